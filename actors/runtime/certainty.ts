/**
 * When this node may answer what no commit proves. The lease is too long for that: who has evidence that a
 * node is gone claims before that lease ends, and waits for the end of this shorter one only. Where it has
 * ended, a beat is sent at once, and its answer shows whether anyone has claimed.
 */
import type { Ms } from '../types.ts';
import type { Limits } from './limits.ts';
import type { Clock } from './ports.ts';

export interface Certainty {
  /**
   * Calls one of them, at once where possible: `sure` when nobody else had answered for what this node
   * owns until a moment after this call; `unsure` when the lease has ended. What the node had owned at the
   * time of the call may have left it since.
   */
  readonly when: (sure: () => void, unsure: () => void) => void;
  /** A beat that was sent at this time is confirmed, and what its roll shows is known. */
  readonly confirmed: (sentAt: Ms) => void;
  readonly stop: () => void;
}

export interface CertaintyPorts {
  readonly clock: Clock;
  readonly limits: Limits;
  /** By the monotonic clock. */
  readonly leaseEnd: () => Ms;
  /** Sends a beat; rejects when it does not get through. */
  readonly beat: () => Promise<void>;
}

interface Waiting {
  readonly since: Ms;
  readonly sure: () => void;
  readonly unsure: () => void;
}

export const createCertainty = (ports: CertaintyPorts): Certainty => {
  const { clock, limits } = ports;
  let waiting: Waiting[] = [];
  let until = -Infinity;
  let isAsking = false;
  let cancelEnd: (() => void) | undefined;

  const giveUp = (): void => {
    const left = waiting;
    waiting = [];
    cancelEnd?.();
    cancelEnd = undefined;
    for (const { unsure } of left) unsure();
  };

  /** The lease may have been renewed since the alarm was set. */
  const watchLease = (): void => {
    const leftMs = ports.leaseEnd() - clock.monotonic();
    cancelEnd = leftMs > 0 && waiting.length > 0 ? clock.after(leftMs, watchLease) : undefined;
    if (leftMs <= 0) giveUp();
  };

  const ask = async (): Promise<void> => {
    isAsking = true;
    // Otherwise the next beat that gets through tells, or the end of the lease.
    await ports.beat().catch(() => undefined);
    isAsking = false;
  };

  return {
    when: (sure, unsure) => {
      const since = clock.monotonic();
      if (since < until) {
        sure();
        return;
      }
      if (since >= ports.leaseEnd()) {
        unsure();
        return;
      }
      waiting.push({ since, sure, unsure });
      if (cancelEnd === undefined) watchLease();
      if (!isAsking) void ask();
    },
    confirmed: (sentAt) => {
      until = Math.max(until, sentAt + limits.answerLeaseMs);
      const known = waiting.filter(({ since }) => since <= sentAt);
      waiting = waiting.filter(({ since }) => since > sentAt);
      for (const { sure } of known) sure();
      // These came while that beat was under way.
      if (waiting.length > 0 && !isAsking) void ask();
    },
    stop: giveUp,
  };
};
