/** The actors of one partition that are in memory, and the way in for those that are not. */
import { Unavailable } from '../errors.ts';
import { inPieces } from '../pieces.ts';
import type { Ms } from '../types.ts';
import type { Activation, AnyActor } from './activation.ts';
import { reviving, unknownWakeAt } from './activation.ts';
import type { Address } from './actor.ts';
import type { Limits } from './limits.ts';
import type { Partition, PartitionStore, StoredActor } from './partition-store.ts';
import type { Clock } from './ports.ts';

export interface Activations {
  readonly get: (address: Address) => Activation | undefined;
  /** @throws StoreFailure; Error for an unknown kind or an unreadable state */
  readonly load: (address: Address) => Promise<Activation>;
  /** Drops those that were idle for so long and that `isBusy` does not hold. */
  readonly passivate: (idleMs: Ms, isBusy: (activation: Activation) => boolean) => void;
  readonly count: () => number;
  readonly all: () => Iterable<Activation>;
}

export interface ActivationsPorts {
  readonly partition: Partition;
  readonly store: Pick<PartitionStore, 'read'>;
  readonly clock: Clock;
  readonly actors: ReadonlyMap<string, AnyActor>;
  readonly limits: Pick<Limits, 'readMax' | 'stepsMax'>;
  /** The partition is no longer ours, so that nobody waits for what is being read. */
  readonly isOver: () => boolean;
  /** A loaded actor is about to be used: its effects may have to be taken up. */
  readonly onLoaded: (activation: Activation) => void;
}

interface Waiting {
  readonly resolve: (activation: Activation) => void;
  readonly reject: (error: unknown) => void;
}

export const createActivations = (ports: ActivationsPorts): Activations => {
  const alive = new Map<Address, Activation>();
  const loading = new Map<Address, Promise<Activation>>();
  let wanted = new Map<Address, Waiting>();

  const load = (address: Address): Promise<Activation> => {
    const known = loading.get(address);
    if (known !== undefined) return known;
    const promise = new Promise<Activation>((resolve, reject) => {
      if (wanted.size === 0) ports.clock.after(0, readWanted);
      wanted.set(address, { resolve, reject });
    }).finally(() => loading.delete(address));
    loading.set(address, promise);
    return promise;
  };

  const readWanted = (): void => {
    const { readMax } = ports.limits;
    const all = [...wanted];
    wanted = new Map();
    for (let i = 0; i < all.length; i += readMax) void readSome(all.slice(i, i + readMax));
  };

  const readSome = async (some: readonly (readonly [Address, Waiting])[]): Promise<void> => {
    try {
      const addresses = some.map(([address]) => address);
      const stored = await ports.store.read(ports.partition, addresses);
      const found = new Map(stored.map((one) => [one.address, one]));
      for (const [address, waiting] of some) await settle(address, waiting, found.get(address));
    } catch (error) {
      for (const [, waiting] of some) waiting.reject(error);
    }
  };

  const settle = async (
    address: Address,
    waiting: Waiting,
    stored: StoredActor | undefined,
  ): Promise<void> => {
    try {
      const activation = await bringToLife(ports, address, stored);
      alive.set(address, activation);
      ports.onLoaded(activation);
      waiting.resolve(activation);
    } catch (error) {
      waiting.reject(error);
    }
  };

  return {
    get: (address) => alive.get(address),
    load,
    passivate: (idleMs, isBusy) => {
      const before = ports.clock.monotonic() - idleMs;
      for (const [address, activation] of alive)
        if (activation.usedAt < before && !isBusy(activation)) alive.delete(address);
    },
    count: () => alive.size,
    all: () => alive.values(),
  };
};

const bringToLife = async (
  { actors, clock, limits, isOver }: ActivationsPorts,
  address: Address,
  stored: StoredActor | undefined,
): Promise<Activation> => {
  const slash = address.indexOf('/');
  const actor = actors.get(address.slice(0, slash));
  if (actor === undefined) throw new Error(`No actor of the kind of ${address}`);
  const pause = async (): Promise<void> => {
    await new Promise<void>((resolve) => clock.after(0, resolve));
    if (isOver()) throw new Unavailable('owner_moved');
  };
  const pieces = reviving(actor, address.slice(slash + 1), stored);
  const state = await inPieces(pieces, limits.stepsMax, pause);
  const storedWakeAt = stored === undefined ? undefined : unknownWakeAt;
  const inherited = stored !== undefined;
  return { address, actor, state, usedAt: clock.monotonic(), storedWakeAt, inherited };
};
