/** What the product may change on Facebook: write, edit, hide, delete. */
import { requirePage } from './graph-auth.ts';
import type { Viewer } from './graph-auth.ts';
import { pictureOf } from './graph-attached.ts';
import { badParameter, noSuchObject, notPermitted } from './graph-errors.ts';
import type { GraphRequest } from './graph-request.ts';
import { sendMessage } from './graph-send.ts';
import type { PageComment, PagePost } from './platform-objects.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';

/** Longer comments are refused. */
const COMMENT_MAX = 8_000;

const target = (world: World, viewer: Viewer, request: GraphRequest): PagePost | PageComment => {
  const object = world.facebook.visible(request.node);
  if (object === undefined || object.kind === 'message')
    throw noSuchObject(request.node, request.method);
  requirePage(viewer, object.page);
  return object;
};

const messageParam = (request: GraphRequest): string => {
  const text = request.param('message') ?? '';
  const hasAttachment = ['attachment_id', 'attachment_url', 'attachment_share_url'].some(
    (name) => request.param(name) !== undefined,
  );
  if (text === '' && !hasAttachment) throw badParameter('Param message must not be empty');
  if (text.length > COMMENT_MAX) throw badParameter('Param message is too long');
  return text;
};

const writing = (world: World, page: string, request: GraphRequest) => ({
  by: 'product' as const,
  author: world.facebook.pageAuthor(page),
  text: messageParam(request),
  ...pictureOf(request),
  ...(request.idempotencyKey === undefined ? {} : { requestToken: request.idempotencyKey }),
});

const subscribe = (world: World, page: string, request: GraphRequest): JsonObject => {
  const fields = request.param('subscribed_fields');
  if (fields === undefined) throw badParameter('Param subscribed_fields is required');
  world.settings.set(`facebook:subscribed:${page}`, fields.split(','));
  return { success: true };
};

type PageWrite = (world: World, page: string, request: GraphRequest) => JsonObject;

/** What can be posted to an edge of a page. */
const PAGE_WRITES: Readonly<Record<string, PageWrite>> = {
  feed: (world, page, request) => ({
    id: world.facebook.post(page, writing(world, page, request)).id,
  }),
  messages: sendMessage,
  subscribed_apps: subscribe,
};

const flag = (text: string | undefined): boolean | undefined =>
  text === undefined ? undefined : text === 'true' || text === '1';

/** Text of one's own, or `is_hidden` of anybody's. */
const update = (world: World, viewer: Viewer, request: GraphRequest): JsonObject => {
  const object = target(world, viewer, request);
  const hidden = flag(request.param('is_hidden'));
  const text = request.param('message');
  if (text !== undefined && object.by === 'visitor') {
    throw notPermitted('Only the author can edit this object');
  }
  if (text === undefined && hidden === undefined) throw badParameter('Nothing to update');
  world.objects.replace({
    ...object,
    ...(text === undefined ? {} : { text, editedAt: world.now() }),
    ...(hidden === undefined ? {} : { hidden }),
  });
  return { success: true };
};

const postToPage = (world: World, page: string, request: GraphRequest): JsonObject => {
  const write = PAGE_WRITES[request.edge ?? ''];
  if (write === undefined) throw noSuchObject(`${page}/${request.edge ?? ''}`, 'POST');
  return write(world, page, request);
};

/** Any POST. @throws GraphError */
export const graphPost = (world: World, viewer: Viewer, request: GraphRequest): JsonObject => {
  const page = request.node === 'me' && viewer.kind === 'page' ? viewer.page : request.node;
  if (world.facebook.pages.has(page)) {
    requirePage(viewer, page);
    return postToPage(world, page, request);
  }
  if (request.edge === undefined) return update(world, viewer, request);
  if (request.edge !== 'comments') throw noSuchObject(`${page}/${request.edge}`, 'POST');
  const object = target(world, viewer, request);
  return { id: world.facebook.comment(object, writing(world, object.page, request)).id };
};

/** Removes a post or comment, a visitor's too. @throws GraphError */
export const graphDelete = (world: World, viewer: Viewer, request: GraphRequest): JsonObject => {
  if (request.edge === 'subscribed_apps') {
    requirePage(viewer, request.node);
    world.settings.set(`facebook:subscribed:${request.node}`, []);
    return { success: true };
  }
  if (request.edge !== undefined) throw noSuchObject(`${request.node}/${request.edge}`, 'DELETE');
  const object = target(world, viewer, request);
  world.objects.replace({ ...object, deletedAt: world.now() });
  return { success: true };
};
