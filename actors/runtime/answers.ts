/** What callers were told, so that a command repeated under its id is done once and answered alike. */
import type { EpochMs, Ms } from '../types.ts';
import type { Envelope } from './envelope.ts';
import type { Limits } from './limits.ts';
import type { Partition, PartitionStore } from './partition-store.ts';
import type { Clock } from './ports.ts';

export interface Answers {
  /** The kept answer, from memory or, where a first attempt may be older than this owner, the store. */
  readonly find: (envelope: Envelope) => Promise<Kept | undefined>;
  /** The answer to a command of this owner that is still in memory, durable or about to be. */
  readonly pending: (commandId: string | undefined) => Promise<unknown> | undefined;
  /** Keeps an answer, and gives the entry that the commit must carry. */
  readonly keep: (
    commandId: string,
    envelope: Envelope,
    answer: unknown,
    revealed: Promise<unknown>,
  ) => readonly [string, string, EpochMs];
}

export interface Kept {
  readonly answer: unknown;
}

export const createAnswers = (
  store: Pick<PartitionStore, 'answer'>,
  partition: Partition,
  clock: Clock,
  limits: Limits,
): Answers => {
  const recent = new Map<string, { revealed: Promise<unknown>; until: Ms }>();
  const claimedAt = clock.monotonic();

  const isYoung = (): boolean => clock.monotonic() - claimedAt < limits.deadlineMs;

  /** Insertion order is nearly order of expiry: all entries live equally long. */
  const forgetOld = (): void => {
    const now = clock.monotonic();
    for (const [id, { until }] of recent) {
      if (until > now) return;
      recent.delete(id);
    }
  };

  return {
    find: async ({ commandId, repeated }) => {
      if (commandId === undefined) return undefined;
      const known = recent.get(commandId);
      if (known !== undefined) return { answer: await known.revealed };
      if (repeated !== true && !isYoung()) return undefined;
      const json = await store.answer(partition, commandId);
      return json === undefined ? undefined : { answer: JSON.parse(json) as unknown };
    },
    pending: (commandId) => (commandId === undefined ? undefined : recent.get(commandId)?.revealed),
    keep: (commandId, { keepMs }, answer, revealed) => {
      forgetOld();
      // A first attempt can't come later than its deadline; repeats say that they are repeats.
      recent.set(commandId, { revealed, until: clock.monotonic() + limits.deadlineMs });
      revealed.catch(() => recent.delete(commandId));
      return [commandId, JSON.stringify(answer), clock.now() + (keepMs ?? limits.answerMs)];
    },
  };
};
