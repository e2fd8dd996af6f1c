/** Lists of interactions, put together from what the queues and the agents hold. */
import { ApiError } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { inParallel } from './in-parallel.ts';
import { pageSize, type InteractionView } from './interaction-handlers.ts';
import { byOf, type Caller } from './rights.ts';

/** Conversations asked at a time for one request. */
const atOnceMax = 16;

type Held = { readonly interaction: string; readonly conversation: string };

/** My Interactions: what rings comes first, then by age. */
export const mine = async ({ caller }: { readonly caller: Caller }, gateway: Gateway) => {
  const views = await ofAgent(gateway, caller, caller.user);
  return { items: views.toSorted(byUrgency), nextCursor: null };
};

interface ListQuery {
  readonly workgroup?: string;
  readonly agent?: string;
  readonly state?: InteractionView['state'];
  readonly cursor?: string;
  readonly limit?: number;
}

export const list = async (
  { query, caller }: { readonly query: ListQuery; readonly caller: Caller },
  gateway: Gateway,
) => {
  const { workgroup, agent, state } = query;
  if (workgroup !== undefined && agent === undefined)
    return ofQueue(gateway, caller, workgroup, query);
  if (agent === undefined || workgroup !== undefined) {
    const message = 'Give either a workgroup or an agent.';
    throw new ApiError('validation_failed', [{ field: 'workgroup', message }]);
  }
  const views = await ofAgent(gateway, caller, agent);
  const items = views.filter((view) => state === undefined || view.state === state);
  return { items: items.toSorted(byUrgency), nextCursor: null };
};

const ofAgent = async (
  gateway: Gateway,
  caller: Caller,
  id: string,
): Promise<readonly InteractionView[]> => {
  const { interactions } = await gateway.broker.ask('agent.get', { id });
  return viewsOf(gateway, caller, interactions);
};

/** A page of a queue, in its order. A filter may leave less than a page of it, and more to come. */
const ofQueue = async (gateway: Gateway, caller: Caller, id: string, query: ListQuery) => {
  const { state, cursor, limit = pageSize } = query;
  const { items, next } = await gateway.broker.ask('workgroup.queue', {
    id,
    limit,
    ...(cursor === undefined ? {} : { after: cursor }),
  });
  const views = await viewsOf(gateway, caller, items);
  return {
    items: views.filter((view) => state === undefined || view.state === state),
    nextCursor: next ?? null,
  };
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
