/** Every error that the API answers: one list, which the documents are made from. */

/** Code, HTTP status, and the sentence that people read. */
export const errors = {
  malformed_request: [400, 'The request is not readable: its JSON, path or encoding is broken.'],
  not_signed_in: [401, 'Sign in first: the token is missing, wrong, expired or revoked.'],
  oidc_failed: [
    401,
    'The sign-in elsewhere did not succeed, or is not for a user of this product.',
  ],
  refresh_failed: [401, 'The session cannot be renewed: sign in again.'],
  sign_in_failed: [401, 'The user or the password is wrong.'],
  forbidden: [403, 'Your rights do not cover this.'],
  csrf_header_missing: [403, 'A request signed in by the cookie must carry the header x-csrf: 1.'],
  not_yours: [403, 'The interaction is with another agent.'],
  not_found: [404, 'There is nothing at this address.'],
  interaction_unknown: [404, 'There is no such interaction, or none that you may see.'],
  agent_unknown: [404, 'There is no such agent.'],
  workgroup_unknown: [404, 'There is no such workgroup.'],
  node_unknown: [404, 'There is no such node, or it does not live.'],
  channel_unknown: [404, 'There is no such channel.'],
  message_unknown: [404, 'There is no such message.'],
  method_not_allowed: [405, 'This address does not take this method; see the Allow header.'],
  request_timeout: [408, 'The request did not come in time.'],
  not_offered: [409, 'The interaction is not offered to you, or no longer.'],
  wrong_state: [409, 'The state does not allow this; details.state says which it is.'],
  newer_messages: [409, 'The thread has moved on; details.last is the newest message.'],
  reply_not_allowed: [409, 'The platform would refuse the reply; details.reason says why.'],
  id_taken: [409, 'There is a document with this id already.'],
  in_use: [409, 'It is in use; details.usedBy says by what.'],
  has_interactions: [409, 'It has interactions still; details say how many. End or transfer them.'],
  too_many_occupations: [409, 'The agent is at as many things elsewhere as can be kept.'],
  not_a_member: [409, 'The agent is no member of the workgroup.'],
  same_target: [409, 'The interaction is there already.'],
  no_queue: [409, 'The workgroup has no queue.'],
  last_node: [409, 'No other node would take what this one has.'],
  conversation_full: [409, 'The conversation holds as many messages as it may.'],
  idempotency_conflict: [409, 'The same Idempotency-Key came before with other content.'],
  version_conflict: [412, 'Somebody else was faster; details.version is the version now.'],
  not_a_command: [404, 'There is no such command that could come in a batch.'],
  not_tried: [424, 'Not tried, as one before it failed.'],
  body_too_large: [413, 'The body is larger than 64 kB, or 4 MB for a whole configuration.'],
  media_type_unsupported: [415, 'The body must be plain application/json in UTF-8.'],
  validation_failed: [422, 'Some fields are wrong; details lists them.'],
  social_type: [422, 'Interactions of this type come from their platforms only.'],
  text_length: [422, 'The text is empty or too long; details.max is the limit.'],
  status_unknown: [422, 'There is no such status.'],
  priority_range: [422, 'The priority is out of range; details say which there is.'],
  station_unknown: [422, 'There is no such station.'],
  skill_unknown: [422, 'There is no such skill.'],
  wrapup_code_unknown: [422, 'There is no such wrap-up code.'],
  version_required: [428, 'Say with If-Match which version of the document you know.'],
  too_many_attempts: [429, 'Too many attempts to sign in; wait as Retry-After says.'],
  too_many_requests: [429, 'Too many requests; wait as Retry-After says.'],
  too_many_streams: [429, 'Too many event streams are open.'],
  headers_too_large: [431, 'The headers are larger than 16 kB.'],
  internal: [500, 'Something went wrong here; details.requestId names it in the log.'],
  unavailable: [503, 'Not possible just now. Try again, with the same Idempotency-Key.'],
  not_ready: [503, 'This node is not ready; details.reasons says why.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type ErrorCode = keyof typeof errors;

/** What a client reads of an error. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: unknown;
}

/** One wrong field of a request. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  /** What is wrong with it, where that is told. */
  readonly code?: string;
}

/** An error on its way to the client. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details?: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(errors[code][1]);
    this.code = code;
    this.status = errors[code][0];
    this.details = details;
    this.headers = headers;
  }
}

export const bodyOf = ({ code, message, details }: ApiError): ErrorBody =>
  details === undefined ? { code, message } : { code, message, details };

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errors, code);

/** Nothing is known of the outcome, or nothing happened; a repeat is safe. */
export const unavailable = (reason: string): ApiError =>
  new ApiError('unavailable', { reason }, { 'retry-after': '1' });
