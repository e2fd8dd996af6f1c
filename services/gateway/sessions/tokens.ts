/** The tokens of the API: short statements that we sign and nobody else can. */
import { errors as joseErrors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

export interface Tokens {
  readonly sign: (claims: Omit<Claims, 'issuedAt'>) => Promise<string>;
  /** @returns undefined for whatever was not signed here, for here, or has expired */
  readonly verify: (token: string) => Promise<Claims | undefined>;
}

export interface Claims {
  readonly user: string;
  readonly session: string;
  /** Whole seconds: that is what a token can say. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Of the password that the user has signed in with. */
  readonly stamp: string;
}

const algorithm = 'HS256';
const issuer = 'baton';
const audience = 'baton-api';
/** A token of ours is about 300 characters long. */
const tokenLengthMax = 2_048;

export const createTokens = (keys: SigningKeys, now: () => number): Tokens => {
  const verify = async (token: string): Promise<Claims | undefined> => {
    const { payload } = await jwtVerify(token, ({ kid = '' }) => keyNamed(keys, kid), {
      algorithms: [algorithm],
      issuer,
      audience,
      requiredClaims: ['sub', 'sid', 'iat', 'exp', 'pwd'],
      currentDate: new Date(now()),
    });
    return claimsOf(payload);
  };

  return {
    sign: ({ user, session, expiresAt, stamp }) =>
      new SignJWT({ sid: session, pwd: stamp })
        .setProtectedHeader({ alg: algorithm, kid: keys.current.kid, typ: 'JWT' })
        .setSubject(user)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(new Date(now()))
        .setExpirationTime(new Date(expiresAt))
        .sign(keys.current.bytes),
    verify: async (token) => {
      if (token.length > tokenLengthMax) return undefined;
      try {
        return await verify(token);
      } catch (error) {
        if (error instanceof joseErrors.JOSEError) return undefined;
        throw error;
      }
    },
  };
};

const keyNamed = ({ named }: SigningKeys, kid: string): Uint8Array => {
  const key = named(kid);
  if (key === undefined) throw new joseErrors.JWKSNoMatchingKey();
  return key.bytes;
};

const claimsOf = ({ sub, sid, iat, exp, pwd: stamp }: JWTPayload): Claims | undefined => {
  // What is signed may be anything, whatever the types say.
  if (typeof sub !== 'string' || iat === undefined || exp === undefined) return undefined;
  return typeof sid === 'string' && typeof stamp === 'string'
    ? { user: sub, session: sid, issuedAt: iat * 1_000, expiresAt: exp * 1_000, stamp }
    : undefined;
};
