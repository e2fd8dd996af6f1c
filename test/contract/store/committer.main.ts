/**
 * A process that commits to an embedded store for as long as it lives, to be killed in the middle of it.
 * Prints `open`, then `<partition> <seq>` for each commit that was acknowledged.
 *
 *     node committer.main.ts <file>
 */
import { writeSync } from 'node:fs';
import { createEmbeddedStore } from '../../../services/store/embedded/embedded-store.ts';
import { countingDelta } from './counting.ts';
import { partitionCount } from './stores.ts';

const [file = ''] = process.argv.slice(2);
const { partitions } = createEmbeddedStore({ file });
// At once, and not when a buffer is full: the reader must not know less than this process did.
const print = (line: string): number => writeSync(1, `${line}\n`);

const commitForEver = async (partition: number): Promise<void> => {
  const { owners } = await partitions.renew({ incarnation: 'x', count: 1, card: '' });
  const seen = owners.find((owner) => owner.partition === partition)?.epoch ?? 0;
  const claim = await partitions.claim(partition, `committer/${String(process.pid)}`, seen);
  if (!claim.claimed) throw new Error('Someone else has the store.');
  for (let seq = claim.seq + 1; ; seq += 1) {
    const outcome = await partitions.commit(
      partition,
      { epoch: claim.epoch, seq },
      countingDelta(seq),
    );
    if (outcome.status !== 'applied') throw new Error(`Commit ${String(seq)}: ${outcome.status}`);
    print(`${String(partition)} ${String(seq)}`);
  }
};

await partitions.open(partitionCount);
print('open');
await Promise.all([0, 1, 2, 3].map(commitForEver));
