/**
 * X: mentions, keywords, threads, own posts and private messages, by polling.
 *
 * Credentials: `bearer` (of the app; optional), `consumerKey`, `consumerSecret`, `accessToken`,
 * `accessTokenSecret` (OAuth 1.0a, of the user). Sources: `mentions`, `keywords`, `threads`, `own`,
 * `private`. Roots: a conversation id; a private conversation's id, smaller side first.
 */
import type {
  Connection,
  Ownership,
  PlatformAdapter,
  PollRequest,
  PollResult,
} from '../hub/adapter.ts';
import { field, textOf } from '../hub/http.ts';
import { pollLists } from './sources.ts';
import { pollThreads } from './threads.ts';
import { WEIGHT_MAX } from './weight.ts';
import { readX } from './x-client.ts';
import type { XScope } from './x-client.ts';
import { DIRECT_MAX, findReply, sendReply } from './x-send.ts';

interface SourceKind {
  readonly scope: XScope;
  readonly ownership: Ownership;
}

const kinds: Readonly<Record<string, SourceKind>> = {
  mentions: { scope: 'mentions', ownership: 'text' },
  keywords: { scope: 'search', ownership: 'text' },
  threads: { scope: 'search', ownership: 'thread' },
  own: { scope: 'own', ownership: 'account' },
  private: { scope: 'dm', ownership: 'account' },
};

const kindOf = (source: string): SourceKind | undefined =>
  Object.hasOwn(kinds, source) ? kinds[source] : undefined;

const poll = (connection: Connection, request: PollRequest): Promise<PollResult> =>
  request.source === 'threads' ? pollThreads(connection, request) : pollLists(connection, request);

const nobody = { type: 'malformed', why: 'a user without an id' } as const;

export const xAdapter: PlatformAdapter = {
  platform: 'x',
  capabilities: () => ({
    public: true,
    private: true,
    keywordSearch: true,
    text: { publicMax: WEIGHT_MAX, privateMax: DIRECT_MAX, unit: 'x-weighted' },
    nativeIdempotency: 'none',
  }),
  verify: async (connection) => {
    const path = '/2/users/me';
    const outcome = await readX(connection, { path, params: {}, scope: 'lookup', as: 'user' });
    if (!outcome.ok) return { works: false, failure: outcome.failure };
    const [id, name, username] = ['id', 'name', 'username'].map((one) =>
      textOf(field(outcome.value, 'data', one)),
    );
    if (id === undefined) return { works: false, failure: nobody };
    const known = {
      ...(name === undefined ? {} : { name }),
      ...(username === undefined ? {} : { handle: username }),
    };
    return { works: true, identity: { externalId: id, ...known } };
  },
  scopeOf: (source) => kindOf(source)?.scope,
  ownership: (source) => kindOf(source)?.ownership ?? 'account',
  sendScope: (visibility) => (visibility === 'public' ? 'post' : 'dm_send'),
  poll,
  send: sendReply,
  findSent: findReply,
};
