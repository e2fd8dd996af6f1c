/** What others see of a channel. */
import type { ChannelAnswers, ChannelCommand, ChannelView } from './channel.protocol.ts';
import type { ChannelState } from './state.ts';

export const answer = (
  state: ChannelState,
  { type }: ChannelCommand,
): ChannelAnswers['get'] | undefined => (type === 'get' ? view(state) : undefined);

const view = ({ id, sources, health, open, closed }: ChannelState): ChannelView => ({
  id,
  sources: sources.map(({ key }) => ({ key, health: health.get(key) ?? 'ok' })),
  watched: open.size + closed.size,
});
