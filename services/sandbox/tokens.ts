/** The sandbox's credentials: derived from its seed, so that they are the same after every start. */
import { createHmac } from 'node:crypto';
import { stableNumber } from './ids.ts';

const secret = (seed: number, label: string, length: number): string => {
  const hash = createHmac('sha512', `baton sandbox ${String(seed)}`)
    .update(label)
    .digest('base64url');
  return hash.replaceAll(/[-_]/g, 'x').slice(0, length);
};

/** What a Graph API client needs. */
export interface FacebookTokens {
  readonly appId: string;
  readonly appSecret: string;
  /** `appId|appSecret`, as the Graph API takes it. */
  readonly appToken: string;
  /** Of a person who manages every page. */
  readonly userToken: string;
  /** For the handshake of webhooks. */
  readonly verifyToken: string;
  /** Page token by page id. */
  readonly pages: Readonly<Record<string, string>>;
}

export const facebookTokens = (seed: number, pages: readonly string[]): FacebookTokens => {
  const appId = stableNumber(`facebook-app:${String(seed)}`, 16);
  const appSecret = createHmac('sha256', `baton sandbox ${String(seed)}`)
    .update('facebook-app-secret')
    .digest('hex')
    .slice(0, 32);
  return {
    appId,
    appSecret,
    appToken: `${appId}|${appSecret}`,
    userToken: `EAAU${secret(seed, 'facebook-user', 60)}`,
    verifyToken: secret(seed, 'facebook-verify', 24),
    pages: Object.fromEntries(
      pages.map((page) => [page, `EAAP${secret(seed, `facebook-page:${page}`, 60)}`]),
    ),
  };
};

/** What an app on X has. */
export interface XAppTokens {
  readonly bearer: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export const xAppTokens = (seed: number): XAppTokens => ({
  bearer: `AAAAAAAAAAAAAAAAAAAAA${secret(seed, 'x-bearer', 60)}`,
  consumerKey: secret(seed, 'x-consumer-key', 25),
  consumerSecret: secret(seed, 'x-consumer-secret', 50),
  clientId: secret(seed, 'x-client-id', 34),
  clientSecret: secret(seed, 'x-client-secret', 50),
});

/** What a user of X has given the app. */
export interface XUserTokens {
  /** The OAuth 1.0a token; it also passes as an OAuth 2.0 bearer token that never lapses. */
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

export const xUserTokens = (seed: number, userId: string): XUserTokens => ({
  accessToken: `${userId}-${secret(seed, `x-access:${userId}`, 40)}`,
  accessTokenSecret: secret(seed, `x-access-secret:${userId}`, 45),
});

/** An OAuth 2.0 pair of one generation; a refresh makes the next. */
export const xGeneration = (
  seed: number,
  userId: string,
  generation: number,
): { readonly accessToken: string; readonly refreshToken: string } => {
  const label = `${userId}:${String(generation)}`;
  return {
    accessToken: `${secret(seed, `x-oauth2-access:${label}`, 70)}:1:at:1`,
    refreshToken: `${secret(seed, `x-oauth2-refresh:${label}`, 70)}:1:rt:1`,
  };
};
