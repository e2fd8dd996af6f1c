/** Figures of the actor runtime, by what it tells of itself. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Address } from '../../actors/runtime/actor.ts';
import type { NodeStatus } from '../../actors/runtime/node-status.ts';
import type { Observation, Observer } from '../../actors/runtime/ports.ts';

const seconds = (ms: number): number => ms / 1_000;

/** Around what was measured: a commit takes 1 to 3 ms on one Redis, a takeover 5 to 50. */
const secondsBuckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5];
const sizeBuckets = [256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576];
const turnsBuckets = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
const leaseBuckets = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.5, 1, 2];

export const createRuntimeMetrics = (registry: Registry): Observer => {
  const { count, measure } = instruments(registry);
  return {
    note: (observation) => {
      count(observation);
      measure(observation);
    },
  };
};

/** What has never happened is told as 0: Prometheus sees no increase in a series that begins at 1. */
const beginAtZero = (
  counters: ReturnType<typeof createCounters>,
  histograms: ReturnType<typeof createHistograms>,
): void => {
  for (const actor of ['conversation', 'workgroup', 'agent', 'channel', 'licence']) {
    counters.deadLetter.inc({ actor }, 0);
    counters.defect.inc({ actor }, 0);
  }
  for (const what of ['command', 'message']) counters.repeated.inc({ what }, 0);
  for (const during of ['commit', 'renew', 'claim']) counters.storeFailed.inc({ during }, 0);
  for (const from of ['free', 'own', 'dead']) histograms.claim.zero({ from });
};

const instruments = (registry: Registry) => {
  const counters = createCounters(registry);
  const histograms = createHistograms(registry);
  beginAtZero(counters, histograms);

  const measure = (observation: Observation): void => {
    if (observation.type === 'committed') {
      const { turns, length, tookMs } = observation;
      histograms.commit.observe(seconds(tookMs));
      histograms.commitSize.observe(length);
      histograms.commitTurns.observe(turns);
    }
    if (observation.type === 'claimed')
      histograms.claim.observe({ from: observation.from }, seconds(observation.tookMs));
    if (observation.type === 'leaseRenewed')
      histograms.leaseLeft.observe(seconds(observation.leftMs));
  };

  const count = (observation: Observation): void => {
    switch (observation.type) {
      case 'storeFailed':
        counters.storeFailed.inc({ during: observation.during });
        return;
      case 'repeated':
        counters.repeated.inc({ what: observation.what });
        return;
      case 'turnedAway':
        counters.turnedAway.inc({ why: observation.why });
        return;
      case 'deadLetter':
      case 'defect':
        counters[observation.type].inc({ actor: kindOf(observation.actor) });
        return;
      case 'released':
      case 'fenced':
      case 'gap':
      case 'leaseLapsed':
      case 'foundGone':
        counters[observation.type].inc();
        return;
      case 'claimed':
      case 'committed':
      case 'leaseRenewed':
      case 'synchronised':
    }
  };
  return { count, measure };
};

/** Ids of conversations name people on their platforms: the kind is enough. */
const kindOf = (actor: Address): string => actor.slice(0, actor.indexOf('/'));

const createCounters = (registry: Registry) => {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  return {
    released: counter('baton_releases_total', 'Partitions handed over in order.'),
    fenced: counter('baton_fenced_total', 'Partitions lost to another node.'),
    gap: counter('baton_store_gaps_total', 'Times that the store had lost acknowledged writes.'),
    leaseLapsed: counter('baton_lease_lapses_total', 'Leases of this node that have ended.'),
    foundGone: counter(
      'baton_nodes_found_gone_total',
      'Nodes known to be gone before their lease.',
    ),
    storeFailed: counter('baton_store_failures_total', 'Store calls without an outcome.', [
      'during',
    ]),
    repeated: counter('baton_repeats_total', 'What came again and was not done again.', ['what']),
    turnedAway: counter('baton_turned_away_total', 'Commands not taken, by reason.', ['why']),
    deadLetter: counter('baton_dead_letters_total', 'Messages that were set aside.', ['actor']),
    defect: counter('baton_defects_total', 'Turns in which an actor failed.', ['actor']),
  };
};

const createHistograms = (registry: Registry) => {
  const registers = [registry];
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers });
  return {
    commit: histogram('baton_commit_seconds', 'From batch to durable.', secondsBuckets),
    commitSize: histogram('baton_commit_size_characters', 'Texts of one commit.', sizeBuckets),
    commitTurns: histogram('baton_commit_turns', 'Turns in one commit.', turnsBuckets),
    leaseLeft: histogram(
      'baton_lease_left_seconds',
      'What was left of the lease when it was renewed.',
      leaseBuckets,
    ),
    claim: new Histogram({
      name: 'baton_claim_seconds',
      help: 'From claim to serving. from="dead": a takeover.',
      labelNames: ['from'],
      buckets: secondsBuckets,
      registers,
    }),
  };
};

/** How the node stands, asked at each scrape. */
export const createStatusMetrics = (registry: Registry): ((status: NodeStatus) => void) => {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const serving = gauge('baton_serving', '1 while the lease of this node holds.');
  const stopping = gauge('baton_stopping', '1 while this node hands over.');
  const alive = gauge('baton_nodes_alive', 'Living nodes, as this one sees them.');
  const owned = gauge('baton_partitions_owned', 'Partitions of this node.');
  const ownerless = gauge('baton_partitions_ownerless', 'Partitions without a living owner.');
  const actors = gauge('baton_actors_in_memory', 'Actors that are awake here.');
  const unconfirmed = gauge('baton_messages_unconfirmed', 'Messages to actors under way.');

  return (status) => {
    const living = status.members.filter((member) => member.alive);
    const names = new Set(living.map(({ incarnation }) => incarnation));
    const sum = (of: (load: NodeStatus['owned'][number]) => number): number =>
      status.owned.reduce((total, load) => total + of(load), 0);
    serving.set(status.serving ? 1 : 0);
    stopping.set(status.stopping ? 1 : 0);
    alive.set(living.length);
    owned.set(status.owned.length);
    ownerless.set(
      status.owners.filter(({ owner }) => owner === undefined || !names.has(owner)).length,
    );
    actors.set(sum((load) => load.actors));
    unconfirmed.set(sum((load) => load.unconfirmed));
  };
};
