/** The whole configuration at once, and who changed it. */
import { callNode, type Reply } from '../actions.ts';
import { byOf, ifMatch } from './configuration-handlers.ts';
import type { Gateway } from './gateway.ts';
import { endSessions, mustHoldNothing } from './held-interactions.ts';
import { askHere } from './here.ts';
import type { Command } from './idempotency.ts';
import { pageSize } from './interaction-handlers.ts';
import { pathOf, refuse } from './refusals.ts';
import type { Caller } from './rights.ts';
import type { Exchange } from './route.ts';
import { expectedVersion, setVersion } from './versions.ts';

type Fields = Readonly<Record<string, unknown>>;

interface WithBody {
  readonly body: Fields;
}

export const getWhole = async ({ http }: { readonly http: Exchange }, { broker }: Gateway) => {
  const whole = await askHere(broker, 'configuration.whole', {});
  setVersion(http, Number(whole['version']));
  return whole;
};

/** Checking some thousands of documents takes its time. */
const timeoutMs = 9_000;

export const replaceWhole = async (
  {
    body,
    caller,
    command,
    http,
  }: WithBody & {
    readonly caller: Caller;
    readonly command: () => Command;
    readonly http: Exchange;
  },
  gateway: Gateway,
) => {
  const { broker } = gateway;
  const { version, ...whole } = body;
  const expected = expectedVersion(http, typeof version === 'number' ? version : undefined);
  const request = { whole, ...ifMatch(expected.version), by: byOf(caller, command()) };
  const here = { nodeID: broker.nodeID, timeout: timeoutMs };
  const left = await leftOut(whole, gateway);
  await mustHoldNothing('workgroups', left.workgroups, gateway);
  await mustHoldNothing('users', left.users, gateway);
  refuse(await callNode(broker, 'configuration.replace', request, here), {});
  await endSessions([...left.users, ...renewed(whole)], gateway);
  return getWhole({ http }, gateway);
};

/** What is there and will not be. */
const leftOut = async (whole: Fields, { broker }: Gateway) => {
  const now = await askHere(broker, 'configuration.get', {});
  const without = (kind: 'workgroups' | 'users'): readonly string[] => {
    if (whole[kind] === undefined) return [];
    const named = new Set(documentsIn(whole, kind).map(({ id }) => id));
    return Object.keys(now[kind]).filter((id) => !named.has(id));
  };
  return { workgroups: without('workgroups'), users: without('users') };
};

/** Users with a new password. */
const renewed = (whole: Fields): readonly string[] =>
  documentsIn(whole, 'users').flatMap(({ id, password }) => (password === undefined ? [] : [id]));

interface Named {
  readonly id: string;
  readonly password?: unknown;
}

const documentsIn = (whole: Fields, kind: string): readonly Named[] => {
  const given = whole[kind];
  return Array.isArray(given) ? given.filter(isNamed) : [];
};

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

export const validateWhole = async ({ body }: WithBody, { broker }: Gateway) => {
  const { version: _, ...whole } = body;
  const found = await askHere(broker, 'configuration.validate', { whole }, timeoutMs);
  const findings = found.map(({ kind, id, field, code, message }) => ({
    path: pathOf({ kind, id, field }),
    code,
    message,
  }));
  return { valid: findings.length === 0, findings };
};

interface Page {
  readonly query: { readonly cursor?: string; readonly limit?: number };
}

/** Newest first. */
export const changes = async ({ query }: Page, { broker }: Gateway) => {
  const { cursor, limit = pageSize } = query;
  const before = cursor === undefined ? {} : { before: Number(cursor) };
  const found = await askHere(broker, 'configuration.changes', { limit, ...before });
  const items = found.map(changeView);
  const last = found.length === limit ? found.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : String(last.number) };
};

const changeView = ({
  number,
  commandId: _key,
  ...change
}: Reply<'configuration.changes'>[number]) => ({
  id: String(number),
  ...change,
});
