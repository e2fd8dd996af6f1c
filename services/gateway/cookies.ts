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

/** @param expiresAt 0 takes it away */
export const setCookie = (
  res: ServerResponse,
  { name, path, sameSite }: Cookie,
  value: string,
  expiresAt: number,
): void => {
  const expires = new Date(expiresAt).toUTCString();
  const attributes = `Path=${path}; HttpOnly; SameSite=${sameSite}; Expires=${expires}`;
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
