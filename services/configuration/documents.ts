/** Documents of any kind, in the two forms that they have: as they're stored, and as the API has them. */
import type { Documents } from '../../actors/configuration.ts';
import type { Kind } from './kinds.params.ts';

/** A document whose kind doesn't matter. */
export interface Document {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** All documents by kind, as they're stored. */
export type Tables = Readonly<Record<Kind, Documents<Document>>>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isDocument = (value: unknown): value is Document =>
  isRecord(value) && typeof value['id'] === 'string';

interface Form {
  readonly show: (document: Document) => Document;
  readonly read: (document: Document) => Document;
}

const asIs: Form = { show: (document) => document, read: (document) => document };

/** Kinds whose two forms differ. */
const forms: Readonly<Partial<Record<Kind, Form>>> = {
  licences: {
    show: ({ expiresAt, ...rest }) =>
      typeof expiresAt === 'number' ? { ...rest, expires: isoOf(expiresAt) } : rest,
    read: ({ expires, ...rest }) =>
      typeof expires === 'string' ? { ...rest, expiresAt: instantOf(expires) } : rest,
  },
  accounts: {
    // Empty: not given. What stands for it is found out where it's needed.
    show: ({ externalId, ...rest }) => (externalId === '' ? rest : { ...rest, externalId }),
    read: ({ externalId = '', ...rest }) => ({ ...rest, externalId }),
  },
  channels: {
    show: asIs.show,
    read: ({ handles, ...rest }) => ({ ...rest, handles: texts(handles).map(withAt) }),
  },
};

/** As the API has it. */
export const show = (kind: Kind, document: Document): Document =>
  (forms[kind] ?? asIs).show(document);

/** As it's stored. */
export const read = (kind: Kind, document: Document): Document =>
  (forms[kind] ?? asIs).read(document);

/** Whatever is no instant stays out of the checks' way, to be told by them. */
const isoOf = (instant: number): string =>
  Number.isFinite(instant) ? new Date(instant).toISOString() : 'never';

/** Without a zone it's UTC. NaN when there is no such day. */
const instantOf = (text: string): number => Date.parse(/T[^Z+-]*$/u.test(text) ? `${text}Z` : text);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const withAt = (handle: string): string => (handle.startsWith('@') ? handle : `@${handle}`);

/** RFC 7396: objects are merged, `null` takes away, anything else replaces. */
export const merge = (
  before: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const merged = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(patch)) {
    const old = merged.get(name);
    if (value === null) merged.delete(name);
    else merged.set(name, isRecord(value) ? merge(isRecord(old) ? old : {}, value) : value);
  }
  return Object.fromEntries(merged);
};
