/** The quorum store on real servers, under load, while one or two of them fail. */
import { setTimeout as pause } from 'node:timers/promises';
import { StoreFailure } from '../../actors/runtime/partition-store.ts';
import type { QuorumStore } from '../../services/store/quorum/quorum-store.ts';
import { countOf, wholeCount } from '../contract/store/counting.ts';
import { claimed } from '../contract/store/deltas.ts';
import { addToSummary } from '../support/summary.ts';
import { eventually } from '../support/eventually.ts';
import { startLoad, type Load } from './quorum-load.ts';
import { partitionCount, startServers, strikes, whole } from './quorum-servers.ts';
import type { Fsync, Servers } from './quorum-servers.ts';

const partitions = Array.from({ length: partitionCount }, (_, partition) => partition);
const gapMaxMs = 500;

let servers: Servers | undefined;
afterEach(async () => {
  await servers?.stop();
  servers = undefined;
});

const started = async (fsync: Fsync): Promise<{ of: Servers; store: QuorumStore; load: Load }> => {
  const of = await startServers(fsync);
  servers = of;
  const store = await of.join();
  const load = await startLoad(store.partitions, partitions, 'node-a/1');
  await load.more(20);
  load.startGaps();
  return { of, store, load };
};

/** Another node takes everything over, and finds exactly what was acknowledged. */
const nothingLost = async (of: Servers, acknowledged: readonly number[]): Promise<void> => {
  const { partitions: other } = await of.join();
  for (const partition of partitions) {
    const { seq } = await claimed(other, partition, 'node-b/1', 1);
    expect(seq).toBe(acknowledged[partition]);
    expect(await countOf(other, partition)).toEqual(wholeCount(seq));
  }
};

describe('a quorum store under load', () => {
  it.each(
    Object.entries(strikes).flatMap(([what, strike]) =>
      [0, 2].map((index) => ({ what, strike, index })),
    ),
  )(
    'loses nothing and hardly waits when server $index is $what',
    async ({ what, strike, index }) => {
      const { of, store, load } = await started('everysec');
      await strike(of.at(index));
      const repairMs = await whole(store);
      await load.more(20);
      const gapMs = load.longestGapMs();
      addToSummary(
        `quorum, server ${String(index)} ${what}: longest gap ${gapMs.toFixed(0)} ms, ` +
          `repaired after ${repairMs.toFixed(0)} ms`,
      );
      // Now the others must do without a server that had been there all the time.
      await of.at(1).kill('SIGKILL');
      await load.more(20);
      await load.stop();
      await nothingLost(of, load.acknowledged());
      expect(gapMs).toBeLessThan(gapMaxMs + load.longestStallMs());
    },
    60_000,
  );

  it('refuses writes while two of three are down, and serves within 2 s of their return', async () => {
    const { of, store, load } = await started('always');
    await Promise.all([of.at(0).kill('SIGKILL'), of.at(2).kill('SIGKILL')]);
    const atDeath = load.acknowledged();
    await expect(
      store.partitions.renew({ incarnation: 'node-a/1', count: 1, card: '' }),
    ).rejects.toThrow(StoreFailure);
    await pause(500);
    // What was on its way when they died may still have been acknowledged by two.
    for (const [index, seq] of load.acknowledged().entries())
      expect(seq).toBeLessThanOrEqual((atDeath[index] ?? 0) + 1);
    const back = Promise.all([of.at(0).restart(), of.at(2).restart()]);
    await back;
    const startedAt = performance.now();
    await load.more(1);
    const serviceMs = performance.now() - startedAt;
    addToSummary(`quorum, two of three killed and back: service after ${serviceMs.toFixed(0)} ms`);
    await whole(store);
    await load.more(20);
    await load.stop();
    await nothingLost(of, load.acknowledged());
    expect(serviceMs).toBeLessThan(2_000);
  }, 60_000);

  it('says that its quorum is lost, and takes nothing, when two of three may have forgotten', async () => {
    const { of, load } = await started('everysec');
    await Promise.all([of.at(0).kill('SIGKILL'), of.at(2).kill('SIGKILL')]);
    await Promise.all([of.at(0).restart(), of.at(2).restart()]);
    const atReturn = load.acknowledged();
    await pause(1_500);
    for (const [index, seq] of load.acknowledged().entries())
      expect(seq).toBeLessThanOrEqual((atReturn[index] ?? 0) + 1);
    await expect(of.join()).rejects.toThrow(/no quorum/u);
    await load.stop();
  }, 60_000);

  it('lives through a restart of every server, one after the other, without a gap', async () => {
    const { of, store, load } = await started('everysec');
    for (const server of of.all) {
      await server.kill('SIGTERM');
      await server.restart();
      await whole(store);
    }
    const gapMs = load.longestGapMs();
    addToSummary(`quorum, rolling restart of all three: longest gap ${gapMs.toFixed(0)} ms`);
    await load.stop();
    await nothingLost(of, load.acknowledged());
    expect(gapMs).toBeLessThan(gapMaxMs + load.longestStallMs());
  }, 60_000);

  it('gives every server in turn to a new, empty machine under load', async () => {
    const { of, store, load } = await started('everysec');
    for (const server of of.all) {
      await strikes['killed, and started again with nothing']?.(server);
      await whole(store);
    }
    const gapMs = load.longestGapMs();
    addToSummary(`quorum, all three replaced: longest gap ${gapMs.toFixed(0)} ms`);
    await load.stop();
    await nothingLost(of, load.acknowledged());
    expect(gapMs).toBeLessThan(gapMaxMs + load.longestStallMs());
  }, 60_000);

  it('takes over from a node that froze with a commit on its way, and fences it', async () => {
    const { of, load } = await started('everysec');
    const { partitions: other } = await of.join();
    for (const partition of partitions) await claimed(other, partition, 'node-b/1', 1);
    const said = await eventually('the former owner to be fenced', 5_000, async () => {
      try {
        await load.stop();
        return undefined;
      } catch (error) {
        return String(error);
      }
    });
    expect(said).toContain('fenced');
    for (const partition of partitions) {
      const count = await countOf(other, partition);
      expect(count.head).toBeGreaterThanOrEqual(load.acknowledged()[partition] ?? 0);
      expect(count).toEqual(wholeCount(count.head));
    }
  }, 60_000);
});
