/** The control interface: for developers, demos and tests; without sign-in. @see api.md, Platforms */
import { ControlError, controlErrorAnswer, invalid, missing } from './control-errors.ts';
import {
  controlChange,
  controlComment,
  controlDelete,
  controlDirectMessage,
  controlPageMessage,
  controlPost,
  controlTweet,
  objectBody,
} from './control-objects.ts';
import type { Faults } from './faults.ts';
import { isJsonObject } from './request.ts';
import type { Answer, JsonObject, SandboxRequest } from './request.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import { isLimits, isXReplies } from './settings.ts';
import { xAppTokens, xUserTokens } from './tokens.ts';
import { PER_SECOND_MAX } from './traffic.ts';
import type { Traffic } from './traffic.ts';
import { truthOf } from './truth.ts';
import type { World } from './world.ts';
import { currentTokens } from './x-oauth2.ts';

export interface ControlParts {
  readonly world: World;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly traffic: Traffic;
}

const accountTokens = (world: World, id: string): JsonObject => {
  const { accessToken, accessTokenSecret } = xUserTokens(world.seed, id);
  const oauth2 = currentTokens(world, id);
  return {
    userId: id,
    username: world.x.users.byId(id)?.username,
    accessToken,
    accessTokenSecret,
    oauth2AccessToken: oauth2.accessToken,
    refreshToken: oauth2.refreshToken,
  };
};

/** Those of the first account stand beside the app's, for whoever needs just one. */
const tokens = ({ world }: ControlParts): JsonObject => {
  const accounts = [...world.x.users.accounts.values()].map(
    ({ id, username }) => [username, accountTokens(world, id)] as const,
  );
  const app = xAppTokens(world.seed);
  return {
    x: { ...app, ...accounts[0]?.[1], accounts: Object.fromEntries(accounts) },
    facebook: world.facebookTokens,
  };
};

const settings = ({ world }: ControlParts): JsonObject => ({
  replies: world.settings.get('xReplies', isXReplies, 'summoned'),
  limits: world.settings.get('limits', isLimits, 'relaxed'),
});

const changeSettings = (parts: ControlParts, body: JsonObject): JsonObject => {
  const { replies, limits } = body;
  if (replies !== undefined && !isXReplies(replies))
    throw invalid('replies must be summoned or open');
  if (limits !== undefined && !isLimits(limits))
    throw invalid('limits must be platform or relaxed');
  if (replies !== undefined) parts.world.settings.set('xReplies', replies);
  if (limits !== undefined) parts.world.settings.set('limits', limits);
  return settings(parts);
};

const time = ({ clock }: ControlParts): JsonObject => ({
  now: new Date(clock.now()).toISOString(),
});

/** `now` as milliseconds or ISO 8601; `null` for the true time again. */
const setTime = (parts: ControlParts, { now }: JsonObject): JsonObject => {
  const at = typeof now === 'string' ? Date.parse(now) : now;
  if (now === null) parts.clock.set(undefined);
  else if (typeof at === 'number' && Number.isFinite(at)) parts.clock.set(at);
  else throw invalid('now must be an instant in ISO 8601 or milliseconds, or null');
  return time(parts);
};

const setTraffic = ({ traffic }: ControlParts, { perSecond, seed = 1 }: JsonObject): JsonObject => {
  const isRate = typeof perSecond === 'number' && perSecond >= 0 && perSecond <= PER_SECOND_MAX;
  if (!isRate) throw invalid(`perSecond must be a number from 0 to ${String(PER_SECOND_MAX)}`);
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed))
    throw invalid('seed must be a whole number');
  traffic.set(perSecond, seed);
  return { ...traffic.state() };
};

/** Where one can be a customer. */
const places = ({ world }: ControlParts): JsonObject => ({
  pages: [...world.facebook.pages.values()],
  accounts: [...world.x.users.accounts.values()].map(({ id, username }) => ({ id, username })),
});

const removeFault = ({ faults }: ControlParts, id: string): JsonObject => {
  if (!faults.remove(Number(id))) throw missing(`fault ${id}`);
  return { faults: faults.list() };
};

