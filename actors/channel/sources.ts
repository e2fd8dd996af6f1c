/** Where a channel looks for news. */
import type { Channel, Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { ChannelId } from '../types.ts';
import type { SourceKey, SourceSetting } from './channel.protocol.ts';

/** The sources that the configuration asks for; none while the channel is off or has no account. */
export const sourcesOf = (id: ChannelId, config: Configuration): readonly SourceSetting[] => {
  const channel = named(config.channels, id);
  if (!channel?.enabled || named(config.accounts, channel.account) === undefined) return [];
  const everyMs = channel.pollSeconds * 1_000;
  return keysOf(channel).map((key) => ({ key, everyMs }));
};

const keysOf = ({
  platform,
  handles,
  keywords,
  privateMessages,
}: Channel): readonly SourceKey[] => {
  const direct: readonly SourceKey[] = privateMessages ? ['private'] : [];
  if (platform === 'facebook') return ['feed', ...direct];
  return [
    ...(handles.length > 0 ? (['mentions'] as const) : []),
    ...(keywords.length > 0 ? (['keywords'] as const) : []),
    'threads',
    'own',
    ...direct,
  ];
};

export const isSame = (a: readonly SourceSetting[], b: readonly SourceSetting[]): boolean =>
  a.length === b.length &&
  a.every(({ key, everyMs }, i) => key === b[i]?.key && everyMs === b[i].everyMs);
