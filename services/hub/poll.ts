/** The effect `poll`: asks a platform for news, and tells the channel only when there is some. */
import type { ChannelCommand, Health, PollEffect } from '../../actors/channel/channel.protocol.ts';
import type { Channel } from '../../actors/configuration.ts';
import type { Clock, EffectCall } from '../../actors/runtime/ports.ts';
import type { ChannelId } from '../../actors/types.ts';
import type { PollLimits, PollResult } from './adapter.ts';
import type { Claims } from './claims.ts';
import { foundIn } from './found.ts';
import { circuitResult, createHealthLog, healthOf } from './health.ts';
import type { HealthLog } from './health.ts';
import type { Line } from './lines.ts';
import type { HubObserver } from './observer.ts';
import type { HubSettings } from './settings.ts';

export interface PollerPorts {
  readonly channel: (id: ChannelId) => Channel | undefined;
  readonly line: (account: string) => Line | undefined;
  readonly claims: Claims;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: HubSettings;
  readonly observer: HubObserver;
}

type Polled = Extract<ChannelCommand, { type: 'polled' }>;

interface Poller extends PollerPorts {
  readonly health: HealthLog;
}

/** One poll that the account's budgets and circuit let pass. */
interface Poll {
  readonly effect: PollEffect;
  readonly channel: Channel;
  readonly line: Line;
  readonly scope: string;
}

const keyOf = ({ channel, source }: PollEffect): string => `${channel} ${source}`;

/** A channel that has never been told a place says so by none, or by an empty one. */
const placeOf = ({ cursor = '' }: PollEffect): string => cursor;

const limitsFor = (settings: HubSettings, { postLimit }: Channel): PollLimits => {
  const pages = Math.ceil(settings.rowBudget / Math.max(1, postLimit));
  return { ...settings, pageBudget: Math.max(settings.pageBudget, pages) };
};

/** The outcome, or nothing when the channel knows it all. */
const news = (
  { health }: Poller,
  effect: PollEffect,
  told: Omit<Polled, 'type' | 'source'>,
): Polled | undefined => {
  const isSame = told.found.length === 0 && told.cursor === placeOf(effect);
  if (isSame && !health.isNews(keyOf(effect), told.health)) return undefined;
  health.told(keyOf(effect), told.health);
  return { type: 'polled', source: effect.source, ...told };
};

const inState = (poller: Poller, effect: PollEffect, health: Health): Polled | undefined =>
  news(poller, effect, { found: [], cursor: placeOf(effect), health });

const ask = async (
  { observer, settings }: Poller,
  { line, channel, effect }: Poll,
  signal: AbortSignal,
): Promise<PollResult | undefined> => {
  try {
    return await line.adapter.poll(line.connection, {
      source: effect.source,
      channel,
      cursor: placeOf(effect) === '' ? undefined : placeOf(effect),
      watched: effect.watched,
      limits: limitsFor(settings, channel),
      signal,
    });
  } catch (error) {
    observer.note({ type: 'defect', during: `poll ${effect.source}`, error });
    return undefined;
  }
};

const report = ({ observer }: Poller, effect: PollEffect, result: PollResult): void => {
  const { channel, source } = effect;
  const { failure, warnings } = result;
  for (const why of warnings) observer.note({ type: 'pollOdd', channel, source, why });
  if (failure === undefined || failure.type === 'called_off') return;
  const why = 'why' in failure ? failure.why : '';
  observer.note({ type: 'pollFailed', channel, source, failure: failure.type, why });
};

const conclude = (poller: Poller, poll: Poll, result: PollResult): Polled | undefined => {
  const { effect, channel, line, scope } = poll;
  const { failure } = result;
  if (failure?.type === 'rate_limited') line.rates.refused(scope, failure.untilAt);
  const health = healthOf(failure) ?? poller.health.last(keyOf(effect));
  const { id, account } = channel;
  poller.observer.note({ type: 'polled', channel: id, account, health });
  if (failure !== undefined && result.items.length === 0) return inState(poller, effect, health);
  const ownership = line.adapter.ownership(effect.source);
  const isFirst = placeOf(effect) === '';
  const choice = { channel, ownership, watched: effect.watched, isFirst };
  const place = { channel, base: line.base };
  const found = foundIn(place, poller.claims.select(choice, result.items), poller.settings);
  return news(poller, effect, { found, cursor: result.cursor, health });
};

/** The line to ask on; undefined when nothing can be asked, `later` when not now. */
const admit = (
  { claims, line }: Poller,
  effect: PollEffect,
  channel: Channel,
): Poll | undefined | 'later' => {
  const found = line(channel.account);
  const scope = found?.adapter.scopeOf(effect.source);
  if (found === undefined || scope === undefined) return undefined;
  const ownership = found.adapter.ownership(effect.source);
  if (!claims.mayAsk(channel, effect.source, ownership)) return 'later';
  const isHeldUp = found.rates.pollWaitMs(scope) > 0 || found.circuit.enter() > 0;
  return isHeldUp ? 'later' : { effect, channel, line: found, scope };
};

const run = async (
  poller: Poller,
  poll: Poll,
  signal: AbortSignal,
): Promise<Polled | undefined> => {
  const { effect, line } = poll;
  const result = await ask(poller, poll, signal);
  line.circuit.settle(result === undefined ? 'failed' : circuitResult(result.failure));
  if (signal.aborted) return undefined;
  if (result === undefined) return inState(poller, effect, 'degraded');
  report(poller, effect, result);
  return conclude(poller, poll, result);
};

/** Makes the function that runs one poll. It never rejects. */
export const createPoller = (
  ports: PollerPorts,
): ((effect: PollEffect, call: EffectCall) => Promise<Polled | undefined>) => {
  const poller: Poller = { ...ports, health: createHealthLog(ports.clock.now) };
  return async (effect, { signal }) => {
    const channel = ports.channel(effect.channel);
    if (channel?.enabled !== true || signal.aborted) return undefined;
    const poll = admit(poller, effect, channel);
    if (poll === 'later') return undefined;
    return poll === undefined ? inState(poller, effect, 'degraded') : run(poller, poll, signal);
  };
};
