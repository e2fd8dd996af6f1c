/** The Send API: `POST /{page}/messages`. @see platforms.md 1.1 and 1.4 */
import { codePointCount } from './code-points.ts';
import { fileOf } from './graph-attached.ts';
import { badParameter, GraphError, noSuchObject } from './graph-errors.ts';
import { HUMAN_AGENT_MS } from './graph-messenger-nodes.ts';
import { canReplyPrivately } from './graph-nodes.ts';
import type { GraphRequest } from './graph-request.ts';
import type { Author } from './platform-objects.ts';
import { isJsonObject } from './request.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';

const STANDARD_WINDOW_MS = 24 * 3_600_000;
const TEXT_MAX = 2_000;
/** Messenger wants fewer than 1,000 characters of metadata. */
const METADATA_MAX = 999;

interface Recipient {
  readonly person: Author;
  readonly privateReplyTo?: string;
}

const refused = (message: string, code: number, subcode: number): GraphError =>
  new GraphError(`(#${String(code)}) ${message}`, { status: 400, code, subcode });

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const privateReplyRecipient = (world: World, page: string, target: string): Recipient => {
  const object = world.facebook.visible(target);
  if (object === undefined || object.kind === 'message' || object.page !== page) {
    throw noSuchObject(target, 'POST');
  }
  if (!canReplyPrivately(world, object)) {
    throw refused('Activity already replied to or too old for a private reply', 10, 10900);
  }
  return { person: object.author, privateReplyTo: object.id };
};

const recipientOf = (world: World, page: string, recipient: JsonObject): Recipient => {
  const target = text(recipient['comment_id']) ?? text(recipient['post_id']);
  if (target !== undefined) return privateReplyRecipient(world, page, target);
  const id = text(recipient['id']);
  if (id === undefined) throw badParameter('Param recipient must have an id');
  const known = world.facebook.personById(id);
  if (known?.page !== page) throw refused('No matching user found', 100, 2018001);
  return { person: known.author };
};

/** @throws GraphError 10/2018278 once the window has closed */
const checkWindow = (world: World, page: string, person: Author, request: GraphRequest): void => {
  const wroteAt = world.facebook.threadOf(page, person.id)?.visitorAt ?? -Infinity;
  const age = world.now() - wroteAt;
  if (age <= STANDARD_WINDOW_MS) return;
  const isTagged =
    request.param('messaging_type') === 'MESSAGE_TAG' && request.param('tag') === 'HUMAN_AGENT';
  if (isTagged && age <= HUMAN_AGENT_MS) return;
  throw refused('This message is sent outside of allowed window.', 10, 2018278);
};

const contentOf = (message: JsonObject) => {
  const body = text(message['text']) ?? '';
  if (body === '' && message['attachment'] === undefined)
    throw badParameter('Message cannot be empty');
  if (codePointCount(body) > TEXT_MAX) {
    throw badParameter(`Length of param message[text] must be at most ${String(TEXT_MAX)}`);
  }
  return { text: body, ...fileOf(message) };
};

/** What the client wants to know its message by. */
const tokenOf = (message: JsonObject, request: GraphRequest) => {
  const metadata = text(message['metadata']);
  if ((metadata?.length ?? 0) > METADATA_MAX) {
    throw badParameter('Length of param message[metadata] must be less than 1000');
  }
  const requestToken = metadata ?? request.idempotencyKey;
  return requestToken === undefined ? {} : { requestToken };
};

/** Sends, or refuses with the platform's codes. @returns `{recipient_id, message_id}` */
export const sendMessage = (world: World, page: string, request: GraphRequest): JsonObject => {
  const { person, privateReplyTo } = recipientOf(
    world,
    page,
    request.objectParam('recipient') ?? {},
  );
  if (request.param('sender_action') !== undefined) return { recipient_id: person.id };
  const message = request.objectParam('message');
  if (!isJsonObject(message)) throw badParameter('Param message is required');
  const content = { ...contentOf(message), ...tokenOf(message, request) };
  if (privateReplyTo === undefined) checkWindow(world, page, person, request);
  const sent = world.facebook.message({
    by: 'product',
    page,
    person,
    author: world.facebook.pageAuthor(page),
    ...content,
    ...(privateReplyTo === undefined ? {} : { privateReplyTo }),
  });
  return { recipient_id: person.id, message_id: sent.id };
};
