/** Alarms: each rings once, not before its time, and not later than what went wrong explains. */
import type { Disturbance } from './chaos.ts';
import { epochStartAt } from './sim-clock.ts';
import type { RunContext } from './workload.ts';

export interface Alarms {
  readonly set: (subject: string, alarm: string, dueAt: number) => void;
  readonly rang: (subject: string, alarm: string, dueAt: number) => void;
  /** As {@link rang}, where the event does not say for when it was set. */
  readonly ringsNow: (subject: string, alarm: string) => void;
  /** It is no longer wanted. */
  readonly remove: (alarm: string) => void;
  readonly pending: () => string | undefined;
  readonly checkLateness: (disturbances: readonly Disturbance[]) => void;
}

/** The node's clock may be ahead of the store's by what it has drifted since the last beat. */
const earlyMaxMs = 2;
/** Without any fault near. */
const lateMaxMs = 1_000;
/** A fault is felt so long after it is over: the takeover, and the pauses between tries. */
const aftermathMs = 3_000;

export const createAlarms = ({ world, violate }: Pick<RunContext, 'world' | 'violate'>): Alarms => {
  const due = new Map<string, { subject: string; dueAt: number }>();
  const rung: { subject: string; alarm: string; dueAt: number; at: number }[] = [];

  const rang: Alarms['rang'] = (subject, alarm, dueAt) => {
    const set = due.get(alarm);
    if (set?.dueAt !== dueAt)
      violate('a timer fires once', [subject], `${alarm} rang, set for ${String(set?.dueAt)}`);
    due.delete(alarm);
    const at = world.now() + epochStartAt;
    if (at < dueAt - earlyMaxMs)
      violate('a timer does not fire early', [subject], `${alarm} by ${String(dueAt - at)} ms`);
    rung.push({ subject, alarm, dueAt, at });
  };

  return {
    set: (subject, alarm, dueAt) => due.set(alarm, { subject, dueAt }),
    rang,
    ringsNow: (subject, alarm) => {
      rang(subject, alarm, due.get(alarm)?.dueAt ?? NaN);
    },
    remove: (alarm) => {
      due.delete(alarm);
    },
    pending: () => {
      const [first] = due;
      return first === undefined ? undefined : `${first[0]} of ${first[1].subject} has not rung`;
    },
    checkLateness: (disturbances) => {
      for (const { subject, alarm, dueAt, at } of rung) {
        const calmMs = calmBetween(dueAt - epochStartAt, at - epochStartAt, disturbances);
        if (calmMs > lateMaxMs)
          violate(
            'a timer fires on time',
            [subject],
            `${alarm} ${String(at - dueAt)} ms late, ${String(calmMs)} of them in calm`,
          );
      }
    },
  };
};

/** How much of the time between is not within a fault or its aftermath. */
const calmBetween = (from: number, to: number, disturbances: readonly Disturbance[]): number => {
  let calmMs = 0;
  let place = from;
  for (const one of disturbances.toSorted((a, b) => a.from - b.from)) {
    if (one.from >= to) break;
    if (one.from > place) calmMs += one.from - place;
    place = Math.max(place, one.to + aftermathMs);
  }
  return calmMs + Math.max(0, to - place);
};
