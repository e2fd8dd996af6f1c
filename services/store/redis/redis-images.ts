/** From what the scripts answer to what the port says. */
import type { Address } from '../../../actors/runtime/actor.ts';
import type {
  Claim,
  PartitionImage,
  StoredActor,
} from '../../../actors/runtime/partition-store.ts';
import { appliedField, sentField } from './redis-keys.ts';
import { addressOf, listOf, numberOf, pairsOf, textOf } from '../stored-values.ts';

/** Of `redis-claim.lua`. */
export const claimOf = (reply: unknown): Claim => {
  const [claimed, epochReply, seq, ownerReply] = listOf(reply);
  const epoch = numberOf(epochReply);
  if (claimed === 1) return { claimed: true, epoch, seq: numberOf(seq) };
  const owner = textOf(ownerReply);
  return owner === '' ? { claimed: false, epoch } : { claimed: false, epoch, owner };
};

/** Of `redis-load.lua`. */
export const imageOf = (reply: unknown): PartitionImage => {
  const [timers, outgoing, metaReply] = listOf(reply);
  const meta = pairsOf(metaReply);
  return {
    timers: pairsOf(timers).map(([address, wakeAt]) => [addressOf(address), numberOf(wakeAt)]),
    outgoing: pairsOf(outgoing).map(([name, message]) => {
      const [to, number] = name.split(':');
      return [numberOf(to), numberOf(number), message];
    }),
    lastSent: marksIn(meta, sentField('')),
    applied: marksIn(meta, appliedField('')),
  };
};

const marksIn = (
  meta: readonly (readonly [string, string])[],
  prefix: string,
): (readonly [number, number])[] =>
  meta
    .filter(([field]) => field.startsWith(prefix))
    .map(([field, number]) => [numberOf(field.slice(prefix.length)), numberOf(number)]);

/** Of `redis-read.lua`, for one actor. */
export const storedActor = (address: Address, reply: unknown): StoredActor[] => {
  if (reply === null) return [];
  const [head, rows] = listOf(reply);
  return [{ address, head: textOf(head), rows: new Map(pairsOf(rows)) }];
};
