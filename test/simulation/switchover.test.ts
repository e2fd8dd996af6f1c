import { switchover } from './centre.workload.ts';
import { runSeeds } from './run-seeds.ts';

it('ends what is not recovered with the node that had it, in order, and loses nothing else', async () => {
  await runSeeds({ workload: switchover, from: 1, count: 30 });
}, 300_000);
