/**
 * One small HTTP client for all platforms, which can say for certain whether a request had no effect.
 *
 * What fetch can't do and this must: ask `mayAct` in the very tick in which the first byte leaves, and
 * tell a request that never left from one whose answer is lost.
 */
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { Ms } from '../../actors/types.ts';
import { parseJson } from './http.ts';
import type {
  Body,
  Headers,
  HttpClient,
  HttpOutcome,
  HttpRequest,
  NotSent,
  Unknown,
} from './http.ts';

/** Larger answers are cut off: no page of 100 posts comes near it. @see measurements.md "Security" */
const ANSWER_MAX_BYTES = 5 * 1024 * 1024;
/** From the call to the last byte of the answer. @see measurements.md "Security" */
const DEADLINE_MS = 5_000;
/** At once, to one origin, for reads and for writes each. */
const SOCKETS_MAX = 16;

export interface HttpOptions {
  /** Runs a task after a delay; returns the means to call it off. */
  readonly after: (delayMs: Ms, task: () => void) => () => void;
  readonly deadlineMs?: Ms;
  readonly answerMaxBytes?: number;
}

/** The address below the base, or undefined when the path would lead elsewhere. */
const addressOf = (base: URL, path: string): URL | undefined => {
  const root = base.pathname.endsWith('/') ? base.pathname.slice(0, -1) : base.pathname;
  const url = URL.parse(`${base.origin}${root}${path}`);
  const isInside = url?.origin === base.origin && url.pathname.startsWith(`${root}/`);
  return isInside && path.startsWith('/') ? url : undefined;
};

const flat = (headers: IncomingHttpHeaders): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );

const bodyOf = (chunks: readonly Buffer[]): Body => {
  const whole = Buffer.concat(chunks);
  const parsed = parseJson(whole.toString('utf8'));
  return parsed === undefined
    ? { type: 'other', bytes: whole.length }
    : { type: 'json', value: parsed.value };
};

/** Reads to the end or to the limit, then settles once. */
const readAnswer = (
  answer: IncomingMessage,
  maxBytes: number,
  settle: (outcome: HttpOutcome) => void,
): void => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes <= maxBytes) return;
    settle({ type: 'unknown', why: 'too_large' });
    answer.destroy();
  });
  answer.on('end', () => {
    if (!answer.complete) return;
    const { statusCode: status = 0 } = answer;
    settle({ type: 'answered', status, headers: flat(answer.headers), body: bodyOf(chunks) });
  });
  answer.on('error', () => undefined);
  answer.on('close', () => {
    settle({ type: 'unknown', why: 'truncated' });
  });
};

/** Keep-alive connections, apart for reads and writes, so that no reply waits behind a poll. */
const createAgents = () => {
  const settings = { keepAlive: true, maxSockets: SOCKETS_MAX };
  const http = { read: new HttpAgent(settings), write: new HttpAgent(settings) };
  const https = { read: new HttpsAgent(settings), write: new HttpsAgent(settings) };
  return { http, https, all: [http.read, http.write, https.read, https.write] };
};

const open = (
  agents: ReturnType<typeof createAgents>,
  url: URL,
  { method, headers, body = '' }: HttpRequest,
): ClientRequest => {
  const kind = method === 'GET' ? 'read' : 'write';
  const length = method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const all = { accept: 'application/json', ...headers, ...length };
  return url.protocol === 'https:'
    ? httpsRequest(url, { method, headers: all, agent: agents.https[kind] })
    : httpRequest(url, { method, headers: all, agent: agents.http[kind] });
};

/** Calls back when the connection stands: in the tick in which it comes about, or is taken up again. */
const whenReady = (
  exchange: ClientRequest,
  ready: WeakSet<Socket>,
  event: 'connect' | 'secureConnect',
  go: () => void,
): void => {
  exchange.once('socket', (socket: Socket) => {
    if (ready.has(socket)) {
      go();
      return;
    }
    socket.once(event, () => {
      ready.add(socket);
      go();
    });
  });
};

interface Call {
  readonly url: URL;
  readonly request: HttpRequest;
  readonly exchange: ClientRequest;
  readonly ready: WeakSet<Socket>;
  readonly options: HttpOptions;
}

const run = (call: Call, resolve: (outcome: HttpOutcome) => void): void => {
  const { url, request, exchange, ready, options } = call;
  const { signal, mayAct = () => true } = request;
  let hasLeft = false;
  let isSettled = false;

  const settle = (outcome: HttpOutcome): void => {
    if (isSettled) return;
    isSettled = true;
    cancelDeadline();
    signal?.removeEventListener('abort', callOff);
    resolve(outcome);
  };
  const fail = (before: NotSent, afterwards: Unknown): void => {
    settle(hasLeft ? { type: 'unknown', why: afterwards } : { type: 'notSent', why: before });
    exchange.destroy();
  };
  const callOff = (): void => {
    fail('called_off', 'called_off');
  };
  const deadlineMs = request.deadlineMs ?? options.deadlineMs ?? DEADLINE_MS;
  const cancelDeadline = options.after(deadlineMs, () => {
    fail('deadline', 'deadline');
  });

  exchange.on('error', () => {
    fail('refused', 'reset');
  });
  exchange.once('response', (answer) => {
    readAnswer(answer, options.answerMaxBytes ?? ANSWER_MAX_BYTES, settle);
  });
  // From the question to the write all happens in one tick: nothing can come between.
  whenReady(exchange, ready, url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
    if (isSettled) return;
    if (!mayAct()) {
      fail('forbidden', 'reset');
      return;
    }
    hasLeft = true;
    exchange.end(request.body);
  });
  if (signal?.aborted === true) callOff();
  else signal?.addEventListener('abort', callOff, { once: true });
};

export const createHttpClient = (options: HttpOptions): HttpClient => {
  const agents = createAgents();
  const ready = new WeakSet<Socket>();
  return {
    call: (base, request) =>
      new Promise((resolve) => {
        const url = addressOf(base, request.path);
        if (url === undefined) resolve({ type: 'notSent', why: 'bad_address' });
        else run({ url, request, exchange: open(agents, url, request), ready, options }, resolve);
      }),
    close: () => {
      for (const agent of agents.all) agent.destroy();
    },
  };
};
