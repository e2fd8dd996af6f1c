/** Settings of channels. */
import { named, type Channel, type Configuration } from '../../actors/configuration.ts';
import { channelId, workgroupId } from '../../actors/types.ts';
import { channelDefaults } from '../../services/configuration/defaults.ts';
import type { Lane, Office } from './lanes.ts';
import { mustBe, type Prepare, type SettingCase } from './setting-case.ts';

const ofChannel =
  (fields: object) =>
  ({ change }: Office, { channel }: Lane): Promise<void> =>
    change(`channels/${channel}`, fields);

const withChannel = (configuration: Configuration, channel: Channel): Configuration => ({
  ...configuration,
  channels: { ...configuration.channels, [channel.id]: channel },
});

const preparedChannel =
  (fields: Partial<Channel>): Prepare =>
  (configuration, lane) => {
    const channel = named(configuration.channels, lane.channel);
    return channel === undefined
      ? configuration
      : withChannel(configuration, { ...channel, ...fields });
  };

/** Two channels on X that look for the same word, one for the lane and one for elsewhere. */
const rivals = (configuration: Configuration, { workgroup, elsewhere }: Lane): Configuration => {
  const shared = { ...channelDefaults, platform: 'x', account: 'x-acme', pollSeconds: 1 } as const;
  const rival = (id: string, group: string): Channel => ({
    ...shared,
    id: channelId(id),
    workgroup: workgroupId(group),
    keywords: ['kiwi'],
    privateMessages: false,
  });
  const first = withChannel(configuration, { ...rival('kiwi-1', workgroup), priority: 5 });
  return withChannel(first, rival('kiwi-2', elsewhere));
};

export const channelSettings: readonly SettingCase[] = [
  {
    setting: 'pollSeconds of a channel',
    effect: 'the platform is asked sooner',
    prepare: preparedChannel({ pollSeconds: 86_400 }),
    journey: async (office, lane) => {
      await office.bringIn(lane.first);
      const id = await office.post(lane);
      await ofChannel({ pollSeconds: 1 })(office, lane);
      await office.comesTo(id, lane.first);
    },
  },
  {
    setting: 'whether a channel is enabled',
    effect: 'the platform is asked',
    prepare: preparedChannel({ enabled: false }),
    journey: async (office, lane) => {
      await office.bringIn(lane.first);
      const id = await office.post(lane);
      await ofChannel({ enabled: true })(office, lane);
      await office.comesTo(id, lane.first);
    },
  },
  {
    setting: 'priority of a channel',
    effect: 'it wins over another one that fits as well',
    prepare: rivals,
    journey: async (office, { workgroup, elsewhere }) => {
      const comesInto = async (queue: string): Promise<void> => {
        const tweet = await office.centre.platforms.tweet('vera', 'Where is my kiwi?');
        await office.waits(`x:x-acme:${tweet}~1`, queue);
      };
      await comesInto(workgroup);
      await office.change('channels/kiwi-2', { priority: 6 });
      await comesInto(elsewhere);
    },
  },
  {
    setting: 'interactionPriority of a channel',
    effect: 'the next one begins with it',
    journey: async (office, lane) => {
      await ofChannel({ interactionPriority: 90 })(office, lane);
      const id = await office.post(lane);
      await office.waits(id, lane.workgroup);
      const { priority } = await office.supervisor.interaction(id);
      mustBe('The priority', priority, 90);
    },
  },
];
