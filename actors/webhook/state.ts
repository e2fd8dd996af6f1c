/** A webhook in memory. */
import type { DeadLetter, Retry } from './webhook.protocol.ts';

/** Changed in place by `evolve`, and by nothing else. */
export interface WebhookState {
  readonly id: string;
  /** Everything up to here is told or set aside; undefined until it first began. */
  cursor: number | undefined;
  retry: Retry | undefined;
  delivered: number;
  gaps: number;
  dropped: number;
  /** By the number of the event, oldest first. */
  readonly letters: Map<number, DeadLetter>;
}

export const initial = (id: string): WebhookState => ({
  id,
  cursor: undefined,
  retry: undefined,
  delivered: 0,
  gaps: 0,
  dropped: 0,
  letters: new Map(),
});
