/** Search, timelines, lookups: what can be read on X. @see platforms.md 2.1 */
import type { Answer, JsonObject } from './request.ts';
import type { XCall } from './x-call.ts';
import { userOf } from './x-call.ts';
import { gatherFromPosts, includedJson } from './x-includes.ts';
import { postJson, userJson } from './x-json.ts';
import { postList } from './x-lists.ts';
import { matches, narrowestShelf } from './x-match.ts';
import { checkId, checkReach, countParam, SEARCH_REACH_MS, stretchOf } from './x-params.ts';
import { invalidParameter, notFound } from './x-problems.ts';
import { parseQuery } from './x-query.ts';
import { selectionOf } from './x-selection.ts';
import type { Selection } from './x-selection.ts';
import type { XUser } from './x-users.ts';

const IDS_MAX = 100;
/** How many of the newest mentions can be walked. @see platforms.md 2.1 */
const MENTIONS_MAX = 800;

const ok = (body: JsonObject): Answer => ({ status: 200, body });

/**
 * `GET /2/tweets/search/recent`. X leaves out the last 30 s unless `end_time` is given; the sandbox does
 * not, so that demos show a post at once.
 */
export const searchRecent = ({ world, request }: XCall): Answer => {
  const text = request.query.get('query');
  if (text === null || text === '') {
    throw invalidParameter('query', '', 'The `query` query parameter can not be empty');
  }
  const query = parseQuery(text);
  const now = world.now();
  checkReach(request.query, now);
  return ok(
    postList(world, {
      ids: world.objects.shelf(narrowestShelf(query, world.x)),
      stretch: stretchOf(request.query),
      max: countParam(request.query, 'max_results', { min: 10, max: 100, otherwise: 10 }),
      keep: (tweet) => now - tweet.createdAt <= SEARCH_REACH_MS && matches(query, tweet, world.x),
      selection: selectionOf(request.query, 'post'),
    }),
  );
};

const timeline = (
  { world, request }: XCall,
  ids: readonly string[],
  keep: (id: string) => boolean,
) =>
  ok(
    postList(world, {
      ids,
      stretch: stretchOf(request.query),
      max: countParam(request.query, 'max_results', { min: 5, max: 100, otherwise: 10 }),
      keep: ({ id }) => keep(id),
      selection: selectionOf(request.query, 'post'),
    }),
  );

const missingUser = (parameter: string, value: string): Answer =>
  ok({ errors: [notFound('user', parameter, value)] });

/** `GET /2/users/:id/mentions` */
export const mentions = (call: XCall): Answer => {
  const id = checkId('id', call.path['id'] ?? '');
  if (call.world.x.users.byId(id) === undefined) return missingUser('id', id);
  const newest = call.world.objects.shelf(`mentions:${id}`).slice(-MENTIONS_MAX);
  return timeline(call, newest, () => true);
};

/** `GET /2/users/:id/tweets` */
export const userTweets = (call: XCall): Answer => {
  const { world, request } = call;
  const id = checkId('id', call.path['id'] ?? '');
  if (world.x.users.byId(id) === undefined) return missingUser('id', id);
  const exclude = (request.query.get('exclude') ?? '').split(',');
  return timeline(call, world.objects.shelf(`tweets:${id}`), (tweetId) => {
    const tweet = world.x.listed(tweetId);
    const isReply = exclude.includes('replies') && tweet?.repliedTo !== undefined;
    const isRetweet = exclude.includes('retweets') && tweet?.retweeted !== undefined;
    return !isReply && !isRetweet;
  });
};

const postsById = (call: XCall, ids: readonly string[], parameter: string) => {
  const { world } = call;
  const selection = selectionOf(call.request.query, 'post');
  const found = ids.flatMap((id) => world.x.visibleTweet(id) ?? []);
  const missing = ids.filter((id) => world.x.visibleTweet(id) === undefined);
  const errors = missing.map((id) => notFound('tweet', parameter, id));
  return {
    found: found.map((tweet) => postJson(world, tweet, selection)),
    rest: includedJson(world, gatherFromPosts(found, selection), selection, errors),
  };
};

/** `GET /2/tweets?ids=` */
export const tweetsByIds = (call: XCall): Answer => {
  const ids = [...new Set((call.request.query.get('ids') ?? '').split(','))];
  if (ids.length > IDS_MAX) {
    throw invalidParameter(
      'ids',
      ids.join(','),
      'The number of values in the `ids` query parameter list is over 100',
    );
  }
  ids.forEach((id) => checkId('ids', id));
  const { found, rest } = postsById(call, ids, 'ids');
  return ok({ ...(found.length === 0 ? {} : { data: found }), ...rest });
};

/** `GET /2/tweets/:id` */
export const tweetById = (call: XCall): Answer => {
  const { found, rest } = postsById(call, [checkId('id', call.path['id'] ?? '')], 'id');
  return ok({ ...(found[0] === undefined ? {} : { data: found[0] }), ...rest });
};

/** `GET /2/users/me` */
export const me = (call: XCall): Answer =>
  ok({ data: userJson(call.world, userOf(call), selectionOf(call.request.query, 'user')) });

const oneUser = (
  call: XCall,
  user: XUser | undefined,
  parameter: string,
  value: string,
): Answer => {
  const selection = selectionOf(call.request.query, 'user');
  return user === undefined
    ? missingUser(parameter, value)
    : ok({ data: userJson(call.world, user, selection) });
};

/** `GET /2/users/:id` */
export const userById = (call: XCall): Answer => {
  const id = checkId('id', call.path['id'] ?? '');
  return oneUser(call, call.world.x.users.byId(id), 'id', id);
};

/** `GET /2/users/by/username/:name` */
export const userByName = (call: XCall): Answer => {
  const name = call.path['name'] ?? '';
  return oneUser(call, call.world.x.users.byUsername(name), 'username', name);
};

const severalUsers = (
  call: XCall,
  parameter: string,
  find: (value: string) => XUser | undefined,
): Answer => {
  const values = (call.request.query.get(parameter) ?? '').split(',').filter(Boolean);
  if (values.length === 0 || values.length > IDS_MAX) {
    throw invalidParameter(
      parameter,
      values.join(','),
      `\`${parameter}\` must have 1 to 100 values`,
    );
  }
  const selection: Selection = selectionOf(call.request.query, 'user');
  const found = values.flatMap((value) => find(value) ?? []);
  const missing = values.filter((value) => find(value) === undefined);
  return ok({
    ...(found.length === 0
      ? {}
      : { data: found.map((user) => userJson(call.world, user, selection)) }),
    ...(missing.length === 0
      ? {}
      : { errors: missing.map((value) => notFound('user', parameter, value)) }),
  });
};

/** `GET /2/users?ids=` */
export const usersByIds = (call: XCall): Answer =>
  severalUsers(call, 'ids', (id) => call.world.x.users.byId(checkId('ids', id)));

/** `GET /2/users/by?usernames=` */
export const usersByNames = (call: XCall): Answer =>
  severalUsers(call, 'usernames', (name) => call.world.x.users.byUsername(name));
