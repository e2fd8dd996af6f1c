/**
 * Bodies that may be as large as a whole configuration. To read one takes some hundred milliseconds, so that
 * a thread of its own does it; what the handlers need to know of it comes along, the rest stays a text.
 */
import { createHash } from 'node:crypto';
import { wholeForm } from '../../configuration/schema-forms.params.ts';
import { ApiError, type ErrorCode } from '../errors.ts';
import { UnsafeJson, verifyJson } from './json-body.ts';
import { createReader } from './validation.ts';

/** A whole configuration that is what its schema says. */
export interface WholeBody {
  /** As it came: a JSON object. */
  readonly text: string;
  readonly digest: string;
  readonly version?: number;
  /** Ids of documents, of the kinds that are named. */
  readonly workgroups?: readonly string[];
  readonly users?: readonly string[];
  /** Users with a new password. */
  readonly renewed: readonly string[];
}

/** Those that were read here, so that nothing else that looks like one is taken for it. */
const known = new WeakSet<object>();

export const asWholeBody = (body: WholeBody): WholeBody => {
  known.add(body);
  return body;
};

export const isWholeBody = (body: unknown): body is WholeBody =>
  typeof body === 'object' && body !== null && known.has(body);

/** Read; or why not. */
export type WholeRead = Readonly<
  | { status: 'read'; body: Omit<WholeBody, 'text'> }
  | { status: 'refused'; code: ErrorCode; details?: unknown }
>;

const read = createReader(wholeForm());

const readWholeBody = ({ bytes }: { readonly bytes: Uint8Array }): WholeRead => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    verifyJson(undefined, undefined, buffer, 'utf-8');
    const body = read(parse(buffer.toString('utf8')));
    const digest = createHash('sha256').update(buffer).digest('hex');
    return { status: 'read', body: { digest, ...summaryOf(body) } };
  } catch (error) {
    if (error instanceof UnsafeJson) return { status: 'refused', code: 'malformed_request' };
    if (!(error instanceof ApiError)) throw error;
    const { code, details } = error;
    return { status: 'refused', code, details };
  }
};

/** What the thread does. */
export const wholeBodyJobs = { read: readWholeBody };

/** Nothing at all stands for an empty object, as elsewhere. @throws ApiError `malformed_request` */
const parse = (text: string): unknown => {
  const value = text === '' ? {} : parsed(text);
  if (typeof value === 'object' && value !== null) return value;
  throw new ApiError('malformed_request');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('malformed_request');
  }
};

type Fields = Readonly<Record<string, unknown>>;

const summaryOf = (body: Fields): Omit<WholeBody, 'text' | 'digest'> => {
  const { version, workgroups, users } = body;
  return {
    ...(typeof version === 'number' ? { version } : {}),
    ...(workgroups === undefined ? {} : { workgroups: documentsIn(workgroups).map(idOf) }),
    ...(users === undefined ? {} : { users: documentsIn(users).map(idOf) }),
    renewed: documentsIn(users)
      .filter(({ password }) => password !== undefined)
      .map(idOf),
  };
};

interface Named {
  readonly id: string;
  readonly password?: unknown;
}

const idOf = ({ id }: Named): string => id;

const documentsIn = (given: unknown): readonly Named[] =>
  Array.isArray(given) ? given.filter(isNamed) : [];

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
