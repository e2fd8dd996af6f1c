/** What a node needs from outside. */
import type { AnyActor } from './activation.ts';
import type { Address } from './actor.ts';
import type { Witness } from './evidence.ts';
import type { Limits } from './limits.ts';
import type { Incarnation, Store } from './partition-store.ts';
import type { Bus, Clock, EffectRunner, Observer, Tracer } from './ports.ts';

export interface NodePorts {
  readonly incarnation: Incarnation;
  /** Survives restarts; decides which partitions fall to the node. */
  readonly name: string;
  /** False for a node that only asks: a gateway. */
  readonly takesPartitions: boolean;
  /** Whether the others can reach this node yet; it takes nothing before. At once when absent. */
  readonly isReachable?: () => boolean;
  /** Shown to the others with each beat; small. */
  readonly details?: () => Readonly<Record<string, unknown>>;
  readonly partitions: number;
  readonly actors: readonly AnyActor[];
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly effects: EffectRunner;
  readonly observer: Observer;
  /** Two servers that nodes hold lines to, to know of a death early; none where nothing can be known. */
  readonly witnesses?: readonly Witness[];
  readonly tracer?: Tracer;
  readonly limits: Limits;
  readonly config: () => unknown;
  /** Actors that must be awake wherever their partition is, whether anyone speaks to them or not. */
  readonly residents: () => readonly Address[];
  /** The stored configuration has this version. Told with every beat. */
  readonly onConfigurationVersion: (version: number) => void;
}
