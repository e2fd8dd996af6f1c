/** The hub: the one place where effects of actors become calls to platforms. @see architecture.md 6 */
import type { PollEffect } from '../../actors/channel/channel.protocol.ts';
import type { Channel } from '../../actors/configuration.ts';
import type { SendEffect } from '../../actors/conversation/conversation.protocol.ts';
import type { Effect } from '../../actors/runtime/actor.ts';
import type { Clock, EffectRunner } from '../../actors/runtime/ports.ts';
import type { ChannelId } from '../../actors/types.ts';
import { facebookAdapter } from '../facebook/facebook.adapter.ts';
import { xAdapter } from '../x/x.adapter.ts';
import type { Capabilities, Verdict } from './adapter.ts';
import { createClaims } from './claims.ts';
import { createHttpClient } from './http-client.ts';
import { createLines } from './lines.ts';
import type { AccountEntry } from './lines.ts';
import type { HubObserver } from './observer.ts';
import { createPoller } from './poll.ts';
import { createSender } from './send.ts';
import { defaultHubSettings } from './settings.ts';
import type { HubSettings } from './settings.ts';

export interface HubOptions {
  /** Account and secrets as they are now; asked on every effect. */
  readonly account: (id: string) => AccountEntry | undefined;
  readonly channel: (id: ChannelId) => Channel | undefined;
  /** Every channel; the same array as long as the configuration is the same. */
  readonly channels: () => readonly Channel[];
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly observer: HubObserver;
  readonly settings?: Partial<HubSettings>;
}

export interface Hub extends EffectRunner {
  /** Whether an account's credentials work; undefined when there is no such account. */
  readonly verify: (account: string) => Promise<Verdict | undefined>;
  /** The same of an account that may not be configured yet; undefined when its address may not be called. */
  readonly test: (entry: AccountEntry) => Promise<Verdict | undefined>;
  readonly capabilities: (account: string) => Capabilities | undefined;
  /** Ends all connections. */
  readonly close: () => void;
}

const isPoll = (effect: Effect): effect is PollEffect => effect.type === 'poll';
const isSend = (effect: Effect): effect is SendEffect => effect.type === 'send';

/** Runs the effects `poll` and `send`; what it doesn't know brings no news. */
export const createHub = (options: HubOptions): Hub => {
  const { clock, observer, random } = options;
  const settings = { ...defaultHubSettings, ...options.settings };
  const http = createHttpClient({ after: clock.after });
  const adapters = { facebook: facebookAdapter, x: xAdapter };
  const { account, channel } = options;
  const lines = { adapters, http, clock, random, settings, observer };
  const line = createLines({ account, ...lines });
  const claims = createClaims(options.channels);
  const poll = createPoller({ channel, line, claims, clock, settings, observer });
  const send = createSender({ line, clock, random, settings, observer });

  return {
    run: (effect, call) => {
      if (isPoll(effect)) return poll(effect, call);
      if (isSend(effect)) return send(effect, call);
      return Promise.resolve(undefined);
    },
    verify: async (id) => {
      const found = line(id);
      return found?.adapter.verify(found.connection);
    },
    test: async (entry) => {
      // A line of its own: what it learns of budgets and faults is no news of the configured one.
      const found = createLines({ account: () => entry, ...lines })(entry.account.id);
      return found?.adapter.verify(found.connection);
    },
    capabilities: (id) => {
      const found = line(id);
      return found?.adapter.capabilities(found.connection.account);
    },
    close: http.close,
  };
};
