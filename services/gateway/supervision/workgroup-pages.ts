/** What a workgroup has, page by page: its queue in the queue's order, then what its agents are at. */
import type { Gateway } from '../gateway.ts';
import { pageSize, type InteractionView } from '../interactions/interaction-handlers.ts';
import { targetOf } from '../interactions/interaction-ids.ts';

/** An interaction and where to ask about it. */
export interface Held {
  readonly interaction: string;
  readonly conversation: string;
}

interface PageQuery {
  readonly workgroup: string;
  readonly state?: InteractionView['state'];
  readonly cursor?: string;
  readonly limit?: number;
}

interface HeldPage {
  readonly held: readonly Held[];
  readonly nextCursor: string | null;
}

/** What a cursor begins with once the queue is through. */
const withAgents = 'with:';
const nothing: HeldPage = { held: [], nextCursor: null };

/** What can't be in the state that is asked for isn't looked through. */
export const heldIn = async (gateway: Gateway, query: PageQuery): Promise<HeldPage> => {
  const { state, cursor = '' } = query;
  const isPast = cursor.startsWith(withAgents) || !isOneOf(state, 'queued', 'offered');
  const queued = isPast ? nothing : await queuePage(gateway, query);
  const isLast = queued.nextCursor === null && isOneOf(state, 'connected', 'held');
  return isLast ? andActive(gateway, query, queued) : queued;
};

const isOneOf = (
  state: InteractionView['state'] | undefined,
  ...states: readonly InteractionView['state'][]
): boolean => state === undefined || states.includes(state);

const queuePage = async (
  { broker }: Gateway,
  { workgroup: id, cursor, limit = pageSize }: PageQuery,
): Promise<HeldPage> => {
  const after = cursor === undefined ? {} : { after: cursor };
  const { items, next } = await broker.ask('workgroup.queue', { id, limit, ...after });
  return { held: items, nextCursor: next ?? null };
};

const andActive = async (
  { broker }: Gateway,
  { workgroup: id, cursor = '', limit = pageSize }: PageQuery,
  { held }: HeldPage,
): Promise<HeldPage> => {
  const room = limit - held.length;
  if (room === 0) return { held, nextCursor: withAgents };
  const last = cursor.startsWith(withAgents) ? cursor.slice(withAgents.length) : '';
  const after = last === '' ? {} : { after: last };
  const { items, next } = await broker.ask('workgroup.active', { id, limit: room, ...after });
  const active = items.map(({ interaction }) => {
    const { id: conversation } = targetOf(interaction);
    return { interaction, conversation };
  });
  return {
    held: [...held, ...active],
    nextCursor: next === undefined ? null : withAgents + next,
  };
};
