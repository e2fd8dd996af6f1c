/** The quorum store on simulated servers: the product's own code, but for the scripts. */
import { startChild } from '../support/child.ts';
import { addToSummary } from '../support/summary.ts';
import { quorumPlants } from './quorum-plants.ts';
import { runQuorumSeed } from './quorum-run.ts';

const seeds = 30;

it(`keeps its promises in ${String(seeds)} runs, whatever happens to servers and clients`, async () => {
  const totals = new Map<string, number>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { violations, counts } = await runQuorumSeed(seed);
    expect({ seed, violations }).toEqual({ seed, violations: [] });
    for (const [what, count] of Object.entries(counts))
      totals.set(what, count + (totals.get(what) ?? 0));
  }
  addToSummary(
    `simulation, quorum: ${String(seeds)} seeds, ${JSON.stringify(Object.fromEntries(totals))}`,
  );
}, 300_000);

/** In a process of its own, whose modules are loaded with the change. */
const findWith = async (plant: number, from: number, within: number): Promise<string> => {
  const main = new URL('quorum-plant.main.ts', import.meta.url).pathname;
  const args = [
    '--disable-warning=ExperimentalWarning',
    main,
    ...[within, plant, from].map(String),
  ];
  const child = await startChild({ command: process.execPath, args });
  await child.ended;
  return child.output().trim();
};

it.each(quorumPlants.map(({ what, from = 1, within }, plant) => ({ what, from, within, plant })))(
  'finds within $within runs when $what',
  async ({ what, from, within, plant }) => {
    const found = await findWith(plant, from, within);
    expect(found).toMatch(/^\{"seed":/u);
    addToSummary(`simulation, quorum, planted: ${what}: ${found.slice(0, 120)}`);
  },
  120_000,
);
