/** What must hold whatever happens. @see architecture.md section 8 */
import type { AgentState } from '../../../actors/agent/agent.protocol.ts';
import { standingOf } from '../../../actors/agent/presence.ts';
import { utilizationOf } from '../../../actors/configuration.ts';
import type { MessagesView } from '../../../actors/conversation/conversation.protocol.ts';
import type {
  ConversationEvent,
  Holder,
} from '../../../actors/conversation/interaction.protocol.ts';
import type { ConversationState } from '../../../actors/conversation/state.ts';
import { currentOf, isBefore } from '../../../actors/conversation/state.ts';
import type { Entry, WorkgroupEvent } from '../../../actors/workgroup/workgroup.protocol.ts';
import { occupied, type WorkgroupState } from '../../../actors/workgroup/state.ts';
import { supervisor } from './fixtures.ts';
import type { Day } from './history.ts';
import type { Happened, Host } from './host.ts';
import { neglected } from './reference-routing.ts';

const statesOf = (host: Host, kind: string): readonly unknown[] =>
  host.addresses(kind).map((address) => host.player(address).state());

const agentsOf = (host: Host) => statesOf(host, 'agent') as readonly AgentState[];
const queuesOf = (host: Host) => statesOf(host, 'workgroup') as readonly WorkgroupState[];
const conversationsOf = (host: Host) =>
  statesOf(host, 'conversation') as readonly ConversationState[];

/** Cheaper than `expect`, for what is checked a hundred thousand times. */
const must = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Error(what());
};

/** At any moment, however much is on its way. */
export const checkAlways = (day: Day): void => {
  const { host } = day;
  for (const agent of agentsOf(host)) checkCapacity(host, agent);
  for (const { id, current, open } of conversationsOf(host)) {
    const active = [...open.values()].filter(({ phase }) => phase.status !== 'wrapup');
    must(active.length <= 1 && active[0]?.id === current, () => `${id} has two at a time`);
  }
  for (const { id, agents } of queuesOf(host)) {
    for (const stand of agents.values()) {
      const tokens = occupied(stand).map(({ token }) => token);
      must(
        new Set(tokens).size === tokens.length,
        () => `${id} counts a slot of ${stand.agent} twice`,
      );
    }
  }
};

/** An agent may hold for two workgroups at once: the more generous one bounds them together. */
const checkCapacity = (host: Host, agent: AgentState): void => {
  // What comes in other systems is not ours to refuse.
  const slots = standingOf(agent).slots.filter(({ token }) => !token.startsWith('ext:'));
  const sum = slots.reduce((total, { percent }) => total + percent, 0);
  must(sum <= 100, () => `${agent.id} is at ${String(sum)} %`);
  for (const { interactionType } of slots) {
    const most = Math.max(
      ...Object.values(host.config.workgroups).map(
        ({ id }) => utilizationOf(host.config, agent.id, id, interactionType).maxAssigned,
      ),
    );
    const held = slots.filter((slot) => slot.interactionType === interactionType);
    must(held.length <= most, () => `${agent.id} has too many of ${interactionType}`);
  }
};

/** Once nothing is on its way: everybody knows the same. */
export const checkAtRest = (day: Day): void => {
  const { host } = day;
  const conversations = conversationsOf(host);
  checkQueues(host, conversations);
  checkAgents(host, conversations);
  checkNobodyIsStuck(host);
  for (const state of conversations) checkThread(day, state);
};

const checkQueues = (host: Host, conversations: readonly ConversationState[]): void => {
  const current = conversations.flatMap((state) => currentOf(state) ?? []);
  const queued = current.filter(({ phase }) =>
    phase.status === 'offered' ? !phase.direct : phase.status === 'queued',
  );
  const expected = queued.map(
    ({ workgroup, entry, queuedAt }) => `${workgroup} ${entry} ${String(queuedAt)}`,
  );
  const found = queuesOf(host).flatMap(({ id, entries }) =>
    [...entries.values()].map((entry) => `${id} ${entry.id} ${String(entry.queuedAt)}`),
  );
  expect(found.toSorted()).toEqual(expected.toSorted());
  // Nobody has been handed over to somebody who has not answered.
  expect(current.filter(({ phase }) => phase.status === 'handed')).toEqual([]);
};

const slotPhases = { offered: 'alerting', connected: 'connected', held: 'held' } as const;

const checkAgents = (host: Host, conversations: readonly ConversationState[]): void => {
  const open = conversations.flatMap((state) => [...state.open.values()]);
  const expected = open.flatMap(({ id, phase }) => {
    if (phase.status === 'wrapup') return [`${phase.agent} ${phase.token} ${id} wrapup`];
    if (!('token' in phase) || phase.status === 'handed') return [];
    return [`${phase.agent} ${phase.token} ${id} ${slotPhases[phase.status]}`];
  });
  const found = agentsOf(host).flatMap(({ id, slots, wrapups }) => [
    ...Object.values(slots).map((slot) => `${id} ${slot.token} ${slot.interaction} ${slot.phase}`),
    ...Object.entries(wrapups).map(
      ([token, { interaction }]) => `${id} ${token} ${interaction} wrapup`,
    ),
  ]);
  expect(found.toSorted()).toEqual(expected.toSorted());
};

/** The queues see the agents as these are, and, as they see them, can give nobody anything more. */
const checkNobodyIsStuck = (host: Host): void => {
  const agents = new Map(agentsOf(host).map((agent) => [agent.id, agent]));
  const { config, now } = host;
  for (const state of queuesOf(host)) {
    if (config.workgroups[state.id]?.acdQueue !== true) continue;
    const members = config.workgroups[state.id]?.members ?? [];
    for (const { user } of members) checkSeen(state, agents.get(user));
    expect({ queue: state.id, neglected: neglected({ state, config, now }) }).toEqual({
      queue: state.id,
      neglected: [],
    });
  }
};

