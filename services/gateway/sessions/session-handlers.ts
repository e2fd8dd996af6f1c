/** `POST`, `DELETE /session`, `POST /session/refresh` and `GET /me`. */
import type { IncomingMessage } from 'node:http';
import { addressOf, isEncrypted } from '../http/addresses.ts';
import { cookieIn, refreshCookie, sessionCookie, setCookie } from '../http/cookies.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import type { Exchange } from '../route.ts';
import { userView, type Caller } from '../rights.ts';
import type { Credentials, Session } from './sessions.ts';

export const signIn = async (
  { body, http }: { readonly body: Credentials; readonly http: Exchange },
  { sessions, trustedProxies }: Gateway,
) => {
  const session = await sessions.signIn(body, addressOf(http.req, trustedProxies));
  setCookies(http, session, isEncrypted(http.req, trustedProxies));
  return sessionView(session, !isBrowser(http.req));
};

/** From the body, and then answered there; else from the cookie, as browsers do. */
export const refresh = async (
  { body, http }: { readonly body: { readonly refreshToken?: string }; readonly http: Exchange },
  { sessions, trustedProxies }: Gateway,
) => {
  const { refreshToken } = body;
  const secure = isEncrypted(http.req, trustedProxies);
  const given = refreshToken ?? cookieIn(http.req, refreshCookie, secure);
  if (given === undefined) throw new ApiError('refresh_failed');
  if (refreshToken === undefined && !isBrowser(http.req)) throw new ApiError('csrf_header_missing');
  const session = await sessions.refresh(given);
  setCookies(http, session, secure);
  return sessionView(session, refreshToken !== undefined);
};

export const signOut = async (
  { caller, http }: { readonly caller: Caller; readonly http: Exchange },
  { sessions, streams, trustedProxies }: Gateway,
): Promise<void> => {
  await sessions.signOut(caller);
  streams.endSession(caller.session);
  const gone = { lastsMs: 0, secure: isEncrypted(http.req, trustedProxies) };
  setCookie(http.res, sessionCookie, '', gone);
  setCookie(http.res, refreshCookie, '', gone);
};

export const me = ({ caller }: { readonly caller: Caller }) => ({
  ...userView(caller),
  expiresAt: caller.expiresAt,
});

/** Scripts of a page don't need to see what the cookie keeps from them. */
const sessionView = (
  { token, caller, refreshToken, endsAt }: Session,
  withRefreshToken: boolean,
) => ({
  token,
  expiresAt: caller.expiresAt,
  endsAt,
  user: userView(caller),
  ...(withRefreshToken ? { refreshToken } : {}),
});

export const setCookies = ({ res }: Exchange, session: Session, secure: boolean): void => {
  const { token, caller, refreshToken, endsAt } = session;
  const lastsMs = caller.expiresAt - caller.issuedAt;
  setCookie(res, sessionCookie, token, { lastsMs, secure });
  setCookie(res, refreshCookie, refreshToken, { lastsMs: endsAt - caller.issuedAt, secure });
};

/** Other sites can't set this header. */
const isBrowser = ({ headers }: IncomingMessage): boolean => headers['x-csrf'] === '1';

/** How a request says who sends it. */
export interface Credential {
  readonly token: string;
  /** A browser adds a cookie by itself, so that it alone doesn't show intent. */
  readonly from: 'header' | 'cookie';
}

/** The header wins. */
export const credentialOf = (
  req: IncomingMessage,
  trustedProxies: number,
): Credential | undefined => {
  const { authorization } = req.headers;
  if (authorization === undefined) {
    const cookie = cookieIn(req, sessionCookie, isEncrypted(req, trustedProxies));
    return cookie === undefined ? undefined : { token: cookie, from: 'cookie' };
  }
  const token = /^Bearer +([\w.-]+) *$/iu.exec(authorization)?.[1];
  return token === undefined ? undefined : { token, from: 'header' };
};
