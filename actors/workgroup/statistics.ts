/** What a workgroup counts, day by day. @see acd.md section 7 */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EpochMs, InteractionType, WorkgroupId } from '../types.ts';
import { present } from '../types.ts';
import type { Refusals } from './decision.protocol.ts';
import { dayOf } from './hours.ts';
import type { Counts, Entry, Finish, Measured } from './workgroup.protocol.ts';

export interface Statistics {
  /** The workgroup's own day that the counts are of; all begin anew with the next. */
  readonly day: string;
  readonly types: Readonly<Partial<Record<InteractionType, Counts>>>;
  /** Offers that agents did not take, by code. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Offers made; absent before the first. */
  readonly decisions?: number;
  /** What stood against all the others at those, by code. */
  readonly verdicts?: Refusals;
}

export const none: Counts = {
  answered: 0,
  answeredWithinTarget: 0,
  abandoned: 0,
  abandonedWithinTarget: 0,
  buckets: [],
  waitedMs: 0,
  longestWaitedMs: 0,
  handled: 0,
  transferred: 0,
};

export const dayIn = (config: Configuration, id: WorkgroupId, at: EpochMs): string =>
  dayOf(named(config.workgroups, id)?.hours?.timeZone ?? 'UTC', at);

/** From the entry into the queue to now; nothing for what was picked up here before. */
export const measure = (
  { interactionType, queuedAt, measured }: Entry,
  id: WorkgroupId,
  at: EpochMs,
  config: Configuration,
): Measured | undefined => {
  if (measured === true) return undefined;
  const waitedMs = Math.max(0, at - queuedAt);
  const level = named(config.workgroups, id)?.serviceLevels[interactionType];
  const day = dayIn(config, id, at);
  if (level === undefined) return { day, waitedMs };
  const reached = level.buckets.findIndex((edge) => waitedMs <= edge * 1_000);
  const bucket = reached === -1 ? level.buckets.length : reached;
  return { day, waitedMs, withinTarget: waitedMs <= level.targetSeconds * 1_000, bucket };
};

const onDay = (statistics: Statistics, day: string): Statistics =>
  statistics.day === day ? statistics : { day, types: {}, refusals: {} };

/** What one thing that has happened does to the counts of its type: those of the day, and those of the interval. */
export type Change = (counts: Counts) => Counts;

export const countOnDay = (
  statistics: Statistics,
  type: InteractionType,
  day: string,
  change: Change,
): Statistics => {
  const of = onDay(statistics, day);
  return { ...of, types: { ...of.types, [type]: change(of.types[type] ?? none) } };
};

export const ofAnswered =
  ({ waitedMs, withinTarget = false, bucket }: Measured): Change =>
  (counts) => ({
    ...counts,
    answered: counts.answered + 1,
    answeredWithinTarget: counts.answeredWithinTarget + (withinTarget ? 1 : 0),
    waitedMs: counts.waitedMs + waitedMs,
    longestWaitedMs: Math.max(counts.longestWaitedMs, waitedMs),
    buckets: bucket === undefined ? counts.buckets : oneMore(counts.buckets, bucket),
  });

const oneMore = (buckets: readonly number[], at: number): readonly number[] =>
  Array.from(
    { length: Math.max(buckets.length, at + 1) },
    (_, i) => (buckets[i] ?? 0) + (i === at ? 1 : 0),
  );

export const ofAbandoned =
  ({ waitedMs, withinTarget = false }: Measured): Change =>
  (counts) => ({
    ...counts,
    abandoned: counts.abandoned + 1,
    abandonedWithinTarget: counts.abandonedWithinTarget + (withinTarget ? 1 : 0),
    longestWaitedMs: Math.max(counts.longestWaitedMs, waitedMs),
  });

export const ofFinished =
  (why: Finish): Change =>
  (counts) => {
    const { handled, transferred, notRecovered = 0 } = counts;
    if (why === 'disconnected') return { ...counts, handled: handled + 1 };
    if (why === 'transferred') return { ...counts, transferred: transferred + 1 };
    return { ...counts, notRecovered: notRecovered + 1 };
  };

export const countDecision = (
  statistics: Statistics,
  refused: Refusals,
  day: string,
): Statistics => {
  const { decisions = 0, verdicts = {}, ...before } = onDay(statistics, day);
  const sums: Record<string, number> = { ...verdicts };
  for (const [code, count] of Object.entries(refused)) sums[code] = (sums[code] ?? 0) + count;
  return { ...before, decisions: decisions + 1, verdicts: sums };
};

export const countRefusal = (statistics: Statistics, code: string): Statistics => ({
  ...statistics,
  refusals: { ...statistics.refusals, [code]: (statistics.refusals[code] ?? 0) + 1 },
});

/** Both formulas of acd.md section 7, from 0 to 1; absent where there is nothing to divide by. */
export const serviceLevelOf = ({
  answered,
  answeredWithinTarget,
  abandoned,
  abandonedWithinTarget,
}: Counts): { readonly answered?: number; readonly all?: number } => {
  const all = answered + abandoned;
  return present({
    answered: answered === 0 ? undefined : answeredWithinTarget / answered,
    all: all === 0 ? undefined : (answeredWithinTarget + abandonedWithinTarget) / all,
  });
};
