/** When all is over: has everything gone by the rules? */
import type { ApiInteraction, ApiPage } from '../support/api-client.ts';
import type { AgentsAtOdds } from './agents-at-odds.ts';
import type { Line } from './assignment-model.ts';
import type { Ledger } from './ledger.ts';
import { check } from './linearizability.ts';
import { overtaken, type First } from './queue-order.ts';

/**
 * An offer is a word from the queue to the agent and on to the conversation. When a node is killed in
 * between it takes until its partitions are served again; meanwhile the next one may be offered.
 */
const offerDelayMaxMs = 10_000;

interface TimelineEntry extends Line {
  readonly at: string;
  readonly workgroup?: string;
}

interface Explanation {
  readonly decisions: readonly { readonly at: string; readonly workgroup: string }[];
}

/** What differs from the rules becomes a violation. */
export const judgeAssignments = async (scene: AgentsAtOdds) => {
  const { supervisor, interactions, history, ledger } = scene;
  const [offers, decisions]: [First[], First[]] = [[], []];
  let [checkedMs, explored] = [0, 0];
  for (const id of interactions) {
    const path = `/api/v1/interactions/${encodeURIComponent(id)}`;
    const { items } = await supervisor.get<ApiPage<TimelineEntry>>(`${path}/timeline`);
    const startedAt = performance.now();
    const lines = items.slice(1).map(({ type, agent, why }): Line => lineOf(type, agent, why));
    const verdict = check({ operations: history.of(id), lines });
    checkedMs += performance.now() - startedAt;
    explored += verdict.explored;
    if (!verdict.holds) ledger.violations.add(`${id}: ${verdict.stuck ?? ''}`);
    const first = firstOf(await supervisor.interaction(id), items);
    const { decisions: made } = await supervisor.get<Explanation>(`${path}/explanation`);
    if (made.length === 0) ledger.violations.add(`${id}: nothing tells why it was offered`);
    offers.push({ ...first, at: timeOf(items.find(({ type }) => type === 'offered')?.at) });
    decisions.push({ ...first, at: timeOf(made[0]?.at) });
  }
  return { checkedMs, explored, overtakenMs: judgeOrder(ledger, offers, decisions) };
};

/** Offers may pass one another on their way; the queue's decisions may not. */
const judgeOrder = (
  { violations }: Ledger,
  offers: readonly First[],
  decisions: readonly First[],
): number => {
  for (const { interaction, byMs } of overtaken(decisions))
    violations.add(`The queue has passed over ${interaction} by ${String(byMs)} ms`);
  const late = overtaken(offers);
  for (const { interaction, byMs } of late)
    if (byMs > offerDelayMaxMs)
      violations.add(`${interaction} was offered ${String(byMs)} ms after a later one`);
  return Math.max(0, ...late.map(({ byMs }) => byMs));
};

const timeOf = (text: string | undefined): number => Date.parse(text ?? '');

const lineOf = (type: string, agent?: string, why?: string): Line => ({
  type,
  ...(agent === undefined ? {} : { agent }),
  ...(why === undefined ? {} : { why }),
});

/** The workgroup is where it came in: the first line says. */
const firstOf = (
  { id: interaction, type }: ApiInteraction,
  items: readonly TimelineEntry[],
): Omit<First, 'at'> => ({
  interaction,
  queue: `${items[0]?.workgroup ?? ''} ${type}`,
  queuedAt: timeOf(items[0]?.at),
});
