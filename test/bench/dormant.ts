/** Conversations that have come to their end, written into a store before any node serves. */
import type { Configuration } from '../../actors/configuration.ts';
import { conversationActor } from '../../actors/conversation/conversation.actor.ts';
import {
  anyActor,
  encodeHead,
  takeTurn,
  unknownWakeAt,
  type Activation,
} from '../../actors/runtime/activation.ts';
import type { Address, Row, Tagged } from '../../actors/runtime/actor.ts';
import type { Delta, PartitionStore } from '../../actors/runtime/partition-store.ts';
import { partitionOf } from '../../actors/runtime/placement.ts';
import { firstOf, itemOf, receiveCommand, supervisor } from './journeys.ts';

const actor = anyActor(conversationActor);
const inOneCommit = 500;
/** Their numbers begin where those of the living have ended. */
const firstNumber = 10_000_000;

export interface Dormant {
  readonly store: PartitionStore;
  readonly partitions: number;
  readonly count: number;
  readonly configuration: Configuration;
}

export const writeDormant = async (dormant: Dormant): Promise<void> => {
  const { store, partitions, count, configuration } = dormant;
  await store.open(partitions);
  const numbers = Array.from({ length: count }, (_, i) => firstNumber + i);
  const parts = Map.groupBy(numbers, (number) =>
    partitionOf(receiveCommand(number, []).address, partitions),
  );
  for (const [partition, mine] of parts) {
    const claim = await store.claim(partition, 'seeder', 0);
    if (!claim.claimed) throw new Error('The store is not empty');
    for (let i = 0, seq = 1; i < mine.length; i += inOneCommit, seq += 1) {
      const delta = deltaOf(mine.slice(i, i + inOneCommit), configuration);
      await store.commit(partition, { epoch: claim.epoch, seq }, delta);
    }
    await store.release(partition, claim.epoch);
  }
};

const deltaOf = (numbers: readonly number[], configuration: Configuration): Delta => {
  const ended = numbers.map((number) => endedConversation(number, configuration));
  const none = { timers: [], outgoing: [], delivered: [], applied: [], answers: [], events: [] };
  return {
    ...none,
    at: Date.now(),
    heads: ended.map(({ address, head }) => [address, head]),
    rows: ended.flatMap(({ address, rows }) =>
      rows.map(({ key, value }) => [address, key, JSON.stringify(value)] as const),
    ),
  };
};

/** The customer has written, and a supervisor has ended it: what the actor itself makes of that. */
const endedConversation = (
  number: number,
  config: Configuration,
): { readonly address: Address; readonly head: string; readonly rows: readonly Row[] } => {
  const { conversation, address, command } = receiveCommand(number, [itemOf(number, 1)]);
  const rows = new Map<string, Row>();
  const state = actor.initial(conversation);
  const activation: Activation = {
    address,
    actor,
    state,
    usedAt: 0,
    storedWakeAt: unknownWakeAt,
    inherited: false,
  };
  const sink = {
    event: () => undefined,
    message: () => undefined,
    row: (row: Row) => rows.set(row.key, row),
  };
  const end = { type: 'disconnect', interaction: firstOf(conversation), by: supervisor };
  for (const heard of [command, end] as readonly Tagged[])
    takeTurn(activation, heard, { now: Date.now(), config, settleMax: 10, sink });
  return { address, head: encodeHead(activation), rows: [...rows.values()] };
};
