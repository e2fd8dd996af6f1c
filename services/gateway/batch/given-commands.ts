/** Commands that come several at once, and what becomes of each. */
import type { Caller } from '../rights.ts';

export interface GivenCommand {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

export interface Performed {
  readonly status: number;
  readonly body?: unknown;
}

/** Never rejects: what goes wrong is the outcome. */
export type Perform = (
  command: GivenCommand,
  caller: Caller,
  requestId: string,
) => Promise<Performed>;
