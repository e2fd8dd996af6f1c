/** The cookies of browsers: out of reach of scripts, and never sent along from another site. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Cookie {
  readonly name: string;
  /** Sent to this path and below it only. */
  readonly path: string;
  /** `Lax` where the browser comes back from another site. */
  readonly sameSite: 'Strict' | 'Lax';
}

export const sessionCookie: Cookie = { name: 'baton_session', path: '/', sameSite: 'Strict' };
export const refreshCookie: Cookie = {
  name: 'baton_refresh',
  path: '/api/v1/session',
  sameSite: 'Strict',
};

/** @param lastsMs 0 takes it away. By the browser's own clock, which may be wrong by more than a token lasts */
export const setCookie = (
  res: ServerResponse,
  { name, path, sameSite }: Cookie,
  value: string,
  lastsMs: number,
): void => {
  const maxAge = String(Math.max(0, Math.ceil(lastsMs / 1_000)));
  const attributes = `Path=${path}; HttpOnly; SameSite=${sameSite}; Max-Age=${maxAge}`;
  res.appendHeader('set-cookie', `${name}=${value}; ${attributes}`);
};

export const cookieIn = (
  { headers: { cookie = '' } }: Pick<IncomingMessage, 'headers'>,
  { name: wanted }: Cookie,
): string | undefined => {
  for (const pair of cookie.split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === wanted && value) return value;
  }
  return undefined;
};
