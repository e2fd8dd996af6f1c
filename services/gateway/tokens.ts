/** The tokens of the API: short statements that we sign and nobody else can. */
import { createHash } from 'node:crypto';
import { errors as joseErrors, jwtVerify, SignJWT } from 'jose';

export interface Tokens {
  readonly sign: (claims: Claims) => Promise<string>;
  /** @returns undefined for whatever was not signed here, for here, or has expired */
  readonly verify: (token: string) => Promise<Claims | undefined>;
}

export interface Claims {
  readonly user: string;
  readonly session: string;
  /** Whole seconds: that is what a token can say. */
  readonly expiresAt: number;
  /** Of the password that the user has signed in with. */
  readonly stamp: string;
}

const algorithm = 'HS256';
const issuer = 'baton';
const audience = 'baton-api';
/** A key as long as the digest. @see RFC 7518 section 3.2 */
const keyBytesMin = 32;
/** A token of ours is about 300 characters long. */
const tokenLengthMax = 2_048;

/** @throws Error when the key is too short */
export const createTokens = (key: Uint8Array, now: () => number): Tokens => {
  if (key.length < keyBytesMin) throw new Error('The signing key must be at least 32 bytes long.');
  // Names the key without telling it, so that a token of another cluster is told from a forged one.
  const kid = createHash('sha256').update('kid').update(key).digest('base64url').slice(0, 12);

  const claimsOf = async (token: string): Promise<Claims | undefined> => {
    const { payload, protectedHeader } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      issuer,
      audience,
      requiredClaims: ['sub', 'sid', 'exp', 'pwd'],
      currentDate: new Date(now()),
    });
    const { sub, sid, exp, pwd: stamp } = payload;
    if (protectedHeader.kid !== kid || sub === undefined || exp === undefined) return undefined;
    return typeof sid === 'string' && typeof stamp === 'string'
      ? { user: sub, session: sid, expiresAt: exp * 1_000, stamp }
      : undefined;
  };

  return {
    sign: ({ user, session, expiresAt, stamp }) =>
      new SignJWT({ sid: session, pwd: stamp })
        .setProtectedHeader({ alg: algorithm, kid, typ: 'JWT' })
        .setSubject(user)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(new Date(now()))
        .setExpirationTime(new Date(expiresAt))
        .sign(key),
    verify: async (token) => {
      if (token.length > tokenLengthMax) return undefined;
      try {
        return await claimsOf(token);
      } catch (error) {
        if (error instanceof joseErrors.JOSEError) return undefined;
        throw error;
      }
    },
  };
};
