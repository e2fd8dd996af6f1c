/** What every fault has in common. One file in `injectors/` is one kind of fault. */
import type { Random } from '../simulation/random.ts';
import type { Pulses } from './pulses.ts';
import type { Site } from './site.ts';
import type { Takeovers } from './takeovers.ts';

export interface Injector {
  readonly kind: string;
  /** What it disturbs. Two faults at a time are of two areas; `store` counts every server that lacks a vote. */
  readonly area: 'nodes' | 'store' | 'bus' | 'platforms';
  /** What is done, for the report. */
  readonly does: string;
  /** Whether nothing else may be broken meanwhile. */
  readonly isAlone?: true;
  /** Does it, and puts it right. Rejects when that which was struck does not come back. */
  readonly strike: (scene: Scene) => Promise<Strike>;
  /** Why it can't be done on this machine; absent when it can. */
  readonly missing?: (site: Site) => string | undefined;
}

export interface Scene {
  readonly site: Site;
  /** Of this fault alone; to be drawn from before anything is waited for, so that a seed repeats it. */
  readonly random: Random;
  readonly takeovers: Takeovers;
  readonly pulses: Pulses;
}

export interface Strike {
  /** Whom it hit, and with what: what the seed decides. */
  readonly whom: string;
  /** What shows that it took effect. Without it the fault does not count. */
  readonly effect: string | undefined;
  /** Until everything that the victim had was answered for again. */
  readonly takeoverMs?: number;
  /** From the end of the fault until writes were acknowledged again; for those that stop all writes. */
  readonly serviceMs?: number;
}

/** From the issue: a process comes back after 0.1 to 3 s. */
export const downMs = [100, 3_000] as const;
/** Longer than the lease (400 ms), so that others take over. */
export const freezeMs = [1_000, 4_000] as const;
