/** What of a poll this channel may hand on, where others could too. @see acd.md section 8 */
import type { Channel } from '../../actors/configuration.ts';
import type { Ownership, PlatformItem } from './adapter.ts';
import { comparePriority, createBestChannel } from './best-channel.ts';
import type { BestChannel } from './best-channel.ts';
import { byThread } from './found.ts';

export interface Claims {
  /** Whether the channel has to ask at all; another one of its account may do so for both. */
  readonly mayAsk: (channel: Channel, source: string, ownership: Ownership) => boolean;
  readonly select: (choice: Choice, items: readonly PlatformItem[]) => readonly PlatformItem[];
}

export interface Choice {
  readonly channel: Channel;
  readonly ownership: Ownership;
  readonly watched: readonly string[];
  readonly isFirst: boolean;
}

/** The source of private messages bears the same name on every platform. */
const PRIVATE = 'private';

/** `channels`: all there are; answers the same array as long as nothing changed. */
export const createClaims = (channels: () => readonly Channel[]): Claims => {
  const choices = new WeakMap<readonly Channel[], Map<string, BestChannel>>();

  /** Prepared once per configuration, since it holds every keyword there is. */
  const bestOf = (platform: string): BestChannel => {
    const all = channels();
    const byPlatform = choices.get(all) ?? new Map<string, BestChannel>();
    choices.set(all, byPlatform);
    const known =
      byPlatform.get(platform) ??
      createBestChannel(all.filter((channel) => channel.platform === platform));
    byPlatform.set(platform, known);
    return known;
  };

  const isFirstOfAccount = (channel: Channel, source: string): boolean => {
    const rivals = channels()
      .filter(
        ({ account, platform }) => account === channel.account && platform === channel.platform,
      )
      .filter(({ enabled, privateMessages }) => enabled && (source !== PRIVATE || privateMessages));
    return rivals.toSorted(comparePriority)[0]?.id === channel.id;
  };

  /** Answered before we ever looked: nobody is waiting there. */
  const isAnswered = (thread: readonly PlatformItem[]): boolean =>
    thread.toSorted((one, other) => other.at - one.at)[0]?.isOurs === true;

  const fits = ({ channel, ownership, watched }: Choice, item: PlatformItem): boolean =>
    ownership !== 'text' ||
    watched.includes(item.root) ||
    bestOf(channel.platform)(item)?.id === channel.id;

  return {
    mayAsk: (channel, source, ownership) =>
      ownership !== 'account' || isFirstOfAccount(channel, source),
    select: (choice, items) =>
      [...byThread(items).values()].flatMap((thread) => {
        const claimed = thread.filter((item) => item.isContext === true || fits(choice, item));
        const isEmpty = claimed.every(({ isContext }) => isContext === true);
        return isEmpty || (choice.isFirst && isAnswered(claimed)) ? [] : claimed;
      }),
  };
};
