/** The whole configuration at once, and who changed it. */
import { callNode, type Reply } from '../../actions.ts';
import { byOf, ifMatch } from './configuration-handlers.ts';
import type { Gateway } from '../gateway.ts';
import { endSessions, mustHoldNothing } from './held-interactions.ts';
import { askHere } from '../here.ts';
import type { Command } from '../http/idempotency.ts';
import { pageSize } from '../interactions/interaction-handlers.ts';
import { pathOf, refuse } from './refusals.ts';
import type { Caller } from '../rights.ts';
import type { Exchange } from '../route.ts';
import { JsonText } from '../http/json-text.ts';
import { expectedVersion, setVersion } from './versions.ts';
import type { WholeBody } from '../http/whole-body.ts';

export const getWhole = async ({ http }: { readonly http: Exchange }, { broker }: Gateway) => {
  const { version, text } = await askHere(broker, 'configuration.whole', {}, timeoutMs);
  setVersion(http, version);
  return new JsonText(text);
};

/** Checking some thousands of documents takes its time. */
const timeoutMs = 9_000;

interface Replacing {
  readonly body: WholeBody;
  readonly caller: Caller;
  readonly command: () => Command;
  readonly http: Exchange;
}

export const replaceWhole = async (
  { body, caller, command, http }: Replacing,
  gateway: Gateway,
) => {
  const { broker } = gateway;
  const { text: whole, version, renewed } = body;
  const expected = expectedVersion(http, version);
  const request = { whole, ...ifMatch(expected.version), by: byOf(caller, command()) };
  const here = { nodeID: broker.nodeID, timeout: timeoutMs };
  const left = await leftOut(body, gateway);
  await mustHoldNothing('workgroups', left.workgroups, gateway);
  await mustHoldNothing('users', left.users, gateway);
  refuse(await callNode(broker, 'configuration.replace', request, here), {});
  await endSessions([...left.users, ...renewed], gateway);
  return getWhole({ http }, gateway);
};

/** What is there and will not be. */
const leftOut = async (body: WholeBody, { broker }: Gateway) => {
  const now = await askHere(broker, 'configuration.get', {});
  const without = (kind: 'workgroups' | 'users'): readonly string[] => {
    const given = body[kind];
    if (given === undefined) return [];
    const named = new Set(given);
    return Object.keys(now[kind]).filter((id) => !named.has(id));
  };
  return { workgroups: without('workgroups'), users: without('users') };
};

export const validateWhole = async (
  { body }: { readonly body: WholeBody },
  { broker }: Gateway,
) => {
  const { text: whole } = body;
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
