/** The whole configuration put in place of what is there, as one change of many documents. */
import { named } from '../../actors/configuration.ts';
import type { Act } from './audit.ts';
import { apply, type Outcome, type Secret } from './change.ts';
import { tablesOf, type StoredConfiguration } from './stored.ts';
import { isKind } from './kinds.params.ts';
import { secretField } from './secret-fields.ts';
import { differencesOf, readWhole, type Whole } from './whole.ts';

/** @param secrets - by kind and id, as in `users ana`; those not named stay */
export const replaceWhole = (
  before: StoredConfiguration,
  whole: Whole,
  secrets: Readonly<Record<string, Secret>>,
  act: Act,
): Outcome => {
  const { configuration, findings } = readWhole(before.configuration, whole);
  if (findings.length > 0) return { status: 'refused', refusal: { code: 'invalid', findings } };
  const differences = differencesOf(before.configuration, configuration);
  const changed = new Set(differences.map(({ kind, id }) => `${kind} ${id}`));
  const differing = differences.map((one) => {
    const field = secretField(one.kind);
    const isGiven = secrets[`${one.kind} ${one.id}`] !== undefined;
    return isGiven && field !== undefined ? { ...one, secret: field } : one;
  });
  const tables = tablesOf(configuration);
  const onlySecret = Object.keys(secrets)
    .filter((key) => !changed.has(key))
    .flatMap((key) => onlySecretChanged(key, tables));
  return apply(before, [...differing, ...onlySecret], secrets, act);
};

/** A document whose secret is new and nothing else. */
const onlySecretChanged = (key: string, tables: ReturnType<typeof tablesOf>) => {
  const [kind = ''] = key.split(' ', 1);
  if (!isKind(kind)) return [];
  const id = key.slice(kind.length + 1);
  const document = named(tables[kind], id);
  const secret = secretField(kind);
  if (document === undefined || secret === undefined) return [];
  return [{ kind, id, before: document, after: document, secret }];
};
