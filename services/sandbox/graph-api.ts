/** The Graph API: one request in, one answer out. */
import { authenticate } from './graph-auth.ts';
import {
  expiredToken,
  graphErrorAnswer,
  GraphError,
  graphFailureBody,
  noSuchObject,
} from './graph-errors.ts';
import { FIRST_PAGE_CURSOR } from './graph-paging.ts';
import { graphGet } from './graph-reads.ts';
import { graphRequest } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import { createGraphUsage } from './graph-usage.ts';
import { graphDelete, graphPost } from './graph-writes.ts';
import type { Platform } from './platform.ts';
import { isJsonObject } from './request.ts';
import type { Viewer } from './graph-auth.ts';
import type { JsonObject, SandboxRequest } from './request.ts';
import type { World } from './world.ts';

const VERSION_HEADER = 'facebook-api-version';

const perform = (world: World, viewer: Viewer, request: GraphRequest): JsonObject => {
  switch (request.method) {
    case 'GET':
      return graphGet(world, viewer, request);
    case 'POST':
      return graphPost(world, viewer, request);
    case 'DELETE':
      return graphDelete(world, viewer, request);
    default:
      throw noSuchObject(request.node, request.method);
  }
};

const isConversationCall = ({ node, edge }: GraphRequest): boolean =>
  edge === 'conversations' || node.startsWith('t_') || node.startsWith('m_');

/** `paging.next` and its cursor lead back to the page they stand on. */
const repeatCursor = (body: unknown, query: URLSearchParams): unknown => {
  if (!isJsonObject(body) || !isJsonObject(body['paging'])) return undefined;
  const { next, cursors } = body['paging'];
  if (typeof next !== 'string' || !isJsonObject(cursors)) return undefined;
  const after = query.get('after') ?? FIRST_PAGE_CURSOR;
  const url = new URL(next);
  url.searchParams.set('after', after);
  return { ...body, paging: { ...body['paging'], cursors: { ...cursors, after }, next: url.href } };
};

const traceOf = (request: SandboxRequest): string => `${request.method} ${request.path}`;

/** Facebook as the faults see it. */
export const createGraphApi = (world: World): Platform => {
  const usage = createGraphUsage(world);
  return {
    answer: (request) => {
      try {
        const graph = graphRequest(request);
        const viewer = authenticate(world, graph);
        const headers = usage.count(viewer, isConversationCall(graph));
        const version = { [VERSION_HEADER]: request.segments[0] ?? '' };
        return {
          status: 200,
          headers: { ...headers, ...version },
          body: perform(world, viewer, graph),
        };
      } catch (error) {
        if (error instanceof GraphError) return graphErrorAnswer(error, traceOf(request));
        throw error;
      }
    },
    failure: (status, request) => graphFailureBody(status, traceOf(request)),
    expired: (request) => graphErrorAnswer(expiredToken(), traceOf(request)),
    repeatCursor,
  };
};
