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

/**
 * Behind TLS a cookie is kept from unencrypted connections, and bears a prefix that keeps other hosts of the
 * domain, and whoever is on the way, from making one of the same name. @see RFC 6265bis section 4.1.3
 */
const nameOf = ({ name, path }: Cookie, secure: boolean): string => {
  if (!secure) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
};

interface Kept {
  /** 0 takes it away. By the browser's own clock, which may be wrong by more than a token lasts. */
  readonly lastsMs: number;
  /** Whether the browser speaks TLS. */
  readonly secure: boolean;
}

export const setCookie = (
  res: ServerResponse,
  cookie: Cookie,
  value: string,
  { lastsMs, secure }: Kept,
): void => {
  const { path, sameSite } = cookie;
  const maxAge = String(Math.max(0, Math.ceil(lastsMs / 1_000)));
  const attributes = `Path=${path}; HttpOnly; SameSite=${sameSite}; Max-Age=${maxAge}`;
  const more = secure ? '; Secure' : '';
  res.appendHeader('set-cookie', `${nameOf(cookie, secure)}=${value}; ${attributes}${more}`);
};

/** The one with the prefix alone, where there is TLS. */
export const cookieIn = (
  { headers: { cookie = '' } }: Pick<IncomingMessage, 'headers'>,
  wanted: Cookie,
  secure: boolean,
): string | undefined => {
  const known = nameOf(wanted, secure);
  for (const pair of cookie.split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === known && value) return value;
  }
  return undefined;
};
