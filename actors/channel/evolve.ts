/** Folds events into a channel, in place. */
import type { ChannelEvent } from './channel.protocol.ts';
import type { ChannelState } from './state.ts';

type Of<Type extends ChannelEvent['type']> = Extract<ChannelEvent, { type: Type }>;

/** Total: an event has happened, so it always applies. */
export const evolve = (state: ChannelState, event: ChannelEvent): ChannelState => {
  switch (event.type) {
    case 'polled':
      state.cursors.set(event.source, event.cursor);
      break;
    case 'healthChanged':
      state.health.set(event.source, event.health);
      break;
    case 'watched':
      watched(state, event);
      break;
    case 'unwatched':
      unwatched(state, event);
      break;
    case 'forgotten':
      for (const id of event.conversations) {
        state.open.delete(id);
        state.closed.delete(id);
      }
      break;
    case 'sourcesSet':
      sourcesSet(state, event);
      break;
  }
  return state;
};

const watched = (state: ChannelState, { conversation, root }: Of<'watched'>): void => {
  state.closed.delete(conversation);
  state.open.delete(conversation);
  state.turns += 1;
  state.open.set(conversation, { root, turn: state.turns });
};

const unwatched = (state: ChannelState, { conversation, untilAt }: Of<'unwatched'>): void => {
  const before = state.open.get(conversation);
  if (before === undefined) return;
  state.open.delete(conversation);
  state.turns += 1;
  state.closed.set(conversation, { root: before.root, turn: state.turns, untilAt });
};

/** A source that is switched off and on again goes on where it was. */
const sourcesSet = (state: ChannelState, { sources }: Of<'sourcesSet'>): void => {
  state.sources = sources;
  for (const key of state.health.keys()) {
    if (!sources.some((source) => source.key === key)) state.health.delete(key);
  }
};
