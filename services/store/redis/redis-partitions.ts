import type { Partition, PartitionStore } from '../../../actors/runtime/partition-store.ts';
import { unpackTexts } from '../packed-texts.ts';
import { commitToRedis } from './redis-commit.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { PartitionKeys } from './redis-keys.ts';
import { partitionKeys, rollKeys } from './redis-keys.ts';
import { noteOwner } from './redis-owners.ts';
import { claimOf, imageOf, storedActor } from './redis-images.ts';
import { listOf } from '../stored-values.ts';
import { loadScript } from './redis-script.ts';

const claimScript = loadScript('redis-claim.lua', 'claim a partition');
const releaseScript = loadScript('redis-release.lua', 'release a partition');
const loadImageScript = loadScript('redis-load.lua', 'load a partition');
const readScript = loadScript('redis-read.lua', 'read actors');

type RedisPartitions = Omit<PartitionStore, 'open' | 'renew' | 'strike' | 'hasLine' | 'close'>;

/** What concerns one partition. The roll is in `redis-roll.ts`. */
export const createRedisPartitions = (
  connection: RedisConnection,
  prefix: string,
  eventCommitsMax: number,
): RedisPartitions => {
  const { owners } = rollKeys(prefix);
  const known = new Map<Partition, PartitionKeys>();
  const keysOf = (partition: Partition): PartitionKeys => {
    const keys = known.get(partition) ?? partitionKeys(prefix, partition);
    known.set(partition, keys);
    return keys;
  };

  return {
    claim: async (partition, claimant, seen) => {
      const { meta } = keysOf(partition);
      const claim = claimOf(await claimScript.run(connection, [meta], [claimant, seen]));
      const owner = claim.claimed ? claimant : claim.owner;
      // Also when refused: the owner may have died between its claim and its entry.
      await noteOwner(connection, owners, { partition, epoch: claim.epoch, owner });
      return claim;
    },
    release: async (partition, epoch) => {
      const released = await releaseScript.run(connection, [keysOf(partition).meta], [epoch]);
      if (released === 1)
        await noteOwner(connection, owners, { partition, epoch, owner: undefined });
    },
    load: async (partition) => {
      const { timers, outgoing, meta } = keysOf(partition);
      return imageOf(await loadImageScript.run(connection, [timers, outgoing, meta], []));
    },
    read: async (partition, addresses) => {
      if (addresses.length === 0) return [];
      const { heads, rows } = keysOf(partition);
      const replies = listOf(
        await readScript.run(connection, [heads, ...addresses.map(rows)], addresses),
      );
      return addresses.flatMap((address, index) => storedActor(address, replies[index]));
    },
    commit: (partition, position, delta) =>
      commitToRedis(connection, keysOf(partition), { position, delta }, eventCommitsMax),
    answer: (partition, commandId) =>
      connection.attempt('read an answer', async (client) => {
        const answer = await client.hget(keysOf(partition).answers, commandId);
        return answer ?? undefined;
      }),
    events: (partition, after, limit) =>
      connection.attempt('read events', async (client) => {
        const from = `${String(after + 1)}-0`;
        const entries = await client.xrange(keysOf(partition).events, from, '+', 'COUNT', limit);
        return entries.map(([id, [, packed = '']]) => ({
          seq: Number.parseInt(id, 10),
          events: unpackTexts(packed),
        }));
      }),
  };
};
