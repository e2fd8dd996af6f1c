/**
 * Runs the simulated quorum store: `node quorum-plant.main.ts <seeds> [plant [from]]`, as it is, or with a fault
 * planted into its text. Prints the first seed that breaks an invariant, as JSON, or null.
 */
import { registerHooks, type ModuleSource } from 'node:module';
import { quorumPlants } from './quorum-plants.ts';

const [seeds = '100', number, from = '1'] = process.argv.slice(2);
const plant = number === undefined ? undefined : quorumPlants[Number(number)];
if (number !== undefined && plant === undefined) throw new RangeError(`No plant ${number}`);

const unmade = new Set(plant?.changes);
registerHooks({
  load: (url, context, nextLoad) => {
    const loaded = nextLoad(url, context);
    const changes = plant?.changes.filter(({ file }) => url.endsWith(file)) ?? [];
    if (changes.length === 0 || loaded.source === undefined) return loaded;
    let text = textOf(loaded.source);
    for (const change of changes) {
      if (text.split(change.from).length !== 2)
        throw new Error(`${change.file} has not exactly one: ${change.from}`);
      text = text.replace(change.from, change.to);
      unmade.delete(change);
    }
    return { ...loaded, source: text };
  },
});

function textOf(source: ModuleSource): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

const { runQuorumSeed } = await import('./quorum-run.ts');
if (unmade.size > 0) throw new Error('Not every change was made.');

let found: { readonly seed: number; readonly violation: string } | null = null;
for (let seed = Number(from); seed <= Number(seeds) && found === null; seed += 1) {
  const [violation] = (await runQuorumSeed(seed)).violations;
  if (violation !== undefined) found = { seed, violation };
}
console.log(JSON.stringify(found));
process.exit(0);
