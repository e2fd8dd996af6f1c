/**
 * Any number of phrases, found in one pass over a text's words (Aho-Corasick over whole words).
 * Time is linear in the text and in what is found; the number of phrases doesn't matter.
 */

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** Where to go on when no next word fits: the longest other phrase that has begun. */
  fallback: Node<T> | undefined;
  /** Phrases that end here. */
  readonly ends: T[];
  /** The nearest fallback at which a phrase ends. */
  shorter: Node<T> | undefined;
}

export interface KeywordIndex<T> {
  /** Everything that stands in the words, each as often as it does. */
  readonly find: (words: readonly string[]) => readonly T[];
}

export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

const createNode = <T>(): Node<T> => ({
  next: new Map(),
  fallback: undefined,
  ends: [],
  shorter: undefined,
});

const insert = <T>(root: Node<T>, { words, value }: Phrase<T>): void => {
  let node = root;
  for (const word of words) {
    const child = node.next.get(word) ?? createNode<T>();
    node.next.set(word, child);
    node = child;
  }
  if (node !== root) node.ends.push(value);
};

const step = <T>(root: Node<T>, from: Node<T>, word: string): Node<T> => {
  let node: Node<T> | undefined = from;
  while (node !== undefined && !node.next.has(word)) node = node.fallback;
  return node?.next.get(word) ?? root;
};

/** Level by level, so that a node's fallbacks are known before its own. */
const link = <T>(root: Node<T>): void => {
  const queue: Node<T>[] = [root];
  for (const node of queue) {
    for (const [word, child] of node.next) {
      const fallback = node.fallback === undefined ? root : step(root, node.fallback, word);
      child.fallback = fallback;
      child.shorter = fallback.ends.length > 0 ? fallback : fallback.shorter;
      queue.push(child);
    }
  }
};

/** Phrases without words are never found. */
export const createKeywordIndex = <T>(phrases: readonly Phrase<T>[]): KeywordIndex<T> => {
  const root = createNode<T>();
  for (const phrase of phrases) insert(root, phrase);
  link(root);
  return {
    find: (words) => {
      const found: T[] = [];
      let node = root;
      for (const word of words) {
        node = step(root, node, word);
        for (let at: Node<T> | undefined = node; at !== undefined; at = at.shorter) {
          found.push(...at.ends);
        }
      }
      return found;
    },
  };
};
