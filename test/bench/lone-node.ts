/** One node and one Redis for it alone, in this process: what it does is measured against raw calls. */
import type { Observer } from '../../actors/runtime/ports.ts';
import { createRedisStore } from '../../services/store/redis/redis-store.ts';
import { startRedis } from '../support/redis-server.ts';
import {
  agentIds,
  scenarioConfiguration,
  type Scenario,
} from '../support/scenario-configuration.ts';
import { domainActors, startAcdNode, type AcdNode } from './acd-node.ts';
import { everysec } from './bench-cluster.ts';
import { countTransitions, listenForOffers, signOnAll, type Offers } from './journeys.ts';
import { createRawCas, type RawCas } from './raw-cas.ts';

export interface LoneNode {
  readonly node: AcdNode;
  readonly offers: Offers;
  readonly raw: RawCas;
  /** Durable ones so far. */
  readonly transitions: () => number;
  readonly stop: () => Promise<void>;
}

/** All of its agents are there and available. */
export const startLoneNode = async (scenario: Scenario, observer?: Observer): Promise<LoneNode> => {
  const redis = await startRedis({ appendonly: true, settings: everysec });
  const raw = createRawCas(redis.url, false);
  const offers = listenForOffers(createRedisStore({ server: redis.url }));
  const counted = countTransitions(domainActors);
  const node = await startAcdNode({
    name: 'one',
    store: offers.store,
    configuration: scenarioConfiguration(scenario),
    actors: counted.actors,
    ...(observer === undefined ? {} : { observer }),
  });
  await signOnAll(node, agentIds(scenario.agents));
  return {
    node,
    offers,
    raw,
    transitions: counted.count,
    stop: async () => {
      await node.stop();
      raw.close();
      await redis.stop();
    },
  };
};
