/** Posts, users and direct messages as the X API v2 writes them, with what a request expands. */
import { codePointCount } from './code-points.ts';
import type { DirectMessage, Tweet } from './platform-objects.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';
import type { Selection } from './x-selection.ts';
import { hashtagsIn, languageOf, urlsIn } from './x-text.ts';
import { attachmentKeys, mediaLink, textWithLink } from './x-media.ts';
import { handlesIn } from './x-users.ts';
import type { XUser } from './x-users.ts';

/** An edit is possible for so long, and five times. */
const EDITABLE_MS = 3_600_000;
const EDITS_MAX = 5;
/** When every user of the sandbox joined. */
const JOINED_AT = '2020-01-01T00:00:00.000Z';

const iso = (at: number): string => new Date(at).toISOString();

const picked = (
  all: Readonly<Record<string, () => unknown>>,
  wanted: Iterable<string>,
): JsonObject => {
  const entries = [...wanted].map((name) => [name, all[name]?.()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

/** Handles as they stand in the text; whoever is mentioned by being answered stands at 0. */
const mentionEntities = (world: World, { text, mentions }: Tweet): readonly JsonObject[] => {
  const written = handlesIn(text).flatMap(({ username, start, end }) => {
    const user = world.x.users.byUsername(username);
    return user === undefined ? [] : [{ start, end, username: user.username, id: user.id }];
  });
  const implicit = mentions
    .filter((id) => !written.some((entity) => entity.id === id))
    .flatMap((id) => {
      const user = world.x.users.byId(id);
      return user === undefined ? [] : [{ start: 0, end: 0, username: user.username, id }];
    });
  return [...implicit, ...written];
};

const entities = (world: World, tweet: Tweet): JsonObject | undefined => {
  const { text } = tweet;
  const urls = urlsIn(text).map(({ url, start, end }) => {
    return { start, end, url, expanded_url: url, display_url: url.replace(/^https?:\/\//, '') };
  });
  const link = mediaLink(tweet, `${tweet.author.username ?? 'i'}/status/${tweet.id}/photo/1`);
  const all = {
    mentions: mentionEntities(world, tweet),
    hashtags: hashtagsIn(text, '#'),
    cashtags: hashtagsIn(text, '$'),
    urls: link === undefined ? urls : [...urls, link],
  };
  const found = Object.entries(all).filter(([, list]) => list.length > 0);
  return found.length === 0 ? undefined : Object.fromEntries(found);
};

const references = ({ repliedTo, quoted, retweeted }: Tweet): readonly JsonObject[] | undefined => {
  const all = [
    ...(repliedTo === undefined ? [] : [{ type: 'replied_to', id: repliedTo.id }]),
    ...(quoted === undefined ? [] : [{ type: 'quoted', id: quoted.id }]),
    ...(retweeted === undefined ? [] : [{ type: 'retweeted', id: retweeted.id }]),
  ];
  return all.length === 0 ? undefined : all;
};

const editControls = ({ createdAt, history, repliedTo }: Tweet): JsonObject => ({
  edits_remaining: Math.max(0, EDITS_MAX - history.length + 1),
  is_edit_eligible: repliedTo === undefined,
  editable_until: iso(createdAt + EDITABLE_MS),
});

const countListed = (world: World, shelf: string): number =>
  world.objects.shelf(shelf).filter((id) => world.x.listed(id)).length;

/** Reposts were retweets: both names are told. */
const publicMetrics = (world: World, { id }: Tweet): JsonObject => ({
  retweet_count: countListed(world, `retweets:${id}`),
  repost_count: countListed(world, `retweets:${id}`),
  reply_count: countListed(world, `replies:${id}`),
  like_count: 0,
  quote_count: countListed(world, `quotes:${id}`),
  bookmark_count: 0,
  impression_count: 0,
});

const EXPANSION_FIELDS: Readonly<Record<string, string>> = {
  author_id: 'author_id',
  in_reply_to_user_id: 'in_reply_to_user_id',
  'referenced_tweets.id': 'referenced_tweets',
  'referenced_tweets.id.author_id': 'referenced_tweets',
  referenced_posts: 'referenced_tweets',
  'entities.mentions.username': 'entities',
  'attachments.media_keys': 'attachments',
};

const OLD_NAMES: Readonly<Record<string, string>> = {
  edit_history_post_ids: 'edit_history_tweet_ids',
  referenced_posts: 'referenced_tweets',
  note_post: 'note_tweet',
};

const withNewNames = (json: JsonObject): JsonObject => {
  const renamed = Object.entries(OLD_NAMES).flatMap(([now, before]) =>
    json[before] === undefined ? [] : [[now, json[before]] as const],
  );
  return { ...json, ...Object.fromEntries(renamed) };
};

/** One post: its id, text and history always, the rest as selected. */
export const postJson = (world: World, tweet: Tweet, selection: Selection): JsonObject => {
  const expanded = [...selection.expansions].flatMap((name) => EXPANSION_FIELDS[name] ?? []);
  const fields = [...selection.post].map((name) => OLD_NAMES[name] ?? name);
  const json = picked(
    {
      id: () => tweet.id,
      text: () => textWithLink(tweet),
      attachments: () => attachmentKeys(tweet),
      edit_history_tweet_ids: () => tweet.history,
      author_id: () => tweet.author.id,
      conversation_id: () => tweet.conversation,
      created_at: () => iso(tweet.createdAt),
      display_text_range: () => [0, codePointCount(tweet.text)],
      edit_controls: () => editControls(tweet),
      entities: () => entities(world, tweet),
      in_reply_to_user_id: () => tweet.repliedTo?.author,
      lang: () => languageOf(tweet.text),
      possibly_sensitive: () => false,
      public_metrics: () => publicMetrics(world, tweet),
      referenced_tweets: () => references(tweet),
      reply_settings: () => 'everyone',
      source: () => (tweet.by === 'product' ? 'Baton sandbox' : 'X Web App'),
    },
    new Set(['id', 'text', 'edit_history_tweet_ids', ...fields, ...expanded]),
  );
  return selection.newNames ? withNewNames(json) : json;
};

export const userJson = (world: World, user: XUser, selection: Selection): JsonObject =>
  picked(
    {
      id: () => user.id,
      name: () => user.name,
      username: () => user.username,
      created_at: () => JOINED_AT,
      description: () => '',
      profile_image_url: () =>
        'https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png',
      protected: () => false,
      public_metrics: () => ({
        followers_count: 0,
        following_count: 0,
        tweet_count: countListed(world, `tweets:${user.id}`),
        post_count: countListed(world, `tweets:${user.id}`),
        listed_count: 0,
        like_count: 0,
      }),
      receives_your_dm: () => true,
      verified: () => false,
      verified_type: () => 'none',
    },
    new Set(['id', 'name', 'username', ...selection.user]),
  );

/** What is expanded is told as a field, too. */
const expandedIn = ({ expansions }: Selection): readonly string[] =>
  [...expansions].map((name) => EXPANSION_FIELDS[name] ?? name);

const messageEntities = (message: DirectMessage): JsonObject | undefined => {
  const link = mediaLink(message, `messages/media/${message.id}`);
  return link && { urls: [link] };
};

export const messageJson = (message: DirectMessage, selection: Selection): JsonObject =>
  picked(
    {
      id: () => message.id,
      text: () => textWithLink(message),
      attachments: () => attachmentKeys(message),
      entities: () => messageEntities(message),
      event_type: () => 'MessageCreate',
      created_at: () => iso(message.createdAt),
      dm_conversation_id: () => message.conversation,
      sender_id: () => message.author.id,
      participant_ids: () => message.participants,
    },
    new Set(['id', 'text', 'event_type', ...selection.dm, ...expandedIn(selection)]),
  );
