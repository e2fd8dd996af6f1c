/** The durable state of the contact centre's actors, kept up commit by commit. */
import type { AgentState } from '../../actors/agent/agent.protocol.ts';
import type { Interaction, Message } from '../../actors/conversation/interaction.protocol.ts';
import type { Queued } from '../../actors/workgroup/workgroup.protocol.ts';
import type { Address } from '../../actors/runtime/actor.ts';
import type { History } from './history.ts';

/** One commit's changes, read. */
export interface Changes {
  readonly agents: readonly AgentState[];
  readonly conversations: readonly DurableConversation[];
  /** Messages written, by conversation. */
  readonly messages: readonly { readonly conversation: string; readonly message: Message }[];
  /** Queue entries written (`undefined`: removed), by workgroup. */
  readonly entries: readonly EntryChange[];
  readonly events: readonly { readonly actor: string; readonly event: Happening }[];
}

export interface EntryChange {
  readonly workgroup: string;
  readonly id: string;
  readonly entry: Queued | undefined;
}

export interface DurableConversation {
  readonly id: string;
  /** The current interaction and those in wrap-up. */
  readonly open: readonly Interaction[];
}

/** A published event, as far as the checkers look at it. */
export interface Happening {
  readonly type: string;
  readonly interaction?: string;
  readonly agent?: string;
  readonly token?: string;
  readonly expiresAt?: number;
  readonly wrapupEndsAt?: number;
  readonly overlooked?: unknown;
  readonly why?: string;
  readonly code?: string;
  readonly exempt?: boolean;
  readonly from?: { readonly token: string };
  readonly wrapup?: { readonly token: string };
}

export interface Durable {
  readonly agents: ReadonlyMap<string, AgentState>;
  readonly conversations: ReadonlyMap<string, DurableConversation>;
  readonly messages: ReadonlyMap<string, ReadonlyMap<string, Message>>;
  readonly queues: ReadonlyMap<string, ReadonlyMap<string, Queued>>;
}

/** @param onChange called with every commit, with the state before and the changes */
export const followDurable = (
  history: Pick<History, 'listen'>,
  onChange: (changes: Changes, before: Durable) => void,
  afterwards: (changes: Changes, after: Durable) => void,
): Durable => {
  const agents = new Map<string, AgentState>();
  const conversations = new Map<string, DurableConversation>();
  const messages = new Map<string, Map<string, Message>>();
  const queues = new Map<string, Map<string, Queued>>();
  const durable = { agents, conversations, messages, queues };

  const apply = (changes: Changes): void => {
    for (const agent of changes.agents) agents.set(agent.id, agent);
    for (const conversation of changes.conversations)
      conversations.set(conversation.id, conversation);
    for (const { conversation, message } of changes.messages)
      inner(messages, conversation).set(message.id, message);
    for (const { workgroup, id, entry } of changes.entries) {
      if (entry === undefined) inner(queues, workgroup).delete(id);
      else inner(queues, workgroup).set(id, entry);
    }
  };

  history.listen({
    onCommit: ({ delta }) => {
      const changes: Changes = {
        agents: headsOf<AgentState>(delta.heads, 'agent/'),
        conversations: headsOf<DurableConversation>(delta.heads, 'conversation/'),
        messages: delta.rows.flatMap(messageRow),
        entries: delta.rows.flatMap(entryRow),
        events: delta.events.map((json) => JSON.parse(json) as Changes['events'][number]),
      };
      onChange(changes, durable);
      apply(changes);
      afterwards(changes, durable);
    },
  });
  return durable;
};

const inner = <T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> => {
  const map = maps.get(key) ?? new Map<string, T>();
  maps.set(key, map);
  return map;
};

const headsOf = <T>(heads: readonly (readonly [Address, string])[], prefix: string): T[] =>
  heads
    .filter(([address]) => address.startsWith(prefix))
    .map(([, json]) => (JSON.parse(json) as [number, T])[1]);

type DurableRow = readonly [Address, string, string | undefined];

const messageRow = ([address, key, json]: DurableRow): Changes['messages'][number][] => {
  if (!address.startsWith('conversation/') || !key.startsWith('m/') || json === undefined)
    return [];
  const { message } = JSON.parse(json) as { message: Message };
  return [{ conversation: address.slice('conversation/'.length), message }];
};

const entryRow = ([address, key, json]: DurableRow): EntryChange[] => {
  if (!address.startsWith('workgroup/') || !key.startsWith('e/')) return [];
  const entry = json === undefined ? undefined : (JSON.parse(json) as { entry: Queued }).entry;
  return [{ workgroup: address.slice('workgroup/'.length), id: key.slice(2), entry }];
};
