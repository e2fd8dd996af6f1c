import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline/promises';
import type { Store } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure, StoreMismatch } from '../../../actors/runtime/partition-store.ts';
import { openFeedReader } from '../../../services/store/feed-reader.ts';
import { createEmbeddedStore } from '../../../services/store/embedded/embedded-store.ts';
import { countOf, countingDelta, wholeCount } from './counting.ts';
import { claimed, everything, nothing } from './deltas.ts';
import { partitionCount } from './stores.ts';

describe('an embedded store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-embedded-'));
  const stores: Store[] = [];
  const children: ChildProcess[] = [];

  afterEach(async () => {
    await Promise.all(stores.splice(0).map(({ partitions }) => partitions.close()));
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const storeOf = (file: string): Store => {
    const store = createEmbeddedStore({ file: join(folder, file), lockTimeoutMs: 100 });
    stores.push(store);
    return store;
  };

  const openedStore = async (file: string): Promise<Store> => {
    const store = storeOf(file);
    await store.partitions.open(partitionCount);
    return store;
  };

  /** A process that commits; `acknowledged` grows until `count` commits are, or it's killed. */
  const startCommitter = (file: string) => {
    const script = join(import.meta.dirname, 'committer.main.ts');
    const args = ['--disable-warning=ExperimentalWarning', script, join(folder, file)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const acknowledged = new Map<number, number>();
    const lines = createInterface({ input: child.stdout });
    const opened = once(lines, 'line');

    const killAfter = async (count: number): Promise<ReadonlyMap<number, number>> => {
      let seen = 0;
      for await (const line of lines) {
        const [partition = 0, seq = 0] = line.split(' ').map(Number);
        acknowledged.set(partition, seq);
        if ((seen += 1) === count) child.kill('SIGKILL');
      }
      return acknowledged;
    };

    return { opened, killAfter };
  };

  describe('whose process is killed while it commits', () => {
    it.each([1, 50, 51, 333, 1_000])(
      'has everything that was acknowledged, and nothing half: after %i commits',
      async (count) => {
        const file = `killed-${String(count)}/store.db`;
        const acknowledged = await startCommitter(file).killAfter(count + 1);
        const { partitions } = await openedStore(file);
        const { owners } = await partitions.renew({ incarnation: 'x', count: 1, card: '' });
        const epochs = new Map(owners.map(({ partition, epoch }) => [partition, epoch]));
        for (const partition of [0, 1, 2, 3]) {
          const seen = epochs.get(partition) ?? 0;
          const { seq } = await claimed(partitions, partition, 'after', seen);
          const promised = acknowledged.get(partition) ?? 0;
          expect(seq).toBeGreaterThanOrEqual(promised);
          expect(seq).toBeLessThanOrEqual(promised + 1);
          expect(await countOf(partitions, partition)).toEqual(wholeCount(seq));
        }
      },
    );

    it('goes on where it was, as often as it is killed', async () => {
      let reached = 0;
      for (let life = 0; life < 3; life += 1) {
        const acknowledged = await startCommitter('again.db').killAfter(100);
        const sum = [...acknowledged.values()].reduce((total, seq) => total + seq, 0);
        expect(sum).toBeGreaterThan(reached);
        reached = sum;
      }
      expect(reached).toBeGreaterThanOrEqual(3 * 90);
    });
  });

  describe('whose file is not its own', () => {
    it('refuses one that another process has open, and opens it when that one is dead', async () => {
      const { opened, killAfter } = startCommitter('shared.db');
      await opened;
      const store = storeOf('shared.db');
      const opening = store.partitions.open(partitionCount);
      await expect(opening).rejects.toThrow(StoreMismatch);
      await expect(opening).rejects.toThrow(/shared\.db is in use by another process/);
      const acknowledged = await killAfter(10);
      await store.partitions.open(partitionCount);
      const count = await countOf(store.partitions, 0);
      expect(count.head).toBeGreaterThanOrEqual(acknowledged.get(0) ?? 0);
    });

    it('refuses one that another store of this process has open', async () => {
      await openedStore('twice.db');
      const opening = storeOf('twice.db').partitions.open(partitionCount);
      await expect(opening).rejects.toThrow(/in use by another process/);
    });

    it('may be read by others while a process writes it, and afterwards', async () => {
      const { feed, partitions } = await openedStore('read/baton.db');
      const append = (seq: number) =>
        feed.append([{ partition: 1, seq, events: [`"${String(seq)}"`] }]);
      await append(1);
      const reader = await openFeedReader({
        partitions: partitionCount,
        dataDir: join(folder, 'read'),
      });
      expect(await reader.read(0, 9)).toMatchObject({ items: [{ id: 1, event: '"1"' }] });
      await append(2);
      expect(await reader.read(1, 9)).toEqual({
        items: [{ id: 2, event: '"2"' }],
        firstId: 1,
        lastId: 2,
      });
      await partitions.close();
      await reader.close();
      const late = await openFeedReader({
        partitions: partitionCount,
        dataDir: join(folder, 'read'),
      });
      expect(await late.read(0, 9)).toMatchObject({ lastId: 2 });
      await late.close();
    });

    it('may be read after the process that wrote it was killed', async () => {
      await startCommitter('dead/baton.db').killAfter(50);
      const reader = await openFeedReader({
        partitions: partitionCount,
        dataDir: join(folder, 'dead'),
      });
      expect(await reader.read(0, 9)).toMatchObject({ items: [] });
      await reader.close();
      await openedStore('dead/baton.db');
    });

    it('has no feed to be read where it is missing, or of another program', async () => {
      await expect(
        openFeedReader({ partitions: partitionCount, dataDir: join(folder, 'nowhere') }),
      ).rejects.toThrow(/There is no .*nowhere.*baton\.db/);
      mkdirSync(join(folder, 'foreign'));
      const other = new DatabaseSync(join(folder, 'foreign/baton.db'));
      other.exec('CREATE TABLE song (title TEXT)');
      other.close();
      await expect(
        openFeedReader({ partitions: partitionCount, dataDir: join(folder, 'foreign') }),
      ).rejects.toThrow(/database of another program/);
    });

    it('refuses the database of another program, and leaves it as it is', async () => {
      const other = new DatabaseSync(join(folder, 'other.db'));
      other.exec('CREATE TABLE song (title TEXT)');
      other.close();
      const opening = storeOf('other.db').partitions.open(partitionCount);
      await expect(opening).rejects.toThrow(StoreMismatch);
      await expect(opening).rejects.toThrow(/database of another program/);
    });

    it('refuses what is no database', async () => {
      writeFileSync(join(folder, 'note.db'), 'buy milk '.repeat(1_000));
      const opening = storeOf('note.db').partitions.open(partitionCount);
      await expect(opening).rejects.toThrow(/note\.db is not a database/);
    });

    it('refuses a place where there can be no file', async () => {
      writeFileSync(join(folder, 'file'), '');
      const opening = storeOf('file/store.db').partitions.open(partitionCount);
      await expect(opening).rejects.toThrow(StoreFailure);
    });
  });

  describe('that is closed', () => {
    it('finishes what it was asked to, and refuses the rest', async () => {
      const { partitions } = await openedStore('closed.db');
      await claimed(partitions, 3, 'node-a/1');
      const last = partitions.commit(3, { epoch: 1, seq: 1 }, everything);
      await partitions.close();
      expect(await last).toEqual({ status: 'applied' });
      const late = partitions.commit(3, { epoch: 1, seq: 2 }, everything);
      await expect(late).rejects.toThrow(StoreFailure);
      await partitions.close();
    });

    it('has kept all but the beats when it is opened again', async () => {
      const first = await openedStore('reopened.db');
      await claimed(first.partitions, 3, 'node-a/1');
      await first.partitions.commit(3, { epoch: 1, seq: 1 }, countingDelta(1));
      await first.partitions.renew({ incarnation: 'node-a/1', count: 7, card: '' });
      await first.feed.append([{ partition: 3, seq: 1, events: ['1'] }]);
      await first.settings.write(0, '{"a":1}');
      await first.partitions.close();
      const { partitions, feed, settings } = await openedStore('reopened.db');
      const beat = { incarnation: 'node-a/2', count: 1, card: '' };
      expect(await partitions.renew(beat)).toMatchObject({
        beats: [beat],
        owners: [{ partition: 3, epoch: 1, owner: 'node-a/1' }],
        configurationVersion: 1,
      });
      expect(await countOf(partitions, 3)).toEqual(wholeCount(1));
      expect(await feed.read(0, 9)).toMatchObject({ items: [{ id: 1, event: '1' }], lastId: 1 });
      expect(await settings.read()).toEqual({ version: 1, json: '{"a":1}' });
    });
  });

  it('rejects what comes before it is open', async () => {
    const { partitions } = storeOf('early.db');
    await expect(partitions.load(3)).rejects.toThrow(/not open/);
  });

  it('lets no call that fails take others with it', async () => {
    const { partitions } = await openedStore('together.db');
    await Promise.all([1, 2, 3].map((partition) => claimed(partitions, partition, 'node-a/1')));
    // A head that is missing: the types rule it out, SQLite refuses it.
    const torn: unknown = { ...nothing, heads: [['agent/ana']] };
    const isDelta = (_value: unknown): _value is typeof nothing => true;
    if (!isDelta(torn)) throw new Error('unreachable');
    const outcomes = await Promise.allSettled([
      partitions.commit(1, { epoch: 1, seq: 1 }, countingDelta(1)),
      partitions.commit(2, { epoch: 1, seq: 1 }, torn),
      partitions.commit(3, { epoch: 1, seq: 1 }, countingDelta(1)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await countOf(partitions, 1)).toEqual(wholeCount(1));
    expect(await countOf(partitions, 3)).toEqual(wholeCount(1));
    expect(await partitions.commit(2, { epoch: 1, seq: 1 }, countingDelta(1))).toEqual({
      status: 'applied',
    });
  });
});
