/** The X API v2: one request in, one answer out. */
import type { Platform } from './platform.ts';
import { isJsonObject } from './request.ts';
import type { Answer, SandboxRequest } from './request.ts';
import type { World } from './world.ts';
import { callerOf } from './x-auth.ts';
import type { Run } from './x-call.ts';
import * as direct from './x-direct.ts';
import { tokenEndpoint } from './x-oauth2.ts';
import { FIRST_PAGE_TOKEN } from './x-params.ts';
import { invalidParameter, plainProblem, problemAnswer, XProblem } from './x-problems.ts';
import { createXRateLimits } from './x-rate-limits.ts';
import type { RateLimit } from './x-rate-limits.ts';
import * as reads from './x-reads.ts';
import { SELECTION_PARAMS } from './x-selection.ts';
import * as writes from './x-writes.ts';

interface Route {
  /** Method and path below `/2`, e.g. `GET users/:id/mentions`. */
  readonly name: string;
  /** Per 15 minutes. @see platforms.md 2.1 */
  readonly limit: RateLimit;
  /** Parameters beside fields and expansions. */
  readonly params: readonly string[];
  readonly run: Run;
}

const STRETCH = [
  'max_results',
  'since_id',
  'until_id',
  'start_time',
  'end_time',
  'pagination_token',
];
const DM_LIST = ['max_results', 'pagination_token', 'event_types'];

const route = (
  name: string,
  [user, app]: readonly [number, number],
  params: readonly string[],
  run: Run,
): Route => ({ name, limit: { user, app }, params: [...params, ...SELECTION_PARAMS], run });

const ROUTES: readonly Route[] = [
  route('GET users/me', [75, 75], [], reads.me),
  route('GET users/by', [900, 300], ['usernames'], reads.usersByNames),
  route('GET users/by/username/:name', [900, 300], [], reads.userByName),
  route('GET users', [900, 300], ['ids'], reads.usersByIds),
  route('GET users/:id', [900, 300], [], reads.userById),
  route('GET users/:id/mentions', [300, 450], STRETCH, reads.mentions),
  route('GET users/:id/tweets', [900, 10_000], [...STRETCH, 'exclude'], reads.userTweets),
  route(
    'GET tweets/search/recent',
    [300, 450],
    [...STRETCH, 'query', 'next_token', 'sort_order'],
    reads.searchRecent,
  ),
  route('GET tweets', [5_000, 3_500], ['ids'], reads.tweetsByIds),
  route('POST tweets', [100, 100], [], writes.createTweet),
  route('GET tweets/:id', [900, 450], [], reads.tweetById),
  route('DELETE tweets/:id', [50, 50], [], writes.deleteTweet),
  route('PUT tweets/:id/hidden', [50, 50], [], writes.hideReply),
  route('GET dm_events', [15, 15], DM_LIST, direct.directEvents),
  route('GET dm_events/:id', [15, 15], [], direct.directEvent),
  route('GET dm_conversations/with/:id/dm_events', [15, 15], DM_LIST, direct.directEventsWith),
  route('GET dm_conversations/:id/dm_events', [15, 15], DM_LIST, direct.directEventsIn),
  route('POST dm_conversations/with/:id/messages', [15, 15], [], direct.sendDirectTo),
  route('POST dm_conversations/:id/messages', [15, 15], [], direct.sendDirectIn),
];

/** What the path holds in place of `:names`; undefined when it is another path. */
const pathParams = (
  { name }: Route,
  method: string,
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  const [routeMethod, path = ''] = name.split(' ');
  const pattern = path.split('/');
  if (routeMethod !== method || pattern.length !== segments.length) return undefined;
  const isMatch = pattern.every((part, at) => part.startsWith(':') || part === segments[at]);
  if (!isMatch) return undefined;
  const named = pattern.flatMap((part, at) =>
    part.startsWith(':') ? [[part.slice(1), segments[at] ?? ''] as const] : [],
  );
  return Object.fromEntries(named);
};

const checkParams = ({ params }: Route, query: URLSearchParams): void => {
  for (const [name, value] of query) {
    if (params.includes(name)) continue;
    const list = params.join(',');
    throw invalidParameter(name, value, `The query parameter [${name}] is not one of [${list}]`);
  }
};

const findRoute = (request: SandboxRequest) => {
  const [version, ...segments] = request.segments;
  for (const candidate of version === '2' ? ROUTES : []) {
    const path = pathParams(candidate, request.method, segments);
    if (path !== undefined) return { route: candidate, path };
  }
  throw plainProblem(404);
};

const isTokenCall = ({ method, segments }: SandboxRequest): boolean =>
  method === 'POST' && ['2/oauth2/token', 'oauth2/token'].includes(segments.join('/'));

/** `next_token` leads back to the page it stands on. */
const repeatCursor = (body: unknown, query: URLSearchParams): unknown => {
  if (!isJsonObject(body) || !isJsonObject(body['meta'])) return undefined;
  if (body['meta']['next_token'] === undefined) return undefined;
  const same = query.get('next_token') ?? query.get('pagination_token') ?? FIRST_PAGE_TOKEN;
  return { ...body, meta: { ...body['meta'], next_token: same } };
};

/** X as the faults see it. */
export const createXApi = (world: World): Platform => {
  const rateLimits = createXRateLimits(world);

  const perform = (request: SandboxRequest): Answer => {
    if (isTokenCall(request)) return tokenEndpoint(world, request);
    const found = findRoute(request);
    const caller = callerOf(world, request);
    const headers = rateLimits.count(found.route.name, caller, found.route.limit);
    try {
      checkParams(found.route, request.query);
      const answer = found.route.run({ world, request, caller, path: found.path });
      return { ...answer, headers };
    } catch (error) {
      if (!(error instanceof XProblem)) throw error;
      return problemAnswer(
        new XProblem(error.status, error.body, { ...headers, ...error.headers }),
      );
    }
  };

  return {
    answer: (request) => {
      try {
        return perform(request);
      } catch (error) {
        if (error instanceof XProblem) return problemAnswer(error);
        throw error;
      }
    },
    failure: (status) => plainProblem(status).body,
    expired: () => problemAnswer(plainProblem(401)),
    repeatCursor,
  };
};
