/** What quorum mode costs: commits per second on three servers, against one, in turns. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Delta, PartitionStore, Store } from '../../actors/runtime/partition-store.ts';
import { createRedisQuorumStore } from '../../services/store/quorum/redis-quorum-store.ts';
import { createRedisStore } from '../../services/store/redis/redis-store.ts';
import { startRedis } from '../support/redis-server.ts';
import { median, rowOf, type Bench, type Row } from './rows.ts';

const partitions = 64;
const roundMs = 2_000;
const rounds = 4;

/** A batch of 16 turns. */
const deltaOf = (seq: number): Delta => ({
  at: seq,
  heads: Array.from({ length: 16 }, (_, n) => [`agent/${String((seq + n) % 200)}`, head] as const),
  rows: [],
  timers: Array.from({ length: 4 }, (_, n) => [`agent/${String((seq + n) % 200)}`, seq] as const),
  outgoing: Array.from({ length: 4 }, (_, n) => [n, seq, '{"to":"workgroup/w"}'] as const),
  delivered: Array.from({ length: 4 }, (_, n) => [n, seq - 1] as const),
  applied: Array.from({ length: 4 }, (_, n) => [n, seq] as const),
  answers: [],
  events: Array.from({ length: 4 }, () => '{"type":"reserved","at":1700000000000}'),
});

const head = JSON.stringify('x'.repeat(398));

interface Contender {
  readonly perSecond: number[];
  readonly round: () => Promise<void>;
}

/** One commit in flight in each partition. */
const createContender = async ({ partitions: store }: Store): Promise<Contender> => {
  await store.open(partitions);
  const all = Array.from({ length: partitions }, (_, partition) => partition);
  const next = await Promise.all(all.map((partition) => claim(store, partition)));
  const perSecond: number[] = [];
  return {
    perSecond,
    round: async () => {
      const startedAt = performance.now();
      let commits = 0;
      const work = async (partition: number): Promise<void> => {
        while (performance.now() - startedAt < roundMs) {
          const seq = (next[partition] ?? 0) + 1;
          await store.commit(partition, { epoch: 1, seq }, deltaOf(seq));
          next[partition] = seq;
          commits += 1;
        }
      };
      await Promise.all(all.map(work));
      perSecond.push((commits * 1_000) / (performance.now() - startedAt));
    },
  };
};

const claim = async (store: PartitionStore, partition: number): Promise<number> => {
  const claimed = await store.claim(partition, 'bench', 0);
  return claimed.claimed ? claimed.seq : 0;
};

const measure = async (fsync: string, say: (line: string) => void): Promise<Row> => {
  const settings = ['--appendfsync', fsync];
  const start = () => startRedis({ appendonly: true, settings });
  const servers = await Promise.all([start(), start(), start(), start()]);
  const [one = '', ...urls] = servers.map(({ url }) => url);
  const stores = [
    createRedisStore({ server: one }),
    createRedisQuorumStore({ urls, makesNew: true }),
  ];
  const [single, quorum] = await Promise.all(stores.map(createContender));
  if (single === undefined || quorum === undefined) throw new Error('Nobody to compare');
  for (let round = 0; round < rounds; round += 1) {
    await single.round();
    await pause(100);
    await quorum.round();
    await pause(100);
  }
  await Promise.all(stores.map((store) => store.partitions.close()));
  await Promise.all(servers.map(({ stop }) => stop()));
  const [ours, theirs] = [median(quorum.perSecond), median(single.perSecond)];
  say(`${fsync}: ${ours.toFixed(0)} commits/s on three servers, ${theirs.toFixed(0)} on one`);
  return rowOf({
    name: `quorum-commits-per-single-${fsync}`,
    value: ours / theirs,
    unit: 'ratio',
    reference: `${ours.toFixed(0)} over ${theirs.toFixed(0)} commits/s of 16 turns, 64 in flight`,
    goal: { atLeast: 0.3 },
  });
};

export const quorumBench: Bench = {
  names: ['quorum-commits-per-single-everysec', 'quorum-commits-per-single-always'],
  run: async (say) => [await measure('everysec', say), await measure('always', say)],
};
