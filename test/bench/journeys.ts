/** Conversations from their first message to the end of the wrap-up, as fast as the node takes them. */
import type { AnyActor } from '../../actors/runtime/activation.ts';
import type { Store } from '../../actors/runtime/partition-store.ts';
import type {
  Caller,
  IntakeItem,
  Thread,
} from '../../actors/conversation/conversation.protocol.ts';
import type { Address } from '../../actors/runtime/actor.ts';
import {
  agentId,
  channelId,
  interactionId,
  type AgentId,
  type ConversationId,
  type InteractionId,
} from '../../actors/types.ts';
import { conversationId } from '../../actors/types.ts';
import type { AcdNode } from './acd-node.ts';
import { pages } from './centre.ts';

/** Counts the turns that changed something. Each of them is in the store before anyone hears of it. */
export const countTransitions = (
  actors: readonly AnyActor[],
): { readonly actors: readonly AnyActor[]; readonly count: () => number } => {
  let count = 0;
  const counted = actors.map((actor) => ({
    ...actor,
    decide: (...asked: Parameters<AnyActor['decide']>) => {
      const events = actor.decide(...asked);
      if (events.length > 0) count += 1;
      return events;
    },
  }));
  return { actors: counted, count: () => count };
};

/** An offer, as the agent's screen hears of it. */
export interface Ringing {
  readonly interaction: InteractionId;
  readonly agent: AgentId;
}

export interface Offers {
  /** Resolves when the interaction is offered. */
  readonly next: (interaction: InteractionId) => Promise<Ringing>;
  /** The same store; what is published is looked at once it's in the feed. */
  readonly store: Store;
}

/** Listens where the gateway does: at the feed, which only knows what is durable. */
export const listenForOffers = (store: Store): Offers => {
  const waiting = new Map<string, (ringing: Ringing) => void>();
  const early = new Map<string, Ringing>();

  const hear = (json: string): void => {
    if (!json.includes('"type":"offered"')) return;
    const { event } = JSON.parse(json) as { event: Ringing };
    const resolve = waiting.get(event.interaction);
    if (resolve === undefined) early.set(event.interaction, event);
    else resolve(event);
    waiting.delete(event.interaction);
  };

  return {
    next: (interaction) =>
      new Promise((resolve) => {
        const known = early.get(interaction);
        early.delete(interaction);
        if (known === undefined) waiting.set(interaction, resolve);
        else resolve(known);
      }),
    store: {
      ...store,
      feed: {
        ...store.feed,
        append: async (commits) => {
          await store.feed.append(commits);
          for (const { events } of commits) events.forEach(hear);
        },
      },
    },
  };
};

const dayMs = 86_400_000;

/** All of them are there and available. */
export const signOnAll = async (node: AcdNode, agents: readonly string[]): Promise<void> => {
  const expiresAt = Date.now() + dayMs;
  for (const id of agents) {
    await node.broker.ask('agent.signOn', { id, session: 's', expiresAt });
    await node.broker.ask('agent.setStatus', { id, status: 'Available' });
  }
};

/** A customer writes. @param number - another one is another customer with a thread of their own */
export const receiveCommand = (number: number, items: readonly IntakeItem[]) => {
  const page = pages[number % pages.length] ?? '';
  const root = `${page}_${String(number)}`;
  const conversation = conversationId(`facebook:page-${page}:${root}`);
  const thread: Thread = {
    platform: 'facebook',
    account: `page-${page}`,
    channel: channelId(`facebook-${page}`),
    visibility: 'public',
    root,
  };
  const address: Address = `conversation/${conversation}`;
  return { conversation, address, command: { type: 'receive', thread, items } };
};

const receive = async ({ tell }: AcdNode, number: number): Promise<ConversationId> => {
  const { conversation, address, command } = receiveCommand(number, [itemOf(number, 1)]);
  await tell(address, command);
  return conversation;
};

export const itemOf = (number: number, message: number): IntakeItem => ({
  id: `${String(number)}_${String(message)}`,
  revision: '1',
  direction: 'in',
  author: { id: `p${String(number)}`, name: 'Vera Visitor' },
  text: 'My phone is dead since yesterday, the shop was of no help. What can I do about it now?',
  at: Date.now(),
  replyability: { allowed: true },
});

export const supervisor: Caller = { user: agentId('supervisor'), rights: ['handle', 'supervise'] };
export const firstOf = (id: ConversationId): InteractionId => interactionId(`${id}~1`);

/** Receive, offer, pick up, disconnect, wrap up: each step when the one before is durable. */
export const journey = async (node: AcdNode, offers: Offers, number: number): Promise<void> => {
  const id = await receive(node, number);
  const interaction = firstOf(id);
  const { agent } = await offers.next(interaction);
  const asked = { id, interaction, by: { user: agent, rights: ['handle' as const] } };
  const { ask } = node.broker;
  await ask('conversation.pickUp', asked, { commandId: `${interaction}#1` });
  await ask('conversation.disconnect', asked, { commandId: `${interaction}#2` });
  await ask(
    'conversation.wrapUp',
    { ...asked, code: 'resolved' },
    { commandId: `${interaction}#3` },
  );
};
