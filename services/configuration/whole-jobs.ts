/** What is done with whole configurations, as texts: by a thread of its own where they are large. */
import type { Refusal, Secret } from './change.ts';
import type { Act } from './audit.ts';
import { isRecord } from './documents.ts';
import type { Finding } from './findings.ts';
import type { Kind } from './kinds.params.ts';
import { replaceWhole } from './replace-whole.ts';
import { readStored, type StoredConfiguration } from './stored.ts';
import { readWhole, secretsIn, wholeOf, type Whole } from './whole.ts';

/** As it's stored, and the version that it has there. */
interface Stored {
  readonly stored: string;
  readonly version: number;
}

/** A JSON object, checked by the form of the whole. */
interface Given {
  readonly whole: string;
}

/** By kind and id, as they came. */
type Secrets = readonly (readonly [Kind, string, unknown])[];

interface Validated {
  readonly findings: readonly Finding[];
  readonly secrets: Secrets;
}

export type Replaced = Readonly<
  | { status: 'refused'; refusal: Refusal }
  | { status: 'same' }
  /** To be written. */
  | { status: 'done'; stored: string }
>;

interface Replacement extends Given, Stored {
  /** What is kept of secrets that came, by kind and id, as in `users ana`. */
  readonly secrets: Readonly<Record<string, Secret>>;
  readonly act: Act;
  /** What is kept of secrets that did not come. */
  readonly kept: Pick<StoredConfiguration, 'credentials' | 'webhookSecrets'>;
  readonly nonce: string;
}

/** Findings that are told; whoever mends these gets to hear of the others. */
const findingsMax = 1_000;

const told = (findings: readonly Finding[]): readonly Finding[] => findings.slice(0, findingsMax);

/** It was checked when it came in. */
const wholeIn = (text: string): Whole => {
  const whole: unknown = JSON.parse(text);
  return isRecord(whole) ? whole : {};
};

const storedIn = ({ stored, version }: Stored): StoredConfiguration => {
  const read = readStored(stored);
  return { ...read, configuration: { ...read.configuration, version } };
};

const secrets = ({ whole }: Given): Secrets => secretsIn(wholeIn(whole));

const validate = ({ whole: text, ...before }: Given & Stored): Validated => {
  const whole = wholeIn(text);
  const { findings } = readWhole(storedIn(before).configuration, whole);
  return { findings: told(findings), secrets: secretsIn(whole) };
};

const replace = ({ whole, secrets: given, act, kept, nonce, ...rest }: Replacement): Replaced => {
  const before = { ...storedIn(rest), ...kept };
  const outcome = replaceWhole(before, wholeIn(whole), given, act);
  if (outcome.status === 'refused') return { status: 'refused', refusal: bounded(outcome.refusal) };
  if (outcome.stored === before) return { status: 'same' };
  return { status: 'done', stored: JSON.stringify({ ...outcome.stored, nonce }) };
};

const bounded = (refusal: Refusal): Refusal =>
  refusal.code === 'invalid' ? { ...refusal, findings: told(refusal.findings) } : refusal;

/** In the form of the API, as JSON. */
const show = (before: Stored): string => JSON.stringify(wholeOf(storedIn(before)));

/** What the thread does. */
export const wholeJobs = { secrets, validate, replace, show };
