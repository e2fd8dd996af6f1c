/**
 * Finds nodes that are gone before their leases end: by the word of two witnesses that know nothing of
 * each other. A wrong word costs the node what it has, and harms nothing else.
 */
import type { Limits } from './limits.ts';
import type { Incarnation } from './partition-store.ts';
import type { Clock } from './ports.ts';
import type { Card, Member } from './sightings.ts';

/** A server that nodes hold lines to; it notices when a process ends. */
export interface Witness {
  /** Whether the server has no line to that node. @throws anything when it can't be known */
  readonly isGone: (incarnation: Incarnation) => Promise<boolean>;
}

export interface Evidence {
  readonly start: () => void;
  /** What the node's card says of it: whether the witnesses have its own lines, and would tell. */
  readonly card: () => Pick<Card, 'witnessed'>;
  readonly stop: () => void;
}

export interface EvidencePorts {
  readonly self: Incarnation;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Two, or else there is no evidence. */
  readonly witnesses: readonly Witness[];
  readonly members: () => readonly Member[];
  readonly onGone: (incarnation: Incarnation) => Promise<void>;
}

/** Open at a time about one node. */
const questionsMax = 8;

export const createEvidence = (ports: EvidencePorts): Evidence => {
  const { self, clock, limits, witnesses } = ports;
  const asking = new Map<Incarnation, number>();
  let isStopped = false;
  let witnessed = false;

  const isGone = async (incarnation: Incarnation): Promise<boolean> => {
    for (const witness of witnesses) if (!(await witness.isGone(incarnation))) return false;
    return true;
  };

  /** A question that the node itself was to answer, just before it died, has no answer: another one has. */
  const ask = async (incarnation: Incarnation, task: () => Promise<void>): Promise<void> => {
    const count = asking.get(incarnation) ?? 0;
    if (count >= questionsMax) return;
    asking.set(incarnation, count + 1);
    try {
      await task();
    } catch {
      // Whoever can't be asked says nothing; the lease decides.
    } finally {
      const left = (asking.get(incarnation) ?? 1) - 1;
      if (left > 0) asking.set(incarnation, left);
      else asking.delete(incarnation);
    }
  };

  const lookAt = async (incarnation: Incarnation): Promise<void> => {
    if (await isGone(incarnation)) await ports.onGone(incarnation);
  };

  const lookAtSelf = async (): Promise<void> => {
    const gone = await Promise.all(witnesses.map((witness) => witness.isGone(self)));
    witnessed = !gone.includes(true);
  };

  const look = (): void => {
    if (isStopped) return;
    if (!witnessed) void ask(self, lookAtSelf);
    for (const { incarnation, alive, takes, witnessed: isKnown } of ports.members())
      if (alive && takes && isKnown === true && incarnation !== self)
        void ask(incarnation, () => lookAt(incarnation));
    clock.after(limits.lookMs, look);
  };

  return {
    start: () => {
      if (witnesses.length === 2) look();
    },
    card: () => (witnessed ? { witnessed } : {}),
    stop: () => {
      isStopped = true;
    },
  };
};
