import type {
  Epoch,
  Incarnation,
  Ownership,
  Partition,
} from '../../../actors/runtime/partition-store.ts';
import type { RedisConnection } from './redis-connection.ts';
import { numberOf, splitOnce } from '../stored-values.ts';
import { loadScript } from './redis-script.ts';

const noteScript = loadScript('redis-note-owner.lua', 'note an owner');

/** @param of what is known; the owner is undefined after a release */
export const noteOwner = async (
  connection: RedisConnection,
  table: string,
  of: {
    readonly partition: Partition;
    readonly epoch: Epoch;
    readonly owner: Incarnation | undefined;
  },
): Promise<void> => {
  await noteScript.run(connection, [table], [of.partition, of.epoch, of.owner ?? '']);
};

/** An entry of the table of owners: `<epoch> <owner>` by partition. */
export const ownershipOf = ([partition, entry]: readonly [string, string]): Ownership => {
  const [epoch, owner] = splitOnce(entry);
  const known = { partition: numberOf(partition), epoch: numberOf(epoch) };
  return owner === '' ? known : { ...known, owner };
};
