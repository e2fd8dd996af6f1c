import type { EpochMs, Ms } from '../types.ts';
import type { Address, Tagged } from './actor.ts';
import type { Trace } from './ports.ts';

/** A command from outside the actors. */
export interface Envelope {
  readonly address: Address;
  readonly command: Tagged;
  /** The same id twice is one command. Questions need none. */
  readonly commandId?: string;
  /** How long the answer is kept; `Limits.answerMs` when absent. */
  readonly keepMs?: Ms;
  /** It may have been sent before, or its id is a client's: look before doing. */
  readonly repeated?: boolean;
  /** In cluster time; dropped when it comes later. */
  readonly deadlineAt: EpochMs;
  readonly trace?: Trace;
}
