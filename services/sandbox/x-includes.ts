/** What an answer of X carries along: users and posts that a request expands. */
import type { DirectMessage, Tweet } from './platform-objects.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';
import { postJson, userJson } from './x-json.ts';
import { notFound } from './x-problems.ts';
import type { Selection } from './x-selection.ts';

interface Gathered {
  readonly users: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
}

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
  const wantsPosts = REFERENCES.some((name) => selection.expansions.has(name));
  const posts = wantsPosts ? tweets.flatMap(referencesOf).map(({ id }) => id) : [];
  return {
    users: new Set(tweets.flatMap((tweet) => usersOf(tweet, selection))),
    posts: new Set(posts),
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
  return { users: new Set(users), posts: new Set() };
};

const includes = (
  users: readonly JsonObject[],
  posts: readonly JsonObject[],
  newNames: boolean,
): JsonObject => ({
  ...(users.length === 0 ? {} : { users }),
  ...(posts.length === 0 ? {} : { tweets: posts }),
  ...(posts.length === 0 || !newNames ? {} : { posts }),
});

/** `includes`, and the partial `errors` of what is not there any more beside `errors`. Either only if not empty. */
export const includedJson = (
  world: World,
  { users, posts }: Gathered,
  selection: Selection,
  errors: readonly JsonObject[] = [],
): JsonObject => {
  const people = [...users].flatMap((id) => world.x.users.byId(id) ?? []);
  const found = [...posts].flatMap((id) => world.x.visibleTweet(id) ?? []);
  const missing = [...posts].filter((id) => world.x.visibleTweet(id) === undefined);
  const included = includes(
    people.map((user) => userJson(world, user, selection)),
    found.map((tweet) => postJson(world, tweet, selection)),
    selection.newNames,
  );
  const all = [...errors, ...missing.map((id) => notFound('tweet', 'referenced_tweets.id', id))];
  return {
    ...(Object.keys(included).length === 0 ? {} : { includes: included }),
    ...(all.length === 0 ? {} : { errors: all }),
  };
};
