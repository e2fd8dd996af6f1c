/** What the runtime tells of itself, for people: in the log where it matters, and counted always. */
import type { Observation, Observer } from '../../actors/runtime/ports.ts';
import type { HubObserver } from '../hub/observer.ts';
import type { Log } from '../log.ts';

export interface CountingObserver extends Observer {
  /** How often each kind of observation was made since the start. */
  readonly counts: () => Readonly<Record<string, number>>;
}

type Level = 'info' | 'warn' | 'error';

/** Ordinary work is counted only. */
const levels: Readonly<Partial<Record<Observation['type'], readonly [Level, string]>>> = {
  fenced: ['warn', 'Another node has taken over a partition'],
  gap: ['error', 'The store has lost acknowledged writes of a partition'],
  leaseLapsed: ['warn', 'This node was not heard of for longer than its lease'],
  storeFailed: ['warn', 'A call to the store had no known outcome'],
  defect: ['error', 'An actor failed on a command'],
  deadLetter: ['error', 'A message was set aside because its actor failed on it'],
};

/** An outage would fill the log with one line a call; one a second tells as much. */
const sameLineEveryMs = 1_000;

export const createObserver = (log: Log, monotonic: () => number): CountingObserver => {
  const counts: Record<string, number> = {};
  const lastAt = new Map<string, number>();
  return {
    note: (observation) => {
      const { type } = observation;
      counts[type] = (counts[type] ?? 0) + 1;
      const [level, message] = levels[type] ?? [];
      if (level === undefined || message === undefined) return;
      const line = 'during' in observation ? `${type} ${observation.during}` : type;
      const now = monotonic();
      if (now - (lastAt.get(line) ?? -Infinity) < sameLineEveryMs) return;
      lastAt.set(line, now);
      log[level](fieldsOf(observation), message);
    },
    counts: () => ({ ...counts }),
  };
};

/** What the hub has to say is rare and worth a line each: platforms are where most goes wrong. */
export const createHubObserver = (log: Log): HubObserver => ({
  note: (observation) => {
    if ('error' in observation)
      log.error({ ...observation, error: describe(observation.error) }, 'The hub failed');
    else log.warn(observation, 'A platform gave trouble');
  },
});

/** Errors by their message: they carry ids and states, never what people wrote. */
const fieldsOf = (observation: Observation): object =>
  'error' in observation
    ? { ...observation, error: describe(observation.error) }
    : { ...observation };

const describe = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}`
    : 'unknown';
