/**
 * Large bodies are read after their sender was let in, a few at a time, and those of whole configurations
 * by a thread of their own: here, one would hold up everybody for some hundred milliseconds.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createThread, type Thread } from '../../thread.ts';
import { ApiError, unavailable } from '../errors.ts';
import type { FrontPorts } from './front.ts';
import { bodyBytesMax, type Route } from '../route.ts';
import { isAt } from './web.ts';
import { asWholeBody, wholeBodyJobs, type WholeBody } from './whole-body.ts';

interface GuardPorts extends Pick<FrontPorts, 'web' | 'fail' | 'routes'> {
  /** @throws ApiError */
  readonly knock: (route: Route, req: IncomingMessage, requestId: string) => Promise<void>;
}

/** Read at a time; each takes its megabytes. */
const atOnceMax = 4;

interface Guard {
  readonly web: FrontPorts['web'];
  readonly close: () => void;
}

export const createGuard = ({ routes, web, fail, knock }: GuardPorts): Guard => {
  const guarded = routes.filter(({ bodySize }) => bodySize !== 'small');
  const thread = createThread(new URL('whole-body.worker.ts', import.meta.url), wholeBodyJobs);
  const readWhole = createWholeReader(thread);
  const guard: FrontPorts['web'] = (req, res, next) => {
    const route = hasBody(req)
      ? guarded.find((one) => one.method === req.method && isAt(one, req.url ?? ''))
      : undefined;
    if (route === undefined) {
      web(req, res, next);
      return;
    }
    const requestId = String(req.headers['x-request-id'] ?? randomUUID());
    const enter = async (): Promise<void> => {
      await knock(route, req, requestId);
      if (route.bodySize === 'whole') Object.assign(req, { body: await readWhole(req) });
      web(req, res, next);
    };
    enter().catch((error: unknown) => {
      res.setHeader('x-request-id', requestId);
      fail({ req, res }, error);
    });
  };
  return { web: guard, close: thread.close };
};

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/** Whatever else it is, is refused without being read: nobody else would read it here. */
const isPlainJson = ({ headers }: IncomingMessage): boolean => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charsets = parameters.flatMap(
    (one) => /^ *charset *= *"?([^"]*?)"? *$/u.exec(one)?.[1] ?? [],
  );
  return (
    type.trim() === 'application/json' &&
    charsets.every((one) => one === 'utf-8') &&
    /^(identity)?$/iu.test(headers['content-encoding'] ?? '')
  );
};

const createWholeReader = (
  thread: Thread<typeof wholeBodyJobs>,
): ((req: IncomingMessage) => Promise<WholeBody>) => {
  let atOnce = 0;
  return async (req) => {
    if (!isPlainJson(req)) throw new ApiError('media_type_unsupported');
    if (atOnce >= atOnceMax) throw unavailable('large_bodies');
    atOnce += 1;
    try {
      const bytes = await bytesOf(req);
      const outcome = await thread.run('read', { bytes });
      if (outcome.status === 'refused') throw new ApiError(outcome.code, outcome.details);
      const text = bytes.length === 0 ? '{}' : bytes.toString('utf8');
      return asWholeBody({ ...outcome.body, text });
    } finally {
      atOnce -= 1;
    }
  };
};

/** @throws ApiError `body_too_large`, as soon as that is known */
const bytesOf = async (req: IncomingMessage): Promise<Buffer> => {
  const max = bodyBytesMax.whole;
  if (Number(req.headers['content-length']) > max) throw new ApiError('body_too_large');
  const chunks: Buffer[] = [];
  let length = 0;
  const chunksOf: AsyncIterable<Buffer> = req.iterator({ destroyOnReturn: false });
  for await (const chunk of chunksOf) {
    length += chunk.length;
    if (length > max) throw new ApiError('body_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
