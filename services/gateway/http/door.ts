/** The way from an HTTP request to its route's handler and back: one door for all of them. */
import type { IncomingMessage } from 'node:http';
import { addressOf } from './addresses.ts';
import type { Attempt } from '../audit/audit-log.ts';
import { docsPolicy } from '../document/docs-page.ts';
import { toApiError } from '../error-mapping.ts';
import { ApiError, bodyOf } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import type { NameCommand } from './idempotency.ts';
import { JsonText } from './json-text.ts';
import type { Exchange, RawRequest, Route } from '../route.ts';
import type { Caller, Right } from '../rights.ts';
import { credentialOf } from '../sessions/session-handlers.ts';
import { toJson } from '../times.ts';

/** What the router has found out. */
export interface Routed extends Exchange {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export const serve = async (
  route: Route,
  routed: Routed,
  gateway: Gateway,
  nameCommand: NameCommand,
): Promise<void> => {
  const seen: { caller?: Caller } = {};
  try {
    gateway.rates.fromAddress(route.rate, addressOf(routed.req, gateway.trustedProxies));
    const caller = await identify(route, routed.req, gateway);
    if (caller !== undefined) seen.caller = caller;
    await pass(route, routed, { gateway, nameCommand, caller });
  } catch (error) {
    const user = seen.caller?.user ?? userIn(routed.body);
    gateway.audit.failed({ ...attemptOf(route, routed, gateway), user }, error);
    if (!sendBack(route, routed, error)) throw error;
  }
};

/** Who was sent here by a link, and would be sent on, is told by the console. @returns whether that was so */
const sendBack = ({ form }: Route, { req, res }: Routed, error: unknown): boolean => {
  const code = toApiError(error)?.code;
  if (form !== 'redirect' || code === undefined || !isPerson(req)) return false;
  res.writeHead(302, { location: `/?signIn=${code}` }).end();
  return true;
};

/** Whoever follows a link reads no JSON. */
const isPerson = ({ headers }: IncomingMessage): boolean =>
  headers.accept?.includes('text/html') === true;

const attemptOf = (
  route: Route,
  { req, res, params }: Pick<Routed, 'req' | 'res' | 'params'>,
  { trustedProxies }: Gateway,
): Omit<Attempt, 'user'> => ({
  route,
  params,
  requestId: String(res.getHeader('x-request-id') ?? ''),
  from: addressOf(req, trustedProxies),
});

/** Whether somebody may come in at all, before anything is read. @throws ApiError */
export const knock = async (
  route: Route,
  req: IncomingMessage,
  requestId: string,
  gateway: Gateway,
): Promise<void> => {
  const seen: { caller?: Caller | undefined } = {};
  try {
    seen.caller = await identify(route, req, gateway);
    admit(route, seen.caller);
  } catch (error) {
    const from = addressOf(req, gateway.trustedProxies);
    gateway.audit.failed({ route, user: seen.caller?.user, requestId, from }, error);
    throw error;
  }
};

/** Whom somebody who signs in wants to be. */
const userIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'user' in body && typeof body.user === 'string'
    ? body.user
    : undefined;

interface Admitted {
  readonly gateway: Gateway;
  readonly nameCommand: NameCommand;
  readonly caller: Caller | undefined;
}

const pass = async (
  route: Route,
  { req, res, ...given }: Routed,
  { gateway, nameCommand, caller }: Admitted,
): Promise<void> => {
  const body = requireJson(req, given.body);
  const { params, query } = given;
  const key = headerOf(req, 'idempotency-key');
  const request = { params, query, body, caller, key, http: { req, res } };
  const answer = await carryOut(route, request, { gateway, nameCommand });
  const attempt = attemptOf(route, { req, res, params }, gateway);
  await gateway.audit.done({ ...attempt, user: caller?.user });
  send(route, { req, res }, answer);
};

interface Given extends Omit<RawRequest, 'nameCommand'> {
  /** The client's name for the command. */
  readonly key: string | undefined;
}

/** @returns what the route answers. @throws ApiError, and whatever the actors say */
export const carryOut = (
  route: Route,
  { key, ...request }: Given,
  { gateway, nameCommand }: Omit<Admitted, 'caller'>,
): unknown => {
  const { caller } = request;
  const user = caller?.user ?? '';
  if (caller !== undefined) gateway.rates.byUser(route.rate, user);
  admit(route, caller);
  const named: RawRequest['nameCommand'] = (target, body) =>
    nameCommand({ user, target, body, key });
  return route.serve({ ...request, nameCommand: named }, gateway);
};

/** @throws ApiError `not_signed_in`, `csrf_header_missing` */
const identify = async (
  { right, method }: Route,
  req: IncomingMessage,
  { sessions, trustedProxies }: Gateway,
): Promise<Caller | undefined> => {
  if (right === 'anyone') return undefined;
  const credential = credentialOf(req, trustedProxies);
  if (credential === undefined) throw new ApiError('not_signed_in');
  const caller = await sessions.callerOf(credential.token);
  const isUnsafe = method !== 'GET';
  if (credential.from === 'cookie' && isUnsafe && headerOf(req, 'x-csrf') !== '1')
    throw new ApiError('csrf_header_missing');
  return caller;
};

/** Deny by default: whoever comes in has the right that the route names. */
const admit = ({ right }: Route, caller: Caller | undefined): void => {
  if (right === 'anyone' || right === 'signedIn') return;
  if (caller === undefined || !hasAny(caller, right)) throw new ApiError('forbidden');
};

const hasAny = ({ rights }: Caller, wanted: Right | readonly Right[]): boolean =>
  [wanted].flat().some((right) => rights.includes(right));

export const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** The body parser leaves alone what isn't JSON. Commands without fields take `{}` or nothing. */
const requireJson = (req: IncomingMessage, body: unknown): unknown => {
  if (!hasBody(req)) return {};
  if (isJson(req)) return body ?? {};
  throw new ApiError('media_type_unsupported');
};

const isJson = (req: IncomingMessage): boolean =>
  /^application\/json *(;|$)/iu.test(headerOf(req, 'content-type') ?? '');

const send = ({ form, status }: Route, { res }: Exchange, answer: unknown): void => {
  if (form === 'events' || form === 'bytes') return;
  if (form === 'html') {
    res.setHeader('content-security-policy', docsPolicy);
    res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(String(answer));
    return;
  }
  if (form === 'redirect') {
    res.writeHead(status, { location: String(answer) }).end();
    return;
  }
  if (status === 204) {
    res.writeHead(204).end();
    return;
  }
  sendJson(res, status, answer);
};

const sendJson = (res: Exchange['res'], status: number, value: unknown): void => {
  const text = value instanceof JsonText ? value.text : toJson(value);
  const length = Buffer.byteLength(text);
  res.writeHead(status, { 'content-type': jsonType, 'content-length': length }).end(text);
};

const jsonType = 'application/json; charset=utf-8';

/** Tells a client what went wrong, and the log what nobody foresaw. */
export const sendError = (
  { req, res }: Exchange,
  error: unknown,
  report: (defect: Defect) => void,
): void => {
  const found = toApiError(error);
  const requestId = String(res.getHeader('x-request-id') ?? '');
  if (found === undefined) report(defectOf(error, requestId));
  const answer = found ?? new ApiError('internal', { requestId });
  if (res.headersSent) {
    res.destroy();
    return;
  }
  for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
  if (req.complete) sendJson(res, answer.status, bodyOf(answer));
  else sendWhileSending({ req, res }, answer);
};

/** The rest of a refused body is dropped for so long. */
const droppingMs = 1_000;

/**
 * To a client that is still busy with its body: closed at once, the connection would be reset, and the
 * answer lost with it. @see RFC 9112 section 9.6
 */
const sendWhileSending = ({ req, res }: Exchange, answer: ApiError): void => {
  const text = toJson(bodyOf(answer));
  const length = Buffer.byteLength(text);
  const headers = { 'content-type': jsonType, 'content-length': length, connection: 'close' };
  res.writeHead(answer.status, headers).write(text);
  const end = (): void => {
    clearTimeout(timer);
    res.end();
  };
  const timer = setTimeout(end, droppingMs);
  req.once('end', end).once('close', end).resume();
};

/** Without the message, which may say something about a person. */
export interface Defect {
  readonly requestId: string;
  readonly name: string;
  /** Where it was thrown. */
  readonly frames: string;
}

const defectOf = (error: unknown, requestId: string): Defect => {
  if (!(error instanceof Error)) return { requestId, name: typeof error, frames: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { requestId, name: error.name, frames: frames.join('\n') };
};
