/** The whole configuration as one document: given out, and put in place of what is there. */
import type { Configuration } from '../../actors/configuration.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Difference } from './audit.ts';
import { checkDocument } from './check-document.ts';
import { isDocument, isRecord, read, show, type Document, type Tables } from './documents.ts';
import type { Finding } from './findings.ts';
import { kindNames, type Kind } from './kinds.params.ts';
import { secretField } from './secret-fields.ts';
import { configurationOf, tablesOf, type StoredConfiguration } from './stored.ts';
import { validate } from './validate.ts';

/** Lists by kind, in the form of the API; no secrets. */
export type Whole = Readonly<Record<string, unknown>>;

export const wholeOf = ({ configuration }: StoredConfiguration): Whole => ({
  version: configuration.version,
  ...Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      Object.values(tablesOf(configuration)[kind]).map((one) => show(kind, one)),
    ]),
  ),
});

/** Reads a whole; kinds that it doesn't name stay as they are. */
export interface Read {
  readonly configuration: Configuration;
  readonly findings: readonly Finding[];
}

export const readWhole = (before: Configuration, whole: Whole): Read => {
  const findings: Finding[] = [];
  const entries = kindNames.map((kind) => {
    const given: unknown = whole[kind];
    const table = Array.isArray(given) ? readList(kind, given, findings) : tablesOf(before)[kind];
    return [kind, table] as const;
  });
  const configuration = configurationOf(before.version, {
    ...tablesOf(before),
    ...Object.fromEntries(entries),
  });
  return { configuration, findings: findings.length > 0 ? findings : validate(configuration) };
};

const readList = (kind: Kind, given: readonly unknown[], findings: Finding[]): Tables[Kind] => {
  const documents = new Map<string, Document>();
  for (const candidate of given.filter(isRecord)) {
    const { version: _, ...fields } = withoutSecrets(kind, candidate);
    const checked = checkDocument(kind, fields);
    findings.push(...checked.findings);
    if (checked.document === undefined) continue;
    const { id } = checked.document;
    if (documents.has(id))
      findings.push({
        kind,
        id,
        field: 'id',
        code: 'duplicate',
        message: 'This is there already.',
      });
    documents.set(id, read(kind, checked.document));
  }
  return Object.fromEntries(documents);
};

export const withoutSecrets = (
  kind: Kind,
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const field = secretField(kind);
  if (field === undefined) return body;
  const { [field]: _, ...rest } = body;
  return rest;
};

/** Secrets that come with a whole, by kind and id, such as `users ana`. */
export const secretsIn = (whole: Whole): readonly (readonly [Kind, string, unknown])[] =>
  kindNames.flatMap((kind) => {
    const field = secretField(kind);
    const given: unknown = whole[kind];
    if (field === undefined || !Array.isArray(given)) return [];
    return given
      .filter(isDocument)
      .flatMap((one) => (one[field] === undefined ? [] : [[kind, one.id, one[field]] as const]));
  });

/** What would change from one configuration to the other. */
export const differencesOf = (
  before: Configuration,
  after: Configuration,
): readonly Omit<Difference, 'secret'>[] =>
  kindNames.flatMap((kind) => {
    const [old, now] = [tablesOf(before)[kind], tablesOf(after)[kind]];
    const ids = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...ids].flatMap((id) => {
      const [was, is] = [old[id], now[id]];
      if (isDeepStrictEqual(was, is)) return [];
      return [
        {
          kind,
          id,
          ...(was === undefined ? {} : { before: was }),
          ...(is === undefined ? {} : { after: is }),
        },
      ];
    });
  });
