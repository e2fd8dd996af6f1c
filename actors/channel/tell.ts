/** Whom a channel tells what it has found. */
import type { ChannelEvent } from './channel.protocol.ts';
import { handOn } from './handing-on.ts';
import type { ChannelState } from './state.ts';

/** In the commit of the cursor: what has been passed is on its way. */
export const tell = (event: ChannelEvent) =>
  event.type === 'polled' ? event.found.flatMap(handOn) : [];

/** Its health concerns those who look after the cluster; what it found is for the conversations. */
export const audience = ({ type }: ChannelEvent, { id }: ChannelState): readonly string[] =>
  type === 'healthChanged' ? [`channel:${id}`] : [];
