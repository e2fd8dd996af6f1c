/** Replying as a page, and finding out whether a reply is there. @see platforms.md 1.1, 7.4 */
import type {
  Connection,
  Outcome,
  OutboundReply,
  PlatformItem,
  SendOutcome,
  SentCandidate,
} from '../hub/adapter.ts';
import { idOf, field, listOf } from '../hub/http.ts';
import { readComments } from './comments.ts';
import { readMessages } from './conversations.ts';
import { readGraph, writeGraph } from './graph.ts';

/** Longer comments are refused. @see platforms.md 1 */
export const COMMENT_MAX = 8_000;
export const MESSAGE_MAX = 2_000;
/** For reading back; independent of what a channel's polls ask for. */
const PAGE_LIMIT = 100;
const PAGE_BUDGET = 10;

const isTooLong = ({ visibility, text }: OutboundReply): boolean =>
  text.length > (visibility === 'private' ? MESSAGE_MAX : COMMENT_MAX);

const worded = (text: string) => (text === '' ? {} : { message: text });

/** Facebook fetches it while it answers. */
const pictured = ({ attachments: [first] }: OutboundReply) =>
  first === undefined ? {} : { attachment_url: first.url };

/** A message has words, or one thing attached to it. */
const contentOf = ({ text, attachments: [first] }: OutboundReply) =>
  first === undefined
    ? { text }
    : { attachment: { type: first.kind, payload: { url: first.url, is_reusable: false } } };

const comment = (connection: Connection, reply: OutboundReply): Promise<SendOutcome> =>
  writeGraph(connection, {
    node: `${reply.inReplyTo}/comments`,
    body: { ...worded(reply.text), ...pictured(reply) },
    idField: 'id',
    mayAct: reply.mayAct,
    signal: reply.signal,
  });

const message = (
  connection: Connection,
  reply: OutboundReply,
  kind: Readonly<Record<string, string>>,
): Promise<SendOutcome> =>
  writeGraph(connection, {
    node: `${connection.account.externalId}/messages`,
    body: {
      recipient: { id: reply.root },
      ...kind,
      message: { ...contentOf(reply), metadata: reply.messageId },
    },
    idField: 'message_id',
    mayAct: reply.mayAct,
    signal: reply.signal,
  });

const isWindowClosed = (outcome: SendOutcome): boolean =>
  outcome.type === 'failed' &&
  outcome.failure.type === 'rejected' &&
  outcome.failure.code === 'window_closed';

/** A comment under post or comment, or a private message; the latter with the tag once it needs one. */
export const sendReply = async (
  connection: Connection,
  reply: OutboundReply,
): Promise<SendOutcome> => {
  if (isTooLong(reply)) {
    return { type: 'failed', failure: { type: 'rejected', code: 'too_long', why: 'length' } };
  }
  if (reply.visibility === 'public') return comment(connection, reply);
  const outcome = await message(connection, reply, { messaging_type: 'RESPONSE' });
  if (!connection.account.humanAgent || !isWindowClosed(outcome)) return outcome;
  return message(connection, reply, { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
};

/** What platforms may change about a text: white space and the form of letters. */
const normalised = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

const standsUnder = ({ root, inReplyTo }: OutboundReply, { parent }: PlatformItem): boolean =>
  // A reply to a reply stands under the comment of the first level, whose id we may not know.
  inReplyTo === root ? parent === root : parent !== root;

/** The same words, and as many things: their addresses are the platform's own by then. */
const looksLike = (
  { text, attachments = [] }: PlatformItem,
  { text: ours, attachments: sent }: OutboundReply,
): boolean =>
  normalised(text) === normalised(ours) &&
  attachments.length === sent.length &&
  sent.every(({ kind }, place) => attachments[place]?.kind === kind);

const candidatesIn = (
  reply: OutboundReply,
  items: readonly PlatformItem[],
  sinceAt: number,
): readonly SentCandidate[] =>
  items
    .filter((item) => item.isOurs && item.at >= sinceAt)
    .filter(({ clientToken }) => clientToken === undefined || clientToken === reply.messageId)
    .filter((item) => item.clientToken !== undefined || looksLike(item, reply))
    .map(({ id, at, clientToken }) => ({ platformId: id, at, isProven: clientToken !== undefined }))
    .toSorted((one, other) => one.at - other.at);

const malformedWalk: Outcome<never> = {
  ok: false,
  failure: { type: 'malformed', why: 'pages repeat themselves' },
};

const findComment = async (
  connection: Connection,
  reply: OutboundReply,
  sinceAt: number,
): Promise<Outcome<readonly SentCandidate[]>> => {
  const request = { post: reply.root, downTo: sinceAt, limit: PAGE_LIMIT, pageBudget: PAGE_BUDGET };
  const outcome = await readComments(connection, request);
  if (!outcome.ok) return outcome;
  const items = outcome.value.items.filter((item) => standsUnder(reply, item));
  const found = candidatesIn(reply, items, sinceAt);
  if (found.length === 0 && ['repeated', 'budget'].includes(outcome.value.end))
    return malformedWalk;
  return { ok: true, value: found };
};

/** The id of the conversation with a person; null when there is none. */
const conversationWith = async (
  connection: Connection,
  person: string,
): Promise<Outcome<string | null>> => {
  const node = `${connection.account.externalId}/conversations`;
  const params = { platform: 'messenger', user_id: person, fields: 'id' };
  const outcome = await readGraph(connection, node, params);
  if (!outcome.ok) return outcome;
  return { ok: true, value: idOf(field(listOf(field(outcome.value, 'data'))[0], 'id')) ?? null };
};

const findMessage = async (
  connection: Connection,
  reply: OutboundReply,
  sinceAt: number,
): Promise<Outcome<readonly SentCandidate[]>> => {
  const conversation = await conversationWith(connection, reply.root);
  if (!conversation.ok) return conversation;
  if (conversation.value === null) return { ok: true, value: [] };
  const outcome = await readMessages(connection, {
    conversation: conversation.value,
    person: reply.root,
    downTo: sinceAt,
    limit: PAGE_LIMIT,
    pageBudget: PAGE_BUDGET,
  });
  if (!outcome.ok) return outcome;
  const found = candidatesIn(reply, outcome.value.items, sinceAt);
  if (found.length === 0 && outcome.value.end === 'repeated') return malformedWalk;
  return { ok: true, value: found };
};

/** What of ours could be this reply: by its token, else by text, place and time. */
export const findReply = (
  connection: Connection,
  reply: OutboundReply,
  sinceAt: number,
): Promise<Outcome<readonly SentCandidate[]>> =>
  reply.visibility === 'public'
    ? findComment(connection, reply, sinceAt)
    : findMessage(connection, reply, sinceAt);
