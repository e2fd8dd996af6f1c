/** What went wrong, in whatever form it comes, as an error of the API. */
import { ApiError, isErrorCode, unavailable, type ErrorCode, type FieldError } from './errors.ts';

/** What Moleculer, the body parser and the actors put on their errors; the class may be lost. */
interface Fields {
  readonly name: string;
  readonly type: unknown;
  readonly data: unknown;
  readonly retryable: unknown;
}

/**
 * Errors are known by their fields, since those survive the hop between nodes.
 * @returns undefined for a defect: something that nobody foresaw
 */
export const toApiError = (error: unknown): ApiError | undefined => {
  if (error instanceof ApiError) return error;
  if (!(error instanceof Error)) return undefined;
  const fields = fieldsOf(error);
  return (
    ofActor(fields) ?? ofValidator(fields) ?? ofBody(fields) ?? ofWeb(fields) ?? ofCluster(fields)
  );
};

const fieldsOf = (error: Error): Fields => {
  const found: Error & Partial<Omit<Fields, 'name'>> = error;
  const { name, type, data, retryable } = found;
  return { name, type, data, retryable };
};

const ofActor = ({ name, type, data }: Fields): ApiError | undefined => {
  if (name === 'Unavailable') return unavailable(String(type));
  if (name !== 'Rejected' || !isErrorCode(type)) return undefined;
  return new ApiError(type, isEmpty(data) ? undefined : data);
};

const isEmpty = (data: unknown): boolean =>
  typeof data !== 'object' ||
  data === null ||
  Object.values(data).every((value) => value === undefined);

const ofValidator = ({ name, data }: Fields): ApiError | undefined =>
  name === 'ValidationError'
    ? new ApiError('validation_failed', Array.isArray(data) ? data.flatMap(fieldError) : undefined)
    : undefined;

const fieldError = (found: unknown): readonly FieldError[] => {
  if (typeof found !== 'object' || found === null) return [];
  const { field, message }: { field?: unknown; message?: unknown } = found;
  return [{ field: textOf(field), message: textOf(message) }];
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The body parser's own names for what it refuses. */
const bodyErrors: Readonly<Record<string, ErrorCode>> = {
  'entity.too.large': 'body_too_large',
  'entity.parse.failed': 'malformed_request',
  'entity.verify.failed': 'malformed_request',
  'request.aborted': 'malformed_request',
  'request.size.invalid': 'malformed_request',
  'charset.unsupported': 'media_type_unsupported',
  'encoding.unsupported': 'media_type_unsupported',
};

const ofBody = ({ type }: Fields): ApiError | undefined => {
  const code = typeof type === 'string' && Object.hasOwn(bodyErrors, type) && bodyErrors[type];
  return typeof code === 'string' ? new ApiError(code) : undefined;
};

const ofWeb = ({ type }: Fields): ApiError | undefined =>
  type === 'UNABLE_DECODE_PARAM' ? new ApiError('malformed_request') : undefined;

/** Moleculer's own: nobody there, no answer in time, connection lost, queue full. */
const outages: ReadonlySet<string> = new Set([
  'ServiceNotFoundError',
  'ServiceNotAvailableError',
  'RequestTimeoutError',
  'RequestRejectedError',
  'RequestSkippedError',
  'BrokerDisconnectedError',
  'QueueIsFullError',
]);

const ofCluster = ({ name, retryable }: Fields): ApiError | undefined =>
  outages.has(name) || retryable === true ? unavailable('no_answer') : undefined;
