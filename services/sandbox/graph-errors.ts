/** Errors in the Graph API's envelope. @see platforms.md 1.4 */
import { createHash } from 'node:crypto';
import type { Answer } from './request.ts';

interface Failure {
  readonly status: number;
  readonly code: number;
  readonly subcode?: number;
  readonly type?: 'OAuthException' | 'GraphMethodException';
}

/** Ends the request; becomes the answer. */
export class GraphError extends Error {
  readonly failure: Failure;
  constructor(message: string, failure: Failure) {
    super(message);
    this.name = 'GraphError';
    this.failure = failure;
  }
}

const envelope = (message: string, failure: Failure, traceOf: string) => ({
  error: {
    message,
    type: failure.type ?? 'OAuthException',
    code: failure.code,
    ...(failure.subcode === undefined ? {} : { error_subcode: failure.subcode }),
    ...(failure.status >= 500 ? { is_transient: true } : {}),
    fbtrace_id: `A${createHash('sha1').update(traceOf).digest('base64url').slice(0, 22)}`,
  },
});

/** The answer of an error; the trace id is made of `traceOf`. */
export const graphErrorAnswer = (error: GraphError, traceOf: string): Answer => ({
  status: error.failure.status,
  body: envelope(error.message, error.failure, traceOf),
});

const CODE_OF_STATUS: Readonly<Record<number, number>> = { 401: 190, 403: 200, 404: 100, 429: 4 };

/** A body that the Graph API could send with this status. */
export const graphFailureBody = (status: number, traceOf: string): unknown => {
  const code = CODE_OF_STATUS[status] ?? (status >= 500 ? 2 : 1);
  const message = status >= 500 ? 'Service temporarily unavailable' : `(#${String(code)}) Refused`;
  return envelope(message, { status, code }, traceOf);
};

export const invalidToken = (): GraphError =>
  new GraphError('Invalid OAuth access token - Cannot parse access token', {
    status: 400,
    code: 190,
  });

export const expiredToken = (): GraphError =>
  new GraphError('Error validating access token: Session has expired', {
    status: 400,
    code: 190,
    subcode: 463,
  });

export const badParameter = (message: string): GraphError =>
  new GraphError(`(#100) ${message}`, { status: 400, code: 100 });

/** What a request points to can't be fetched as a picture or file. */
export const unfetchable = (): GraphError =>
  new GraphError('(#100) Failed to fetch the file from the url', {
    status: 400,
    code: 100,
    subcode: 2018008,
  });

/** Also when the token may not see it: Graph does not tell the two apart. */
export const noSuchObject = (id: string, method: string): GraphError =>
  new GraphError(
    `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    { status: 400, code: 100, subcode: 33, type: 'GraphMethodException' },
  );

export const notPermitted = (message: string): GraphError =>
  new GraphError(`(#200) ${message}`, { status: 403, code: 200 });
