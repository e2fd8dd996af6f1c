/** When all is quiet: is everything where it belongs, once? */
import type { ApiClient, ApiInteraction, ApiMessage } from '../support/api-client.ts';
import type { Customers } from '../support/customers.ts';
import { eventually } from '../support/eventually.ts';
import type { Centre } from './centre.ts';
import { count, type Ledger } from './ledger.ts';
import { ownWords, type Supervision } from './supervision.ts';

const quietWithinMs = 90_000;
/** Some polls long: what a customer has just written is not with us yet. */
const quietForMs = 6_000;
const sentWithinMs = 30_000;
const atOnce = 20;

interface Statistics {
  readonly items: readonly {
    readonly id: string;
    readonly waiting: number;
    readonly offered: number;
    /** What the safety net has found. */
    readonly overlooked: number;
  }[];
}

/** Waits until nobody waits, rings, is connected or wraps up any more. @returns false when something is stuck */
export const untilQuiet = async (
  supervisor: ApiClient,
  busy: () => number,
  ledger: Ledger,
): Promise<boolean> => {
  let quietSince: number | undefined;
  try {
    await eventually('everything to come to an end', quietWithinMs, async () => {
      const { items } = await supervisor.get<Statistics>('/api/v1/statistics/workgroups');
      const waiting = items.reduce((sum, one) => sum + one.waiting + one.offered, 0);
      if (waiting > 0 || busy() > 0) {
        quietSince = undefined;
        return undefined;
      }
      quietSince ??= performance.now();
      return performance.now() - quietSince > quietForMs ? true : undefined;
    });
    return true;
  } catch (error) {
    ledger.violations.add(String(error));
    return false;
  }
};

/** Compares the product and the platforms with the ledger; what differs becomes a violation. */
export const judge = async (
  { platforms }: Pick<Centre, 'platforms'>,
  supervisor: ApiClient,
  ledger: Ledger,
  { conversations }: Supervision,
): Promise<void> => {
  await checkReplies(platforms, ledger);
  await checkOverlooked(supervisor, ledger);
  const heard = new Map<string, number>();
  const all = [...conversations()];
  for (let i = 0; i < all.length; i += atOnce)
    await Promise.all(
      all
        .slice(i, i + atOnce)
        .map(([id, last]) => checkConversation({ supervisor, ledger, heard }, id, last)),
    );
  for (const text of ledger.written) {
    const times = heard.get(text) ?? 0;
    if (times !== 1)
      ledger.violations.add(`A customer's "${text}" is there ${String(times)} times`);
  }
};

/** Accepted ones once, refused ones not at all, those without an answer at most once. */
const checkReplies = async (
  platforms: Customers,
  { replies, violations }: Ledger,
): Promise<void> => {
  const wanted = [...replies].filter(([, { outcome }]) => outcome === 'accepted');
  const timesOf = async (): Promise<ReadonlyMap<string, number>> => {
    const times = new Map<string, number>();
    for (const { by, text } of await platforms.truth()) {
      if (by !== 'product') continue;
      const own = ownWords(text);
      times.set(own, (times.get(own) ?? 0) + 1);
    }
    return times;
  };
  await eventually('the last reply to be sent', sentWithinMs, async () => {
    const times = await timesOf();
    return wanted.every(([text]) => times.has(text)) ? true : undefined;
  }).catch(() => undefined);

  const times = await timesOf();
  for (const [text, { outcome, interaction }] of replies) {
    const there = times.get(text) ?? 0;
    const fits = outcome === 'unknown' ? there <= 1 : there === (outcome === 'accepted' ? 1 : 0);
    if (!fits)
      violations.add(
        `"${text}" of ${interaction}, ${outcome}, is on the platform ${String(there)} times`,
      );
  }
  for (const text of times.keys())
    if (!replies.has(text)) violations.add(`Nobody has written "${text}"`);
};

interface Judge {
  readonly supervisor: ApiClient;
  readonly ledger: Ledger;
  /** How often each text of a customer was found. */
  readonly heard: Map<string, number>;
}

const checkConversation = async (judging: Judge, id: string, last: number): Promise<void> => {
  const { supervisor, ledger } = judging;
  count(ledger, 'conversations judged');
  for (let number = 1; number <= last; number += 1) {
    const interaction: ApiInteraction = await supervisor.interaction(`${id}~${String(number)}`);
    if (interaction.state !== 'disconnected')
      ledger.violations.add(`${interaction.id} is stuck: ${interaction.state}`);
  }
  const messages = await supervisor.messages(`${id}~${String(last)}`);
  checkHeard(
    judging,
    id,
    messages.filter(({ direction }) => direction === 'in'),
  );
  for (const { direction, text, delivery } of messages)
    if (direction === 'out' && delivery !== 'sent')
      ledger.violations.add(`"${text}" in ${id} is ${String(delivery)} in the thread`);
};

/** What the customer wrote, in the order of the platform. */
const checkHeard = (
  { ledger, heard }: Judge,
  id: string,
  messages: readonly ApiMessage[],
): void => {
  for (const { text } of messages) heard.set(ownWords(text), (heard.get(ownWords(text)) ?? 0) + 1);
  const times = messages.map(({ at }) => Date.parse(at));
  if (times.some((at, i) => at < (times[i - 1] ?? 0)))
    ledger.violations.add(`The thread of ${id} is out of order`);
};

/** Every agent who was freed, and every arrival, led to its offer by itself. */
const checkOverlooked = async (supervisor: ApiClient, { violations }: Ledger): Promise<void> => {
  const { items } = await supervisor.get<Statistics>('/api/v1/statistics/workgroups');
  for (const { id, overlooked } of items)
    if (overlooked > 0) violations.add(`The sweep of ${id} has found ${String(overlooked)}`);
};
