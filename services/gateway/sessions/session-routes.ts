/** The routes of sessions: beginning, renewing and ending them. */
import { beginOidc, finishOidc } from './oidc-handlers.ts';
import { definePublicRoute, defineRoute, type Route } from '../route.ts';
import { Credentials, Me, OidcAnswer, Renewal, Session } from '../schemas.ts';
import { me, refresh, signIn, signOut } from './session-handlers.ts';

export const sessionRoutes: readonly Route[] = [
  definePublicRoute({
    method: 'POST',
    path: '/api/v1/session',
    summary: 'Signs in.',
    right: 'anyone',
    body: Credentials,
    status: 201,
    reply: Session,
    rate: 'session',
    errors: ['sign_in_failed', 'station_unknown', 'too_many_attempts'],
    handle: signIn,
  }),
  definePublicRoute({
    method: 'POST',
    path: '/api/v1/session/refresh',
    summary: 'Renews the session: a new token for the refresh token, which is good once.',
    right: 'anyone',
    body: Renewal,
    status: 200,
    reply: Session,
    rate: 'session',
    errors: ['refresh_failed', 'csrf_header_missing'],
    handle: refresh,
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/session',
    summary: 'Signs out: the token is void at once.',
    right: 'signedIn',
    status: 204,
    errors: [],
    handle: signOut,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who is signed in, with which rights, and until when the token is good.',
    right: 'signedIn',
    status: 200,
    reply: Me,
    errors: [],
    handle: me,
  }),
  definePublicRoute({
    method: 'GET',
    path: '/api/v1/session/oidc',
    summary: 'Sends a browser to the OpenID Connect issuer to sign in there.',
    right: 'anyone',
    status: 302,
    form: 'redirect',
    rate: 'session',
    errors: ['not_found'],
    handle: beginOidc,
  }),
  definePublicRoute({
    method: 'GET',
    path: '/api/v1/session/oidc/callback',
    summary: 'Where the issuer sends the browser back: signs in and goes on to the console.',
    right: 'anyone',
    query: OidcAnswer,
    status: 302,
    form: 'redirect',
    rate: 'session',
    errors: ['not_found', 'oidc_failed', 'sign_in_failed'],
    handle: finishOidc,
  }),
];
