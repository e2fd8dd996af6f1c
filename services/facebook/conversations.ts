/** The source `private`: Messenger conversations of the page. @see platforms.md 1.2, plan (d) */
import type {
  Connection,
  Outcome,
  PlatformAccount,
  PlatformItem,
  PollRequest,
  PollResult,
  Replyability,
} from '../hub/adapter.ts';
import { field, idOf, listOf } from '../hub/http.ts';
import { deletedSince, editedSince, remember } from './comments.ts';
import { MESSAGE_FIELDS, messageItem, oldestFirst } from './graph-items.ts';
import type { ThreadState } from './graph-items.ts';
import { walkGraph } from './graph.ts';
import type { WalkEnd } from './graph.ts';
import { advance, confirm, freshMark, isNews } from './marks.ts';
import type { Marks } from './marks.ts';
import { hasChanged, isDue, markDone } from './thread-list.ts';
import { pollThreads } from './thread-poll.ts';
import type { ThreadPoll } from './thread-poll.ts';

export const STANDARD_WINDOW_MS = 24 * 3_600_000;
/** With the reviewed feature *Human Agent*. @see platforms.md 1.4 */
export const HUMAN_AGENT_WINDOW_MS = 7 * 24 * 3_600_000;
/** Conversations unchanged for so long don't come back without a new message. */
const REACH_MS = 24 * 3_600_000;
const CONVERSATION_FIELDS = 'id,updated_time,message_count,participants';

/** The customer's page-scoped id; undefined for a thread that has nobody but the page. */
const personOf = (account: PlatformAccount, node: unknown): string | undefined =>
  listOf(field(node, 'participants', 'data'))
    .flatMap((participant) => idOf(field(participant, 'id')) ?? [])
    .find((id) => id !== account.externalId);

/** Until when the page may write, after the person's last message. */
const windowAfter = (account: PlatformAccount, at: number, now: number): Replyability => {
  const until = at + (account.humanAgent ? HUMAN_AGENT_WINDOW_MS : STANDARD_WINDOW_MS);
  return until > now ? { allowed: true, until } : { allowed: false, reason: 'window_closed' };
};

interface MessagesRequest {
  readonly conversation: string;
  readonly person: string;
  /** Stop at a page that holds nothing newer. */
  readonly downTo: number;
  readonly limit: number;
  readonly pageBudget: number;
}

export interface Messages {
  readonly items: readonly PlatformItem[];
  readonly end: WalkEnd['type'];
}

/** Not part of the documented node, but given by some servers: proves which message is whose. */
const TOKEN_FIELD = ',metadata';
const tokenKey = 'messages:without-token';

const isUnknownField = (outcome: Outcome<unknown>): boolean =>
  !outcome.ok && outcome.failure.type === 'rejected' && outcome.failure.why === 'graph 100/0';

/** A conversation's messages, as far back as asked. */
export const readMessages = async (
  connection: Connection,
  request: MessagesRequest,
): Promise<Outcome<Messages>> => {
  const withToken = connection.memory.get(tokenKey) === undefined;
  const outcome = await walkMessages(connection, request, withToken);
  if (!withToken || !isUnknownField(outcome)) return outcome;
  connection.memory.set(tokenKey, true);
  return walkMessages(connection, request, false);
};

const walkMessages = async (
  connection: Connection,
  { conversation, person, downTo, limit, pageBudget }: MessagesRequest,
  withToken: boolean,
): Promise<Outcome<Messages>> => {
  const items = new Map<string, PlatformItem>();
  const outcome = await walkGraph(connection, {
    node: `${conversation}/messages`,
    params: { fields: `${MESSAGE_FIELDS}${withToken ? TOKEN_FIELD : ''}`, limit: String(limit) },
    pageBudget,
    take: (rows) => {
      const page = rows.flatMap((row) => messageItem(connection.account, person, row) ?? []);
      for (const item of page) items.set(item.id, item);
      return page.some(({ at }) => at > downTo);
    },
  });
  if (!outcome.ok) return outcome;
  const all = withWindow(connection, oldestFirst([...items.values()]));
  return { ok: true, value: { items: all, end: outcome.value.type } };
};

/** Every message of a thread tells how long the thread can still be answered. */
const withWindow = (
  { account, now }: Connection,
  items: readonly PlatformItem[],
): readonly PlatformItem[] => {
  const lastAt = Math.max(0, ...items.filter(({ isOurs }) => !isOurs).map(({ at }) => at));
  const replyability = windowAfter(account, lastAt, now());
  return items.map((item) => ({ ...item, replyability }));
};

const done: Outcome<undefined> = { ok: true, value: undefined };

const readConversation = async (
  poll: ThreadPoll,
  state: ThreadState,
): Promise<Outcome<undefined>> => {
  const { connection, request } = poll;
  const person = personOf(connection.account, state.node);
  if (person === undefined) return done;
  const mark = poll.threads.get(state.id) ?? freshMark(poll.marks.floor, 0);
  const outcome = await readMessages(connection, {
    conversation: state.id,
    person,
    downTo: mark.cut,
    limit: request.channel.postLimit,
    pageBudget: request.limits.pageBudget,
  });
  if (!outcome.ok) return outcome;
  const { items, end } = outcome.value;
  if (end === 'budget') poll.warnings.push('more new messages of a person than one poll reads');
  const news = items.filter((item) => isNews(mark, item));
  poll.items.push(...news);
  remember(connection, person, items);
  const isComplete = end !== 'repeated';
  const after = advance(mark, { items, isComplete }, request.limits.overlapMs);
  const isDoubtful = news.length === 0 || (end === 'end' && items.length < state.count);
  poll.threads.set(state.id, isComplete ? confirm(after, state, isDoubtful) : after);
  return done;
};

/** Watched conversations that are looked at again in one poll: the platform counts every call. */
const SWEEPS_PER_POLL = 5;

/** The newest page of each, for messages that were changed or taken back. */
const sweep = async (
  { connection, request, items }: ThreadPoll,
  found: ReadonlyMap<string, ThreadState>,
): Promise<void> => {
  const due = [...found.values()].flatMap(({ id, node }) => {
    const person = personOf(connection.account, node);
    const isWatched = person !== undefined && request.watched.includes(person);
    const name = `sweep:${id}`;
    const isIts = isWatched && isDue(connection, name, request.limits.sweepMs);
    return isIts ? [{ id, person, name }] : [];
  });
  for (const { id, person, name } of due.slice(0, SWEEPS_PER_POLL)) {
    const limit = request.channel.postLimit;
    const asked = { conversation: id, person, downTo: -1, limit, pageBudget: 1 };
    const outcome = await readMessages(connection, asked);
    if (!outcome.ok) return;
    markDone(connection, name);
    const now = outcome.value.items;
    items.push(...editedSince(connection, person, now));
    remember(connection, person, now);
    // What is older than the page was not looked at.
    const fromAt = Math.min(...now.map(({ at }) => at));
    items.push(...(await deletedSince(connection, person, now, fromAt)));
  }
};

/** One poll of the page's inbox. */
export const pollConversations = (
  connection: Connection,
  request: PollRequest,
  marks: Marks,
): Promise<PollResult> =>
  pollThreads(connection, request, marks, {
    edge: 'conversations',
    params: { platform: 'messenger', fields: CONVERSATION_FIELDS },
    reachMs: REACH_MS,
    isChanged: (poll, state) => hasChanged(poll.marks, state),
    read: readConversation,
    afterwards: sweep,
  });
