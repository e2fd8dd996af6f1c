/**
 * Refresh tokens: `<body>.<key id>.<mac>`. The session actor knows which number is good, so that nothing
 * that could be used is ever stored; the mac binds a token to the password of its time.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SigningKeys } from './signing-keys.ts';

export interface RefreshTokens {
  readonly sign: (renewal: Renewable, stamp: string) => string;
  /**
   * @param stampOf - of the user's present password
   * @returns undefined for whatever was not signed here, or under another password
   */
  readonly verify: (
    token: string,
    stampOf: (user: string) => Promise<string>,
  ) => Promise<Verified | undefined>;
}

export interface Renewable {
  readonly user: string;
  readonly session: string;
  readonly number: number;
}

export interface Verified extends Renewable {
  readonly stamp: string;
}

/** One of ours has about 200 characters; a user's id may be long. */
const refreshTokenLengthMax = 1_024;

export const createRefreshTokens = (keys: SigningKeys): RefreshTokens => ({
  sign: ({ user, session, number }, stamp) => {
    const body = Buffer.from(JSON.stringify([user, session, number])).toString('base64url');
    const { kid, bytes } = keys.current;
    return `${body}.${kid}.${macOf(bytes, body, stamp).toString('base64url')}`;
  },
  verify: async (token, stampOf) => {
    if (token.length > refreshTokenLengthMax) return undefined;
    const [body = '', kid = '', mac = ''] = token.split('.');
    const key = keys.named(kid);
    const renewable = read(body);
    if (key === undefined || renewable === undefined) return undefined;
    const stamp = await stampOf(renewable.user);
    const isOurs = isSame(Buffer.from(mac, 'base64url'), macOf(key.bytes, body, stamp));
    return isOurs ? { ...renewable, stamp } : undefined;
  },
});

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

const macOf = (key: Uint8Array, body: string, stamp: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(['refresh', body, stamp]))
    .digest();

const read = (body: string): Renewable | undefined => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    return isParts(parts) ? { user: parts[0], session: parts[1], number: parts[2] } : undefined;
  } catch {
    return undefined;
  }
};

const isParts = (parts: unknown): parts is [string, string, number] =>
  Array.isArray(parts) &&
  parts.length === 3 &&
  typeof parts[0] === 'string' &&
  typeof parts[1] === 'string' &&
  Number.isSafeInteger(parts[2]) &&
  Number(parts[2]) > 0;
