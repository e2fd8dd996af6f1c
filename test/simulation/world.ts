/** Virtual time, and everything that happens in it, one thing after the other, in one thread. */
import { createEventHeap, type Planned } from './event-heap.ts';
import type { Trace } from './trace.ts';

/** One life of one program: when it dies, everything that it was about to do dies with it. */
export interface Process {
  readonly id: string;
  alive: boolean;
  /** Stopped by SIGSTOP until then: its events wait, and come in a burst. */
  pausedUntil: number;
  readonly onDeath: Set<() => void>;
}

export interface World {
  /** True time, in milliseconds since the run began. */
  readonly now: () => number;
  /**
   * Plans `task`. With a process it happens in that process: not while it is paused, and not at all once
   * it is dead. Without one it happens in the outside world: the store's server, the platform, a person.
   */
  readonly after: (
    delayMs: number,
    label: string,
    task: () => void,
    process?: Process,
  ) => () => void;
  readonly spawn: (id: string) => Process;
  readonly kill: (process: Process) => void;
  readonly pause: (process: Process, forMs: number) => void;
  readonly pauses: () => readonly { readonly from: number; readonly to: number }[];
  /** Goes on until then, or until `isOver`. Rejects when a task of the simulator throws. */
  readonly run: (untilAt: number, isOver?: () => boolean) => Promise<void>;
  readonly trace: Trace;
  readonly steps: () => number;
}

interface Happening extends Planned {
  at: number;
  order: number;
  readonly label: string;
  readonly task: () => void;
  readonly process: Process | undefined;
  isCalledOff: boolean;
}

/** Macrotasks queued at once; Node drains the microtasks after each. */
const burst = 256;

export const createWorld = (trace: Trace): World => {
  const heap = createEventHeap<Happening>();
  const waiting = new Map<Process, Happening[]>();
  const pauses: { from: number; to: number }[] = [];
  let now = 0;
  let order = 0;
  let steps = 0;

  const plan = (happening: Happening): Happening => {
    order += 1;
    happening.order = order;
    heap.push(happening);
    return happening;
  };

  const after: World['after'] = (delayMs, label, task, process) => {
    const at = now + Math.max(0, delayMs);
    const happening = plan({ at, order, label, task, process, isCalledOff: false });
    return () => {
      happening.isCalledOff = true;
    };
  };

  /** One thing happens; what is called off, or belongs to the dead, does not count as one. */
  const step = (): void => {
    for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
      now = Math.max(now, next.at);
      if (!mayHappen(next)) continue;
      steps += 1;
      trace.step(now, next.process === undefined ? next.label : next.process.id + next.label);
      next.task();
      return;
    }
  };

  const mayHappen = (next: Happening): boolean => {
    const { process } = next;
    if (next.isCalledOff) return false;
    if (process === undefined) return true;
    if (!process.alive) return false;
    if (process.pausedUntil <= now) return true;
    waiting.set(process, [...(waiting.get(process) ?? []), next]);
    return false;
  };

  const resume = (process: Process): void => {
    if (process.pausedUntil > now) return;
    const burstOf = waiting.get(process) ?? [];
    waiting.delete(process);
    for (const happening of burstOf) {
      happening.at = now;
      plan(happening);
    }
  };

  const pause = (process: Process, forMs: number): void => {
    process.pausedUntil = Math.max(process.pausedUntil, now + forMs);
    pauses.push({ from: now, to: process.pausedUntil });
    after(process.pausedUntil - now, ` resumes ${process.id}`, () => {
      resume(process);
    });
  };

  const run = (untilAt: number, isOver: () => boolean = () => false): Promise<void> =>
    new Promise((resolve, reject) => {
      let ended = false;
      const turn = (): void => {
        if (ended) return;
        try {
          const next = heap.first();
          if (next !== undefined && next.at <= untilAt && !isOver()) {
            step();
            return;
          }
          if (!isOver()) now = untilAt;
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        ended = true;
      };
      const turnMany = (): void => {
        if (ended) return;
        for (let i = 0; i < burst; i += 1) setImmediate(turn);
        setImmediate(turnMany);
      };
      turnMany();
    });

  return {
    now: () => now,
    after,
    spawn: (id) => ({ id, alive: true, pausedUntil: 0, onDeath: new Set() }),
    kill: (process) => {
      process.alive = false;
      waiting.delete(process);
      for (const told of process.onDeath) told();
      process.onDeath.clear();
    },
    pause,
    pauses: () => pauses,
    run,
    trace,
    steps: () => steps,
  };
};
