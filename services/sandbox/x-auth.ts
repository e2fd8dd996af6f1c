/** Who calls the X API: the app, or the app for a user. */
import { oauthSignature, parseOAuthHeader, sameSignature } from './oauth1.ts';
import { headerOf } from './request.ts';
import type { SandboxRequest } from './request.ts';
import { xAppTokens, xUserTokens } from './tokens.ts';
import type { World } from './world.ts';
import { userOfAccessToken } from './x-oauth2.ts';
import { plainProblem } from './x-problems.ts';
import type { XUser } from './x-users.ts';

export type Caller = { readonly kind: 'app' } | { readonly kind: 'user'; readonly user: XUser };

/** Hosts that libraries sign for, whatever they connect to. */
const X_HOSTS = ['https://api.x.com', 'https://api.twitter.com'];

/** Every URL that an honest client may have signed for this request. */
const signableUrls = (request: SandboxRequest): readonly string[] => {
  const host = headerOf(request, 'x-forwarded-host') ?? headerOf(request, 'host') ?? 'localhost';
  const origins = [`http://${host}`, `https://${host}`, ...X_HOSTS];
  const paths = [request.path, request.path.replace(/^\/sandbox\/x(?=\/)/, '')];
  return origins.flatMap((origin) => paths.map((path) => `${origin}${path}`));
};

const oauth1User = (
  world: World,
  request: SandboxRequest,
  oauth: ReadonlyMap<string, string>,
): XUser | undefined => {
  const app = xAppTokens(world.seed);
  const user = [...world.x.users.accounts.values()].find(
    ({ id }) => xUserTokens(world.seed, id).accessToken === oauth.get('oauth_token'),
  );
  if (user === undefined || oauth.get('oauth_consumer_key') !== app.consumerKey) return undefined;
  if (oauth.get('oauth_signature_method') !== 'HMAC-SHA1') return undefined;
  const parameters = [...oauth, ...request.query, ...(request.form ?? [])];
  const secrets = {
    consumer: app.consumerSecret,
    token: xUserTokens(world.seed, user.id).accessTokenSecret,
  };
  const given = oauth.get('oauth_signature') ?? '';
  const isSigned = signableUrls(request).some((url) =>
    sameSignature(oauthSignature(request.method, url, parameters, secrets), given),
  );
  return isSigned ? user : undefined;
};

const bearerCaller = (world: World, token: string): Caller | undefined => {
  if (token === xAppTokens(world.seed).bearer) return { kind: 'app' };
  const holder = [...world.x.users.accounts.values()].find(
    ({ id }) => xUserTokens(world.seed, id).accessToken === token,
  );
  const user = holder ?? userOfAccessToken(world, token);
  return user === undefined || user === 'expired' ? undefined : { kind: 'user', user };
};

/** @throws XProblem 401, without a word about what was wrong, as X does */
export const callerOf = (world: World, request: SandboxRequest): Caller => {
  const header = headerOf(request, 'authorization') ?? '';
  const oauth = parseOAuthHeader(header);
  const user = oauth === undefined ? undefined : oauth1User(world, request, oauth);
  if (user !== undefined) return { kind: 'user', user };
  const bearer = /^Bearer (\S+)$/i.exec(header)?.[1];
  const caller = bearer === undefined ? undefined : bearerCaller(world, bearer);
  if (caller === undefined) throw plainProblem(401);
  return caller;
};
