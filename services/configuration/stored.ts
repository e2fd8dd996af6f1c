/** The configuration as it's stored: what actors see, and beside it what only some may see. */
import type { Configuration } from '../../actors/configuration.ts';
import type { Change } from './audit.ts';
import { checkDocument } from './check-document.ts';
import { emptyConfiguration } from './defaults.ts';
import { read, show, type Tables } from './documents.ts';
import { kindNames, type Kind } from './kinds.params.ts';

export interface StoredConfiguration {
  readonly configuration: Configuration;
  /** argon2 hashes by user id. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Sealed JSON objects by account id: the credentials by name. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Sealed JSON texts by webhook id. */
  readonly webhookSecrets?: Readonly<Record<string, string>>;
  /** The version of the whole with which each document last changed; 1 for those not named. */
  readonly versions?: Versions;
  /** Who changed what, oldest first; only the last ones are kept. */
  readonly changes?: readonly Change[];
  /** Of the last write, so that no two are the same. */
  readonly nonce?: string;
}

export type Versions = Readonly<Partial<Record<Kind, Readonly<Record<string, number>>>>>;

/**
 * Written by this program, so read as it is; a document of another shape is a defect. One of an older
 * program may lack kinds and fields that have come since: they begin with their defaults.
 */
export const readStored = (json: string): StoredConfiguration => {
  const stored = JSON.parse(json) as StoredConfiguration;
  const isCurrent = kindNames.every((kind) => Object.hasOwn(stored.configuration, kind));
  return isCurrent ? stored : { ...stored, configuration: upgraded(stored.configuration) };
};

const upgraded = (old: Configuration): Configuration => {
  const tables = tablesOf({ ...emptyConfiguration, ...old });
  const completed = kindNames.map((kind) => [
    kind,
    Object.fromEntries(
      Object.entries(tables[kind]).map(([id, document]) => {
        const { document: complete } = checkDocument(kind, show(kind, document));
        return [id, complete === undefined ? document : read(kind, complete)];
      }),
    ),
  ]);
  return configurationOf(old.version, Object.fromEntries(completed) as Tables);
};

/** All documents, without regard to what they are. */
export const tablesOf = (configuration: Configuration): Tables =>
  configuration as unknown as Tables;

/** The other way round: what has passed the checks is what the actors take it for. */
export const configurationOf = (version: number, tables: Tables): Configuration => {
  const known = Object.fromEntries(kindNames.map((kind) => [kind, tables[kind]]));
  return { version, ...known } as unknown as Configuration;
};

/** The version that a document has for `If-Match`. */
export const versionOf = ({ versions }: StoredConfiguration, kind: Kind, id: string): number => {
  const ofKind = versions?.[kind];
  return (ofKind !== undefined && Object.hasOwn(ofKind, id) ? ofKind[id] : undefined) ?? 1;
};
