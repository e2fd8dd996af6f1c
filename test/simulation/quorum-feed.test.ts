/** The feed of the quorum store where everything is late: whoever holds it is left to it. */
import { feedLine } from '../../services/store/quorum/feed-holder.ts';
import { createChecks } from './quorum-checks.ts';
import { lineIn } from './quorum-acceptor.ts';
import { startQuorumNode } from './quorum-node.ts';
import { createServers } from './quorum-world.ts';
import { createRandom } from './random.ts';
import { createTrace } from './trace.ts';
import { createWorld } from './world.ts';

const nodes = 5;
const runMs = 12_000;

/** Five who append. @returns how often the feed has grown, and how often it was taken, in 12 s */
const run = async (seed: number, lateMs: number) => {
  const world = createWorld(createTrace(false));
  const checks = createChecks(() => undefined);
  const servers = createServers({
    world,
    random: createRandom(seed, 'servers'),
    count: 3,
    isAlways: true,
    weather: () => ({ loss: 0, repeat: 0, lateMs }),
    onCall: checks.onCall,
  });
  for (let n = 0; n < nodes; n += 1)
    startQuorumNode({
      world,
      servers,
      checks,
      random: createRandom(seed, `node ${String(n)}`),
      id: `n${String(n)}/1`,
      number: 100 + n,
      partitions: 0,
      isFirst: n === 0,
      mayBegin: () => true,
    });
  await world.run(runMs, () => checks.violations.length > 0);
  const places = servers.all.map(({ process }) => lineIn(process.kept, feedLine).place);
  return {
    violations: checks.violations,
    grown: Math.max(...places.map(({ seq }) => seq)),
    taken: Math.max(...places.map(({ epoch }) => epoch)),
  };
};

it.each([
  { lateMs: 0, grownMin: 200 },
  { lateMs: 10, grownMin: 80 },
  { lateMs: 40, grownMin: 20 },
])(
  'grows under few holders where every message is $lateMs ms late',
  async ({ lateMs, grownMin }) => {
    for (const seed of [1, 2]) {
      const { violations, grown, taken } = await run(seed, lateMs);
      expect({ seed, violations }).toEqual({ seed, violations: [] });
      expect({ seed, grown, taken, isRight: grown >= grownMin && taken <= 12 }).toMatchObject({
        isRight: true,
      });
    }
  },
  60_000,
);
