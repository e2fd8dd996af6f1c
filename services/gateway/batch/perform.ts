/** Commands that come several at once go through the same door as each alone: rights, schema, limits. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { GivenCommand, Perform, Performed } from './given-commands.ts';
import { carryOut } from '../http/door.ts';
import { toApiError } from '../error-mapping.ts';
import { ApiError, bodyOf } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import type { NameCommand } from '../http/idempotency.ts';
import type { Exchange, Route } from '../route.ts';

export const createPerform =
  (routes: readonly Route[], nameCommand: NameCommand, gateway: () => Gateway): Perform =>
  async (command, caller, requestId) => {
    const found = find(routes, command);
    if (found === undefined) return failed(new ApiError('not_a_command'));
    const { route, params } = found;
    const { body = {}, idempotencyKey: key } = command;
    const http = exchangeFor(command);
    const attempt = { route, params, user: caller.user, requestId };
    try {
      const request = { params, query: {}, body, key, caller, http };
      const answer = await carryOut(route, request, { gateway: gateway(), nameCommand });
      await gateway().audit.done(attempt);
      return route.status === 204 ? { status: 204 } : { status: route.status, body: answer };
    } catch (error) {
      gateway().audit.failed(attempt, error);
      return failed(toApiError(error) ?? new ApiError('internal', { requestId }));
    }
  };

const failed = (error: ApiError): Performed => ({ status: error.status, body: bodyOf(error) });

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Only what a repeat does no harm to, by its own design. */
const find = (
  routes: readonly Route[],
  { method, path }: Pick<GivenCommand, 'method' | 'path'>,
): Found | undefined => {
  for (const route of routes) {
    if (route.command !== true || route.method !== method || route.bodySize !== 'small') continue;
    const params = paramsIn(route.path, path);
    if (params !== undefined) return { route, params };
  }
  return undefined;
};

/** @returns undefined when the path is another one, or can't be read */
const paramsIn = (pattern: string, path: string): Found['params'] | undefined => {
  const form = new RegExp(`^${pattern.replaceAll(/\{(\w+)\}/gu, '(?<$1>[^/]+)')}$`, 'u');
  const match = form.exec(path);
  if (match === null) return undefined;
  const params: Record<string, string> = {};
  for (const [name, text] of Object.entries(match.groups ?? {})) {
    const value = decode(text);
    if (value === undefined) return undefined;
    params[name] = value;
  }
  return params;
};

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Headers for the handlers that look at them; what they say in theirs is not sent. */
const exchangeFor = ({ ifMatch }: GivenCommand): Exchange => {
  const req = new IncomingMessage(new Socket());
  if (ifMatch !== undefined) req.headers['if-match'] = ifMatch;
  return { req, res: new ServerResponse(req) };
};
