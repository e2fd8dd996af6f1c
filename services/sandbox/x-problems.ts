/** Problems as the X API v2 tells them. @see platforms.md 2.3 */
import type { Answer, JsonObject } from './request.ts';

const PROBLEMS = 'https://api.x.com/2/problems';

/** Ends the request; becomes the answer. */
export class XProblem extends Error {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, body: JsonObject, headers: Readonly<Record<string, string>> = {}) {
    super(String(body['title']));
    this.name = 'XProblem';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const problemAnswer = ({ status, body, headers }: XProblem): Answer => ({
  status,
  headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
  body,
});

const TITLES: Readonly<Record<number, string>> = {
  400: 'Invalid Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** `about:blank`, as X writes where the status says it all. */
export const plainProblem = (status: number, detail?: string): XProblem => {
  const title = TITLES[status] ?? (status >= 500 ? 'Server Error' : 'Request Refused');
  return new XProblem(status, { title, detail: detail ?? title, type: 'about:blank', status });
};

/** 400, naming parameter and value. */
export const invalidParameter = (name: string, value: string, message: string): XProblem =>
  new XProblem(400, {
    errors: [{ parameters: { [name]: [value] }, message }],
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: `${PROBLEMS}/invalid-request`,
    status: 400,
  });

/** 403 for a call that wants a user, made as an app. */
export const unsupportedAuthentication = (): XProblem =>
  new XProblem(403, {
    title: 'Unsupported Authentication',
    detail:
      'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.  Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].',
    type: `${PROBLEMS}/unsupported-authentication`,
    status: 403,
  });

/** One entry of `errors[]` in an answer of 200: the rest of the answer stands. */
export const notFound = (
  resource: 'tweet' | 'user',
  parameter: string,
  value: string,
): JsonObject => ({
  value,
  detail: `Could not find ${resource} with ${parameter}: [${value}].`,
  title: 'Not Found Error',
  resource_type: resource,
  parameter,
  resource_id: value,
  type: `${PROBLEMS}/resource-not-found`,
});
