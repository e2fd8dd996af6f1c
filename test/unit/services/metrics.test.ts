import { Registry } from 'prom-client';
import { workgroupId } from '../../../actors/types.ts';
import { createHubMetrics } from '../../../services/metrics/hub-metrics.ts';
import { createQueueMetrics } from '../../../services/metrics/queue-metrics.ts';
import { createRuntimeMetrics } from '../../../services/metrics/runtime-metrics.ts';
import type { WorkgroupView } from '../../../actors/workgroup/workgroup.protocol.ts';

const now = 1_000_000;

const chat = {
  waiting: 2,
  longestWaitingSinceAt: now - 30_000,
  active: 1,
  answered: 4,
  answeredWithinTarget: 3,
  abandoned: 0,
  abandonedWithinTarget: 0,
  buckets: [],
  waitedMs: 0,
  longestWaitedMs: 0,
  handled: 3,
  transferred: 0,
  serviceLevel: {},
};

const view: WorkgroupView = {
  id: workgroupId('support'),
  waiting: 2,
  offered: 1,
  agents: [],
  statistics: {
    day: '2026-11-22',
    availableAgents: 3,
    activeAgents: 1,
    overlooked: 0,
    decisions: 9,
    verdicts: { recently_missed: 5 },
    refusals: { missed: 2 },
    types: { chat },
  },
};

/** The lines of one metric, without its comments. */
const linesOf = async (registry: Registry, name: string): Promise<readonly string[]> =>
  (await registry.getSingleMetricAsString(name))
    .split('\n')
    .filter((line) => !line.startsWith('#'));

describe('the figures of queues', () => {
  it('say what waits, for how long, and what became of offers', async () => {
    const registry = new Registry();
    createQueueMetrics(registry)([view], now);
    expect(await linesOf(registry, 'baton_queue_waiting')).toEqual([
      'baton_queue_waiting{workgroup="support",type="chat"} 2',
    ]);
    expect(await linesOf(registry, 'baton_queue_longest_wait_seconds')).toEqual([
      'baton_queue_longest_wait_seconds{workgroup="support",type="chat"} 30',
    ]);
    expect(await linesOf(registry, 'baton_offer_refusals_total')).toEqual([
      'baton_offer_refusals_total{workgroup="support",code="missed"} 2',
    ]);
  });

  it('no longer tell of a queue that has moved to another node', async () => {
    const registry = new Registry();
    const tell = createQueueMetrics(registry);
    tell([view], now);
    tell([], now);
    expect(await linesOf(registry, 'baton_queue_waiting')).toEqual([]);
    expect(await linesOf(registry, 'baton_offers_total')).toEqual([]);
  });

  it('are as many as 200 workgroups have at the most; the rest share a name, and their longest wait', async () => {
    const registry = new Registry();
    const types = { chat: { ...chat, longestWaitingSinceAt: now - 90_000 } };
    const last = {
      ...view,
      id: workgroupId('w999'),
      statistics: { ...view.statistics, types },
    };
    const many = Array.from({ length: 205 }, (_, i) => ({
      ...view,
      id: workgroupId(`w${String(i)}`),
    }));
    createQueueMetrics(registry)([...many, last], now);
    const lines = await linesOf(registry, 'baton_queue_waiting');
    expect(lines).toHaveLength(201);
    expect(lines).toContain('baton_queue_waiting{workgroup="other",type="chat"} 12');
    expect(await linesOf(registry, 'baton_queue_longest_wait_seconds')).toContain(
      'baton_queue_longest_wait_seconds{workgroup="other",type="chat"} 90',
    );
  });
});

describe('the figures of the runtime', () => {
  it('begin at zero for what should never happen, so that the first time is an increase', async () => {
    const registry = new Registry();
    const { note } = createRuntimeMetrics(registry);
    expect(await linesOf(registry, 'baton_dead_letters_total')).toContain(
      'baton_dead_letters_total{actor="agent"} 0',
    );
    note({ type: 'deadLetter', actor: 'agent/ana', command: 'offer' });
    expect(await linesOf(registry, 'baton_dead_letters_total')).toContain(
      'baton_dead_letters_total{actor="agent"} 1',
    );
  });

  it('name no actor by its id', async () => {
    const registry = new Registry();
    const { note } = createRuntimeMetrics(registry);
    const actor = 'conversation/facebook:page-1001:4711';
    note({ type: 'defect', actor, command: 'reply', error: new Error('broken') });
    expect(await registry.metrics()).not.toContain('4711');
  });
});

describe('the figures of platforms', () => {
  it('tell of channels only as long as this node polls them', async () => {
    const registry = new Registry();
    const metrics = createHubMetrics(registry);
    metrics.note({ type: 'polled', channel: 'c', account: 'a', health: 'degraded' });
    metrics.keepChannels(() => true);
    expect(await linesOf(registry, 'baton_channel_health')).toEqual([
      'baton_channel_health{channel="c",account="a",health="degraded"} 1',
    ]);
    metrics.keepChannels(() => false);
    expect(await linesOf(registry, 'baton_channel_health')).toEqual([]);
  });

  it('tell how much of a budget is used, in either of the ways that platforms count', async () => {
    const registry = new Registry();
    const { note } = createHubMetrics(registry);
    note({ type: 'rateTold', account: 'a', state: { scope: 'page', usedPercent: 40 } });
    note({ type: 'rateTold', account: 'b', state: { scope: 'dm', limit: 50, remaining: 10 } });
    expect(await linesOf(registry, 'baton_platform_budget_used_ratio')).toEqual([
      'baton_platform_budget_used_ratio{account="a",scope="page"} 0.4',
      'baton_platform_budget_used_ratio{account="b",scope="dm"} 0.8',
    ]);
  });
});
