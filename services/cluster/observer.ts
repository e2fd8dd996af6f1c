/** What the runtime tells of itself, for people: in the log where it matters, and counted always. */
import type { Observation, Observer } from '../../actors/runtime/ports.ts';
import type { HubObservation, HubObserver, HubTrouble } from '../hub/observer.ts';
import type { Log } from '../log.ts';

export interface CountingObserver extends Observer {
  /** How often each kind of observation was made since the start. */
  readonly counts: () => Readonly<Record<string, number>>;
}

type Level = 'info' | 'warn' | 'error';

/** Ordinary work is counted only. */
const levels: Readonly<Partial<Record<Observation['type'], readonly [Level, string]>>> = {
  synchronised: ['info', 'What is open in the partitions of this node is read'],
  fenced: ['warn', 'Another node has taken over a partition'],
  gap: ['error', 'The store has lost acknowledged writes of a partition'],
  leaseLapsed: ['warn', 'This node was not heard of for longer than its lease'],
  foundGone: [
    'warn',
    'NATS and the store have lost their lines to a node: its partitions are taken',
  ],
  storeFailed: ['warn', 'A call to the store had no known outcome'],
  defect: ['error', 'An actor failed on a command'],
  deadLetter: ['error', 'A message was set aside because its actor failed on it'],
};

/** An outage would fill the log with one line a call; one a second tells as much. */
const sameLineEveryMs = 1_000;

/** @param further - is told everything, too */
export const createObserver = (
  log: Log,
  monotonic: () => number,
  further?: Observer,
): CountingObserver => {
  const counts: Record<string, number> = {};
  const isDue = createLimiter(monotonic);
  return {
    note: (observation) => {
      const { type } = observation;
      counts[type] = (counts[type] ?? 0) + 1;
      further?.note(observation);
      const [level, message] = levels[type] ?? [];
      if (level === undefined || message === undefined) return;
      if (isDue('during' in observation ? `${type} ${observation.during}` : type))
        log[level](fieldsOf(observation), message);
    },
    counts: () => ({ ...counts }),
  };
};

/** Platforms are where most goes wrong; one line a second for each kind of trouble is enough. */
export const createHubObserver = (
  log: Log,
  monotonic: () => number,
  further?: HubObserver,
): HubObserver => {
  const isDue = createLimiter(monotonic);
  return {
    note: (observation) => {
      further?.note(observation);
      if (!isTrouble(observation)) return;
      const { type } = observation;
      if (!isDue('account' in observation ? `${type} ${observation.account}` : type)) return;
      if ('error' in observation)
        log.error({ ...observation, error: describe(observation.error) }, 'The hub failed');
      else log.warn(observation, 'A platform gave trouble');
    },
  };
};

const isTrouble = (observation: HubObservation): observation is HubTrouble =>
  !['called', 'rateTold', 'polled'].includes(observation.type);

/** Says yes once in a while for each line. The lines are few: kinds, and accounts. */
const createLimiter = (monotonic: () => number): ((line: string) => boolean) => {
  const lastAt = new Map<string, number>();
  return (line) => {
    const now = monotonic();
    if (now - (lastAt.get(line) ?? -Infinity) < sameLineEveryMs) return false;
    lastAt.set(line, now);
    return true;
  };
};

/** Errors by their message: they carry ids and states, never what people wrote. */
const fieldsOf = (observation: Observation): object =>
  'error' in observation
    ? { ...observation, error: describe(observation.error) }
    : { ...observation };

const describe = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}`
    : 'unknown';
