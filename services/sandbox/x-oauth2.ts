/** OAuth 2.0 on X: tokens of two hours, and refresh tokens that work once. @see platforms.md 2.3 */
import type { Answer, JsonObject, SandboxRequest } from './request.ts';
import { headerOf, isJsonObject } from './request.ts';
import { xAppTokens, xGeneration } from './tokens.ts';
import type { World } from './world.ts';
import type { XUser } from './x-users.ts';

const ACCESS_TOKEN_MS = 2 * 3_600_000;
/** Older access tokens have lapsed long before. */
const GENERATIONS_KEPT = 5;

const SCOPE = 'tweet.read tweet.write users.read dm.read dm.write offline.access';

/** When each of the last generations was issued; the first comes with the sandbox. */
interface Issues {
  readonly current: number;
  readonly issuedAt: Readonly<Record<string, number>>;
}

const isIssues = (value: unknown): value is Issues =>
  isJsonObject(value) && typeof value['current'] === 'number' && isJsonObject(value['issuedAt']);

const keyOf = (user: string): string => `x:oauth2:${user}`;

const issuesOf = (world: World, user: string): Issues =>
  world.settings.get(keyOf(user), isIssues, { current: 0, issuedAt: {} });

/** The pair that is valid now. */
export const currentTokens = (world: World, user: string) =>
  xGeneration(world.seed, user, issuesOf(world, user).current);

/** The account of an access token that has not lapsed; `'expired'` for one that has. */
export const userOfAccessToken = (world: World, token: string): XUser | 'expired' | undefined => {
  for (const user of world.x.users.accounts.values()) {
    const { current, issuedAt } = issuesOf(world, user.id);
    for (
      let generation = current;
      generation > current - GENERATIONS_KEPT && generation >= 0;
      generation -= 1
    ) {
      if (xGeneration(world.seed, user.id, generation).accessToken !== token) continue;
      const at = issuedAt[String(generation)];
      return at === undefined || world.now() < at + ACCESS_TOKEN_MS ? user : 'expired';
    }
  }
  return undefined;
};

const rotate = (world: World, user: string): JsonObject => {
  const { current, issuedAt } = issuesOf(world, user);
  const next = current + 1;
  const kept = Object.entries(issuedAt).filter(([key]) => Number(key) > next - GENERATIONS_KEPT);
  const issues: Issues = {
    current: next,
    issuedAt: { ...Object.fromEntries(kept), [String(next)]: world.now() },
  };
  world.settings.set(keyOf(user), issues);
  const { accessToken, refreshToken } = xGeneration(world.seed, user, next);
  return {
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_MS / 1_000,
    access_token: accessToken,
    scope: SCOPE,
    refresh_token: refreshToken,
  };
};

const refusal = (status: number, error: string, description: string): Answer => ({
  status,
  body: { error, error_description: description },
});

/** Basic authentication, or the client's id in the form for a public client. */
const isOurClient = (world: World, request: SandboxRequest, form: JsonObject): boolean => {
  const app = xAppTokens(world.seed);
  const [scheme, credentials] = (headerOf(request, 'authorization') ?? '').split(' ');
  if (scheme !== 'Basic') return form['client_id'] === app.clientId;
  const pair = Buffer.from(credentials ?? '', 'base64')
    .toString()
    .split(':')
    .map(decodeURIComponent);
  return [
    [app.clientId, app.clientSecret],
    [app.consumerKey, app.consumerSecret],
  ].some(([id, secret]) => pair[0] === id && pair[1] === secret);
};

const refresh = (world: World, token: unknown): Answer => {
  for (const user of world.x.users.accounts.keys()) {
    if (currentTokens(world, user).refreshToken === token) {
      return { status: 200, body: rotate(world, user) };
    }
  }
  return refusal(400, 'invalid_request', 'Value passed for the token was invalid.');
};

/** `POST /2/oauth2/token`, and `/oauth2/token` for the app's own bearer token. */
export const tokenEndpoint = (world: World, request: SandboxRequest): Answer => {
  const form = isJsonObject(request.body) ? request.body : {};
  if (!isOurClient(world, request, form)) {
    return refusal(401, 'unauthorized_client', 'Missing valid authorization header');
  }
  switch (form['grant_type']) {
    case 'refresh_token':
      return refresh(world, form['refresh_token']);
    case 'client_credentials':
      return {
        status: 200,
        body: { token_type: 'bearer', access_token: xAppTokens(world.seed).bearer },
      };
    default:
      return refusal(400, 'invalid_request', 'Value passed for the grant_type was invalid.');
  }
};
