/** `POST /batch`: several commands in one request. */
import type { Gateway } from '../gateway.ts';
import { inParallel } from '../in-parallel.ts';
import { ApiError, bodyOf, unavailable } from '../errors.ts';
import type { GivenCommand, Performed } from './given-commands.ts';
import type { Caller } from '../rights.ts';
import type { Exchange } from '../route.ts';

interface BatchRequest {
  readonly caller: Caller;
  readonly body: {
    readonly commands: readonly GivenCommand[];
    readonly parallel?: boolean;
    readonly stopOnError?: boolean;
  };
  readonly http: Exchange;
}

/** Carried out at a time. */
const atOnceMax = 8;
/** What has not begun by then is not begun: the answer is due. */
const beginWithinMs = 8_000;

export const batch = async ({ caller, body, http }: BatchRequest, { perform }: Gateway) => {
  const { commands, parallel = false, stopOnError = false } = body;
  const requestId = String(http.res.getHeader('x-request-id') ?? '');
  const endAt = performance.now() + beginWithinMs;
  let stopped = false;

  const one = async (command: GivenCommand): Promise<Performed> => {
    if (stopped) return failed(new ApiError('not_tried'));
    if (performance.now() > endAt) return failed(unavailable('batch_too_slow'));
    const performed = await perform(command, caller, requestId);
    if (stopOnError && performed.status >= 400) stopped = true;
    return performed;
  };
  return { results: await inParallel(commands, parallel ? atOnceMax : 1, one) };
};

const failed = (error: ApiError): Performed => ({ status: error.status, body: bodyOf(error) });
