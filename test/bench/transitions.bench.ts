/** How many durable steps of the product one node takes, against what Redis takes of the least. */
import { createRedisStore } from '../../services/store/redis-store.ts';
import { startRedis } from '../support/redis-server.ts';
import { agentIds, scenarioConfiguration } from '../support/scenario-configuration.ts';
import { domainActors, startAcdNode, type AcdNode } from './acd-node.ts';
import { countTransitions, journey, listenForOffers, signOnAll, type Offers } from './journeys.ts';
import { createRawCas } from './raw-cas.ts';
import { median, rowOf, type Bench } from './rows.ts';

const inFlight = 256;
const rounds = 5;
const rawMs = 2_000;
const journeysMs = 4_000;
const warmUpMs = 2_000;

/** Enough that nobody waits for an agent: what is measured are steps, not people. */
const scenario = {
  agents: 400,
  workgroups: 8,
  pages: ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008'],
  xAccounts: [],
  sandboxUrl: 'http://localhost',
  workgroup: {},
  polls: false,
};

export const transitionsBench: Bench = {
  names: ['durable-transitions-per-raw-cas'],
  run: async (say) => {
    const redis = await startRedis({ appendonly: true, settings: ['--appendfsync', 'everysec'] });
    const raw = createRawCas(redis.url, false);
    const offers = listenForOffers(createRedisStore({ server: redis.url }));
    const counted = countTransitions(domainActors);
    const configuration = scenarioConfiguration(scenario);
    const node = await startAcdNode({
      name: 'one',
      store: offers.store,
      configuration,
      actors: counted.actors,
    });
    await signOnAll(node, agentIds(scenario.agents));
    const load = createLoad(node, offers);
    await load(warmUpMs);
    await raw.run(inFlight, warmUpMs);

    const ratios: number[] = [];
    const rates: number[] = [];
    const references: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const reference = await raw.run(inFlight, rawMs);
      const before = counted.count();
      const cpu = process.cpuUsage();
      const { journeys, seconds } = await load(journeysMs);
      const { user, system } = process.cpuUsage(cpu);
      const transitions = counted.count() - before;
      const rate = transitions / seconds;
      ratios.push(rate / reference);
      rates.push(rate);
      references.push(reference);
      say(
        `${perSecond(rate)} transitions (${(transitions / journeys).toFixed(1)} a conversation), ` +
          `${((user + system) / transitions).toFixed(0)} us of CPU each here; ` +
          `raw CAS ${perSecond(reference)}; ratio ${(rate / reference).toFixed(2)}`,
      );
    }
    await node.stop();
    raw.close();
    await redis.stop();
    return [
      rowOf({
        name: 'durable-transitions-per-raw-cas',
        value: median(ratios),
        unit: 'ratio',
        reference: `${perSecond(median(rates))} over ${perSecond(median(references))}, 256 in flight, everysec`,
        goal: { atLeast: 0.8 },
      }),
    ];
  },
};

export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')}/s`;

/** Keeps so many conversations on their way for so long, and waits for the last of them. */
const createLoad = (node: AcdNode, offers: Offers) => {
  let number = 0;
  return async (ms: number): Promise<{ readonly journeys: number; readonly seconds: number }> => {
    const startedAt = performance.now();
    const first = number;
    const one = async (): Promise<void> => {
      while (performance.now() - startedAt < ms) await journey(node, offers, (number += 1));
    };
    await Promise.all(Array.from({ length: inFlight }, one));
    return { journeys: number - first, seconds: (performance.now() - startedAt) / 1_000 };
  };
};
