/** The source `private`: Messenger conversations of the page. @see platforms.md 1.2, plan (d) */
import type {
  Connection,
  Failure,
  Outcome,
  PlatformAccount,
  PlatformItem,
  PollRequest,
  PollResult,
  Replyability,
} from '../hub/adapter.ts';
import { field, idOf, listOf } from '../hub/http.ts';
import { MESSAGE_FIELDS, messageItem, oldestFirst } from './graph-items.ts';
import type { ThreadState } from './graph-items.ts';
import { walkGraph } from './graph.ts';
import type { WalkEnd } from './graph.ts';
import { advance, cursorOf, freshMark, isNews, prune } from './marks.ts';
import type { Mark, Marks } from './marks.ts';
import { collectThreads, hasChanged, markUndone } from './thread-list.ts';

export const STANDARD_WINDOW_MS = 24 * 3_600_000;
/** With the reviewed feature *Human Agent*. @see platforms.md 1.4 */
export const HUMAN_AGENT_WINDOW_MS = 7 * 24 * 3_600_000;
/** Conversations unchanged for so long don't come back without a new message. */
const REACH_MS = 24 * 3_600_000;
export const CONVERSATION_FIELDS = 'id,updated_time,message_count,participants';

/** The customer's page-scoped id; undefined for a thread that has nobody but the page. */
export const personOf = (account: PlatformAccount, node: unknown): string | undefined =>
  listOf(field(node, 'participants', 'data'))
    .flatMap((participant) => idOf(field(participant, 'id')) ?? [])
    .find((id) => id !== account.externalId);

/** Until when the page may write, after the person's last message. */
export const windowAfter = (account: PlatformAccount, at: number, now: number): Replyability => {
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

/** One poll in the making. */
interface Poll {
  readonly connection: Connection;
  readonly request: PollRequest;
  readonly marks: Marks;
  readonly threads: Map<string, Mark>;
  readonly items: PlatformItem[];
  readonly warnings: string[];
  failure: Failure | undefined;
}

const readConversation = async (poll: Poll, state: ThreadState): Promise<void> => {
  const { connection, request } = poll;
  const person = personOf(connection.account, state.node);
  if (person === undefined) return;
  const mark = poll.threads.get(state.id) ?? freshMark(poll.marks.floor, 0);
  const outcome = await readMessages(connection, {
    conversation: state.id,
    person,
    downTo: mark.cut,
    limit: request.channel.postLimit,
    pageBudget: request.limits.pageBudget,
  });
  if (!outcome.ok) {
    poll.failure = outcome.failure;
    return;
  }
  const { items, end } = outcome.value;
  if (end === 'budget') poll.warnings.push('more new messages of a person than one poll reads');
  const isComplete = end !== 'repeated';
  poll.items.push(...items.filter((item) => isNews(mark, item)));
  const after = advance(mark, { items, isComplete }, request.limits.overlapMs);
  const seen = isComplete ? { u: state.updatedAt, c: state.count } : {};
  poll.threads.set(state.id, { ...after, ...seen });
};

/** The longest unchanged first. @returns whether all were read */
const readChanged = async (poll: Poll, all: Iterable<ThreadState>): Promise<boolean> => {
  const changed = [...all]
    .filter((state) => hasChanged(poll.marks, state))
    .toSorted((one, other) => one.updatedAt - other.updatedAt);
  for (const state of changed) {
    if (poll.failure !== undefined || poll.items.length >= poll.request.limits.itemBudget) return false;
    await readConversation(poll, state);
  }
  return poll.failure === undefined;
};

/** One poll of the page's inbox. */
export const pollConversations = async (
  connection: Connection,
  request: PollRequest,
  marks: Marks,
): Promise<PollResult> => {
  const node = `${connection.account.externalId}/conversations`;
  const { failure, isComplete, threads } = await collectThreads(connection, {
    node,
    params: {
      platform: 'messenger',
      fields: CONVERSATION_FIELDS,
      limit: String(request.channel.postLimit),
    },
    marks,
    pageBudget: request.limits.pageBudget,
    sweepMs: request.limits.sweepMs,
    oldestAt: connection.now() - REACH_MS,
  });
  const read = new Map(marks.threads);
  const poll: Poll = { connection, request, marks, threads: read, items: [], warnings: [], failure };
  const isWhole = (await readChanged(poll, threads.values())) && isComplete;
  if (!isWhole) markUndone(connection, node);
  const after = { floor: marks.floor, threads: read };
  return {
    items: poll.items,
    cursor: cursorOf(isWhole ? prune(after, new Set()) : after),
    ...(poll.failure === undefined ? {} : { failure: poll.failure }),
    warnings: poll.warnings,
  };
};
