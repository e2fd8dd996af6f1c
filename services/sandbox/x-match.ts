/** Whether a post is what a query looks for. */
import type { Tweet } from './platform-objects.ts';
import type { Operator, Query } from './x-query.ts';
import { hashtagsIn, languageOf, urlsIn } from './x-text.ts';
import type { XWorld } from './x-world.ts';

/** Words and emoji in lower case; punctuation separates. */
const tokens = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}_]+|\p{Extended_Pictographic}/gu) ?? [];

const containsInOrder = (text: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length > 0 &&
  text.some((_, start) => wanted.every((token, offset) => text[start + offset] === token));

/** A user by handle or id. */
const isUser = (world: XWorld, id: string | undefined, nameOrId: string): boolean =>
  id !== undefined &&
  (id === nameOrId || world.users.byId(id)?.username.toLowerCase() === nameOrId.toLowerCase());

const IS: Readonly<Record<string, (tweet: Tweet) => boolean>> = {
  retweet: ({ retweeted }) => retweeted !== undefined,
  reply: ({ repliedTo }) => repliedTo !== undefined,
  quote: ({ quoted }) => quoted !== undefined,
  verified: () => false,
};

const HAS: Readonly<Record<string, (tweet: Tweet) => boolean>> = {
  hashtags: ({ text }) => hashtagsIn(text, '#').length > 0,
  cashtags: ({ text }) => hashtagsIn(text, '$').length > 0,
  links: ({ text }) => urlsIn(text).length > 0,
  mentions: ({ mentions }) => mentions.length > 0,
};

type Test = (tweet: Tweet, value: string, world: XWorld) => boolean;

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

const TESTS: Readonly<Record<Operator, Test>> = {
  mention: (tweet, value, world) => tweet.mentions.some((id) => isUser(world, id, value)),
  hashtag: ({ text }, value) => hashtagsIn(text, '#').some(({ tag }) => same(tag, value)),
  cashtag: ({ text }, value) => hashtagsIn(text, '$').some(({ tag }) => same(tag, value)),
  from: (tweet, value, world) => isUser(world, tweet.author.id, value),
  to: (tweet, value, world) => isUser(world, tweet.repliedTo?.author, value),
  url: ({ text }, value) =>
    urlsIn(text).some(({ url }) => containsInOrder(tokens(url), tokens(value))),
  retweets_of: (tweet, value, world) => isUser(world, tweet.retweeted?.author, value),
  conversation_id: (tweet, value) => tweet.conversation === value,
  in_reply_to_tweet_id: (tweet, value) => tweet.repliedTo?.id === value,
  quotes_of_tweet_id: (tweet, value) => tweet.quoted?.id === value,
  is: (tweet, value) => IS[value]?.(tweet) ?? false,
  has: (tweet, value) => HAS[value]?.(tweet) ?? false,
  lang: ({ text }, value) => languageOf(text) === value,
};

/** The tree as a predicate. */
export const matches = (query: Query, tweet: Tweet, world: XWorld): boolean => {
  switch (query.type) {
    case 'and':
      return query.parts.every((part) => matches(part, tweet, world));
    case 'or':
      return query.parts.some((part) => matches(part, tweet, world));
    case 'not':
      return !matches(query.part, tweet, world);
    case 'text':
      return containsInOrder(tokens(tweet.text), tokens(query.text));
    case 'operator':
      return TESTS[query.name](tweet, query.value, world);
  }
};

/** The list that holds every match, where one operator names it: a thread or an author. */
export const narrowestShelf = (query: Query, world: XWorld): string => {
  const parts = query.type === 'and' ? query.parts : [query];
  for (const part of parts) {
    if (part.type !== 'operator') continue;
    if (part.name === 'conversation_id') return `thread:${part.value}`;
    const user = part.name === 'from' ? world.users.byUsername(part.value) : undefined;
    if (user !== undefined) return `tweets:${user.id}`;
  }
  return 'tweets';
};
