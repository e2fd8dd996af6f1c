/** Figures of the platforms, by account. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RateState } from '../hub/adapter.ts';
import type { HubObservation, HubObserver } from '../hub/observer.ts';
import { createLabels } from './labels.ts';

/** More accounts, or channels, than that share one name. */
const accountsMax = 100;
const channelsMax = 300;

const callBuckets = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

interface Health {
  readonly channel: string;
  readonly account: string;
  readonly health: string;
}

export interface HubMetrics extends HubObserver {
  /** Before a scrape: channels that are polled by another node now are no longer told of. */
  readonly keepChannels: (isOurs: (channel: string) => boolean) => void;
}

export const createHubMetrics = (registry: Registry): HubMetrics => {
  const metrics = createInstruments(registry);
  const accountOf = createLabels(accountsMax);
  const channelOf = createLabels(channelsMax);
  const channels = new Map<string, Health>();

  const note = (observation: HubObservation): void => {
    switch (observation.type) {
      case 'called': {
        const { platform, outcome, status, tookMs } = observation;
        const account = accountOf(observation.account);
        metrics.calls.inc({ platform, account, outcome, status: statusClass(status) });
        metrics.duration.observe({ platform, account }, tookMs / 1_000);
        return;
      }
      case 'rateTold':
        tellRate(metrics, accountOf(observation.account), observation.state);
        return;
      case 'polled':
        channels.set(observation.channel, observation);
        return;
      case 'pollFailed':
        metrics.trouble.inc({ kind: observation.type, why: observation.failure });
        return;
      case 'sendRefused':
        metrics.trouble.inc({ kind: observation.type, why: observation.code });
        return;
      case 'pollOdd':
      case 'sendPostponed':
      case 'sendFound':
      case 'defect':
        metrics.trouble.inc({ kind: observation.type, why: '' });
    }
  };

  return {
    note,
    keepChannels: (isOurs) => {
      metrics.health.reset();
      for (const [id, { account, health }] of channels)
        if (isOurs(id))
          metrics.health.set({ channel: channelOf(id), account: accountOf(account), health }, 1);
        else channels.delete(id);
    },
  };
};

const statusClass = (status: number | undefined): string =>
  status === undefined ? '' : `${String(Math.floor(status / 100))}xx`;

const tellRate = (
  { used, blocked }: ReturnType<typeof createInstruments>,
  account: string,
  { scope, limit, remaining, usedPercent, blockedUntilAt }: RateState,
): void => {
  if (usedPercent !== undefined) used.set({ account, scope }, usedPercent / 100);
  else if (limit !== undefined && remaining !== undefined && limit > 0)
    used.set({ account, scope }, 1 - remaining / limit);
  if (blockedUntilAt !== undefined) blocked.set({ account, scope }, blockedUntilAt / 1_000);
};

const createInstruments = (registry: Registry) => {
  const registers = [registry];
  return {
    calls: new Counter({
      name: 'baton_platform_calls_total',
      help: 'Requests to platforms; outcome="unknown": bytes left and no whole answer came.',
      labelNames: ['platform', 'account', 'outcome', 'status'],
      registers,
    }),
    duration: new Histogram({
      name: 'baton_platform_call_seconds',
      help: 'Requests to platforms.',
      labelNames: ['platform', 'account'],
      buckets: callBuckets,
      registers,
    }),
    used: new Gauge({
      name: 'baton_platform_budget_used_ratio',
      help: 'How much of a budget the platform says is used; 1 = all.',
      labelNames: ['account', 'scope'],
      registers,
    }),
    blocked: new Gauge({
      name: 'baton_platform_blocked_until_seconds',
      help: 'Unix time until which the platform takes nothing.',
      labelNames: ['account', 'scope'],
      registers,
    }),
    health: new Gauge({
      name: 'baton_channel_health',
      help: '1 for the health that a channel has.',
      labelNames: ['channel', 'account', 'health'],
      registers,
    }),
    trouble: new Counter({
      name: 'baton_platform_trouble_total',
      help: 'What went wrong with platforms.',
      labelNames: ['kind', 'why'],
      registers,
    }),
  };
};
