/** Direct messages of the older, unencrypted kind. @see platforms.md 0.4 and 2.1 */
import { directConversationId } from './ids.ts';
import type { DirectMessage } from './platform-objects.ts';
import { headerOf } from './request.ts';
import type { Answer } from './request.ts';
import { userOf } from './x-call.ts';
import type { XCall } from './x-call.ts';
import { gatherFromMessages, includedJson } from './x-includes.ts';
import { messageJson } from './x-json.ts';
import { pageOf } from './x-lists.ts';
import { checkId, countParam, stretchOf } from './x-params.ts';
import { invalidParameter, plainProblem } from './x-problems.ts';
import { selectionOf } from './x-selection.ts';
import { bodyOf } from './x-writes.ts';
import type { XUser } from './x-users.ts';

/** Older messages are not told. @see platforms.md 2.1 */
const REACH_MS = 30 * 24 * 3_600_000;
const TEXT_MAX = 10_000;
const EVENT_TYPES = ['MessageCreate', 'ParticipantsJoin', 'ParticipantsLeave'];

/** Whether events with messages are asked for; the sandbox has no others. */
const wantsMessages = (query: URLSearchParams): boolean => {
  const text = query.get('event_types');
  const types = text?.split(',') ?? EVENT_TYPES;
  const unknown = types.find((type) => !EVENT_TYPES.includes(type));
  if (unknown === undefined) return types.includes('MessageCreate');
  throw invalidParameter(
    'event_types',
    unknown,
    `[${unknown}] is not one of [${EVENT_TYPES.join(',')}]`,
  );
};

const listed = (call: XCall, shelf: string): Answer => {
  const { world, request } = call;
  const user = userOf(call);
  const selection = selectionOf(request.query, 'dm');
  const max = countParam(request.query, 'max_results', { min: 1, max: 100, otherwise: 100 });
  const ids = wantsMessages(request.query) ? world.objects.shelf(shelf) : [];
  const isTold = (message: DirectMessage): boolean =>
    message.participants.includes(user.id) && world.now() - message.createdAt <= REACH_MS;
  const { items, nextToken } = pageOf(ids, stretchOf(request.query), max, (id) => {
    const message = world.x.visibleMessage(id);
    return message !== undefined && isTold(message) ? message : undefined;
  });
  const meta = {
    result_count: items.length,
    ...(nextToken === undefined ? {} : { next_token: nextToken }),
  };
  if (items.length === 0) return { status: 200, body: { meta } };
  const data = items.map((message) => messageJson(message, selection));
  const included = includedJson(world, gatherFromMessages(items, selection), selection);
  return { status: 200, body: { data, ...included, meta } };
};

/** `GET /2/dm_events` */
export const directEvents = (call: XCall): Answer => listed(call, `dms:${userOf(call).id}`);

/** `GET /2/dm_conversations/with/:id/dm_events` */
export const directEventsWith = (call: XCall): Answer => {
  const other = checkId('participant_id', call.path['id'] ?? '');
  return listed(call, `thread:${directConversationId(userOf(call).id, other)}`);
};

/** `GET /2/dm_conversations/:id/dm_events` */
export const directEventsIn = (call: XCall): Answer =>
  listed(call, `thread:${call.path['id'] ?? ''}`);

/** `GET /2/dm_events/:id` */
export const directEvent = (call: XCall): Answer => {
  const user = userOf(call);
  const message = call.world.x.visibleMessage(checkId('id', call.path['id'] ?? ''));
  if (message === undefined || !message.participants.includes(user.id)) throw plainProblem(404);
  return {
    status: 200,
    body: { data: messageJson(message, selectionOf(call.request.query, 'dm')) },
  };
};

const send = (call: XCall, to: XUser | undefined): Answer => {
  const { world, request } = call;
  const user = userOf(call);
  const { text } = bodyOf(call, new Set(['text', 'attachments']));
  if (typeof text !== 'string' || text === '' || text.length > TEXT_MAX) {
    throw invalidParameter('text', '', '$.text: must have 1 to 10000 characters');
  }
  if (to === undefined || to.id === user.id) {
    throw plainProblem(403, 'You cannot send messages to this user.');
  }
  const requestToken = headerOf(request, 'idempotency-key');
  const message = world.x.message(
    { author: user, by: 'product', text, ...(requestToken === undefined ? {} : { requestToken }) },
    to,
  );
  return {
    status: 201,
    body: { data: { dm_conversation_id: message.conversation, dm_event_id: message.id } },
  };
};

/** `POST /2/dm_conversations/with/:id/messages` */
export const sendDirectTo = (call: XCall): Answer =>
  send(call, call.world.x.users.byId(checkId('participant_id', call.path['id'] ?? '')));

/** `POST /2/dm_conversations/:id/messages`: one that has begun, or one of two known users. */
export const sendDirectIn = (call: XCall): Answer => {
  const user = userOf(call);
  const sides = (call.path['id'] ?? '').split('-');
  const other = sides.find((id) => id !== user.id);
  const isTheirs = sides.length === 2 && sides.includes(user.id) && other !== undefined;
  return send(call, isTheirs ? call.world.x.users.byId(other) : undefined);
};
