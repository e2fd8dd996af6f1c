/** What can be read of the graph. */
import { requirePage, viewerOf } from './graph-auth.ts';
import type { Viewer } from './graph-auth.ts';
import { badParameter, noSuchObject } from './graph-errors.ts';
import { parseFields } from './graph-fields.ts';
import { nodeOf, pageNode } from './graph-nodes.ts';
import type { ListSource } from './graph-paging.ts';
import { renderList, renderNode } from './graph-render.ts';
import type { GraphNode } from './graph-render.ts';
import type { GraphRequest } from './graph-request.ts';
import type { Page } from './facebook-world.ts';
import { stableNumber } from './ids.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';

const IDS_MAX = 50;

/** What the sandbox's tokens are granted. @see platforms.md 1.1 */
const SCOPES = [
  'pages_show_list',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_manage_metadata',
  'pages_messaging',
];

const managedPages = (world: World): ListSource<GraphNode> => {
  const pages = [...world.facebook.pages.values()];
  return {
    ids: pages.map(({ id }) => id),
    rankOf: (id) => pages.findIndex((page) => page.id === id),
    resolve: (id) => {
      const page = world.facebook.pages.get(id);
      return page && pageNode(world, page, world.facebookTokens.pages[id]);
    },
  };
};

const manager = (world: World): GraphNode => ({
  id: stableNumber(`facebook-user:${String(world.seed)}`, 15),
  type: 'User',
  defaults: ['name'],
  fields: { id: () => undefined, name: () => 'Sandbox Administrator' },
  edges: { accounts: () => managedPages(world) },
});

const pageFor = (world: World, viewer: Viewer, page: Page): GraphNode => {
  const owns = viewer.kind === 'user' || (viewer.kind === 'page' && viewer.page === page.id);
  return pageNode(world, page, owns ? world.facebookTokens.pages[page.id] : undefined);
};

/** The node of an id, when this viewer may see it. @throws GraphError */
const nodeFor = (world: World, viewer: Viewer, id: string): GraphNode => {
  if (id === 'me' && viewer.kind === 'user') return manager(world);
  const page = world.facebook.pages.get(id === 'me' && viewer.kind === 'page' ? viewer.page : id);
  if (page !== undefined) return pageFor(world, viewer, page);
  const found = nodeOf(world, id);
  if (found === undefined) throw noSuchObject(id, 'GET');
  requirePage(viewer, found.page);
  return found.node;
};

const debugToken = (world: World, viewer: Viewer, request: GraphRequest): JsonObject => {
  if (viewer.kind === 'page') throw badParameter('You must provide an app access token');
  const input = request.param('input_token');
  if (input === undefined) throw badParameter('Param input_token is required');
  const inspected = viewerOf(world, input);
  const { appId } = world.facebookTokens;
  if (inspected === undefined) {
    const error = { code: 190, message: 'Invalid OAuth access token.' };
    return { data: { app_id: appId, is_valid: false, scopes: [], error } };
  }
  return {
    data: {
      app_id: appId,
      type: inspected.kind.toUpperCase(),
      application: 'Baton sandbox',
      expires_at: 0,
      is_valid: true,
      scopes: inspected.kind === 'app' ? [] : SCOPES,
      ...(inspected.kind === 'page' ? { profile_id: inspected.page } : {}),
    },
  };
};

const subscribedApps = (world: World, viewer: Viewer, page: string): JsonObject => {
  requirePage(viewer, page);
  const isList = (value: unknown): value is string[] => Array.isArray(value);
  const fields = world.settings.get(`facebook:subscribed:${page}`, isList, []);
  const { appId } = world.facebookTokens;
  const app = { id: appId, name: 'Baton sandbox', subscribed_fields: fields };
  return { data: fields.length === 0 ? [] : [app] };
};

/** `GET /?ids=a,b&fields=...`: objects by id. */
const several = (world: World, viewer: Viewer, request: GraphRequest): JsonObject => {
  const ids = (request.param('ids') ?? '').split(',').filter(Boolean);
  if (ids.length === 0 || ids.length > IDS_MAX) {
    throw badParameter(`Param ids must have 1 to ${String(IDS_MAX)} ids`);
  }
  const fields = parseFields(request.param('fields'));
  const view = { root: request.root, accessToken: viewer.token };
  return Object.fromEntries(
    ids.map((id) => [id, renderNode(nodeFor(world, viewer, id), fields, view)]),
  );
};

/** Page content is for the page's own token. */
const checkEdge = (world: World, viewer: Viewer, node: GraphNode, edge: string): void => {
  if (world.facebook.pages.has(node.id) && edge in node.edges) {
    requirePage(viewer, node.id);
  }
};

/** Any GET. @throws GraphError */
export const graphGet = (world: World, viewer: Viewer, request: GraphRequest): JsonObject => {
  if (request.node === '') return several(world, viewer, request);
  if (request.node === 'debug_token') return debugToken(world, viewer, request);
  if (request.edge === 'subscribed_apps') return subscribedApps(world, viewer, request.node);
  const node = nodeFor(world, viewer, request.node);
  const fields = parseFields(request.param('fields'));
  const view = { root: request.root, accessToken: viewer.token };
  if (request.edge === undefined) {
    for (const { name } of fields ?? []) checkEdge(world, viewer, node, name);
    return renderNode(node, fields, view);
  }
  const edge = node.edges[request.edge];
  if (edge === undefined) throw noSuchObject(`${request.node}/${request.edge}`, 'GET');
  checkEdge(world, viewer, node, request.edge);
  const path = `${node.id}/${request.edge}`;
  return renderList(edge(request.args), { path, args: request.args, fields, view });
};
