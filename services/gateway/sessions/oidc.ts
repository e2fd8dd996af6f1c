/**
 * Sign-in at somebody else's: OpenID Connect, the code flow with PKCE, state and nonce.
 * @see RFC 9700 section 2.1
 */
import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as client from 'openid-client';
import { ApiError, unavailable } from '../errors.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Which claim has the user's id. `email` counts only when it's verified. */
  readonly userClaim: string;
  /** Where browsers find this product: `https://desk.example.com`. */
  readonly publicUrl: string;
}

export interface Oidc {
  /** @throws ApiError `unavailable` when the issuer can't be reached */
  readonly begin: () => Promise<Begun>;
  /**
   * @param query of the request with which the browser came back
   * @param transaction what the browser was given to keep
   * @returns the user's id. @throws ApiError `oidc_failed`, `unavailable`
   */
  readonly finish: (
    query: Readonly<Record<string, string>>,
    transaction: string,
  ) => Promise<string>;
}

interface Begun {
  /** Where the browser goes. */
  readonly url: string;
  /** What it keeps meanwhile. */
  readonly transaction: string;
  readonly lastsMs: number;
}

/** What was asked, to be compared with what comes back. */
interface Transaction {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const callbackPath = '/api/v1/session/oidc/callback';
const transactionMs = 10 * 60_000;
/** In seconds: openid-client's own unit. */
const timeoutSeconds = 5;

export const createOidc = (options: OidcOptions, keys: SigningKeys, now: () => number): Oidc => {
  const configured = createDiscovery(options);
  const transactions = createTransactions(keys, now);
  const redirectUri = new URL(callbackPath, options.publicUrl).href;

  return {
    begin: async () => {
      const transaction: Transaction = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await configured(), {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: transaction.state,
        nonce: transaction.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(transaction.verifier),
        code_challenge_method: 'S256',
      });
      return {
        url: url.href,
        transaction: await transactions.seal(transaction),
        lastsMs: transactionMs,
      };
    },
    finish: async (query, sealed) => {
      const transaction = await transactions.open(sealed);
      const at = new URL(redirectUri);
      for (const [name, value] of Object.entries(query)) at.searchParams.set(name, value);
      const claims = await claimsAt(await configured(), at, transaction);
      return userIn(claims, options.userClaim);
    },
  };
};

/** Asked for at the first sign-in, and again until it's known: the issuer may start later than we. */
const createDiscovery = ({ issuer, clientId, clientSecret }: OidcOptions) => {
  let known: client.Configuration | undefined;
  const url = new URL(issuer);
  // Only ever this machine: the environment is checked for that.
  const execute = url.protocol === 'http:' ? { execute: withoutEncryption() } : {};
  return async (): Promise<client.Configuration> => {
    if (known !== undefined) return known;
    const authentication = clientSecret === undefined ? client.None() : undefined;
    const limits = { timeout: timeoutSeconds, ...execute };
    try {
      known = await client.discovery(url, clientId, clientSecret, authentication, limits);
      return known;
    } catch {
      throw unavailable('issuer_unreachable');
    }
  };
};

type Extension = (configuration: client.Configuration) => void;

/** The package marks it as deprecated, so that nobody takes it by accident. */
const withoutEncryption = (): Extension[] =>
  Object.entries(client).flatMap(([name, value]) =>
    name === 'allowInsecureRequests' && isExtension(value) ? [value] : [],
  );

const isExtension = (value: unknown): value is Extension => typeof value === 'function';

type Claims = Readonly<Record<string, unknown>>;

/** Of the ID token; what it lacks the issuer is asked for. @throws ApiError `oidc_failed` */
const claimsAt = async (
  configuration: client.Configuration,
  at: URL,
  { state, nonce, verifier }: Transaction,
): Promise<Claims> => {
  try {
    const tokens = await client.authorizationCodeGrant(configuration, at, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new ApiError('oidc_failed');
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    const more = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return { ...more, ...claims };
  } catch {
    // What exactly was wrong is the issuer's to log; it may tell of a person.
    throw new ApiError('oidc_failed');
  }
};

const userIn = (claims: Claims, name: string): string => {
  const user = Object.hasOwn(claims, name) ? claims[name] : undefined;
  const isVouchedFor = name !== 'email' || claims['email_verified'] === true;
  if (typeof user === 'string' && user !== '' && isVouchedFor) return user;
  throw new ApiError('oidc_failed');
};

const audience = 'baton-oidc';
const algorithm = 'HS256';

/** Signed, so that nobody else can have begun it, under keys that sign nothing else. */
const createTransactions = (keys: SigningKeys, now: () => number) => {
  const keyOf = (bytes: Uint8Array): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', bytes, '', 'oidc transactions', 32));
  return {
    seal: ({ state, nonce, verifier }: Transaction): Promise<string> =>
      new SignJWT({ state, nonce, verifier })
        .setProtectedHeader({ alg: algorithm, kid: keys.current.kid })
        .setAudience(audience)
        .setExpirationTime(new Date(now() + transactionMs))
        .sign(keyOf(keys.current.bytes)),
    open: async (sealed: string): Promise<Transaction> => {
      try {
        const keyNamed = ({ kid = '' }: { readonly kid?: string }): Uint8Array =>
          keyOf(keys.named(kid)?.bytes ?? new Uint8Array());
        const limits = { algorithms: [algorithm], audience, currentDate: new Date(now()) };
        const { payload } = await jwtVerify(sealed, keyNamed, limits);
        const { state, nonce, verifier } = payload;
        return { state: String(state), nonce: String(nonce), verifier: String(verifier) };
      } catch {
        throw new ApiError('oidc_failed');
      }
    },
  };
};
