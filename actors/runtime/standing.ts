/** What is open in a partition, to be read. */
import { openIn, type AnyActor } from './activation.ts';
import type { Activations } from './activations.ts';
import type { Committer } from './committer.ts';
import type { Limits } from './limits.ts';
import type { Partition, PartitionImage } from './partition-store.ts';
import type { Standing } from './synchronisation.ts';
import type { Turns } from './turns.ts';

interface StandingParts {
  readonly actors: ReadonlyMap<string, AnyActor>;
  readonly limits: Limits;
  readonly turns: Turns;
  readonly committer: Committer;
  readonly activations: Activations;
  /** Lets go of all that have nothing to do. */
  readonly passivate: () => void;
}

/** What would fill the memory is read, and let go. */
export const standingOf = (
  { index, image }: { readonly index: Partition; readonly image: PartitionImage },
  { actors, limits, turns, committer, activations, passivate }: StandingParts,
): Standing => ({
  index,
  known: image.timers.flatMap(([address]) =>
    actors.get(address.slice(0, address.indexOf('/')))?.switchover === undefined ? [] : [address],
  ),
  read: async (addresses) => {
    const read = await Promise.all(addresses.map(turns.activate));
    if (activations.count() > limits.warmMax) passivate();
    return read.flatMap(openIn);
  },
  isServed: () => !committer.stopped(),
});
