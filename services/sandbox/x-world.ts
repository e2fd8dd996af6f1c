/** What happens on X: posts with their threads and mentions, direct messages. */
import { directConversationId, nextSnowflake } from './ids.ts';
import type { Media } from './media.ts';
import type {
  Author,
  DirectMessage,
  Origin,
  PlatformObject,
  PlatformObjects,
  Tweet,
} from './platform-objects.ts';
import { createXUsers, handlesIn } from './x-users.ts';
import type { XUser, XUsers } from './x-users.ts';

interface Writing {
  readonly author: Author;
  readonly by: Origin;
  readonly text: string;
  readonly attachments?: readonly Media[];
  readonly requestToken?: string;
}

interface TweetWriting extends Writing {
  readonly inReplyTo?: Tweet;
  readonly quoted?: Tweet;
  readonly retweeted?: Tweet;
}

export interface XWorld {
  readonly users: XUsers;
  readonly tweet: (writing: TweetWriting) => Tweet;
  /** A new version with a new id; the old one lives on in its history. */
  readonly edit: (tweet: Tweet, text: string) => Tweet;
  readonly message: (writing: Writing, to: XUser) => DirectMessage;
  /** Not deleted; an old version too. */
  readonly visibleTweet: (id: string) => Tweet | undefined;
  readonly visibleMessage: (id: string) => DirectMessage | undefined;
  /** As `visibleTweet`, without old versions: what stands in lists. */
  readonly listed: (id: string) => Tweet | undefined;
  /** The newest version's id, where there is a newer one. */
  readonly supersededBy: (id: string) => string | undefined;
}

interface Options {
  readonly objects: PlatformObjects;
  /** Handles without `@`. */
  readonly accounts: readonly string[];
  readonly now: () => number;
}

const reference = (tweet: Tweet) => ({ id: tweet.id, author: tweet.author.id });

const referencesOf = ({ inReplyTo, quoted, retweeted }: TweetWriting) => ({
  ...(inReplyTo === undefined ? {} : { repliedTo: reference(inReplyTo) }),
  ...(quoted === undefined ? {} : { quoted: reference(quoted) }),
  ...(retweeted === undefined ? {} : { retweeted: reference(retweeted) }),
});

/** Whoever is named by handle, and whoever is answered; ids of users there are. */
const mentionsOf = (
  users: XUsers,
  writer: Author,
  text: string,
  answered: string | undefined,
): readonly string[] => {
  const named = handlesIn(text).map(({ username }) => users.byUsername(username)?.id);
  const other = answered === writer.id ? undefined : answered;
  return [...new Set([other, ...named])].filter((id) => id !== undefined);
};

/** Writes new objects. `idOf` gives the next id for an instant. */
const createWriters = ({ objects, now }: Options, users: XUsers, idOf: (at: number) => string) => {
  const common = ({ author, by, text, attachments, requestToken }: Writing) => ({
    platform: 'x' as const,
    seq: objects.nextSeq(),
    id: idOf(now()),
    author,
    by,
    text,
    createdAt: now(),
    ...(attachments === undefined ? {} : { attachments }),
    ...(requestToken === undefined ? {} : { requestToken }),
  });
  return {
    tweet: (writing: TweetWriting): Tweet => {
      const base = common(writing);
      const { author, text, inReplyTo } = writing;
      return objects.add({
        ...base,
        kind: 'tweet',
        conversation: inReplyTo?.conversation ?? base.id,
        mentions: mentionsOf(users, author, text, inReplyTo?.author.id),
        history: [base.id],
        hidden: false,
        ...referencesOf(writing),
      });
    },
    edit: (old: Tweet, text: string): Tweet => {
      const base = common({ author: old.author, by: old.by, text });
      const mentions = mentionsOf(users, old.author, text, old.repliedTo?.author);
      const history = [...old.history, base.id];
      return objects.add({ ...old, ...base, mentions, history, editedAt: base.createdAt });
    },
    message: (writing: Writing, recipient: XUser): DirectMessage => {
      const base = common(writing);
      const participants = [writing.author.id, recipient.id];
      const conversation = directConversationId(writing.author.id, recipient.id);
      return objects.add({ ...base, kind: 'message', conversation, recipient, participants });
    },
  };
};

/** X, rebuilt from the objects there are. */
export const createXWorld = (options: Options): XWorld => {
  const { objects, accounts } = options;
  const users = createXUsers(accounts);
  const newerVersion = new Map<string, string>();
  let lastId = '0';
  const write = createWriters(options, users, (at) => nextSnowflake(at, lastId));

  const noted = <T extends PlatformObject>(object: T): T => {
    if (object.platform !== 'x') return object;
    lastId = object.id;
    users.note(object.author);
    if (object.kind === 'message') users.note(object.recipient);
    else object.history.slice(0, -1).forEach((old) => newerVersion.set(old, object.id));
    return object;
  };

  for (const object of objects.all()) noted(object);

  const visible = (id: string): Tweet | DirectMessage | undefined => {
    const object = objects.get(id);
    return object?.platform === 'x' && object.deletedAt === undefined ? object : undefined;
  };

  const visibleTweet = (id: string): Tweet | undefined => {
    const object = visible(id);
    return object?.kind === 'tweet' ? object : undefined;
  };

  return {
    users,
    tweet: (writing) => noted(write.tweet(writing)),
    edit: (tweet, text) => noted(write.edit(tweet, text)),
    message: (writing, to) => noted(write.message(writing, to)),
    visibleTweet,
    visibleMessage: (id) => {
      const object = visible(id);
      return object?.kind === 'message' ? object : undefined;
    },
    listed: (id) => (newerVersion.has(id) ? undefined : visibleTweet(id)),
    supersededBy: (id) => newerVersion.get(id),
  };
};
