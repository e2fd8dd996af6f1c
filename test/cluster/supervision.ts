/** Looks at the whole centre through a supervisor's events, and notes what must not be. */
import type { ApiClient } from '../support/api-client.ts';
import { readEvents, type EventReader, type SeenEvent } from '../support/event-reader.ts';
import type { CustomersAtWork } from './customers-at-work.ts';
import { count, type Ledger } from './ledger.ts';

export interface Unsure {
  /** How long it was not known, for each of which it is known by now. */
  readonly clearedMs: readonly number[];
  /** Of which it is not known yet. */
  readonly open: number;
}

export interface Supervision {
  /** Every conversation that was seen, with the number of its last interaction. */
  readonly conversations: () => ReadonlyMap<string, number>;
  /** Replies of which it was once not known whether the platform had taken them; screens said so. */
  readonly unsure: () => Unsure;
  readonly reader: EventReader;
  readonly stop: () => void;
}

interface ConversationEvent {
  readonly type: string;
  /** Of the conversation. */
  readonly id: string;
  readonly interaction?: string;
  readonly agent?: string;
  readonly messageId?: string;
  /** Of a reply that is postponed: it may have got through. */
  readonly unknown?: boolean;
  readonly message?: { readonly direction: string; readonly text: string };
}

/** @param tap - hears everything, before it's judged */
export const supervise = (
  client: ApiClient,
  ledger: Ledger,
  customers: () => CustomersAtWork | undefined,
  tap: (event: SeenEvent) => void = () => undefined,
): Supervision => {
  const conversations = new Map<string, number>();
  const firstWords = new Map<string, string>();
  /** Who has which interaction, by the conversations' own words, in their order. */
  const holders = new Map<string, string>();

  /** Since when it's not known, by the id of the message. */
  const unsure = new Map<string, number>();
  const clearedMs: number[] = [];

  const hear = (seen: SeenEvent): void => {
    tap(seen);
    const { name, data } = seen;
    if (!name.startsWith('conversation.')) return;
    const event = data as unknown as ConversationEvent;
    count(ledger, event.type);
    note(event);
    noteOutcome(event);
    const { id, interaction } = event;
    if (interaction !== undefined)
      conversations.set(id, Math.max(numberOf(interaction), conversations.get(id) ?? 0));
  };

  const noteOutcome = ({ type, messageId = '', unknown }: ConversationEvent): void => {
    const since = unsure.get(messageId);
    if (unknown === true && since === undefined) unsure.set(messageId, performance.now());
    if (since === undefined || !settles.has(type)) return;
    clearedMs.push(performance.now() - since);
    unsure.delete(messageId);
  };

  const note = (event: ConversationEvent): void => {
    const { type, id } = event;
    if (!firstWords.has(id)) learn(firstWords, event);
    if (comes.has(type)) hold(event);
    if (leaves.has(type)) holders.delete(event.interaction ?? '');
    if (ends.has(type)) customers()?.ended(firstWords.get(id) ?? '');
  };

  const hold = ({ interaction = '', agent = '' }: ConversationEvent): void => {
    const holder = holders.get(interaction);
    if (holder !== undefined && holder !== agent)
      ledger.violations.add(`${interaction} is with ${holder} and comes to ${agent}`);
    holders.set(interaction, agent);
  };

  const reader = readEvents(client, hear);
  return {
    conversations: () => conversations,
    unsure: () => ({ clearedMs, open: unsure.size }),
    reader,
    stop: reader.stop,
  };
};

/** Whose thread it is, shows in the customer's first words. */
const learn = (firstWords: Map<string, string>, { id, message }: ConversationEvent): void => {
  if (message?.direction === 'in') firstWords.set(id, ownWords(message.text));
};

const comes = new Set(['offered', 'connected']);
/** After these nobody has it. */
const leaves = new Set(['offerEnded', 'transferred', 'disconnected', 'abandoned', 'reopened']);
/** After these it is known what became of a reply. */
const settles = new Set(['replySent', 'replyFailed', 'echoMatched']);
const ends = new Set(['disconnected', 'abandoned']);

const numberOf = (interaction: string): number => Number(interaction.split('~').at(-1));

/** Without the handle that a tweet begins with. */
export const ownWords = (text: string): string => text.replace(/^@\w+ /u, '');
