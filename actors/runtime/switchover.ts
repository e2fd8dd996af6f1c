/**
 * What a new owner has to tell the actors of a partition that it took from a node that died. Each is told
 * before it hears anything else; who is concerned and asleep is woken for it. Only then may the partition be
 * handed over: the next owner would know of no switchover.
 */
import type { EpochMs } from '../types.ts';
import type { Activation, AnyActor } from './activation.ts';
import type { Address, Tagged } from './actor.ts';
import type { Limits } from './limits.ts';
import type { Clock, Observer } from './ports.ts';

export interface Switchover {
  /** What this actor has to be told; once, and nothing when all is said. */
  readonly first: (activation: Activation) => Tagged | undefined;
  /** Wakes those that are concerned. */
  readonly begin: () => Promise<void>;
  /** Resolves when all that were concerned know, durably, or when it's no more this owner's business. */
  readonly settled: Promise<void>;
  readonly stop: () => void;
}

export interface SwitchoverPorts {
  /** When the partition was taken; absent when it was handed over in order. */
  readonly at: EpochMs | undefined;
  /** Actors that may be concerned. */
  readonly known: readonly Address[];
  readonly actors: ReadonlyMap<string, AnyActor>;
  readonly config: () => unknown;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly observer: Observer;
  /** Wakes the actor, and lets it hear what is {@link Switchover.first}. */
  readonly wake: (address: Address) => Promise<void>;
  /** Resolves when all that has happened is durable; rejects when it never will be. */
  readonly durable: () => Promise<void>;
  readonly onSettled: () => void;
}

export const createSwitchover = (ports: SwitchoverPorts): Switchover => {
  const { at, limits, observer, clock } = ports;
  const commands = at === undefined ? new Map<string, Tagged>() : commandsOf(ports, at);
  const told = new Set<Address>();
  const { promise: settled, resolve } = Promise.withResolvers<void>();
  const business = { isOver: false };

  const end = (): void => {
    business.isOver = true;
    told.clear();
    resolve();
  };

  const tellAll = async (): Promise<void> => {
    const concerned = ports.known.filter((address) => commands.has(kindOf(address)));
    for (let i = 0; i < concerned.length && !business.isOver; i += limits.readMax)
      await Promise.all(concerned.slice(i, i + limits.readMax).map(ports.wake));
    if (concerned.length > 0 && !business.isOver) await ports.durable();
  };

  const begin = async (): Promise<void> => {
    try {
      await tellAll();
    } catch (error) {
      if (business.isOver) return;
      observer.note({ type: 'storeFailed', during: 'switchover', error });
      clock.after(limits.retryMaxMs, () => void begin());
      return;
    }
    if (business.isOver) return;
    end();
    if (at !== undefined) ports.onSettled();
  };

  return {
    first: ({ address, actor }) => {
      if (business.isOver || told.has(address)) return undefined;
      told.add(address);
      return commands.get(actor.kind);
    },
    begin,
    settled,
    stop: end,
  };
};

const commandsOf = (
  { actors, config }: SwitchoverPorts,
  at: EpochMs,
): ReadonlyMap<string, Tagged> => {
  const found = new Map<string, Tagged>();
  for (const { kind, switchover } of actors.values()) {
    const command = switchover?.command(at, config());
    if (command !== undefined) found.set(kind, command);
  }
  return found;
};

const kindOf = (address: Address): string => address.slice(0, address.indexOf('/'));
