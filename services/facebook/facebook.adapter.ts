/**
 * Facebook: one page's posts, comments and Messenger conversations, by polling.
 *
 * Credentials: `accessToken` (of the page), `appSecret` (optional; then every call carries a proof).
 * Sources: `feed`, `private`. Roots: a post's id; a person's page-scoped id.
 */
import type {
  Connection,
  Outcome,
  PlatformAdapter,
  PlatformItem,
  PollLimits,
  PollRequest,
  PollResult,
} from '../hub/adapter.ts';
import { parseJson } from '../hub/http.ts';
import { readComments } from './comments.ts';
import {
  HUMAN_AGENT_WINDOW_MS,
  pollConversations,
  readMessages,
  STANDARD_WINDOW_MS,
  windowAfter,
} from './conversations.ts';
import {
  COMMENT_MAX,
  conversationWith,
  findReply,
  MESSAGE_MAX,
  sendReply,
} from './facebook-send.ts';
import { pollFeed } from './feed.ts';
import { postItem, POST_FIELDS } from './graph-items.ts';
import { pageScope, readGraph } from './graph.ts';
import { parseMarks } from './marks.ts';
import type { Marks } from './marks.ts';

const PAGE_LIMIT = 100;

const marksFor = (connection: Connection, { cursor, limits }: PollRequest): Marks =>
  parseMarks(cursor === undefined ? undefined : parseJson(cursor)?.value) ?? {
    floor: connection.now() - limits.firstWindowMs,
    threads: new Map(),
  };

const poll = (connection: Connection, request: PollRequest): Promise<PollResult> =>
  request.source === 'private'
    ? pollConversations(connection, request, marksFor(connection, request))
    : pollFeed(connection, request, marksFor(connection, request));

const publicThread = async (
  connection: Connection,
  root: string,
  { pageBudget }: PollLimits,
): Promise<Outcome<readonly PlatformItem[]>> => {
  const outcome = await readGraph(connection, root, { fields: POST_FIELDS });
  if (!outcome.ok) return outcome;
  const request = { post: root, downTo: -1, limit: PAGE_LIMIT, pageBudget };
  const comments = await readComments(connection, request);
  if (!comments.ok) return comments;
  const post = postItem(connection.account, outcome.value);
  const items = [...(post === undefined ? [] : [post]), ...comments.value.items];
  return { ok: true, value: items };
};

const privateThread = async (
  connection: Connection,
  person: string,
  { pageBudget }: PollLimits,
): Promise<Outcome<readonly PlatformItem[]>> => {
  const found = await conversationWith(connection, person);
  if (!found.ok) return found;
  if (found.value === null) return { ok: true, value: [] };
  const where = { conversation: found.value, person, downTo: -1, limit: PAGE_LIMIT, pageBudget };
  const outcome = await readMessages(connection, where);
  return outcome.ok ? { ok: true, value: outcome.value.items } : outcome;
};

export const facebookAdapter: PlatformAdapter = {
  platform: 'facebook',
  capabilities: ({ humanAgent }) => ({
    public: true,
    private: true,
    // There is no search over public posts at all. @see platforms.md 1.1
    keywordSearch: false,
    text: { publicMax: COMMENT_MAX, privateMax: MESSAGE_MAX, unit: 'utf16' },
    nativeIdempotency: 'client-token-echoed',
    replyWindow: {
      standardMs: STANDARD_WINDOW_MS,
      ...(humanAgent ? { extendedMs: HUMAN_AGENT_WINDOW_MS } : {}),
    },
  }),
  verify: async (connection) => {
    const outcome = await readGraph(connection, connection.account.externalId, { fields: 'id' });
    return outcome.ok ? { works: true } : { works: false, failure: outcome.failure };
  },
  scopeOf: (source) => (source === 'feed' || source === 'private' ? pageScope : undefined),
  ownership: () => 'account',
  sendScope: () => pageScope,
  poll,
  thread: (connection, { root, visibility }, limits) =>
    visibility === 'public'
      ? publicThread(connection, root, limits)
      : privateThread(connection, root, limits),
  replyability: (account, item, now) =>
    item.visibility === 'public' || item.isOurs
      ? item.replyability
      : windowAfter(account, item.at, now),
  send: sendReply,
  findSent: findReply,
};
