/** Other rules, from a file: a whole configuration as the API gives it, or parts to be laid over the recorded ones. */
import type { Configuration } from '../../actors/configuration.ts';
import { checkDocument } from '../configuration/check-document.ts';
import {
  isDocument,
  isRecord,
  merge,
  read,
  show,
  type Document,
} from '../configuration/documents.ts';
import type { Finding } from '../configuration/findings.ts';
import { isKind, kindNames, type Kind } from '../configuration/kinds.params.ts';
import { configurationOf, tablesOf } from '../configuration/stored.ts';
import { newFindings } from '../configuration/validate.ts';
import { readWhole, withoutSecrets, type Whole } from '../configuration/whole.ts';

export interface Proposal {
  /** Whether the recorded rules don't matter. */
  readonly isWhole: boolean;
  /** The recorded configuration with what is proposed. @throws ProposalError */
  readonly over: (recorded: Configuration) => Configuration;
}

/** What is proposed is no configuration; the message says where, line by line. */
class ProposalError extends Error {
  override readonly name = 'ProposalError';
}

/** @throws ProposalError */
export const readProposal = (json: string): Proposal => {
  const given = parse(json);
  const unknown = Object.keys(given).filter((name) => name !== 'version' && !isKind(name));
  if (unknown.length > 0)
    throw new ProposalError(
      `There is no part ${unknown.join(', ')} of a configuration; there are ${kindNames.join(', ')}.`,
    );
  for (const kind of kindNames) mustBeDocuments(kind, given[kind]);
  const isWhole = kindNames.every((kind) => given[kind] !== undefined);
  return { isWhole, over: (recorded) => (isWhole ? whole : laidOver)(recorded, given) };
};

const parse = (json: string): Whole => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ProposalError('The proposed rules are no JSON.');
  }
  if (!isRecord(value)) throw new ProposalError('The proposed rules are no JSON object.');
  return value;
};

const mustBeDocuments = (kind: Kind, given: unknown): void => {
  if (given === undefined || (Array.isArray(given) && given.every(isDocument))) return;
  throw new ProposalError(`${kind} must be a list of documents, each with its id.`);
};

const whole = (recorded: Configuration, given: Whole): Configuration => {
  const { configuration, findings } = readWhole(recorded, given);
  mustBeRight(findings);
  return { ...configuration, version: recorded.version };
};

/** Documents by their ids: fields that are given replace the recorded ones, `null` takes one away. */
const laidOver = (recorded: Configuration, given: Whole): Configuration => {
  const tables = tablesOf(recorded);
  const findings: Finding[] = [];
  const entries = kindNames.map((kind) => {
    const parts: unknown = given[kind];
    const documents = (Array.isArray(parts) ? parts.filter(isDocument) : []).flatMap((part) =>
      laidOverOne(kind, tables[kind][part.id], { part, findings }),
    );
    return [kind, { ...tables[kind], ...byId(documents) }] as const;
  });
  mustBeRight(findings);
  const after = configurationOf(recorded.version, { ...tables, ...Object.fromEntries(entries) });
  mustBeRight(newFindings(recorded, after));
  return after;
};

const laidOverOne = (
  kind: Kind,
  before: Document | undefined,
  { part, findings }: { readonly part: Document; readonly findings: Finding[] },
): readonly Document[] => {
  const { version: _, ...fields } = withoutSecrets(kind, part);
  const checked = checkDocument(
    kind,
    merge(before === undefined ? {} : show(kind, before), fields),
  );
  findings.push(...checked.findings);
  return checked.document === undefined ? [] : [read(kind, checked.document)];
};

const byId = (documents: readonly Document[]): Readonly<Record<string, Document>> =>
  Object.fromEntries(documents.map((document) => [document.id, document]));

/** Named in a message. */
const findingsMax = 20;

const mustBeRight = (findings: readonly Finding[]): void => {
  if (findings.length === 0) return;
  const lines = findings
    .slice(0, findingsMax)
    .map(({ kind, id, field, message }) => `  ${[kind, id, field].join('.')}: ${message}`);
  throw new ProposalError(`The proposed rules can't be in force:\n${lines.join('\n')}`);
};