/** `?deleted=true` for what is gone, too; `?last=` for the newest so many. */
const truth = ({ world }: ControlParts, { query }: SandboxRequest): JsonObject => {
  const { objects } = truthOf(world, query.get('deleted') === 'true');
  const last = Number(query.get('last') ?? Infinity);
  if (!(last > 0)) throw invalid('last must be a number above 0');
  return { objects: objects.slice(-last) };
};

type Action = (parts: ControlParts, request: SandboxRequest, id: string) => unknown;

const body = (request: SandboxRequest): JsonObject => objectBody(request.body);

/** `:id` stands for one path segment. */
const ROUTES: Readonly<Record<string, Action>> = {
  'POST facebook/pages/:id/posts': ({ world }, request, page) =>
    controlPost(world, page, body(request)),
  'POST facebook/pages/:id/messages': ({ world }, request, page) =>
    controlPageMessage(world, page, body(request)),
  'POST facebook/:id/comments': ({ world }, request, id) =>
    controlComment(world, id, body(request)),
  'POST x/tweets': ({ world }, request) => controlTweet(world, body(request)),
  'POST x/messages': ({ world }, request) => controlDirectMessage(world, body(request)),
  'PATCH facebook/objects/:id': ({ world }, request, id) =>
    controlChange(world, 'facebook', id, body(request)),
  'PATCH x/objects/:id': ({ world }, request, id) => controlChange(world, 'x', id, body(request)),
  'DELETE facebook/objects/:id': ({ world }, _, id) => controlDelete(world, 'facebook', id),
  'DELETE x/objects/:id': ({ world }, _, id) => controlDelete(world, 'x', id),
  'GET x/settings': (parts) => settings(parts),
  'POST x/settings': (parts, request) => changeSettings(parts, body(request)),
  'GET tokens': (parts) => tokens(parts),
  'GET places': (parts) => places(parts),
  'GET truth': (parts, request) => truth(parts, request),
  'GET faults': ({ faults }) => ({ faults: faults.list() }),
  'POST faults': ({ faults }, request) => {
    if (request.body === undefined) throw invalid('The body is not JSON');
    faults.add(request.body);
    return { faults: faults.list() };
  },
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return { faults: [] };
  },
  'DELETE faults/:id': (parts, _, id) => removeFault(parts, id),
  'GET clock': (parts) => time(parts),
  'POST clock': (parts, request) => setTime(parts, body(request)),
  'GET traffic': ({ traffic }) => traffic.state(),
  'POST traffic': (parts, request) => setTraffic(parts, body(request)),
};

const matchRoute = (pattern: string, actual: string): string | undefined => {
  const [wanted, given] = [pattern.split('/'), actual.split('/')];
  if (wanted.length !== given.length) return undefined;
  const isMatch = wanted.every((part, at) => part === ':id' || part === given[at]);
  return isMatch ? (given[wanted.indexOf(':id')] ?? '') : undefined;
};

/** Answers that made something are 201. */
const isCreation = (route: string): boolean =>
  /^POST .*(posts|messages|comments|tweets|faults)$/.test(route);

const perform = (parts: ControlParts, request: SandboxRequest): Answer => {
  const actual = `${request.method} ${request.segments.join('/')}`;
  for (const [route, action] of Object.entries(ROUTES)) {
    const id = matchRoute(route, actual);
    if (id === undefined) continue;
    return { status: isCreation(route) ? 201 : 200, body: action(parts, request, id) };
  }
  throw new ControlError(
    404,
    'not_found',
    'The sandbox has no such control; see the API documentation',
  );
};

/** Never throws what a client could cause. */
export const controlAnswer = (parts: ControlParts, request: SandboxRequest): Answer => {
  try {
    if (isJsonObject(request.body) || Array.isArray(request.body)) return perform(parts, request);
    throw invalid('The body is not a JSON object or array');
  } catch (error) {
    if (error instanceof ControlError) return controlErrorAnswer(error);
    throw error;
  }
};
