/** `POST`, `DELETE /session` and `GET /me`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from './gateway.ts';
import type { Exchange } from './route.ts';
import { userView, type Caller } from './rights.ts';
import type { Credentials } from './sessions.ts';

const cookieName = 'baton_session';

export const signIn = async (
  { body, http }: { readonly body: Credentials; readonly http: Exchange },
  { sessions }: Gateway,
) => {
  const address = http.req.socket.remoteAddress ?? '';
  const { token, caller } = await sessions.signIn(body, address);
  const { expiresAt } = caller;
  setCookie(http.res, token, expiresAt);
  return { token, expiresAt, user: userView(caller) };
};

export const signOut = async (
  { caller, http }: { readonly caller: Caller; readonly http: Exchange },
  { sessions, streams }: Gateway,
): Promise<void> => {
  await sessions.signOut(caller);
  streams.endSession(caller.session);
  setCookie(http.res, '', 0);
};

export const me = ({ caller }: { readonly caller: Caller }) => userView(caller);

/** Not for scripts, and never sent along from another site. */
const setCookie = (res: ServerResponse, value: string, expiresAt: number): void => {
  const expires = new Date(expiresAt).toUTCString();
  const attributes = `Path=/; HttpOnly; SameSite=Strict; Expires=${expires}`;
  res.setHeader('set-cookie', `${cookieName}=${value}; ${attributes}`);
};

/** How a request says who sends it. */
export interface Credential {
  readonly token: string;
  /** A browser adds a cookie by itself, so that it alone doesn't show intent. */
  readonly from: 'header' | 'cookie';
}

/** The header wins. */
export const credentialOf = ({ headers }: IncomingMessage): Credential | undefined => {
  const { authorization, cookie = '' } = headers;
  if (authorization === undefined) return fromCookie(cookie);
  const token = /^Bearer +([\w.-]+) *$/iu.exec(authorization)?.[1];
  return token === undefined ? undefined : { token, from: 'header' };
};

const fromCookie = (cookies: string): Credential | undefined => {
  for (const pair of cookies.split(';')) {
    const [name, token] = pair.trim().split('=', 2);
    if (name === cookieName && token) return { token, from: 'cookie' };
  }
  return undefined;
};
