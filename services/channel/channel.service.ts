import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import { ChannelParams } from './channel.params.ts';

/** The channels' face on the wire. */
export const channelService: ServiceSchema = {
  name: 'channel',
  actions: actorActions('channel', { get: ChannelParams }),
};
