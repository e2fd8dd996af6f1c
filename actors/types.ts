/** Values that every actor shares. Types only, save the one-line constructors of ids. */
import type { Pieces } from './pieces.ts';

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A person who answers: the user's id. */
export type AgentId = Brand<string, 'AgentId'>;
export type WorkgroupId = Brand<string, 'WorkgroupId'>;
/** A configured way in: one page, or one set of handles and keywords. */
export type ChannelId = Brand<string, 'ChannelId'>;
/** A thread on a platform: `<platform>:<account>:<thread>`. */
export type ConversationId = Brand<string, 'ConversationId'>;
/** One episode of a conversation: `<conversation>~<number>`, counted from 1. */
export type InteractionId = Brand<string, 'InteractionId'>;
/** Names one offer of one interaction to one agent; minted in the offering actor's commit. */
export type OfferToken = Brand<string, 'OfferToken'>;
/** Names one stay of an interaction in a queue: `<interaction>/<number>`. */
export type EntryId = Brand<string, 'EntryId'>;

/** An instant: milliseconds since 1970-01-01T00:00Z. Names of instants end in `At`. */
export type EpochMs = number;
/** A length of time in milliseconds. Names of durations end in `Ms`. */
export type Ms = number;

export const agentId = (value: string): AgentId => value as AgentId;
export const workgroupId = (value: string): WorkgroupId => value as WorkgroupId;
export const channelId = (value: string): ChannelId => value as ChannelId;
export const conversationId = (value: string): ConversationId => value as ConversationId;
export const interactionId = (value: string): InteractionId => value as InteractionId;
export const offerToken = (value: string): OfferToken => value as OfferToken;
export const entryId = (value: string): EntryId => value as EntryId;

/** How a state is stored and read back, with the types of what is stored. */
export interface Storage<State, Event, Head, Value> {
  readonly head: (state: State) => Head;
  readonly rows: (event: Event, state: State) => readonly Stored<Value>[];
  readonly restore: (head: Head, rows: ReadonlyMap<string, Value>) => State;
  readonly restoring?: (head: Head, rows: ReadonlyMap<string, Value>) => Pieces<State>;
}

/** A row with its new value; `undefined` removes it. */
export interface Stored<Value> {
  readonly key: string;
  readonly value: Value | undefined;
}

/**
 * Takes what the same program has stored for what it was: nothing checks it, so a stored shape that
 * changes needs a new `snapshotVersion`.
 */
export const persisted = <State, Event, Head, Value>({
  head,
  rows,
  restore,
  restoring,
}: Storage<State, Event, Head, Value>) => ({
  head,
  rows,
  restore: (stored: unknown, values: ReadonlyMap<string, unknown>): State =>
    restore(stored as Head, values as ReadonlyMap<string, Value>),
  ...present({
    restoring:
      restoring &&
      ((stored: unknown, values: ReadonlyMap<string, unknown>): Pieces<State> =>
        restoring(stored as Head, values as ReadonlyMap<string, Value>)),
  }),
});

/** The fields that have a value, to be spread into an object whose fields are optional. */
export const present = <T extends object>(
  fields: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } => {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { readonly [K in keyof T]?: Exclude<T[K], undefined> };
};

/** The kinds of work that occupy an agent. @see requirements R3 */
export const interactionTypes = [
  'call',
  'callback',
  'chat',
  'email',
  'generic',
  'social_conversation',
  'social_direct_message',
  'work_item',
] as const;
export type InteractionType = (typeof interactionTypes)[number];

/** What a status means to the routing; statuses are names, kinds are what counts. */
export const statusKinds = [
  'available',
  'busy',
  'away',
  'follow_up',
  'do_not_disturb',
  'wrap_up',
  'not_answering',
  'offline',
] as const;
export type StatusKind = (typeof statusKinds)[number];
