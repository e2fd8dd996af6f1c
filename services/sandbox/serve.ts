/** One request to a platform, with the faults that strike it. */
import type { ServerResponse } from 'node:http';
import type { Fault, FaultKind, Faults } from './faults.ts';
import type { Platform } from './platform.ts';
import { shuffled } from './random.ts';
import type { Random } from './random.ts';
import { isJsonObject } from './request.ts';
import type { Answer, SandboxRequest } from './request.ts';

/** JSON; text and files as they are. */
export const send = (res: ServerResponse, { status, headers, body }: Answer): void => {
  const text = Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body);
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  res.end(text);
};

export interface Front {
  readonly faults: Faults;
  /** For the faults, which must not take numbers from anything else. */
  readonly random: Random;
  /** Waits, less when the sandbox closes. */
  readonly wait: (ms: number) => Promise<void>;
}

/** A request being answered. */
interface Exchange {
  readonly front: Front;
  readonly platform: Platform;
  readonly request: SandboxRequest;
  readonly res: ServerResponse;
}

const reset = (res: ServerResponse): void => {
  res.socket?.resetAndDestroy();
};

const injected = (fault: Fault, { platform, request }: Exchange): Answer => ({
  status: fault.status,
  headers: fault.headers,
  body: fault.body ?? platform.failure(fault.status, request),
});

type Ending = (exchange: Exchange, fault: Fault) => void;

const hang: Ending = () => undefined;

/** Faults that end a request before anything happens. */
const ENDINGS_BEFORE: Partial<Readonly<Record<FaultKind, Ending>>> = {
  hang,
  reset_before: ({ res }) => {
    reset(res);
  },
  status: (exchange, fault) => {
    send(exchange.res, injected(fault, exchange));
  },
  expire_token: ({ res, platform, request }) => {
    send(res, platform.expired(request));
  },
};

/** Faults that hide an effect that has happened. */
const ENDINGS_AFTER: Partial<
  Readonly<Record<FaultKind, (exchange: Exchange, fault: Fault, answer: Answer) => void>>
> = {
  hang_after: hang,
  reset_after: ({ res }) => {
    reset(res);
  },
  status_after: (exchange, fault) => {
    send(exchange.res, injected(fault, exchange));
  },
  truncate: ({ res }, _, answer) => {
    const { body } = answer;
    const whole = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    send(res, { ...answer, body: whole.subarray(0, Math.floor(whole.length / 2)) });
  },
};

/** A list with its items changed; undefined when the answer is none, or an empty one. */
const changedList = (
  body: unknown,
  change: (items: readonly unknown[]) => readonly unknown[],
): unknown => {
  const data: unknown = isJsonObject(body) ? body['data'] : undefined;
  if (!isJsonObject(body) || !isList(data) || data.length === 0) return undefined;
  return { ...body, data: change(data) };
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const withoutOne = (random: Random, items: readonly unknown[]): readonly unknown[] =>
  items.toSpliced(Math.floor(random() * items.length), 1);

/** Faults that change an answer; undefined where there is nothing to change. */
const CHANGES: Partial<
  Readonly<Record<FaultKind, (exchange: Exchange, body: unknown) => unknown>>
> = {
  duplicate: (_, body) => changedList(body, (items) => items.flatMap((item) => [item, item])),
  reorder: ({ front }, body) => changedList(body, (items) => shuffled(front.random, items)),
  drop: ({ front }, body) => changedList(body, (items) => withoutOne(front.random, items)),
  repeat_cursor: ({ platform, request }, body) => platform.repeatCursor(body, request.query),
};

const changed = (exchange: Exchange, striking: readonly Fault[], answer: Answer): Answer =>
  striking.reduce((current, fault) => {
    const body = CHANGES[fault.kind]?.(exchange, current.body);
    if (body === undefined) return current;
    exchange.front.faults.note(fault);
    return { ...current, body };
  }, answer);

/** Answers through the faults: delays first, then what prevents the effect, then what hides it. */
export const serve = async (exchange: Exchange): Promise<void> => {
  const { front, platform, request, res } = exchange;
  for (const fault of front.faults.delays(request.method, request.path)) {
    front.faults.note(fault);
    await front.wait(fault.ms);
  }
  // Asked for only now, in one go with their effect, so that counts hold among concurrent requests.
  const striking = front.faults.strikes(request.method, request.path);
  const before = striking.find(({ kind }) => ENDINGS_BEFORE[kind] !== undefined);
  if (before !== undefined) {
    front.faults.note(before);
    ENDINGS_BEFORE[before.kind]?.(exchange, before);
    return;
  }
  const answer = changed(exchange, striking, platform.answer(request));
  const after = striking.find(({ kind }) => ENDINGS_AFTER[kind] !== undefined);
  if (after === undefined) {
    send(res, answer);
    return;
  }
  front.faults.note(after);
  ENDINGS_AFTER[after.kind]?.(exchange, after, answer);
};
