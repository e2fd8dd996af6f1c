/** Which of several channels a message belongs to. @see acd.md section 8 */
import type { Channel } from '../../actors/configuration.ts';
import { createKeywordIndex } from './keyword-index.ts';
import type { KeywordIndex } from './keyword-index.ts';
import { tokensOf } from './tokens.ts';

export interface Matchable {
  readonly text: string;
  /** Handles that the platform says are addressed; without `@`, in lower case. */
  readonly addressed: readonly string[];
}

/**
 * Finds the channel for a text: the exact handle, then the longest keyword, then the higher priority,
 * then the smaller id. Undefined when none fits.
 */
export type BestChannel = (message: Matchable) => Channel | undefined;

interface Hit {
  readonly channel: Channel;
  /** Code points of the longest keyword found; 0 when only the handle is. */
  keyword: number;
  handle: boolean;
}

interface Keyword {
  readonly channel: Channel;
  readonly length: number;
}

const isMarked = (word: string): boolean => /^[@#$]/.test(word);

/** Before everything that is not a handle, a mark makes no difference: `acme` finds `#acme`. */
const unmarked = (word: string): string => word.replace(/^[#$]/, '');

const indexOf = (channels: readonly Channel[], marked: boolean): KeywordIndex<Keyword> =>
  createKeywordIndex(
    channels.flatMap((channel) =>
      channel.keywords
        .map((keyword) => ({ words: tokensOf(keyword), length: Array.from(keyword).length }))
        .filter(({ words }) => words.some(isMarked) === marked)
        .map(({ words, length }) => ({ words, value: { channel, length } })),
    ),
  );

const handlesOf = (channels: readonly Channel[]): ReadonlyMap<string, readonly Channel[]> => {
  const byHandle = new Map<string, Channel[]>();
  for (const channel of channels) {
    for (const handle of channel.handles) {
      const name = handle.replace(/^@/, '').toLowerCase();
      byHandle.set(name, [...(byHandle.get(name) ?? []), channel]);
    }
  }
  return byHandle;
};

/** Negative when `one` comes first. */
const compareHits = (one: Hit, other: Hit): number =>
  Number(other.handle) - Number(one.handle) ||
  other.keyword - one.keyword ||
  comparePriority(one.channel, other.channel);

/** The higher priority first, then the smaller id. */
export const comparePriority = (one: Channel, other: Channel): number =>
  other.priority - one.priority || (one.id < other.id ? -1 : 1);

/** Prepares the choice among these channels once, for any number of texts. */
export const createBestChannel = (channels: readonly Channel[]): BestChannel => {
  const enabled = channels.filter(({ enabled: isEnabled }) => isEnabled);
  const byHandle = handlesOf(enabled);
  const plain = indexOf(enabled, false);
  const marked = indexOf(enabled, true);

  return ({ text, addressed }) => {
    const hits = new Map<Channel, Hit>();
    const hit = (channel: Channel): Hit => {
      const known = hits.get(channel) ?? { channel, keyword: 0, handle: false };
      hits.set(channel, known);
      return known;
    };
    const words = tokensOf(text);
    const named = words.filter((word) => word.startsWith('@')).map((word) => word.slice(1));
    for (const handle of [...addressed, ...named]) {
      for (const channel of byHandle.get(handle) ?? []) hit(channel).handle = true;
    }
    for (const { channel, length } of [...plain.find(words.map(unmarked)), ...marked.find(words)]) {
      const known = hit(channel);
      known.keyword = Math.max(known.keyword, length);
    }
    return [...hits.values()].toSorted(compareHits)[0]?.channel;
  };
};
