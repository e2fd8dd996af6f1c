/** What a phone shows, made of everything there is. */
import type { Item } from './control.ts';

export interface Node {
  readonly item: Item;
  readonly answers: readonly Node[];
}

/** A person with whom a page or an account has messages. */
export interface Chat {
  readonly conversation: string;
  /** The customer. */
  readonly person: string;
  readonly messages: readonly Item[];
}

const treeOf = (item: Item, byParent: ReadonlyMap<string, readonly Item[]>): Node => ({
  item,
  answers: (byParent.get(item.id) ?? []).map((one) => treeOf(one, byParent)),
});

const grouped = (items: readonly Item[]): ReadonlyMap<string, readonly Item[]> =>
  Map.groupBy(items, ({ parent }) => parent ?? '');

/** Newest post first, its comments oldest first. */
export const postsOf = (items: readonly Item[], page: string): readonly Node[] => {
  const here = items.filter((item) => item.platform === 'facebook' && item.page === page);
  const byParent = grouped(here.filter(({ kind }) => kind === 'comment'));
  return here
    .filter(({ kind }) => kind === 'post')
    .map((post) => treeOf(post, byParent))
    .toReversed();
};

/** Newest first; an answer to what is no longer there stands for itself. */
export const tweetsOf = (items: readonly Item[]): readonly Node[] => {
  const tweets = items.filter(({ kind }) => kind === 'tweet');
  const known = new Set(tweets.map(({ id }) => id));
  const byParent = grouped(tweets);
  return tweets
    .filter(({ parent }) => parent === null || !known.has(parent))
    .map((tweet) => treeOf(tweet, byParent))
    .toReversed();
};

/** The last one who wrote comes first. */
export const chatsOf = (
  items: readonly Item[],
  isHere: (item: Item) => boolean,
): readonly Chat[] => {
  const messages = items.filter((item) => item.kind === 'message' && isHere(item));
  const chats = [...Map.groupBy(messages, ({ conversation }) => conversation ?? '')].map(
    ([conversation, all]) => ({ conversation, person: personIn(all), messages: all }),
  );
  return chats.toSorted((a, b) => lastAt(b).localeCompare(lastAt(a)));
};

const lastAt = ({ messages }: Chat): string => messages.at(-1)?.at ?? '';

/** Whoever isn't the page or the account. */
const personIn = (messages: readonly Item[]): string => {
  const theirs = messages.find(({ by }) => by === 'visitor');
  return theirs?.author ?? messages[0]?.to ?? '';
};
