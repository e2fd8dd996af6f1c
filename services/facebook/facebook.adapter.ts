/**
 * Facebook: one page's posts, comments and Messenger conversations, by polling.
 *
 * Credentials: `accessToken` (of the page), `appSecret` (optional; then every call carries a proof).
 * Sources: `feed`, `private`. Roots: a post's id; a person's page-scoped id.
 */
import type { Connection, PlatformAdapter, PollRequest, PollResult } from '../hub/adapter.ts';
import { field, idOf, parseJson, textOf } from '../hub/http.ts';
import { HUMAN_AGENT_WINDOW_MS, pollConversations, STANDARD_WINDOW_MS } from './conversations.ts';
import { COMMENT_MAX, findReply, MESSAGE_MAX, sendReply } from './facebook-send.ts';
import { pollFeed } from './feed.ts';
import { pageScope, readGraph } from './graph.ts';
import { parseMarks } from './marks.ts';
import type { Marks } from './marks.ts';

const marksFor = (connection: Connection, { cursor, limits }: PollRequest): Marks =>
  parseMarks(cursor === undefined ? undefined : parseJson(cursor)?.value) ?? {
    floor: connection.now() - limits.firstWindowMs,
    threads: new Map(),
  };

const poll = (connection: Connection, request: PollRequest): Promise<PollResult> =>
  request.source === 'private'
    ? pollConversations(connection, request, marksFor(connection, request))
    : pollFeed(connection, request, marksFor(connection, request));

const nobody = { type: 'malformed', why: 'a page without an id' } as const;

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
    // A page's token speaks as the page, whichever was meant.
    const outcome = await readGraph(connection, 'me', { fields: 'id,name' });
    if (!outcome.ok) return { works: false, failure: outcome.failure };
    const externalId = idOf(field(outcome.value, 'id'));
    if (externalId === undefined) return { works: false, failure: nobody };
    const name = textOf(field(outcome.value, 'name'));
    return { works: true, identity: { externalId, ...(name === undefined ? {} : { name }) } };
  },
  scopeOf: (source) => (source === 'feed' || source === 'private' ? pageScope : undefined),
  ownership: () => 'account',
  sendScope: () => pageScope,
  poll,
  send: sendReply,
  findSent: findReply,
};
