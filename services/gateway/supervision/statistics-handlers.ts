/** How queues and agents stand this moment, asked of themselves. */
import type { Reply } from '../../actions.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';
import { inParallel } from '../in-parallel.ts';
import { pageSize } from '../interactions/interaction-handlers.ts';
import { isAgent, maySupervise, supervisedIn, type Caller } from '../rights.ts';
import { agentCounts } from '../agents/agent-views.ts';
import { mustSupervise } from './supervision.ts';

type Configuration = Reply<'configuration.get'>;
type WorkgroupView = Reply<'workgroup.get'>;
type AgentView = Reply<'agent.get'>;

/** Actors asked at a time for one request. */
const atOnceMax = 16;

interface Asked {
  readonly caller: Caller;
}

interface Page extends Asked {
  readonly query: { readonly cursor?: string; readonly limit?: number };
}

const configuration = ({ broker }: Gateway): Promise<Configuration> =>
  askHere(broker, 'configuration.get', {});

/** Of those that the caller supervises. */
export const workgroups = async ({ query, caller }: Page, gateway: Gateway) => {
  const { workgroups: all } = await configuration(gateway);
  const own = Object.keys(all).filter((id) => maySupervise(caller, id));
  const { ids, nextCursor } = pageOf(own, query);
  const items = await inParallel(ids, atOnceMax, async (id) =>
    workgroupStatistics(all[id]?.name ?? id, await gateway.broker.ask('workgroup.get', { id })),
  );
  return { items, nextCursor };
};

interface OfOne extends Asked {
  readonly params: { readonly id: string };
}

/** @throws ApiError `forbidden`, `workgroup_unknown` */
const supervised = async ({ params: { id }, caller }: OfOne, gateway: Gateway) => {
  mustSupervise(caller, id);
  const { workgroups: all } = await configuration(gateway);
  const found = Object.hasOwn(all, id) ? all[id] : undefined;
  if (found === undefined) throw new ApiError('workgroup_unknown');
  return found;
};

export const workgroup = async (asked: OfOne, gateway: Gateway) => {
  const { id, name } = await supervised(asked, gateway);
  return workgroupStatistics(name, await gateway.broker.ask('workgroup.get', { id }));
};

/** The last 24 hours by quarters of an hour. */
export const intervals = async (asked: OfOne, gateway: Gateway) => {
  const { id, name } = await supervised(asked, gateway);
  return { id, name, ...(await gateway.broker.ask('workgroup.intervals', { id })) };
};

const workgroupStatistics = (name: string, view: WorkgroupView) => {
  const { id, waiting, offered, longestWaitingSinceAt, agents, statistics } = view;
  const types = Object.values(statistics.types);
  const { active: activeSocialConversations = 0, longestActiveSinceAt } =
    statistics.types.social_conversation ?? {};
  const signedOn = agents.filter((agent) => agent.signedOn);
  const byStatus: Record<string, number> = {};
  for (const { statusKind } of signedOn) byStatus[statusKind] = (byStatus[statusKind] ?? 0) + 1;
  return {
    id,
    name,
    waiting,
    offered,
    active: types.reduce((sum, { active }) => sum + active, 0),
    ...(longestWaitingSinceAt === undefined ? {} : { longestWaitingSinceAt }),
    activeSocialConversations,
    ...(longestActiveSinceAt === undefined
      ? {}
      : { longestSocialConversationSinceAt: longestActiveSinceAt }),
    agentsSignedOn: signedOn.length,
    agentsByStatus: byStatus,
    ...statistics,
  };
};

/** A page of a queue, in its order, by the word of the workgroup alone. */
export const queue = async (asked: Page & OfOne, gateway: Gateway) => {
  const { id } = await supervised(asked, gateway);
  const { cursor, limit = pageSize } = asked.query;
  const page = { id, limit, ...(cursor === undefined ? {} : { after: cursor }) };
  const { items, next = null } = await gateway.broker.ask('workgroup.queue', page);
  return { items: items.map(queueEntry), nextCursor: next };
};

const queueEntry = (entry: Reply<'workgroup.queue'>['items'][number]) => ({
  interaction: entry.interaction,
  type: entry.interactionType,
  state: entry.stand.status === 'waiting' ? 'queued' : 'offered',
  ...(entry.stand.status === 'offered' ? { agent: entry.stand.agent } : {}),
  priority: entry.priority,
  queuedAt: entry.queuedAt,
  createdAt: entry.createdAt,
  overflowed: entry.overflowed,
});

interface AgentsPage extends Page {
  readonly query: Page['query'] & { readonly workgroup?: string };
}

/** Users who are agents, in the order of their ids: those whom the caller supervises. */
export const agents = async ({ query, caller }: AgentsPage, gateway: Gateway) => {
  if (query.workgroup !== undefined) mustSupervise(caller, query.workgroup);
  const whole = await configuration(gateway);
  const { users } = whole;
  const isSupervised = supervisedIn(whole, caller);
  const isWanted = memberOf(whole, query.workgroup);
  const all = Object.values(users).filter((user) => isAgent(whole, user) && isSupervised(user.id));
  const { ids, nextCursor } = pageOf(all.map(({ id }): string => id).filter(isWanted), query);
  const items = await inParallel(ids, atOnceMax, async (id) => ({
    ...agentStatistics(users[id]?.name ?? id, await gateway.broker.ask('agent.get', { id })),
    workgroups: workgroupsOf(whole, caller, id),
  }));
  return { items, nextCursor };
};

/** Everybody where no workgroup is named. */
const memberOf = (
  { workgroups: all }: Configuration,
  wanted: string | undefined,
): ((agent: string) => boolean) => {
  if (wanted === undefined) return () => true;
  const { members = [] } = (Object.hasOwn(all, wanted) ? all[wanted] : undefined) ?? {};
  const users = new Set(members.map(({ user }): string => user));
  return (agent) => users.has(agent);
};

const workgroupsOf = ({ workgroups: all }: Configuration, caller: Caller, agent: string) =>
  Object.values(all).flatMap(({ id, members }) => {
    const member = members.find(({ user }) => user === agent);
    if (member === undefined || !maySupervise(caller, id)) return [];
    return [{ id, activated: member.activated }];
  });

const agentStatistics = (name: string, { interactions, ...view }: AgentView) => ({
  id: view.id,
  name,
  signedOn: view.signedOn,
  stations: view.stations,
  licensed: view.licensed,
  status: view.status,
  statusKind: view.statusKind,
  statusAt: view.statusAt,
  utilization: view.utilization,
  alerting: interactions.filter(({ phase }) => phase === 'alerting').length,
  active: interactions.filter(({ phase }) => phase === 'connected' || phase === 'held').length,
  wrapup: interactions.filter(({ phase }) => phase === 'wrapup').length,
  occupations: view.occupations,
  statistics: agentCounts(view),
});

/** The ids after the cursor, which is the last id of the page before. */
const pageOf = (all: readonly string[], { cursor, limit = pageSize }: Page['query']) => {
  const sorted = all.toSorted();
  const rest = cursor === undefined ? sorted : sorted.filter((id) => id > cursor);
  const ids = rest.slice(0, limit);
  return { ids, nextCursor: rest.length > limit ? (ids.at(-1) ?? null) : null };
};
