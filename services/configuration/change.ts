/** A change of the configuration, decided: a pure function, so that it can be tried again on a newer one. */
import { named, type Documents } from '../../actors/configuration.ts';
import { append, changeOf, type Act, type Difference } from './audit.ts';
import { checkDocument } from './check-document.ts';
import { merge, read, show, type Document, type Tables } from './documents.ts';
import type { Finding } from './findings.ts';
import { isKind, type Kind } from './kinds.params.ts';
import { usesOf, type Use } from './references.ts';
import { secretField, secretsOf } from './secret-fields.ts';
import {
  configurationOf,
  tablesOf,
  versionOf,
  type StoredConfiguration,
  type Versions,
} from './stored.ts';
import { newFindings } from './validate.ts';

export type Request = Readonly<
  | { verb: 'create'; kind: Kind; id: string; body: Body }
  | { verb: 'update'; kind: Kind; id: string; body: Body; ifMatch: number | undefined }
  | { verb: 'delete'; kind: Kind; id: string; ifMatch: number | undefined }
>;

/** Fields as the API has them, without secrets. */
export type Body = Readonly<Record<string, unknown>>;

/** What is kept of the secret that came with a request: a hash, or a sealed text; null takes it away. */
export type Secret = string | null | undefined;

export type Outcome = Readonly<
  { status: 'done'; stored: StoredConfiguration } | { status: 'refused'; refusal: Refusal }
>;

export type Refusal = Readonly<
  | { code: 'not_found' }
  | { code: 'id_taken' }
  | { code: 'version_conflict'; version: number }
  | { code: 'in_use'; uses: readonly Use[] }
  | { code: 'invalid'; findings: readonly Finding[] }
>;

/** @param stored - holds the version that it has in the store; the next one is written */
export const change = (
  stored: StoredConfiguration,
  request: Request,
  secret: Secret,
  act: Act,
): Outcome => {
  const { kind, id } = request;
  const before = named(tablesOf(stored.configuration)[kind], id);
  const obstacle = obstacleOf(stored, request, before);
  if (obstacle !== undefined) return { status: 'refused', refusal: obstacle };
  const { after, findings } = resultOf(request, before);
  if (findings.length > 0) return refused(findings);
  const difference: Difference = {
    kind,
    id,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...secretNamed(kind, secret),
  };
  const outcome = apply(stored, [difference], { [`${kind} ${id}`]: secret }, act);
  return outcome.status === 'refused' ? narrowed(outcome.refusal, request) : outcome;
};

/** What is wrong elsewhere follows from what is wrong in the document itself, if anything is. */
const narrowed = (refusal: Refusal, { kind, id }: Request): Outcome => {
  if (refusal.code !== 'invalid') return { status: 'refused', refusal };
  const own = refusal.findings.filter((one) => one.kind === kind && one.id === id);
  return refused(own.length > 0 ? own : refusal.findings);
};

const refused = (findings: readonly Finding[]): Outcome => ({
  status: 'refused',
  refusal: { code: 'invalid', findings },
});

const obstacleOf = (
  stored: StoredConfiguration,
  request: Request,
  before: Document | undefined,
): Refusal | undefined => {
  if (request.verb === 'create') return before === undefined ? undefined : { code: 'id_taken' };
  return before === undefined ? { code: 'not_found' } : obstacleTo(stored, request);
};

const obstacleTo = (
  stored: StoredConfiguration,
  request: Exclude<Request, { verb: 'create' }>,
): Refusal | undefined => {
  const { verb, kind, id } = request;
  const version = versionOf(stored, kind, id);
  if (request.ifMatch !== undefined && request.ifMatch !== version)
    return { code: 'version_conflict', version };
  if (verb !== 'delete') return undefined;
  const uses = usesOf(tablesOf(stored.configuration), kind, id);
  return uses.length === 0 ? undefined : { code: 'in_use', uses };
};

interface Result {
  readonly after?: Document;
  readonly findings: readonly Finding[];
}

const resultOf = (request: Request, before: Document | undefined): Result => {
  if (request.verb === 'delete') return { findings: [] };
  const { kind, id, body } = request;
  const whole = merge(before === undefined ? {} : show(kind, before), body);
  const { document, findings } = checkDocument(kind, { ...whole, id });
  return document === undefined ? { findings } : { after: read(kind, document), findings };
};

/** Of a secret that was given, only the field is told. */
const secretNamed = (kind: Kind, secret: Secret): Pick<Difference, 'secret'> => {
  const field = secretField(kind);
  return secret === undefined || field === undefined ? {} : { secret: field };
};

/**
 * Puts documents in and takes them out, unless what results would be wrong.
 * @param secrets - by kind and id, as in `users ana`
 */
export const apply = (
  stored: StoredConfiguration,
  differences: readonly Difference[],
  secrets: Readonly<Record<string, Secret>>,
  act: Act,
): Outcome => {
  const version = stored.configuration.version + 1;
  const tables = replaced(tablesOf(stored.configuration), differences);
  const configuration = configurationOf(version, tables);
  const findings = newFindings(stored.configuration, configuration);
  if (findings.length > 0) return refused(findings);
  const changes = differences.flatMap((one) => changeOf(one, act) ?? []);
  if (changes.length === 0) return { status: 'done', stored };
  const next: StoredConfiguration = {
    configuration,
    passwords: withSecrets(stored, 'users', tables, secrets),
    credentials: withSecrets(stored, 'accounts', tables, secrets),
    webhookSecrets: withSecrets(stored, 'webhooks', tables, secrets),
    versions: bumped(stored.versions ?? {}, differences, version),
    changes: append(stored.changes ?? [], changes, version),
  };
  return { status: 'done', stored: next };
};

/** One pass over each kind, as a whole configuration may come at once. */
const replaced = (tables: Tables, differences: readonly Difference[]): Tables => {
  const byKind = Object.groupBy(differences, ({ kind }) => kind);
  const tableOf = (kind: Kind): Documents<Document> => {
    const documents = new Map(Object.entries(tables[kind]));
    for (const { id, after } of byKind[kind] ?? []) {
      if (after === undefined) documents.delete(id);
      else documents.set(id, after);
    }
    return Object.fromEntries(documents);
  };
  const changed = Object.keys(byKind).filter(isKind);
  return { ...tables, ...Object.fromEntries(changed.map((kind) => [kind, tableOf(kind)])) };
};

const bumped = (
  versions: Versions,
  differences: readonly Difference[],
  version: number,
): Versions => {
  const byKind = Object.entries(Object.groupBy(differences, ({ kind }) => kind));
  return {
    ...versions,
    ...Object.fromEntries(
      byKind.map(([kind, ofKind]) => [
        kind,
        {
          ...(isKind(kind) ? versions[kind] : {}),
          ...Object.fromEntries(ofKind.map(({ id }) => [id, version])),
        },
      ]),
    ),
  };
};

/** Those of documents that are gone go with them. */
const withSecrets = (
  stored: StoredConfiguration,
  kind: Kind,
  tables: Tables,
  given: Readonly<Record<string, Secret>>,
): Readonly<Record<string, string>> => {
  const kept = Object.entries(secretsOf(stored, kind));
  const secrets = new Map(kept.filter(([id]) => Object.hasOwn(tables[kind], id)));
  for (const id of Object.keys(tables[kind])) {
    const secret = given[`${kind} ${id}`];
    if (secret === null) secrets.delete(id);
    else if (secret !== undefined) secrets.set(id, secret);
  }
  return Object.fromEntries(secrets);
};
