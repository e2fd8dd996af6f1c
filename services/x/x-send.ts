/** Replying as a user of X, and finding out whether a reply is there. @see platforms.md 2.1, 7.4 */
import type {
  Connection,
  Failure,
  Outcome,
  OutboundReply,
  PlatformAccount,
  PlatformItem,
  RejectCode,
  SendOutcome,
  SentCandidate,
} from '../hub/adapter.ts';
import { field, idOf } from '../hub/http.ts';
import { idAt } from './ids.ts';
import { walkX } from './lists.ts';
import type { XList } from './lists.ts';
import { weightOf, WEIGHT_MAX } from './weight.ts';
import { readX, writeX } from './x-client.ts';
import { directItem, directParams, postItem, postParams } from './x-items.ts';

export const DIRECT_MAX = 10_000;
const PAGE_BUDGET = 10;
/** How far back equal words may make X refuse a post as a duplicate. */
const DUPLICATE_MS = 24 * 3_600_000;

/** The other side of a one-to-one conversation; undefined for a group. */
const otherSide = (ownId: string, conversation: string): string | undefined =>
  conversation.includes('-') ? conversation.split('-').find((id) => id !== ownId) : undefined;

const directPath = (
  ownId: string,
  conversation: string,
  edge: 'messages' | 'dm_events',
): string => {
  const other = otherSide(ownId, conversation);
  return other === undefined
    ? `/2/dm_conversations/${encodeURIComponent(conversation)}/${edge}`
    : `/2/dm_conversations/with/${encodeURIComponent(other)}/${edge}`;
};

const sendDirect = (connection: Connection, reply: OutboundReply): Promise<SendOutcome> =>
  writeX(connection, {
    path: directPath(connection.account.externalId, reply.root, 'messages'),
    body: { text: reply.text },
    scope: 'dm_send',
    idField: 'dm_event_id',
    mayAct: reply.mayAct,
    signal: reply.signal,
  });

const rejected = (code: RejectCode, why: string): Failure => ({ type: 'rejected', code, why });

/** X says *403* for many reasons and only its prose tells which: we look for ourselves. */
const whyForbidden = async (connection: Connection, reply: OutboundReply): Promise<Failure> => {
  const equal = await findPost(connection, reply, connection.now() - DUPLICATE_MS);
  if (!equal.ok) return equal.failure;
  if (equal.value.length > 0) return rejected('duplicate', 'the same words are there');
  const target = await readX(connection, {
    path: `/2/tweets/${encodeURIComponent(reply.inReplyTo)}`,
    params: {},
    scope: 'lookup',
    as: 'app',
  });
  if (!target.ok && target.failure.type !== 'rejected') return target.failure;
  const isThere = target.ok && idOf(field(target.value, 'data', 'id')) !== undefined;
  return isThere
    ? rejected('not_permitted_to_reply', 'status 403')
    : rejected('target_gone', 'no such post');
};

const sendPost = async (connection: Connection, reply: OutboundReply): Promise<SendOutcome> => {
  const outcome = await writeX(connection, {
    path: '/2/tweets',
    body: { text: reply.text, reply: { in_reply_to_tweet_id: reply.inReplyTo } },
    scope: 'post',
    idField: 'id',
    mayAct: reply.mayAct,
    signal: reply.signal,
  });
  if (outcome.type !== 'failed' || outcome.failure.type !== 'rejected') return outcome;
  const { code } = outcome.failure;
  if (code === 'not_permitted_to_reply') {
    return { type: 'failed', failure: await whyForbidden(connection, reply) };
  }
  const isTooLong = code === 'policy' && weightOf(reply.text) > WEIGHT_MAX;
  return isTooLong ? { type: 'failed', failure: rejected('too_long', 'status 400') } : outcome;
};

/** A post in reply to a post, or a private message. */
export const sendReply = (connection: Connection, reply: OutboundReply): Promise<SendOutcome> => {
  // X takes media that were uploaded to it, and no addresses.
  if (reply.attachments.length > 0) {
    const failure = rejected('invalid_media', 'media by address');
    return Promise.resolve({ type: 'failed', failure });
  }
  return reply.visibility === 'public'
    ? sendPost(connection, reply)
    : sendDirect(connection, reply);
};

/** X shortens links and may add the handles that a reply answers. */
const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/https?:\/\/\S+/g, 'link')
    .replace(/^(?:@\w{1,15}\s+)+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const found = async (
  connection: Connection,
  list: XList,
  sinceAt: number,
  isIt: (item: PlatformItem) => boolean,
): Promise<Outcome<readonly SentCandidate[]>> => {
  const walked = await walkX(connection, list, { since: idAt(sinceAt) }, PAGE_BUDGET);
  const items = walked.rows.flatMap(({ item }) => item ?? []);
  const candidates = items
    .filter((item) => item.isOurs && item.at >= sinceAt && isIt(item))
    .map(({ id, at }) => ({ platformId: id, at, isProven: false }))
    .toSorted((one, other) => one.at - other.at);
  if (candidates.length > 0 || walked.isWhole) return { ok: true, value: candidates };
  const failure = walked.failure ?? { type: 'malformed', why: 'pages repeat themselves' };
  return { ok: false, failure };
};

const findPost = (
  connection: Connection,
  reply: OutboundReply,
  sinceAt: number,
): Promise<Outcome<readonly SentCandidate[]>> => {
  const { account } = connection;
  const list: XList = {
    read: {
      path: `/2/users/${encodeURIComponent(account.externalId)}/tweets`,
      params: { ...postParams, max_results: '100' },
      scope: 'own',
      as: 'user',
    },
    tokenParam: 'pagination_token',
    knowsIds: true,
    itemOf: (row, includes) => postItem(account, row, includes),
  };
  return found(
    connection,
    list,
    sinceAt,
    ({ parent, text }) => parent === reply.inReplyTo && normalised(text) === normalised(reply.text),
  );
};

const directList = (account: PlatformAccount, conversation: string): XList => ({
  read: {
    path: directPath(account.externalId, conversation, 'dm_events'),
    params: { ...directParams, max_results: '100' },
    scope: 'dm',
    as: 'user',
  },
  tokenParam: 'pagination_token',
  knowsIds: false,
  itemOf: (row, includes) => directItem(account, row, includes),
});

const findDirect = (
  connection: Connection,
  reply: OutboundReply,
  sinceAt: number,
): Promise<Outcome<readonly SentCandidate[]>> =>
  found(
    connection,
    directList(connection.account, reply.root),
    sinceAt,
    ({ root, text }) => root === reply.root && normalised(text) === normalised(reply.text),
  );

/** What of ours could be this reply: the same words, in the same place, since then. */
export const findReply = (
  connection: Connection,
  reply: OutboundReply,
  sinceAt: number,
): Promise<Outcome<readonly SentCandidate[]>> =>
  reply.visibility === 'public'
    ? findPost(connection, reply, sinceAt)
    : findDirect(connection, reply, sinceAt);
