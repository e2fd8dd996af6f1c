/** Whom a channel tells what it has found. */
import type { ConversationCommand } from '../conversation/conversation.protocol.ts';
import type { ChannelEvent } from './channel.protocol.ts';
import type { ChannelState } from './state.ts';

interface Told {
  readonly to: `conversation/${string}`;
  readonly command: ConversationCommand;
}

/** In the commit of the cursor: what has been passed is on its way. */
export const tell = (event: ChannelEvent): readonly Told[] =>
  event.type === 'polled'
    ? event.found.map(({ conversation, thread, items }) => ({
        to: `conversation/${conversation}`,
        command: { type: 'receive', thread, items },
      }))
    : [];

/** Its health concerns those who look after the cluster; what it found is for the conversations. */
export const audience = ({ type }: ChannelEvent, { id }: ChannelState): readonly string[] =>
  type === 'healthChanged' ? [`channel:${id}`] : [];
