import { centre } from './centre.workload.ts';
import { runSeeds } from './run-seeds.ts';

it('routes, answers and ends every interaction once, whatever fails (2)', async () => {
  await runSeeds({ workload: centre, from: 46, count: 45 });
}, 300_000);
