/** Decides what follows when a channel hears a command. */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EpochMs } from '../types.ts';
import type { ChannelCommand, ChannelEvent, PollEffect } from './channel.protocol.ts';
import { isSame, sourcesOf } from './sources.ts';
import type { ChannelState } from './state.ts';
import { afterwardsMs, watchedMax } from './state.ts';

type Of<Type extends ChannelCommand['type']> = Extract<ChannelCommand, { type: Type }>;

/** @throws Rejected `channel_unknown`, for questions only */
export const decide = (
  state: ChannelState,
  command: ChannelCommand,
  now: EpochMs,
  config: Configuration,
): readonly ChannelEvent[] => {
  switch (command.type) {
    case 'polled':
      return polled(state, command, now);
    case 'watch':
      return watch(state, command, now);
    case 'unwatch':
      return unwatch(state, command, now);
    case 'wake':
      return forget(state, now);
    case 'get':
      if (named(config.channels, state.id) === undefined) {
        throw new Rejected('channel_unknown', { channel: state.id });
      }
      return [];
    case 'reconfigured':
      return [];
  }
};

/** The sources follow the configuration of themselves, whichever command brought a new one to light. */
export const settle = (
  state: ChannelState,
  now: EpochMs,
  config: Configuration,
): readonly ChannelEvent[] => {
  const sources = sourcesOf(state.id, config);
  return isSame(sources, state.sources) ? [] : [{ type: 'sourcesSet', at: now, sources }];
};

/** The cursor and what it has passed go together; without news nothing happens. */
const polled = (
  state: ChannelState,
  { source, cursor, found, health }: Of<'polled'>,
  at: EpochMs,
): readonly ChannelEvent[] => {
  const isNews = found.length > 0 || cursor !== (state.cursors.get(source) ?? '');
  const isChange = health !== (state.health.get(source) ?? 'ok');
  return [
    ...(isNews ? [{ type: 'polled', at, source, cursor, found } as const] : []),
    ...(isChange ? [{ type: 'healthChanged', at, source, health } as const] : []),
  ];
};

const watch = (
  state: ChannelState,
  { conversation, root }: Of<'watch'>,
  at: EpochMs,
): readonly ChannelEvent[] => {
  if (state.open.get(conversation)?.root === root) return [];
  const watched: ChannelEvent = { type: 'watched', at, conversation, root };
  const known = state.open.has(conversation) || state.closed.has(conversation);
  if (known || state.open.size + state.closed.size < watchedMax) return [watched];
  const first = state.closed.keys().next().value ?? state.open.keys().next().value;
  if (first === undefined) return [watched];
  return [{ type: 'forgotten', at, conversations: [first] }, watched];
};

const unwatch = (
  state: ChannelState,
  { conversation }: Of<'unwatch'>,
  at: EpochMs,
): readonly ChannelEvent[] =>
  state.open.has(conversation)
    ? [{ type: 'unwatched', at, conversation, untilAt: at + afterwardsMs }]
    : [];

const forget = (state: ChannelState, at: EpochMs): readonly ChannelEvent[] => {
  const conversations = [...state.closed].flatMap(([id, { untilAt }]) =>
    untilAt <= at ? [id] : [],
  );
  return conversations.length === 0 ? [] : [{ type: 'forgotten', at, conversations }];
};

/** The first closed thread to be forgotten. */
export const wakeAt = ({ closed }: ChannelState): EpochMs | undefined =>
  closed.values().next().value?.untilAt;

/** One standing call for each source. Watched threads of X are read by a source of their own. */
export const effects = (state: ChannelState, config: Configuration): readonly PollEffect[] => {
  if (state.sources.length === 0 || sourcesOf(state.id, config).length === 0) return [];
  const watched = [...state.open.values(), ...state.closed.values()].map(({ root }) => root);
  return state.sources
    .filter(({ key }) => key !== 'threads' || watched.length > 0)
    .map(({ key, everyMs }) => ({
      id: `poll:${key}`,
      type: 'poll',
      channel: state.id,
      source: key,
      cursor: state.cursors.get(key),
      watched,
      everyMs,
    }));
};
