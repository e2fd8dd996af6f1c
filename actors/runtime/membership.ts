/** This node's own lease, and who else lives. */
import type { Ms } from '../types.ts';
import { createCertainty, type Certainty } from './certainty.ts';
import type { Limits } from './limits.ts';
import type { Incarnation, PartitionStore, Roll } from './partition-store.ts';
import type { Candidate } from './placement.ts';
import type { Clock, Observer } from './ports.ts';
import { createSightings, type Card, type Member, type Sightings } from './sightings.ts';

export interface Membership {
  /** Beats until stopped; the first one is awaited. @throws StoreFailure when it does not get through */
  readonly start: () => Promise<void>;
  /** Whether this node's lease holds: nobody can have taken it for dead. */
  readonly mayServe: () => boolean;
  /** @see Certainty.when */
  readonly whenSure: Certainty['when'];
  readonly isAlive: (incarnation: Incarnation) => boolean;
  /** Whether a node's lease has ended for sure; who is not alive may have been found gone before. */
  readonly hasLapsed: (incarnation: Incarnation) => boolean;
  /**
   * There's evidence that a node is gone. A roll of after that is looked at first: what the node has released
   * before it went was not taken from it, and one that has beaten since lives.
   * @returns whether it counts as dead now. @throws StoreFailure
   */
  readonly findGone: (incarnation: Incarnation) => Promise<boolean>;
  /** The nodes that may own partitions. */
  readonly candidates: () => readonly Candidate[];
  readonly members: () => readonly Member[];
  /** Beats at once, so that a change of the card is seen soon. */
  readonly beatNow: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface MembershipPorts {
  readonly self: Incarnation;
  readonly card: () => Card;
  readonly clock: Clock;
  readonly store: Pick<PartitionStore, 'renew' | 'strike'>;
  readonly limits: Limits;
  readonly observer: Observer;
  /** After every confirmed beat. */
  readonly onRoll: (roll: Roll) => void;
  /**
   * This node's lease had ended before it was renewed, so that others may have begun to claim what it
   * owns, even where the roll does not show it yet.
   */
  readonly onLapse: () => void;
}

interface Lease {
  until: Ms;
  /** Counts the beats. */
  count: number;
  stopped: boolean;
  cancelBeat: () => void;
  cancelSilence: () => void;
}

const nothing = (): void => undefined;

const noLease = (): Lease => ({
  until: -Infinity,
  count: 0,
  stopped: false,
  cancelBeat: nothing,
  cancelSilence: nothing,
});

export const createMembership = (ports: MembershipPorts): Membership => {
  const { self, clock, limits, store } = ports;
  const sightings = createSightings(clock.monotonic, limits.leaseMs);
  const lease = noLease();
  const mayServe = (): boolean => clock.monotonic() < lease.until;

  /** Asks for a roll in the very moment in which one can prove that somebody's lease has ended. */
  const watchForSilence = (): void => {
    lease.cancelSilence();
    const ms = sightings.nextEndMs();
    if (ms === undefined) return;
    lease.cancelSilence = clock.after(ms, () => {
      beat().catch(noteFailure);
    });
  };

  const noteFailure = (error: unknown): void => {
    ports.observer.note({ type: 'storeFailed', during: 'renew', error });
  };

  const beat = async (): Promise<void> => {
    await beatOnce(ports, lease, sightings, certainty);
    if (!lease.stopped) watchForSilence();
  };

  const certainty = createCertainty({ clock, limits, leaseEnd: () => lease.until, beat });

  const beatAndGoOn = async (): Promise<void> => {
    const startedAt = clock.monotonic();
    try {
      await beat();
    } catch (error) {
      noteFailure(error);
    }
    if (lease.stopped) return;
    const restMs = limits.beatMs - (clock.monotonic() - startedAt);
    lease.cancelBeat = clock.after(Math.max(1, restMs), () => void beatAndGoOn());
  };

  return {
    start: async () => {
      while (!mayServe() && !lease.stopped) await beat();
      lease.cancelBeat = clock.after(limits.beatMs, () => void beatAndGoOn());
    },
    mayServe,
    whenSure: certainty.when,
    isAlive: sightings.isAlive,
    hasLapsed: sightings.hasLapsed,
    findGone: async (incarnation) => {
      const count = sightings.countOf(incarnation);
      await beat();
      if (count === undefined || sightings.countOf(incarnation) !== count) return false;
      sightings.findGone(incarnation);
      return true;
    },
    candidates: sightings.candidates,
    members: sightings.members,
    beatNow: beat,
    stop: async () => {
      lease.stopped = true;
      lease.cancelBeat();
      lease.cancelSilence();
      certainty.stop();
      // Best effort: others find out by the silence.
      await store.strike(self).catch(nothing);
    },
  };
};

/** How much of the lease was left, or by how much it was too late, when it was renewed. */
const noteLateness = (
  { clock, observer, onLapse }: MembershipPorts,
  { until }: Pick<Lease, 'until'>,
): void => {
  const lateMs = clock.monotonic() - until;
  if (lateMs > 0 && Number.isFinite(lateMs)) {
    observer.note({ type: 'leaseLapsed', lateMs });
    onLapse();
  } else if (Number.isFinite(lateMs)) observer.note({ type: 'leaseRenewed', leftMs: -lateMs });
};

const beatOnce = async (
  ports: MembershipPorts,
  lease: Lease,
  sightings: Sightings,
  certainty: Certainty,
): Promise<void> => {
  const { self, card, clock, store, limits, onRoll } = ports;
  lease.count += 1;
  const sentAt = clock.monotonic();
  const beat = { incarnation: self, count: lease.count, card: JSON.stringify(card()) };
  const roll = await store.renew(beat);
  // Of before a freeze: it gives no lease, and by its time the clock would fall behind.
  if (lease.stopped || clock.monotonic() - sentAt >= limits.leaseMs) return;
  noteLateness(ports, lease);
  // Counted from the sending: whoever sees this beat begins to count later.
  lease.until = Math.max(lease.until, sentAt + limits.leaseMs);
  clock.learn?.(roll.now);
  for (const litter of sightings.look(roll.beats, sentAt))
    if (litter !== self) store.strike(litter).catch(() => undefined);
  onRoll(roll);
  certainty.confirmed(sentAt);
};
