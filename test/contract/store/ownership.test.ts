import type { Store } from '../../../actors/runtime/partition-store.ts';
import { StoreMismatch } from '../../../actors/runtime/partition-store.ts';
import { claimed, everything } from './deltas.ts';
import { partitionCount, storeKinds, useStores } from './stores.ts';

const beat = { incarnation: 'node-a/1', count: 1, card: '{"name":"node-a"}' };

const ownersIn = async ({ partitions }: Store) => (await partitions.renew(beat)).owners;

describe.each(storeKinds)('a partition store ($name)', ({ start }) => {
  const freshStore = useStores(start);

  describe('that is opened', () => {
    it('can be opened again for the same number of partitions', async () => {
      const { store, join } = await freshStore();
      await store.partitions.open(partitionCount);
      await join().partitions.open(partitionCount);
    });

    it('refuses another number of partitions, and says both', async () => {
      const { join } = await freshStore();
      const opening = join().partitions.open(partitionCount * 2);
      await expect(opening).rejects.toThrow(StoreMismatch);
      await expect(opening).rejects.toThrow(/for 16 partitions, and 32 are configured/);
    });
  });

  describe('that is asked for a partition', () => {
    it('gives one that nobody had under epoch 1', async () => {
      const { store } = await freshStore();
      const claim = await store.partitions.claim(3, 'node-a/1', 0);
      expect(claim).toEqual({ claimed: true, epoch: 1, seq: 0 });
    });

    it('refuses a claim that rests on an epoch of the past, and says who owns it now', async () => {
      const { store } = await freshStore();
      await store.partitions.claim(3, 'node-a/1', 0);
      const late = await store.partitions.claim(3, 'node-b/1', 0);
      expect(late).toEqual({ claimed: false, epoch: 1, owner: 'node-a/1' });
    });

    it('refuses a claim that rests on an epoch of the future', async () => {
      const { store } = await freshStore();
      await store.partitions.claim(3, 'node-a/1', 0);
      const early = await store.partitions.claim(3, 'node-b/1', 5);
      expect(early).toEqual({ claimed: false, epoch: 1, owner: 'node-a/1' });
    });

    it('gives it to exactly one of many that race for it', async () => {
      const { store, join } = await freshStore();
      const clients = [store, join(), join()];
      await Promise.all(clients.map(({ partitions }) => partitions.open(partitionCount)));
      const racers = Array.from({ length: 30 }, (_, index) => `node-${String(index)}/1`);
      const claims = await Promise.all(
        racers.map(async (racer, index) => {
          const { partitions } = clients[index % clients.length] ?? store;
          return { racer, claim: await partitions.claim(5, racer, 0) };
        }),
      );
      const winners = claims.filter(({ claim }) => claim.claimed);
      expect(winners).toHaveLength(1);
      const losers = claims.filter(({ claim }) => !claim.claimed).map(({ claim }) => claim);
      // Where several servers must agree, a tie costs an epoch.
      const epoch = winners[0]?.claim.epoch;
      const refusal = { claimed: false, epoch, owner: winners[0]?.racer };
      expect(losers).toEqual(losers.map(() => refusal));
    });

    it('repeats its answer to a claimant that has not heard it', async () => {
      const { store } = await freshStore();
      const first = await store.partitions.claim(3, 'node-a/1', 0);
      const repeat = await store.partitions.claim(3, 'node-a/1', 0);
      expect(repeat).toEqual(first);
    });

    it('does not take a later claim of the same node for a repeat', async () => {
      const { store } = await freshStore();
      await store.partitions.claim(3, 'node-a/1', 0);
      await store.partitions.claim(3, 'node-b/1', 1);
      const late = await store.partitions.claim(3, 'node-a/1', 0);
      expect(late).toEqual({ claimed: false, epoch: 2, owner: 'node-b/1' });
    });

    it('tells the new owner how far the former one came', async () => {
      const { store } = await freshStore();
      const { epoch } = await claimed(store.partitions, 3, 'node-a/1');
      await store.partitions.commit(3, { epoch, seq: 1 }, everything);
      await store.partitions.commit(3, { epoch, seq: 2 }, everything);
      const claim = await store.partitions.claim(3, 'node-b/1', epoch);
      expect(claim).toEqual({ claimed: true, epoch: 2, seq: 2 });
    });

    it('leaves the other partitions alone', async () => {
      const { store } = await freshStore();
      await store.partitions.claim(3, 'node-a/1', 0);
      const claim = await store.partitions.claim(4, 'node-b/1', 0);
      expect(claim).toEqual({ claimed: true, epoch: 1, seq: 0 });
    });
  });

  describe('that gets a partition back', () => {
    it('has no owner for it, and keeps the epoch', async () => {
      const { store } = await freshStore();
      await store.partitions.claim(3, 'node-a/1', 0);
      await store.partitions.release(3, 1);
      expect(await ownersIn(store)).toEqual([{ partition: 3, epoch: 1 }]);
      const stale = await store.partitions.claim(3, 'node-b/1', 0);
      expect(stale).toEqual({ claimed: false, epoch: 1 });
      const claim = await store.partitions.claim(3, 'node-b/1', 1);
      expect(claim).toEqual({ claimed: true, epoch: 2, seq: 0 });
    });

    it('takes the same release twice', async () => {
      const { store } = await freshStore();
      await store.partitions.claim(3, 'node-a/1', 0);
      await store.partitions.release(3, 1);
      await store.partitions.release(3, 1);
      expect(await ownersIn(store)).toEqual([{ partition: 3, epoch: 1 }]);
    });

    it('ignores a release by someone who has it no more', async () => {
      const { store } = await freshStore();
      await store.partitions.claim(3, 'node-a/1', 0);
      await store.partitions.claim(3, 'node-b/1', 1);
      await store.partitions.release(3, 1);
      expect(await ownersIn(store)).toEqual([{ partition: 3, epoch: 2, owner: 'node-b/1' }]);
      const refusal = { claimed: false, epoch: 2, owner: 'node-b/1' };
      expect(await store.partitions.claim(3, 'node-c/1', 1)).toEqual(refusal);
    });
  });

  describe('that takes beats', () => {
    it('tells every node of the others, with the last beat of each', async () => {
      const { store, join } = await freshStore();
      const other = join();
      await other.partitions.open(partitionCount);
      await store.partitions.renew(beat);
      const second = { incarnation: 'node-b/1', count: 4, card: '{"näme":"\n b "}' };
      await other.partitions.renew(second);
      const { beats } = await store.partitions.renew({ ...beat, count: 2 });
      expect(beats).toHaveLength(2);
      expect(beats).toContainEqual({ ...beat, count: 2 });
      expect(beats).toContainEqual(second);
    });

    it('does not let a beat that comes late look like a new one', async () => {
      const { store } = await freshStore();
      await store.partitions.renew({ ...beat, count: 9 });
      const { beats } = await store.partitions.renew({ ...beat, count: 8 });
      expect(beats).toEqual([{ ...beat, count: 9 }]);
    });

    it('tells the time', async () => {
      const { store } = await freshStore();
      const { now } = await store.partitions.renew(beat);
      expect(Number.isSafeInteger(now)).toBe(true);
      expect(now).toBeGreaterThan(1_600_000_000_000);
    });

    it('tells who owns what, to every client', async () => {
      const { store, join } = await freshStore();
      const other = join();
      await other.partitions.open(partitionCount);
      expect(await ownersIn(store)).toEqual([]);
      await store.partitions.claim(3, 'node-a/1', 0);
      await store.partitions.claim(4, 'node-a/1', 0);
      await other.partitions.claim(3, 'node-b/1', 1);
      const owners = await ownersIn(other);
      expect(owners.toSorted((a, b) => a.partition - b.partition)).toEqual([
        { partition: 3, epoch: 2, owner: 'node-b/1' },
        { partition: 4, epoch: 1, owner: 'node-a/1' },
      ]);
    });

    it('forgets a node that is struck', async () => {
      const { store } = await freshStore();
      await store.partitions.renew({ ...beat, incarnation: 'node-b/1' });
      await store.partitions.strike('node-b/1');
      await store.partitions.strike('node-that-never-was');
      const { beats } = await store.partitions.renew(beat);
      expect(beats).toEqual([beat]);
    });

    it('refuses a card of more than 4 KiB', async () => {
      const { store } = await freshStore();
      const fits = await store.partitions.renew({ ...beat, card: 'x'.repeat(4_096) });
      expect(fits.beats[0]?.card).toHaveLength(4_096);
      const tooMuch = store.partitions.renew({ ...beat, card: 'ä'.repeat(2_049) });
      await expect(tooMuch).rejects.toThrow(/4098 B: 4096 B is the limit/);
    });
  });
});
