/** The documents of the configuration: one way to ask for any kind, as the API has the same routes for each. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import createFetchClient from 'openapi-fetch';
import { answerOf, api, newKey } from '../api/client.ts';
import { isRecord } from '../api/failure.ts';
import { allPages } from '../api/pages.ts';
import { keys } from '../api/queries.ts';
import { type Fields, textOf } from './path.ts';
import type { Kind } from './kinds.ts';

export type Document = Fields & { readonly id: string; readonly version: number };

interface Answer<Body> {
  readonly responses: { readonly 200: { readonly content: { 'application/json': Body } } };
}
interface OfOne {
  readonly parameters: { readonly path: { readonly kind: string; readonly id: string } };
}
interface WithBody {
  readonly requestBody: { readonly content: { 'application/json': Fields } };
}
interface Page {
  /** Not read-only, as the client would take that apart. */
  readonly items: Document[];
  readonly nextCursor: string | null;
}

/** What is the same for every kind; the fields of each are in its schema. */
interface DocumentPaths {
  '/api/v1/{kind}': {
    get: Answer<Page> & {
      parameters: { path: { kind: string }; query: { limit: number; cursor?: string } };
    };
    post: Answer<Document> & WithBody & { parameters: { path: { kind: string } } };
  };
  '/api/v1/{kind}/{id}': {
    get: Answer<Document> & OfOne & { parameters: { query?: { effective: true } } };
    patch: Answer<Document> & WithBody & OfOne;
    delete: { responses: { 204: { content?: never } } } & OfOne;
  };
}

const client = createFetchClient<DocumentPaths>({ headers: { 'x-csrf': '1' } });

const staleTime = 60_000;
const limit = 200;

/** Of a list, then of its documents; another key than the desk's, whose lists are short. */
const keyOf = (kind: Kind, ...more: readonly string[]) => ['admin', kind, ...more] as const;

export const listQuery = (kind: Kind) =>
  queryOptions({
    queryKey: keyOf(kind),
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          client.GET('/api/v1/{kind}', {
            params: {
              path: { kind },
              query: { limit, ...(cursor === undefined ? {} : { cursor }) },
            },
          }),
        ),
      ),
    staleTime,
  });

/** A user comes with what is inherited. */
export const documentQuery = (kind: Kind, id: string) =>
  queryOptions({
    queryKey: keyOf(kind, id),
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/{kind}/{id}', {
          params: {
            path: { kind, id },
            ...(kind === 'users' ? { query: { effective: true as const } } : {}),
          },
        }),
      ),
    staleTime: 0,
  });

const pathOf = (kind: Kind, id: string) => ({ params: { path: { kind, id } } });

/** A request that the browser or the way to the server repeats does nothing twice. */
const once = () => ({ headers: { 'Idempotency-Key': newKey() } });

/** @throws Failure */
export const createDocument = (kind: Kind, body: Fields): Promise<Document> =>
  answerOf(client.POST('/api/v1/{kind}', { params: { path: { kind } }, body, ...once() }));

/** @throws Failure `version_conflict` when somebody else has changed it since that version */
export const changeDocument = (
  kind: Kind,
  { id, version }: Document,
  patch: Fields,
): Promise<Document> =>
  answerOf(
    client.PATCH('/api/v1/{kind}/{id}', {
      ...pathOf(kind, id),
      ...once(),
      body: { ...patch, version },
    }),
  );

/** @throws Failure `in_use`, `has_interactions` */
export const deleteDocument = async (kind: Kind, id: string): Promise<void> => {
  await answerOf(client.DELETE('/api/v1/{kind}/{id}', { ...pathOf(kind, id), ...once() }));
};

/** As a change may concern what others inherit, everything is asked again when it's next looked at. */
export const refreshDocuments = async (queries: QueryClient): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['admin'] }),
    queries.invalidateQueries({ queryKey: keys.documents('').slice(0, 1) }),
  ]);
};

/** Who changed what: all that is kept, newest first. */
export const changesQuery = queryOptions({
  queryKey: ['admin', 'changes'],
  queryFn: () =>
    allPages((cursor) =>
      answerOf(
        api.GET('/api/v1/changes', {
          params: { query: { limit, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    ),
  staleTime,
});

export const usageQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf('licences', id, 'usage'),
    queryFn: () => answerOf(api.GET('/api/v1/licences/{id}/usage', { params: { path: { id } } })),
    staleTime,
  });

export const nameOf = (document: Fields): string => {
  const { name, id } = document;
  return typeof name === 'string' && name !== '' ? name : String(id);
};

/** A document without what goes with it but isn't of it. */
export const contentOf = ({
  id: _id,
  version: _version,
  effective: _effective,
  ...fields
}: Fields) => fields;

/** What the API says is wrong, field by field. */
export const findingsOf = (list: unknown) =>
  (Array.isArray(list) ? (list as readonly unknown[]) : []).filter(isRecord).map((one) => ({
    field: textOf(one['field'] ?? one['path']),
    code: textOf(one['code'], 'invalid'),
    message: textOf(one['message']),
  }));
