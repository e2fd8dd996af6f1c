/** The effect `poll`: asks a platform for news, and tells the channel only when there is some. */
import type { ChannelCommand, Health, PollEffect } from '../../actors/channel/channel.protocol.ts';
import type { Channel } from '../../actors/configuration.ts';
import type { Clock, EffectCall } from '../../actors/runtime/ports.ts';
import type { ChannelId, EpochMs } from '../../actors/types.ts';
import type { Failure, PollLimits, PollResult } from './adapter.ts';
import type { Claims } from './claims.ts';
import { foundIn } from './found.ts';
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

/** A health that isn't good is told again now and then: the channel may not have taken it in. */
const TELL_AGAIN_MS = 60_000;

const limitsFor = (settings: HubSettings, { postLimit }: Channel): PollLimits => ({
  ...settings,
  pageBudget: Math.max(settings.pageBudget, Math.ceil(settings.rowBudget / Math.max(1, postLimit))),
});

/** What a failure says about the source; undefined when it says nothing. */
const healthOf = (failure: Failure | undefined): Health | undefined => {
  switch (failure?.type) {
    case undefined:
      return 'ok';
    case 'auth':
      return 'reauth_required';
    case 'suspended':
      return 'suspended';
    case 'rate_limited':
    case 'called_off':
      return undefined;
    case 'transient':
    case 'malformed':
    case 'rejected':
      return 'degraded';
  }
};

const circuitResult = (failure: Failure | undefined): 'passed' | 'failed' | 'lasting' | 'none' => {
  switch (failure?.type) {
    case undefined:
    case 'rejected':
      return 'passed';
    case 'auth':
    case 'suspended':
      return 'lasting';
    case 'rate_limited':
    case 'called_off':
      return 'none';
    case 'transient':
    case 'malformed':
      return 'failed';
  }
};

/** Makes the function that runs one poll. It never rejects. */
export const createPoller = (
  ports: PollerPorts,
): ((effect: PollEffect, call: EffectCall) => Promise<Polled | undefined>) => {
  const { claims, clock, observer, settings } = ports;
  const told = new Map<string, { readonly health: Health; readonly at: EpochMs }>();

  /** Whether the channel must hear it; what it was told before, it knows. */
  const isNewHealth = (key: string, health: Health): boolean => {
    const before = told.get(key);
    if (before === undefined || before.health !== health) return true;
    return health !== 'ok' && clock.now() - before.at >= TELL_AGAIN_MS;
  };

  const outcome = (effect: PollEffect, news: Omit<Polled, 'type' | 'source'>): Polled | undefined => {
    const key = `${effect.channel} ${effect.source}`;
    const isNews =
      news.found.length > 0 ||
      news.cursor !== (effect.cursor ?? '') ||
      isNewHealth(key, news.health);
    if (!isNews) return undefined;
    told.set(key, { health: news.health, at: clock.now() });
    return { type: 'polled', source: effect.source, ...news };
  };

  const broken = (effect: PollEffect, health: Health): Polled | undefined =>
    outcome(effect, { found: [], cursor: effect.cursor ?? '', health });

  const ask = async (
    line: Line,
    channel: Channel,
    effect: PollEffect,
    call: EffectCall,
  ): Promise<PollResult | undefined> => {
    const request = {
      source: effect.source,
      channel,
      cursor: effect.cursor === '' ? undefined : effect.cursor,
      watched: effect.watched,
      limits: limitsFor(settings, channel),
      signal: call.signal,
    };
    try {
      return await line.adapter.poll(line.connection, request);
    } catch (error) {
      observer.note({ type: 'defect', during: `poll ${effect.source}`, error });
      return undefined;
    }
  };

  const conclude = (
    effect: PollEffect,
    channel: Channel,
    line: Line,
    result: PollResult,
  ): Polled | undefined => {
    const { failure } = result;
    const scope = line.adapter.scopeOf(effect.source) ?? '';
    if (failure?.type === 'rate_limited') line.rates.refused(scope, failure.untilAt);
    const before = told.get(`${effect.channel} ${effect.source}`)?.health ?? 'ok';
    const health = healthOf(failure) ?? before;
    if (failure !== undefined && result.items.length === 0) return broken(effect, health);
    const ownership = line.adapter.ownership(effect.source);
    const isFirst = effect.cursor === undefined || effect.cursor === '';
    const { watched } = effect;
    const items = claims.select({ channel, ownership, watched, isFirst }, result.items);
    return outcome(effect, { found: foundIn(channel, items, settings), cursor: result.cursor, health });
  };

  const note = (effect: PollEffect, { failure, warnings }: PollResult): void => {
    const { channel, source } = effect;
    for (const why of warnings) observer.note({ type: 'pollOdd', channel, source, why });
    if (failure === undefined || failure.type === 'called_off') return;
    const why = 'why' in failure ? failure.why : '';
    observer.note({ type: 'pollFailed', channel, source, failure: failure.type, why });
  };

  return async (effect, call) => {
    const channel = ports.channel(effect.channel);
    if (channel === undefined || !channel.enabled || call.signal.aborted) return undefined;
    const line = ports.line(channel.account);
    if (line === undefined) return broken(effect, 'degraded');
    const scope = line.adapter.scopeOf(effect.source);
    if (scope === undefined) return broken(effect, 'degraded');
    if (!claims.mayAsk(channel, effect.source, line.adapter.ownership(effect.source))) return undefined;
    if (line.rates.pollWaitMs(scope) > 0 || line.circuit.enter() > 0) return undefined;
    const result = await ask(line, channel, effect, call);
    line.circuit.settle(result === undefined ? 'failed' : circuitResult(result.failure));
    if (call.signal.aborted) return undefined;
    if (result === undefined) return broken(effect, 'degraded');
    note(effect, result);
    return conclude(effect, channel, line, result);
  };
};
