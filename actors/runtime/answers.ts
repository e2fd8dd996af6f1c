/**
 * What callers were told, so that a command repeated under its id is done once and answered alike. That
 * holds for refusals too: a copy of the command that comes late must not be taken after all.
 */
import { isRejected, Rejected, type Reason } from '../errors.ts';
import type { EpochMs, Ms } from '../types.ts';
import type { Envelope } from './envelope.ts';
import type { Limits } from './limits.ts';
import type { Partition, PartitionStore } from './partition-store.ts';
import type { Clock } from './ports.ts';

export interface Answers {
  /**
   * The kept answer, from memory or, where a first attempt may be older than this owner, the store.
   * @throws Rejected when the command was refused
   */
  readonly find: (envelope: Envelope) => Promise<{ readonly answer: unknown } | undefined>;
  /** The answer to a command of this owner that is still in memory, durable or about to be. */
  readonly pending: (commandId: string | undefined) => Promise<unknown> | undefined;
  /** Keeps an answer, and gives the entry that the commit must carry. */
  readonly keep: (
    commandId: string,
    envelope: Envelope,
    kept: Kept,
    revealed: Promise<unknown>,
  ) => readonly [string, string, EpochMs];
}

/** How a command ended. Stored as JSON. */
export type Kept = Readonly<{ answer: unknown } | { refused: Refused }>;

interface Refused {
  readonly type: Reason;
  readonly data: Readonly<Record<string, unknown>>;
}

export const refusalOf = ({ type, data }: Rejected): Kept => ({ refused: { type, data } });

export const tell = (
  kept: Kept,
  resolve: (answer: unknown) => void,
  reject: (error: Rejected) => void,
): void => {
  if ('refused' in kept) reject(new Rejected(kept.refused.type, kept.refused.data));
  else resolve(kept.answer);
};

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
      if (json === undefined) return undefined;
      return new Promise((resolve, reject) => {
        tell(readKept(json), (answer) => resolve({ answer }), reject);
      });
    },
    pending: (commandId) => (commandId === undefined ? undefined : recent.get(commandId)?.revealed),
    keep: (commandId, { keepMs }, kept, revealed) => {
      forgetOld();
      // A first attempt can't come later than its deadline; repeats say that they are repeats.
      recent.set(commandId, { revealed, until: clock.monotonic() + limits.deadlineMs });
      revealed.catch((error: unknown) => {
        if (!isRejected(error)) recent.delete(commandId);
      });
      return [commandId, JSON.stringify(kept), clock.now() + (keepMs ?? limits.answerMs)];
    },
  };
};

const readKept = (json: string): Kept => {
  const stored: unknown = JSON.parse(json);
  if (isRefusal(stored)) return stored;
  return { answer: isAnswer(stored) ? stored.answer : undefined };
};

const isAnswer = (stored: unknown): stored is { readonly answer: unknown } =>
  typeof stored === 'object' && stored !== null && 'answer' in stored;

const isRefusal = (stored: unknown): stored is { readonly refused: Refused } =>
  typeof stored === 'object' && stored !== null && 'refused' in stored;
