/** The history of what agents asked and were told, held against the rules, interaction by interaction. */
import { overtaken, type First } from '../cluster/queue-order.ts';
import type { AssignmentHistory } from '../cluster/assignment-history.ts';
import type { Line } from '../cluster/assignment-model.ts';
import { count, type Ledger } from '../cluster/ledger.ts';
import { check } from '../cluster/linearizability.ts';
import type { ApiClient, ApiInteraction, ApiPage } from '../support/api-client.ts';

export interface HistoryToJudge {
  readonly supervisor: ApiClient;
  readonly history: AssignmentHistory;
  readonly ledger: Ledger;
  /** Of each conversation the number of its last interaction. */
  readonly conversations: ReadonlyMap<string, number>;
}

interface TimelineEntry extends Line {
  readonly at: string;
  readonly workgroup?: string;
}

interface Explanation {
  readonly decisions: readonly { readonly at: string }[];
}

const atOnce = 16;
/** Each is compared with each other: so many of a queue, as they came, are enough to see an order. */
const orderedMax = 3_000;

/** So long an interaction may be on its way to its queue, while nodes and servers are away. */
const arrivalMaxMs = 10_000;

/** What the model of assignments knows nothing of. */
const beyondModel = new Set(['reopened', 'abandoned', 'overflowed', 'requalified', 'replyFailed']);

/** What differs from the rules becomes a violation. */
export const judgeHistory = async (judging: HistoryToJudge): Promise<void> => {
  const ids = [...judging.conversations].flatMap(([id, last]) =>
    Array.from({ length: last }, (_, n) => `${id}~${String(n + 1)}`),
  );
  const firsts: First[] = [];
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = ids.slice(i, i + atOnce);
    const judged = await Promise.all(some.map((id) => judgeOne(judging, id)));
    firsts.push(...judged.filter((one) => one !== undefined));
  }
  judgeOrder(judging.ledger, firsts);
};

/** @returns when it was thought of first, for the order of its queue; nothing once there is enough */
const judgeOne = async (
  { supervisor, history, ledger }: HistoryToJudge,
  id: string,
): Promise<First | undefined> => {
  const path = `/api/v1/interactions/${encodeURIComponent(id)}`;
  const { items } = await supervisor.get<ApiPage<TimelineEntry>>(`${path}/timeline`);
  const lines = items.slice(1);
  if (lines.some(({ type }) => beyondModel.has(type))) {
    count(ledger, 'histories beyond the model');
    return undefined;
  }
  const operations = history.of(id);
  const verdict = check({ operations, lines: lines.map(lineOf) });
  count(ledger, 'histories judged');
  if (!verdict.holds)
    ledger.violations.add(`${id} has a history that no order explains: ${verdict.stuck ?? ''}`);
  const judged = ledger.counts.get('places in a queue judged') ?? 0;
  return judged < orderedMax ? firstOf({ supervisor, ledger }, id, items) : undefined;
};

const lineOf = ({ type, agent, why }: TimelineEntry): Line => ({
  type,
  ...(agent === undefined ? {} : { agent }),
  ...(why === undefined ? {} : { why }),
});

const firstOf = async (
  { supervisor, ledger }: Pick<HistoryToJudge, 'supervisor' | 'ledger'>,
  id: string,
  items: readonly TimelineEntry[],
): Promise<First | undefined> => {
  const path = `/api/v1/interactions/${encodeURIComponent(id)}`;
  const { decisions } = await supervisor.get<Explanation>(`${path}/explanation`);
  const [first] = decisions;
  if (first === undefined) return undefined;
  count(ledger, 'places in a queue judged');
  const { type }: ApiInteraction = await supervisor.interaction(id);
  return {
    interaction: id,
    queue: `${items[0]?.workgroup ?? ''} ${type}`,
    queuedAt: Date.parse(items[0]?.at ?? ''),
    at: Date.parse(first.at),
  };
};

/**
 * All are worth the same to everybody, so that who came first is thought of first, once the queue knows:
 * the word from the conversation waits for both their partitions. Decisions as such are held against the
 * rules by the replay.
 */
const judgeOrder = ({ violations }: Ledger, firsts: readonly First[]): void => {
  for (const { interaction, byMs } of overtaken(firsts))
    if (byMs > arrivalMaxMs)
      violations.add(`The queue has passed over ${interaction} by ${String(byMs)} ms`);
};
