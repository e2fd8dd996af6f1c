/** The API's own document, made from the table of routes: OpenAPI 3.1. */
import { errors, type ErrorCode } from '../errors.ts';
import { fieldsOf, objectSchema, schemaOf, type JsonSchema } from './json-schema.ts';
import type { Route } from '../route.ts';

/** What may happen on any route. */
const anywhere: readonly ErrorCode[] = [
  'malformed_request',
  'request_timeout',
  'body_too_large',
  'media_type_unsupported',
  'validation_failed',
  'headers_too_large',
  'internal',
  'unavailable',
];
const signedIn: readonly ErrorCode[] = ['not_signed_in', 'csrf_header_missing'];

export const openApiDocument = (routes: readonly Route[], version: string): JsonSchema => {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Baton', version, description: 'See docs/api.md.' },
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'baton_session' },
      },
      schemas: { Error: errorSchema },
    },
  };
};

const errorSchema: JsonSchema = {
  type: 'object',
  properties: {
    code: { enum: Object.keys(errors) },
    message: { type: 'string' },
    details: {},
  },
  required: ['code', 'message'],
};

const operation = (route: Route): JsonSchema => ({
  summary: route.summary,
  operationId: operationId(route),
  'x-right': route.right,
  'x-rate-limit': route.rate,
  ...(route.right === 'anyone' ? { security: [] } : {}),
  parameters: [...parameters(route), ...(route.command === true ? [idempotencyKey] : [])],
  ...(route.body === undefined ? {} : { requestBody: requestBody(route.body) }),
  responses: { [String(route.status)]: success(route), ...failures(route) },
});

/** `POST /api/v1/interactions/{id}/reply` -> `postInteractionsIdReply`. */
const operationId = ({ method, path }: Route): string => {
  const words = path.replace('/api/v1', '').split(/[^A-Za-z0-9]+/u);
  const capitalized = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return method.toLowerCase() + capitalized.join('');
};

const parameters = ({ params, query }: Route): readonly JsonSchema[] => [
  ...fieldsOf(params).map(([name, rule]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(rule),
  })),
  ...fieldsOf(query).map(([name, rule]) => ({
    name,
    in: 'query',
    required: rule.optional !== true,
    schema: schemaOf(rule),
  })),
];

const idempotencyKey: JsonSchema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A repeat within 24 h returns the first answer and does nothing twice.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
};

const requestBody = (body: NonNullable<Route['body']>): JsonSchema => ({
  required: true,
  content: { 'application/json': { schema: objectSchema(body, true) } },
});

const mediaTypes = {
  json: 'application/json',
  html: 'text/html',
  events: 'text/event-stream',
  bytes: '*/*',
};
const location = { Location: { schema: { type: 'string' } } };

const success = ({ status, form, reply }: Route): JsonSchema => {
  if (status === 204) return { description: 'Done.' };
  if (form === 'redirect') return { description: 'Go there.', headers: location };
  const schema = reply === undefined ? {} : objectSchema(reply, false);
  return { description: 'Done.', content: { [mediaTypes[form]]: { schema } } };
};

/** By status, naming the codes that come with it. */
const failures = (route: Route): JsonSchema => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codesOf(route))) {
    const [status] = errors[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${errors[code][1]}`).join(' '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  );
};

/** Every code that a route may answer with. */
export const codesOf = ({ right, command, rate, errors: own }: Route): readonly ErrorCode[] => [
  ...own,
  ...(right === 'anyone' ? [] : signedIn),
  ...(right === 'anyone' || right === 'signedIn' ? [] : (['forbidden'] as const)),
  ...(command === true ? (['idempotency_conflict'] as const) : []),
  ...(rate === 'probe' ? [] : (['too_many_requests'] as const)),
  ...anywhere,
];
