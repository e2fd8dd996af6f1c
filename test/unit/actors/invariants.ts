/** What must hold whatever happens. @see architecture.md section 8 */
import type { AgentState } from '../../../actors/agent/agent.protocol.ts';
import { refusalOf } from '../../../actors/agent/eligibility.domain.ts';
import { standingOf } from '../../../actors/agent/presence.ts';
import { utilizationOf } from '../../../actors/configuration.ts';
import type { MessagesView } from '../../../actors/conversation/conversation.protocol.ts';
import type { ConversationState } from '../../../actors/conversation/state.ts';
import { currentOf, isBefore } from '../../../actors/conversation/state.ts';
import type { Tagged } from '../../../actors/runtime/actor.ts';
import { occupied, type WorkgroupState } from '../../../actors/workgroup/state.ts';
import { supervisor } from './fixtures.ts';
import type { Day } from './history.ts';
import type { Happened, Host } from './host.ts';

const statesOf = <State>(host: Host, kind: string): readonly State[] =>
  host.addresses(kind).map((address) => host.player(address).state() as State);

export const agentsOf = (host: Host) => statesOf<AgentState>(host, 'agent');
export const queuesOf = (host: Host) => statesOf<WorkgroupState>(host, 'workgroup');
export const conversationsOf = (host: Host) => statesOf<ConversationState>(host, 'conversation');

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
  const { slots } = standingOf(agent);
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

/** Asks the agents themselves, not what the queues think of them. */
const checkNobodyIsStuck = (host: Host): void => {
  const agents = agentsOf(host);
  for (const { id: workgroup, entries } of queuesOf(host)) {
    for (const { interactionType, stand } of entries.values()) {
      if (stand.status !== 'waiting') continue;
      for (const agent of agents) {
        const proposal = { agent: agent.id, workgroup, interactionType, direct: false };
        const refusal = refusalOf(standingOf(agent), proposal, host.config);
        expect({ agent: agent.id, refusal }).toEqual({
          agent: agent.id,
          refusal: expect.any(String) as string,
        });
      }
    }
  }
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
  const view = host.ask(`conversation/${state.id}`, { type: 'messages', ...asked } as Tagged);
  expect((view as MessagesView).items.map(({ id }) => id)).toEqual([...state.order]);
};

/** Over the whole history: timers, the order of the queue, and what is published to whom. */
export const checkHistory = (history: readonly Happened[]): void => {
  const offers = new Map<string, number>();
  const wrapups = new Map<string, number>();
  for (const { event, at } of history) {
    const { type } = event;
    const fields = event as unknown as { token: string; expiresAt: number; wrapupEndsAt?: number };
    if (type === 'offered') offers.set(fields.token, fields.expiresAt);
    const { from, why, code } = event as unknown as {
      from?: { token: string };
      why?: string;
      code?: string;
    };
    if (type === 'disconnected' && from !== undefined)
      wrapups.set(from.token, fields.wrapupEndsAt ?? 0);
    if (type === 'offerEnded' && why === 'missed') {
      expect(at).toBeGreaterThanOrEqual(offers.get(fields.token) ?? Infinity);
    }
    if (type === 'wrappedUp' && code === undefined) {
      expect(at).toBeGreaterThanOrEqual(wrapups.get(fields.token) ?? Infinity);
    }
  }
};