const checkSeen = (state: WorkgroupState, agent: AgentState | undefined): void => {
  if (agent === undefined || Object.keys(agent.sessions).length === 0) return;
  const presence = state.agents.get(agent.id)?.presence;
  expect(presence).toMatchObject({ agent: agent.id, ...standingOf(agent) });
  expect(presence?.solicitation).toBeUndefined();
};

/** Every message once and in order; every accepted reply on the platform once, or failed for good. */
const checkThread = ({ host, told, accepted, platform }: Day, state: ConversationState): void => {
  const last = state.number;
  const messages = [...state.order].flatMap((id) => state.messages.get(id) ?? []);
  messages.forEach((message, i) => {
    const before = messages[i - 1];
    if (before !== undefined) expect(isBefore(before, message)).toBe(true);
  });
  const heard = messages.filter(({ direction }) => direction === 'in' || direction === 'native');
  const known = [...(told.get(state.id)?.keys() ?? [])];
  expect(heard.map(({ id }) => id).toSorted()).toEqual(known.toSorted());
  const replies = messages.filter(({ direction }) => direction === 'out');
  expect(replies.map(({ id }) => id).toSorted()).toEqual((accepted.get(state.id) ?? []).toSorted());
  for (const { id, delivery } of replies) {
    const posts = platform.posts.filter((one) => one.messageId === id);
    expect({ id, delivery: delivery.status, posts: posts.length }).toEqual({
      id,
      delivery: delivery.status === 'sent' ? 'sent' : 'failed',
      posts: delivery.status === 'sent' ? 1 : 0,
    });
  }
  if (last === 0) return;
  const asked = { interaction: `${state.id}~${String(last)}`, by: supervisor, limit: 500 };
  const view = host.ask(`conversation/${state.id}`, { type: 'messages', ...asked });
  expect((view as MessagesView).items.map(({ id }) => id)).toEqual([...state.order]);
};

/** Over the whole history: no timer before its time, and nobody passes anybody in the queue. */
export const checkHistory = (history: readonly Happened[]): void => {
  checkTimers(history);
  checkOrder(history);
};

/** The deadline that an event sets for what follows it, by token. */
const deadlines = (event: ConversationEvent): readonly (readonly [string, number])[] => {
  if (event.type === 'offered') return [[event.token, event.expiresAt]];
  if (event.type !== 'disconnected' || event.from === undefined) return [];
  return event.wrapupEndsAt === undefined ? [] : [[event.from.token, event.wrapupEndsAt]];
};

const isTimed = (event: ConversationEvent): event is ConversationEvent & Holder =>
  (event.type === 'offerEnded' && event.why === 'missed') ||
  (event.type === 'wrappedUp' && event.code === undefined);

const checkTimers = (history: readonly Happened[]): void => {
  const due = new Map<string, number>();
  for (const { event, at, address } of history) {
    if (!address.startsWith('conversation/')) continue;
    const happened = event as ConversationEvent;
    for (const [token, deadline] of deadlines(happened)) due.set(token, deadline);
    if (!isTimed(happened)) continue;
    must(at >= (due.get(happened.token) ?? Infinity), () => `${happened.type} comes too early`);
  }
};

const checkOrder = (history: readonly Happened[]): void => {
  const waiting = new Map<string, Entry>();
  const all = new Map<string, Entry>();
  for (const { event, address } of history) {
    if (!address.startsWith('workgroup/')) continue;
    const happened = event as WorkgroupEvent;
    const key = (id: string): string => `${address} ${id}`;
    switch (happened.type) {
      case 'enqueued':
        all.set(key(happened.entry.id), happened.entry);
        waiting.set(key(happened.entry.id), happened.entry);
        break;
      case 'offerMade':
        checkIsFirst(key(happened.entry), waiting, address);
        waiting.delete(key(happened.entry));
        break;
      case 'offerRefused':
      case 'entryReturned': {
        const entry = all.get(key(happened.entry));
        if (entry !== undefined) waiting.set(key(happened.entry), entry);
        break;
      }
      case 'requalified':
      case 'overflowed':
        // It's not worth what the others are.
        all.delete(key(happened.entry));
        waiting.delete(key(happened.entry));
        break;
      case 'withdrawn':
      case 'assigned':
        waiting.delete(key(happened.entry));
        break;
      case 'presenceSeen':
      case 'offerAccepted':
      case 'offerVoid':
      case 'membersMet':
      case 'woken':
      case 'swept':
      case 'checkpointed':
      case 'rulesNoted':
      case 'engaged':
      case 'finished':
      case 'nothingOffered':
      case 'foundClosed':
        break;
    }
  }
};

const checkIsFirst = (key: string, waiting: ReadonlyMap<string, Entry>, address: string): void => {
  const offered = waiting.get(key);
  if (offered === undefined) return;
  for (const [other, entry] of waiting) {
    if (!other.startsWith(`${address} `) || !isLike(entry, offered)) continue;
    must(offered.queuedAt <= entry.queuedAt, () => `${key} passes ${other}`);
  }
};

/** Of those that ask for the same; the rest is what the reference of the routing is for. */
const isLike = (entry: Entry, offered: Entry): boolean =>
  entry.interactionType === offered.interactionType &&
  entry.priority === offered.priority &&
  entry.requiredSkills.length === 0 &&
  // What is kept for one agent is passed by the others, for a while.
  entry.preferred === undefined &&
  // What came from elsewhere has its old queue time, but begins in the first ring.
  entry.id.endsWith('/1');
