/** Configuration documents: read, created, changed and deleted, one at a time. */
import { callNode, type Changed, type Params, type VersionedDocument } from '../../actions.ts';
import type { Kind } from '../../configuration/kinds.params.ts';
import { viewFor } from './configuration-views.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { endSessions, mustHoldNothing } from './held-interactions.ts';
import { askHere } from '../here.ts';
import type { Command } from '../http/idempotency.ts';
import { pageSize } from '../interactions/interaction-handlers.ts';
import { refuse } from './refusals.ts';
import type { Caller } from '../rights.ts';
import type { Exchange } from '../route.ts';
import { expectedVersion, setVersion } from './versions.ts';

interface Asked {
  readonly caller: Caller;
  readonly http: Exchange;
}

interface OfDocument extends Asked {
  readonly params: { readonly id: string };
}

interface Commanded {
  readonly command: () => Command;
}

type Fields = Readonly<Record<string, unknown>>;

const documentsOf = (kind: Kind, { broker }: Gateway): Promise<readonly VersionedDocument[]> =>
  askHere(broker, 'configuration.documents', { kind });

interface ListQuery {
  readonly cursor?: string;
  readonly limit?: number;
  /** Found in the id or the name, whatever the case. */
  readonly q?: string;
}

export const list =
  (kind: Kind) =>
  async ({ caller, query }: Asked & { readonly query: ListQuery }, gateway: Gateway) => {
    const view = await viewFor(kind, caller, gateway);
    const all = (await documentsOf(kind, gateway)).filter(view.isVisible);
    const { cursor, limit = pageSize, q = '' } = query;
    const found = all
      .filter((one) => cursor === undefined || one.id > cursor)
      .filter((one) => isNamed(one, q.toLowerCase()));
    const page = found.slice(0, limit);
    const items = await view.show(page);
    return { items, nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  };

const isNamed = ({ id, name }: VersionedDocument, text: string): boolean =>
  [id, name].some((one) => typeof one === 'string' && one.toLowerCase().includes(text));

export const get =
  (kind: Kind) =>
  async (
    { params: { id }, caller, query, http }: OfDocument & { readonly query: GetQuery },
    gateway: Gateway,
  ) => {
    const view = await viewFor(kind, caller, gateway);
    const found = (await documentsOf(kind, gateway)).find((one) => one.id === id);
    if (found === undefined || !view.isVisible(found)) throw new ApiError('not_found');
    const [shown = {}] = await view.show([found]);
    setVersion(http, found.version);
    if (query.effective !== true) return shown;
    if (view.isBrief) throw new ApiError('forbidden');
    const effective = await askHere(gateway.broker, 'configuration.effective', { user: id });
    return { ...shown, effective };
  };

interface GetQuery {
  readonly effective?: boolean;
}

export const create =
  (kind: Kind) =>
  async (
    { caller, body, command, http }: Asked & Commanded & { readonly body: Fields },
    gateway: Gateway,
  ) => {
    const named = command();
    const id = idOf(kind, body) ?? named.messageId.replace('m-', '');
    const { id: _, ...fields } = body;
    const request = { verb: 'create', kind, id, body: fields, by: byOf(caller, named) } as const;
    await ask(request, gateway);
    return answer(kind, id, http, gateway);
  };

/** Licences go by their names. */
const idOf = (kind: Kind, { id, name }: Fields): string | undefined => {
  if (typeof id === 'string') return id;
  return kind === 'licences' && typeof name === 'string' ? name : undefined;
};

export const update =
  (kind: Kind) =>
  async (request: OfDocument & Commanded & { readonly body: Fields }, gateway: Gateway) => {
    const { params, caller, body, command, http } = request;
    const { id, version, ...fields } = body;
    if (id !== undefined && id !== params.id) {
      const message = 'The id of a document stays what it is.';
      throw new ApiError('validation_failed', [{ field: 'id', message }]);
    }
    const expected = expectedVersion(http, typeof version === 'number' ? version : undefined);
    if (!expected.isGiven) throw new ApiError('version_required');
    const change = { verb: 'update', kind, id: params.id, body: fields } as const;
    await ask({ ...change, ...ifMatch(expected.version), by: byOf(caller, command()) }, gateway);
    if (kind === 'users' && Object.hasOwn(fields, 'password'))
      await endSessions([params.id], gateway);
    return answer(kind, params.id, http, gateway);
  };

export const remove =
  (kind: Kind) =>
  async (
    { params: { id }, caller, command, http }: OfDocument & Commanded,
    gateway: Gateway,
  ): Promise<void> => {
    const { version } = expectedVersion(http, undefined);
    const by = byOf(caller, command());
    await mustHoldNothing(kind, [id], gateway);
    await ask({ verb: 'delete', kind, id, ...ifMatch(version), by }, gateway);
    if (kind === 'users') await endSessions([id], gateway);
  };

export const ifMatch = (version: number | undefined) =>
  version === undefined ? {} : { ifMatch: version };

/** Only a client's own key makes a request known again. */
export const byOf = ({ user }: Caller, { options }: Command) => ({
  user,
  ...(options.repeated === true && options.commandId !== undefined
    ? { commandId: options.commandId }
    : {}),
});

/** Hashing a password, and a race with many others, take their time. */
const changeTimeoutMs = 9_000;

/** @throws ApiError with the reason of a refusal */
const ask = async (
  request: Params<'configuration.change'>,
  { broker }: Gateway,
): Promise<Changed> => {
  const here = { nodeID: broker.nodeID, timeout: changeTimeoutMs };
  const changed = await callNode(broker, 'configuration.change', request, here);
  return refuse(changed, request);
};

/** The document as it now is. */
const answer = async (kind: Kind, id: string, http: Exchange, gateway: Gateway) => {
  const found = (await documentsOf(kind, gateway)).find((one) => one.id === id);
  if (found === undefined) throw new ApiError('not_found');
  setVersion(http, found.version);
  return found;
};
