import type { Beat, PartitionStore, Roll } from '../../../actors/runtime/partition-store.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { RollKeys } from './redis-keys.ts';
import { hasNamedLine, lineNameOf } from './redis-lines.ts';
import { ownershipOf } from './redis-owners.ts';
import { listOf, numberOf, pairsOf, splitOnce } from '../stored-values.ts';
import { loadScript } from './redis-script.ts';
import { checkCard } from '../store-limits.ts';

const renewScript = loadScript('redis-renew.lua', 'take a beat');

/** Who lives, and who owns what. */
export const createRedisRoll = (
  connection: RedisConnection,
  keys: RollKeys,
  prefix: string,
): Required<Pick<PartitionStore, 'renew' | 'strike' | 'hasLine'>> => ({
  renew: async (beat) => {
    checkCard(beat);
    connection.bearName(lineNameOf(prefix, beat.incarnation));
    const args = [beat.incarnation, beat.count, beat.card];
    const touched = [keys.beats, keys.owners, keys.configuration];
    return rollOf(await renewScript.run(connection, touched, args));
  },
  hasLine: (incarnation) => hasNamedLine(connection, lineNameOf(prefix, incarnation)),
  strike: (incarnation) =>
    connection.attempt('strike a node', async (client) => {
      await client.hdel(keys.beats, incarnation);
    }),
});

const rollOf = (reply: unknown): Roll => {
  const [seconds, microseconds, beats, owners, version] = listOf(reply);
  return {
    now: numberOf(seconds) * 1_000 + Math.floor(numberOf(microseconds) / 1_000),
    beats: pairsOf(beats).map(beatOf),
    owners: pairsOf(owners).map(ownershipOf),
    configurationVersion: numberOf(version),
  };
};

const beatOf = ([incarnation, entry]: readonly [string, string]): Beat => {
  const [count, card] = splitOnce(entry);
  return { incarnation, count: numberOf(count), card };
};
