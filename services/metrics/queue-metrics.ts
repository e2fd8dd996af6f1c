/** Figures of the queues, told by the node that owns them: each queue once in a cluster. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { TypeStatistics, WorkgroupView } from '../../actors/workgroup/workgroup.protocol.ts';
import { createLabels } from './labels.ts';

/** More workgroups than that share one name. A workgroup has about 40 series. */
const workgroupsMax = 200;

/** Takes in how the queues of this node stand at `now`; those it no longer owns are no longer told. */
export const createQueueMetrics = (
  registry: Registry,
): ((views: readonly WorkgroupView[], now: number) => void) => {
  const labelOf = createLabels(workgroupsMax);
  const gauges = createGauges(registry);
  const counters = createCounters(registry);

  return (views, now) => {
    for (const metric of [...Object.values(gauges), ...Object.values(counters)]) metric.reset();
    const longest = new Map<string, number>();
    for (const view of views) {
      const workgroup = labelOf(view.id);
      tellQueue(gauges, counters, view, workgroup);
      for (const [type, statistics] of Object.entries(view.statistics.types))
        tellType(gauges, counters, statistics, { workgroup, type });
      for (const [type, { longestWaitingSinceAt: since = now }] of Object.entries(
        view.statistics.types,
      )) {
        const key = `${workgroup} ${type}`;
        longest.set(key, Math.max(longest.get(key) ?? 0, (now - since) / 1_000));
        gauges.longest.set({ workgroup, type }, longest.get(key) ?? 0);
      }
    }
  };
};

type Gauges = ReturnType<typeof createGauges>;
type Counters = ReturnType<typeof createCounters>;

const tellQueue = (
  gauges: Gauges,
  counters: Counters,
  { offered, statistics }: WorkgroupView,
  workgroup: string,
): void => {
  const { availableAgents, activeAgents, decisions, overlooked, refusals, verdicts } = statistics;
  gauges.offered.inc({ workgroup }, offered);
  gauges.available.inc({ workgroup }, availableAgents);
  gauges.active.inc({ workgroup }, activeAgents);
  counters.offers.inc({ workgroup }, decisions);
  counters.sweepFinds.inc({ workgroup }, overlooked);
  for (const [code, count] of Object.entries(refusals))
    counters.refusals.inc({ workgroup, code }, count);
  for (const [code, count] of Object.entries(verdicts))
    counters.verdicts.inc({ workgroup, code }, count);
};

const tellType = (
  gauges: Gauges,
  counters: Counters,
  statistics: TypeStatistics,
  labels: { workgroup: string; type: string },
): void => {
  const { waiting, active } = statistics;
  gauges.waiting.inc(labels, waiting);
  gauges.inHand.inc(labels, active);
  counters.answered.inc(labels, statistics.answered);
  counters.inTarget.inc(labels, statistics.answeredWithinTarget);
  counters.abandoned.inc(labels, statistics.abandoned);
  counters.handled.inc(labels, statistics.handled);
};

const createGauges = (registry: Registry) => {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  return {
    waiting: gauge('baton_queue_waiting', 'Interactions that wait.', ['workgroup', 'type']),
    longest: gauge('baton_queue_longest_wait_seconds', 'The longest wait of those that wait.', [
      'workgroup',
      'type',
    ]),
    offered: gauge('baton_queue_offered', 'Interactions that ring.', ['workgroup']),
    inHand: gauge('baton_interactions_active', 'Interactions with agents.', ['workgroup', 'type']),
    available: gauge('baton_agents_available', 'Agents who could be given something.', [
      'workgroup',
    ]),
    active: gauge('baton_agents_active', 'Agents who are at something.', ['workgroup']),
  };
};

/** The actors count by the day, so these begin anew at midnight: to Prometheus, a restart. */
const createCounters = (registry: Registry) => {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const each = ['workgroup', 'type'] as ('workgroup' | 'type')[];
  const coded = ['workgroup', 'code'] as ('workgroup' | 'code')[];
  return {
    offers: counter('baton_offers_total', 'Offers made.', ['workgroup']),
    refusals: counter('baton_offer_refusals_total', 'Offers that were not taken, by code.', coded),
    verdicts: counter(
      'baton_decision_verdicts_total',
      'What stood against the others when an offer was made, by code.',
      coded,
    ),
    sweepFinds: counter('baton_sweep_finds_total', 'What the routing had overlooked.', [
      'workgroup',
    ]),
    answered: counter('baton_interactions_answered_total', 'Picked up.', each),
    inTarget: counter('baton_interactions_answered_in_target_total', 'In time.', each),
    abandoned: counter('baton_interactions_abandoned_total', 'Ended by the customer.', each),
    handled: counter('baton_interactions_handled_total', 'Ended after they were answered.', each),
  };
};
