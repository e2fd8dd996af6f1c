/** The partitions in the embedded store's file. Runs in the worker, within a transaction. */
import type { DatabaseSync } from 'node:sqlite';
import type { Claim, Ownership, Partition } from '../../../actors/runtime/partition-store.ts';
import { checkCommit } from '../commit-check.ts';
import type { Progress } from '../commit-check.ts';
import type { EmbeddedCalls } from './embedded-calls.ts';
import { createDeltaWriter } from './embedded-delta.ts';
import { createReader } from './embedded-reader.ts';
import type { StoreLimits } from '../store-limits.ts';
import { numberOf, textOf } from '../stored-values.ts';

type EmbeddedPartitions = Omit<
  EmbeddedCalls,
  'renew' | 'strike' | 'append' | 'appended' | 'readFeed' | 'readSettings' | 'writeSettings'
> & { readonly owners: () => readonly Ownership[] };

interface Meta extends Progress {
  readonly owner: string | undefined;
}

const neverClaimed: Meta = { epoch: 0, owner: undefined, seq: 0, seqEpoch: 0 };

export const createEmbeddedPartitions = (
  database: DatabaseSync,
  limits: StoreLimits,
): EmbeddedPartitions => {
  const meta = createMeta(database);
  const writeDelta = createDeltaWriter(database, limits);

  const claim = (partition: Partition, claimant: string, seen: number): Claim => {
    const { epoch, owner, seq } = meta.of(partition);
    const isRepeat = epoch === seen + 1 && owner === claimant;
    if (!isRepeat && epoch !== seen)
      return owner === undefined ? { claimed: false, epoch } : { claimed: false, epoch, owner };
    if (!isRepeat) meta.claim(partition, claimant, seen + 1);
    return { claimed: true, epoch: seen + 1, seq };
  };

  return {
    ...createReader(database),
    owners: meta.owners,
    claim,
    release: meta.release,
    commit: (partition, position, delta) => {
      const refusal = checkCommit(meta.of(partition), position);
      if (refusal !== undefined) return refusal;
      writeDelta(partition, position.seq, delta);
      meta.advance(partition, position.epoch, position.seq);
      return { status: 'applied' };
    },
  };
};

const createMeta = (database: DatabaseSync) => {
  const one = database.prepare('SELECT * FROM partition WHERE partition = ?');
  const all = database.prepare('SELECT * FROM partition');
  const claim = database.prepare(
    `INSERT INTO partition (partition, epoch, owner, seq, seq_epoch) VALUES (?1, ?2, ?3, 0, 0)
     ON CONFLICT DO UPDATE SET epoch = ?2, owner = ?3`,
  );
  const release = database.prepare(
    'UPDATE partition SET owner = NULL WHERE partition = ? AND epoch = ?',
  );
  const advance = database.prepare(
    'UPDATE partition SET seq_epoch = ?2, seq = ?3 WHERE partition = ?1',
  );

  return {
    of: (partition: Partition): Meta => {
      const row = one.get(partition);
      return row === undefined ? neverClaimed : metaOf(row);
    },
    owners: (): readonly Ownership[] =>
      all.all().map((row) => {
        const { epoch, owner } = metaOf(row);
        const known = { partition: numberOf(row['partition']), epoch };
        return owner === undefined ? known : { ...known, owner };
      }),
    claim: (partition: Partition, claimant: string, epoch: number): void => {
      claim.run(partition, epoch, claimant);
    },
    release: (partition: Partition, epoch: number): void => {
      release.run(partition, epoch);
    },
    advance: (partition: Partition, epoch: number, seq: number): void => {
      advance.run(partition, epoch, seq);
    },
  };
};

const metaOf = (row: Readonly<Record<string, unknown>>): Meta => ({
  epoch: numberOf(row['epoch']),
  owner: row['owner'] === null ? undefined : textOf(row['owner']),
  seq: numberOf(row['seq']),
  seqEpoch: numberOf(row['seq_epoch']),
});
