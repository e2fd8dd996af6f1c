/** What a cluster is put to in a run, and what must hold of it. */
import type { AnyActor } from '../../actors/runtime/activation.ts';
import type { Address } from '../../actors/runtime/actor.ts';
import type { EffectRunner } from '../../actors/runtime/ports.ts';
import type { Cluster } from './cluster.ts';
import type { Disturbance } from './chaos.ts';
import type { Faults } from './faults.ts';
import type { History } from './history.ts';
import type { SimClock } from './sim-clock.ts';
import type { Process, World } from './world.ts';

/** A rule that was broken. */
export interface Violation {
  readonly at: number;
  readonly invariant: string;
  /** What it is about: actors, partitions, processes. */
  readonly subjects: readonly string[];
  readonly text: string;
}

export interface RunContext {
  readonly seed: number;
  /** Put no more people to work than that. */
  readonly peopleMax: number;
  readonly world: World;
  readonly faults: Faults;
  readonly history: History;
  readonly cluster: Cluster;
  /** When something was wrong with the surroundings, so far. */
  readonly disturbances: () => readonly Disturbance[];
  readonly violate: (invariant: string, subjects: readonly string[], text: string) => void;
}

export interface Workload {
  readonly actors: readonly AnyActor[];
  /** Commands that break an actor on purpose. */
  readonly isExpectedToFail?: (command: string) => boolean;
  /** The configuration as a process knows it. */
  readonly config: (process: Process) => unknown;
  readonly residents: () => readonly Address[];
  readonly createEffects: (process: Process, clock: SimClock) => EffectRunner;
  /** Begins to put the cluster to work. */
  readonly start: () => void;
  /** Begins nothing new. */
  readonly finish: () => void;
  /** What is still under way, in words; nothing when all is quiet. */
  readonly underWay: () => string | undefined;
  /** What must hold when all is quiet. */
  readonly check: () => void;
}

export interface WorkloadKind {
  readonly name: string;
  readonly create: (context: RunContext) => Workload;
}
