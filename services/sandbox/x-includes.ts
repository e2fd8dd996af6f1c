/** What an answer of X carries along: users and posts that a request expands. */
import type { DirectMessage, Tweet } from './platform-objects.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';
import { postJson, userJson } from './x-json.ts';
import { mediaJson } from './x-media.ts';
import { notFound } from './x-problems.ts';
import type { Selection } from './x-selection.ts';

interface Gathered {
  readonly users: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
  /** Whose media go along. */
  readonly carriers: readonly (Tweet | DirectMessage)[];
}

const MEDIA = 'attachments.media_keys';
/** Of the posts that go along themselves. */
const MEDIA_BELOW = 'referenced_tweets.id.attachments.media_keys';

const REFERENCES = ['referenced_tweets.id', 'referenced_tweets.id.author_id', 'referenced_posts'];

const referencesOf = ({ repliedTo, quoted, retweeted }: Tweet) =>
  [repliedTo, quoted, retweeted].filter((reference) => reference !== undefined);

const usersOf = (tweet: Tweet, { expansions }: Selection): readonly string[] => [
  ...(expansions.has('author_id') ? [tweet.author.id] : []),
  ...(expansions.has('in_reply_to_user_id') && tweet.repliedTo ? [tweet.repliedTo.author] : []),
  ...(expansions.has('entities.mentions.username') ? tweet.mentions : []),
  ...(expansions.has('referenced_tweets.id.author_id')
    ? referencesOf(tweet).map(({ author }) => author)
    : []),
];

/** What goes along with these posts. */
export const gatherFromPosts = (tweets: readonly Tweet[], selection: Selection): Gathered => {
  const { expansions } = selection;
  const wantsPosts = REFERENCES.some((name) => selection.expansions.has(name));
  const posts = wantsPosts ? tweets.flatMap(referencesOf).map(({ id }) => id) : [];
  return {
    users: new Set(tweets.flatMap((tweet) => usersOf(tweet, selection))),
    posts: new Set(posts),
    carriers: expansions.has(MEDIA) ? tweets : [],
  };
};

/** What goes along with these messages. */
export const gatherFromMessages = (
  messages: readonly DirectMessage[],
  { expansions }: Selection,
): Gathered => {
  const users = messages.flatMap(({ author, participants }) => [
    ...(expansions.has('sender_id') ? [author.id] : []),
    ...(expansions.has('participant_ids') ? participants : []),
  ]);
  const carriers = expansions.has(MEDIA) ? messages : [];
  return { users: new Set(users), posts: new Set(), carriers };
};

interface Included {
  readonly users: readonly JsonObject[];
  readonly posts: readonly JsonObject[];
  readonly media: readonly JsonObject[];
}

const includes = ({ users, posts, media }: Included, newNames: boolean): JsonObject => ({
  ...(media.length === 0 ? {} : { media }),
  ...(users.length === 0 ? {} : { users }),
  ...(posts.length === 0 ? {} : { tweets: posts }),
  ...(posts.length === 0 || !newNames ? {} : { posts }),
});

/** `includes`, and the partial `errors` of what is not there any more beside `errors`. Either only if not empty. */
export const includedJson = (
  world: World,
  { users, posts, carriers }: Gathered,
  selection: Selection,
  errors: readonly JsonObject[] = [],
): JsonObject => {
  const people = [...users].flatMap((id) => world.x.users.byId(id) ?? []);
  const found = [...posts].flatMap((id) => world.x.visibleTweet(id) ?? []);
  const missing = [...posts].filter((id) => world.x.visibleTweet(id) === undefined);
  const all = [...carriers, ...(selection.expansions.has(MEDIA_BELOW) ? found : [])];
  const included = includes(
    {
      users: people.map((user) => userJson(world, user, selection)),
      posts: found.map((tweet) => postJson(world, tweet, selection)),
      media: all.flatMap((one) => mediaJson(world.origin, one, selection.media)),
    },
    selection.newNames,
  );
  const problems = [
    ...errors,
    ...missing.map((id) => notFound('tweet', 'referenced_tweets.id', id)),
  ];
  return {
    ...(Object.keys(included).length === 0 ? {} : { includes: included }),
    ...(problems.length === 0 ? {} : { errors: problems }),
  };
};
