/** How a channel is stored: its sources as the head, a row for each thread that it watches. */
import type { ChannelId, ConversationId, Stored } from '../types.ts';
import { persisted } from '../types.ts';
import type { ChannelEvent, Health, SourceSetting } from './channel.protocol.ts';
import type { ChannelState, Closed, Watched } from './state.ts';
import { initial } from './state.ts';

interface Head {
  readonly id: ChannelId;
  readonly sources: readonly SourceSetting[];
  readonly cursors: readonly (readonly [string, string])[];
  readonly health: readonly (readonly [string, Health])[];
  readonly turns: number;
}

/** Key: `w/<conversation>`. */
type Value = (Watched | Closed) & { readonly conversation: ConversationId };

const head = ({ id, sources, cursors, health, turns }: ChannelState): Head => ({
  id,
  sources,
  cursors: [...cursors],
  health: [...health],
  turns,
});

const rows = (event: ChannelEvent, state: ChannelState): readonly Stored<Value>[] => {
  switch (event.type) {
    case 'watched':
    case 'unwatched':
      return [row(state, event.conversation)];
    case 'forgotten':
      return event.conversations.map((id) => row(state, id));
    case 'polled':
    case 'healthChanged':
    case 'sourcesSet':
      return [];
  }
};

const row = (state: ChannelState, conversation: ConversationId): Stored<Value> => {
  const watched = state.open.get(conversation) ?? state.closed.get(conversation);
  const value = watched === undefined ? undefined : { ...watched, conversation };
  return { key: `w/${conversation}`, value };
};

const restore = (stored: Head, values: ReadonlyMap<string, Value>): ChannelState => {
  const state = initial(stored.id);
  state.sources = stored.sources;
  state.turns = stored.turns;
  for (const [source, cursor] of stored.cursors) state.cursors.set(source, cursor);
  for (const [source, health] of stored.health) state.health.set(source, health);
  const all = [...values.values()].toSorted((a, b) => a.turn - b.turn);
  for (const { conversation, ...watched } of all) {
    if ('untilAt' in watched) state.closed.set(conversation, watched);
    else state.open.set(conversation, watched);
  }
  return state;
};

export const persistence = persisted({ head, rows, restore });
