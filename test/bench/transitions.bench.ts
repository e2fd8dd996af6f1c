/** How many durable steps of the product one node takes, against what Redis takes of the least. */
import { createRedisStore } from '../../services/store/redis-store.ts';
import { startRedis } from '../support/redis-server.ts';
import { agentIds, scenarioConfiguration } from '../support/scenario-configuration.ts';
import { domainActors, startAcdNode, type AcdNode } from './acd-node.ts';
import { countTransitions, journey, listenForOffers, signOnAll, type Offers } from './journeys.ts';
import { createRawCas } from './raw-cas.ts';
import { median, rowOf, type Bench } from './rows.ts';

/** As many commands as the reference has under way at a time. */
const rawInFlight = 256;
/** Conversations on their way at a time: as many as that, and as a busy centre has them. */
const inFlights = [256, 1_024];
const rounds = 5;
const rawMs = 2_000;
const journeysMs = 3_000;
const warmUpMs = 3_000;

/** Enough that nobody waits for an agent: what is measured are steps, not people. */
const scenario = {
  agents: 1_024,
  workgroups: 8,
  pages: ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008'],
  xAccounts: [],
  sandboxUrl: 'http://localhost',
  workgroup: {},
  polls: false,
};

const nameOf = (inFlight: number): string =>
  inFlight === rawInFlight
    ? 'durable-transitions-per-raw-cas'
    : `durable-transitions-per-raw-cas-${String(inFlight)}-in-flight`;

export const transitionsBench: Bench = {
  names: inFlights.map(nameOf),
  run: async (say) => {
    const redis = await startRedis({ appendonly: true, settings: ['--appendfsync', 'everysec'] });
    const raw = createRawCas(redis.url, false);
    const offers = listenForOffers(createRedisStore({ server: redis.url }));
    const counted = countTransitions(domainActors);
    const node = await startAcdNode({
      name: 'one',
      store: offers.store,
      configuration: scenarioConfiguration(scenario),
      actors: counted.actors,
    });
    await signOnAll(node, agentIds(scenario.agents));
    const load = createLoad(node, offers, counted.count);
    await load(inFlights[0] ?? 0, warmUpMs);
    await raw.run(rawInFlight, warmUpMs);

    const rates = new Map<number, number[]>(inFlights.map((inFlight) => [inFlight, []]));
    const references: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const reference = await raw.run(rawInFlight, rawMs);
      references.push(reference);
      say(`raw CAS ${perSecond(reference)}`);
      for (const inFlight of inFlights) {
        const { rate, each, cpuUs } = await load(inFlight, journeysMs);
        rates.get(inFlight)?.push(rate);
        say(
          `${String(inFlight)} in flight: ${perSecond(rate)} transitions, ${each.toFixed(1)} a ` +
            `conversation, ${cpuUs.toFixed(0)} us of CPU each; ${(rate / reference).toFixed(2)}`,
        );
      }
    }
    await node.stop();
    raw.close();
    await redis.stop();
    return inFlights.map((inFlight) => rowFor(inFlight, rates.get(inFlight) ?? [], references));
  },
};

/** Each round's rate over that round's reference; the median counts. */
const rowFor = (inFlight: number, rates: readonly number[], references: readonly number[]) =>
  rowOf({
    name: nameOf(inFlight),
    value: median(rates.map((rate, round) => rate / (references[round] ?? Number.NaN))),
    unit: 'ratio',
    reference: `${perSecond(median(rates))} over ${perSecond(median(references))}, everysec`,
    goal: { atLeast: 0.8 },
  });

export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')}/s`;

interface Loaded {
  /** Transitions per second. */
  readonly rate: number;
  /** Transitions per conversation. */
  readonly each: number;
  /** Of this process, for each transition; the customers' and agents' share is in it. */
  readonly cpuUs: number;
}

/** Keeps so many conversations on their way for so long, and waits for the last of them. */
const createLoad = (node: AcdNode, offers: Offers, transitions: () => number) => {
  let number = 0;
  return async (inFlight: number, ms: number): Promise<Loaded> => {
    const startedAt = performance.now();
    const before = { number, transitions: transitions(), cpu: process.cpuUsage() };
    const one = async (): Promise<void> => {
      while (performance.now() - startedAt < ms) await journey(node, offers, (number += 1));
    };
    await Promise.all(Array.from({ length: inFlight }, one));
    const done = transitions() - before.transitions;
    const { user, system } = process.cpuUsage(before.cpu);
    return {
      rate: (done * 1_000) / (performance.now() - startedAt),
      each: done / (number - before.number),
      cpuUs: (user + system) / done,
    };
  };
};
