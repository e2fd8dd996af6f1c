/** `GET /session/oidc` and the way back. */
import { isEncrypted } from '../http/addresses.ts';
import { cookieIn, setCookie, type Cookie } from '../http/cookies.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import type { Exchange } from '../route.ts';
import { setCookies } from './session-handlers.ts';

interface Asked {
  readonly http: Exchange;
}

/** The browser comes back from another site, and must bring it along. */
const transactionCookie: Cookie = {
  name: 'baton_oidc',
  path: '/api/v1/session/oidc',
  sameSite: 'Lax',
};

/** @returns where to go. @throws ApiError `not_found` where no issuer is configured */
export const beginOidc = async (
  { http }: Asked,
  { oidc, trustedProxies }: Gateway,
): Promise<string> => {
  if (oidc === undefined) throw new ApiError('not_found');
  const { url, transaction, lastsMs } = await oidc.begin();
  const secure = isEncrypted(http.req, trustedProxies);
  setCookie(http.res, transactionCookie, transaction, { lastsMs, secure });
  return url;
};

export const finishOidc = async (
  { http, query }: Asked & { readonly query: Readonly<Record<string, string | undefined>> },
  { oidc, sessions, trustedProxies }: Gateway,
): Promise<string> => {
  if (oidc === undefined) throw new ApiError('not_found');
  const secure = isEncrypted(http.req, trustedProxies);
  const transaction = cookieIn(http.req, transactionCookie, secure);
  if (transaction === undefined) throw new ApiError('oidc_failed');
  // Good once, whatever comes of it.
  setCookie(http.res, transactionCookie, '', { lastsMs: 0, secure });
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const user = await oidc.finish(Object.fromEntries(given), transaction);
  setCookies(http, await sessions.open(user), secure);
  return '/';
};
