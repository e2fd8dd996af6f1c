/** Is this a document of its kind? By the kind's schema, field by field, filling in the defaults. */
import { compile, type Check } from '../validator.ts';
import { isDocument, type Document } from './documents.ts';
import type { Finding, FindingCode } from './findings.ts';
import { describe, kindNames, type Kind } from './kinds.params.ts';
import { rulesOf } from './schema-forms.params.ts';

export interface Checked {
  /** As the API has it, with its defaults; absent when something is wrong. */
  readonly document?: Document;
  readonly findings: readonly Finding[];
}

/** @param candidate - in the form of the API, without secrets */
export const checkDocument = (
  kind: Kind,
  candidate: Readonly<Record<string, unknown>>,
): Checked => {
  // A copy, as the validator fills in what is missing.
  const value: unknown = JSON.parse(JSON.stringify(candidate));
  const outcome = checks.get(kind)?.(value);
  if (outcome === true && isDocument(value)) return { document: value, findings: [] };
  const { id } = candidate;
  const of = { kind, id: typeof id === 'string' ? id : '' };
  const wrong: readonly Wrong[] = Array.isArray(outcome) ? outcome : [];
  return {
    findings: wrong.flatMap((one) => findingsOf(one).map((found) => ({ ...of, ...found }))),
  };
};

const createCheck = (kind: Kind): Check => {
  const known = Object.entries(rulesOf(kind)).filter(([, rule]) => rule.secret !== true);
  return compile({ ...structuredClone(Object.fromEntries(known)), $$strict: true });
};

const checks: ReadonlyMap<Kind, Check> = new Map(
  kindNames.map((kind) => [kind, createCheck(kind)]),
);

interface Wrong {
  readonly type: string;
  readonly field?: string;
  readonly message?: string;
  readonly actual?: unknown;
}

/** What was given stays out, but for the names of fields. */
const findingsOf = ({ type, field = '', message = '', actual }: Wrong) => {
  if (type !== 'objectStrict') return [{ field, code: codeOf(type), message }];
  const names = String(actual).split(', ').slice(0, unknownFieldsMax);
  const code: FindingCode = 'unknown_field';
  return names.map((name) => ({
    field: field === '' ? name : `${field}.${name}`,
    code,
    message: 'This field is not known here.',
  }));
};

/** That are named in an answer. */
const unknownFieldsMax = 10;

const ranges: ReadonlySet<string> = new Set([
  'numberMin',
  'numberMax',
  'stringMin',
  'stringMax',
  'stringEmpty',
  'arrayMin',
  'arrayMax',
]);

const codeOf = (type: string): FindingCode => {
  if (type === 'required') return 'required';
  return ranges.has(type) ? 'out_of_range' : 'invalid';
};

/** "the user ana" */
export const naming = (kind: Kind, id: string): string => `${describe(kind).one} ${id}`;
