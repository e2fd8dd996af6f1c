/** Lists of interactions, put together from what the queues and the agents hold. */
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { inParallel } from '../in-parallel.ts';
import type { InteractionView } from './interaction-handlers.ts';
import { byOf, type Caller } from '../rights.ts';
import { mustSupervise, mustSuperviseAgent } from '../supervision/supervision.ts';
import { heldIn, type Held } from '../supervision/workgroup-pages.ts';

/** Conversations asked at a time for one request. */
const atOnceMax = 16;

/** My Interactions: what rings comes first, then by age. */
export const mine = async ({ caller }: { readonly caller: Caller }, gateway: Gateway) => {
  const views = await ofAgent(gateway, caller, caller.user);
  return { items: views.toSorted(byUrgency), nextCursor: null };
};

interface ListQuery {
  readonly workgroup?: string;
  readonly agent?: string;
  readonly state?: InteractionView['state'];
  readonly type?: InteractionView['type'];
  readonly cursor?: string;
  readonly limit?: number;
}

export const list = async (
  { query, caller }: { readonly query: ListQuery; readonly caller: Caller },
  gateway: Gateway,
) => {
  const { workgroup, agent } = query;
  if (workgroup !== undefined) mustSupervise(caller, workgroup);
  if (agent !== undefined) {
    await mustSuperviseAgent(caller, agent, gateway);
    const views = await ofAgent(gateway, caller, agent);
    return { items: views.filter(wanted(query)).toSorted(byUrgency), nextCursor: null };
  }
  if (workgroup !== undefined) return ofWorkgroup(gateway, caller, { ...query, workgroup });
  const message = 'Give a workgroup or an agent.';
  throw new ApiError('validation_failed', [{ field: 'workgroup', message }]);
};

const wanted =
  ({ workgroup, state, type }: ListQuery) =>
  (view: InteractionView): boolean =>
    view.workgroup === (workgroup ?? view.workgroup) &&
    view.state === (state ?? view.state) &&
    view.type === (type ?? view.type);

const ofAgent = async (
  gateway: Gateway,
  caller: Caller,
  id: string,
): Promise<readonly InteractionView[]> => {
  const { interactions } = await gateway.broker.ask('agent.get', { id });
  return viewsOf(gateway, caller, interactions);
};

/**
 * A page of what waits in a workgroup, in the queue's order, and then of what its agents have. A filter
 * may leave less than a page of it, and more to come.
 */
const ofWorkgroup = async (
  gateway: Gateway,
  caller: Caller,
  query: ListQuery & { readonly workgroup: string },
) => {
  const { held, nextCursor } = await heldIn(gateway, query);
  const views = await viewsOf(gateway, caller, held);
  return { items: views.filter(wanted(query)), nextCursor };
};

/** What has gone on meanwhile, or is no longer the caller's to see, is left out. */
const viewsOf = async (
  { broker }: Gateway,
  caller: Caller,
  held: readonly Held[],
): Promise<readonly InteractionView[]> => {
  const by = byOf(caller);
  const views = await inParallel(held, atOnceMax, ({ interaction, conversation: id }) =>
    broker.ask('conversation.get', { id, interaction, by }).catch(unlessGone),
  );
  return views.filter((view) => view !== undefined);
};

const unlessGone = (error: unknown): undefined => {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'interaction_unknown' || type === 'not_yours' || type === 'forbidden') return;
  throw error;
};

const byUrgency = (a: InteractionView, b: InteractionView): number =>
  Number(b.state === 'offered') - Number(a.state === 'offered') ||
  sinceAt(a) - sinceAt(b) ||
  Number(a.id > b.id) - Number(a.id < b.id);

const sinceAt = ({ state, offeredAt, queuedAt, createdAt }: InteractionView): number =>
  state === 'offered' ? (offeredAt ?? queuedAt) : createdAt;
