/** Posts and private messages of X as the hub's items. What can't be one is left out. */
import type { PlatformAccount, PlatformItem, Replyability } from '../hub/adapter.ts';
import { field, idOf, instantOf, listOf, textOf } from '../hub/http.ts';
import { instantOfId, isId, orderedDirectId } from './ids.ts';
import { attachmentsOf, mediaFields, mediaIn, withoutMediaLinks } from './x-media.ts';
import type { Media } from './x-media.ts';

/** Both `tweet.fields` and its new name are understood; the older one is, for certain. @see platforms.md 0.5 */
export const postParams = {
  'tweet.fields':
    'attachments,author_id,conversation_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,note_tweet,referenced_tweets',
  expansions:
    'attachments.media_keys,author_id,referenced_tweets.id,referenced_tweets.id.author_id',
  'media.fields': mediaFields,
  'user.fields': 'name,username',
};

export const directParams = {
  'dm_event.fields':
    'attachments,id,text,event_type,created_at,dm_conversation_id,entities,sender_id',
  event_types: 'MessageCreate',
  expansions: 'attachments.media_keys,sender_id',
  'media.fields': mediaFields,
  'user.fields': 'name,username',
};

/** X escapes three characters in texts. */
const escapes: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|amp);/g, (escape) => escapes[escape] ?? escape);

/** Whom and what an answer carries along, by id. */
export interface Includes {
  readonly users: ReadonlyMap<string, unknown>;
  readonly posts: ReadonlyMap<string, unknown>;
  readonly media: Media;
}

const byId = (list: unknown): ReadonlyMap<string, unknown> =>
  new Map(
    listOf(list).flatMap((entry) => {
      const id = idOf(field(entry, 'id'));
      return id === undefined ? [] : [[id, entry] as const];
    }),
  );

export const includesOf = (answer: unknown): Includes => ({
  users: byId(field(answer, 'includes', 'users')),
  posts: byId(field(answer, 'includes', 'tweets') ?? field(answer, 'includes', 'posts')),
  media: mediaIn(answer),
});

const authorOf = (id: string, { users }: Includes): PlatformItem['author'] => {
  const name = textOf(field(users.get(id), 'name'));
  const handle = textOf(field(users.get(id), 'username'));
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(handle === undefined ? {} : { handle: `@${handle}` }),
  };
};

const referenced = (post: unknown, type: string): string | undefined =>
  idOf(
    field(
      listOf(field(post, 'referenced_tweets')).find((entry) => field(entry, 'type') === type),
      'id',
    ),
  );

const addressedBy = (account: PlatformAccount, post: unknown): readonly string[] => {
  const mentions = listOf(field(post, 'entities', 'mentions')).flatMap(
    (mention) => textOf(field(mention, 'username'))?.toLowerCase() ?? [],
  );
  const answersUs = idOf(field(post, 'in_reply_to_user_id')) === account.externalId;
  return [...new Set([...mentions, ...(answersUs ? ownHandles(account) : [])])];
};

/** The account's handle as it's compared; none where the configuration doesn't tell it. */
const ownHandles = ({ handle }: PlatformAccount): readonly string[] =>
  handle === undefined ? [] : [handle.toLowerCase()];

/**
 * X takes a reply through its API only when the author has called the account: named it, answered it, or
 * quoted it. Enterprise plans are exempt. @see platforms.md 0.1
 */
const replyabilityOf = (
  account: PlatformAccount,
  post: unknown,
  includes: Includes,
): Replyability =>
  account.plan === 'enterprise' || isCalled(account, post, includes)
    ? { allowed: true }
    : { allowed: false, reason: 'not_permitted_to_reply' };

const isCalled = (account: PlatformAccount, post: unknown, includes: Includes): boolean => {
  const quoted = includes.posts.get(referenced(post, 'quoted') ?? '');
  const people = [
    field(post, 'author_id'),
    field(post, 'in_reply_to_user_id'),
    field(quoted, 'author_id'),
  ];
  const addressed = addressedBy(account, post);
  const isNamed = ownHandles(account).some((handle) => addressed.includes(handle));
  return isNamed || people.some((id) => idOf(id) === account.externalId);
};

export const isRetweet = (post: unknown): boolean => referenced(post, 'retweeted') !== undefined;

/** Long posts carry all of their words beside the ordinary text. */
const textIn = (post: unknown): string | undefined =>
  textOf(field(post, 'note_tweet', 'text')) ?? textOf(field(post, 'text'));

const snowflakeIn = (row: unknown): string | undefined => {
  const id = idOf(field(row, 'id'));
  return id !== undefined && isId(id) ? id : undefined;
};

/** A post. An edit has a new id; the first one stays the item's identity. @see platforms.md 2.1 */
export const postItem = (
  account: PlatformAccount,
  post: unknown,
  includes: Includes,
): PlatformItem | undefined => {
  const revision = snowflakeIn(post);
  const author = idOf(field(post, 'author_id'));
  const text = textIn(post);
  if (revision === undefined || author === undefined || text === undefined) return undefined;
  const id = idOf(listOf(field(post, 'edit_history_tweet_ids'))[0]) ?? revision;
  const parent = referenced(post, 'replied_to');
  return {
    id,
    revision,
    visibility: 'public',
    root: idOf(field(post, 'conversation_id')) ?? id,
    isOurs: author === account.externalId,
    author: authorOf(author, includes),
    text: unescaped(withoutMediaLinks(text, post)),
    ...attachmentsOf(post, includes.media),
    at: instantOf(field(post, 'created_at')) ?? instantOfId(revision),
    ...(parent === undefined ? {} : { parent }),
    addressed: addressedBy(account, post),
    replyability: replyabilityOf(account, post, includes),
  };
};

/** A private message of the older, unencrypted kind. */
export const directItem = (
  account: PlatformAccount,
  event: unknown,
  includes: Includes,
): PlatformItem | undefined => {
  const id = snowflakeIn(event);
  const sender = idOf(field(event, 'sender_id'));
  const conversation = idOf(field(event, 'dm_conversation_id'));
  const told = attachmentsOf(event, includes.media);
  const text = textOf(field(event, 'text')) ?? (told.attachments && '');
  if (id === undefined || sender === undefined) return undefined;
  if (conversation === undefined || text === undefined) return undefined;
  return {
    id,
    revision: id,
    visibility: 'private',
    root: orderedDirectId(conversation),
    isOurs: sender === account.externalId,
    author: authorOf(sender, includes),
    text: unescaped(withoutMediaLinks(text, event)),
    ...told,
    at: instantOf(field(event, 'created_at')) ?? instantOfId(id),
    addressed: [],
    replyability: { allowed: true },
  };
};
