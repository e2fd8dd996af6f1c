/**
 * The workgroup actor, given its turns by the runtime's own code, each to the bytes of its commit. The
 * records of decisions are made once more, to see what they cost.
 */
import { named, type Configuration, type Workgroup } from '../../actors/configuration.ts';
import {
  anyActor,
  takeTurn,
  type Activation,
  type TurnSink,
} from '../../actors/runtime/activation.ts';
import { addressOf, type Tagged } from '../../actors/runtime/actor.ts';
import { createBatch, encode, setRow } from '../../actors/runtime/batch.ts';
import { defaultLimits } from '../../actors/runtime/limits.ts';
import { createOutbox } from '../../actors/runtime/outbox.ts';
import type { EpochMs } from '../../actors/types.ts';
import type { WorkgroupState } from '../../actors/workgroup/state.ts';
import { recordOf } from '../../actors/workgroup/explanation.ts';
import { workgroupActor } from '../../actors/workgroup/workgroup.actor.ts';
import type {
  WorkgroupCommand,
  WorkgroupEvent,
} from '../../actors/workgroup/workgroup.protocol.ts';
import { queueId } from './decision-centre.ts';
import { ownTime } from './own-time.ts';

export type OfferMade = Extract<WorkgroupEvent, { type: 'offerMade' }>;

export interface Turn {
  /** From hearing the command to the bytes of the commit. */
  readonly ms: number;
  /** How long it takes to make the records of its decisions, and to write them out. */
  readonly recordMs: number;
  /** What had to be made ready first, piece by piece; others may have their turns in between. */
  readonly pieces: readonly number[];
  readonly offers: readonly OfferMade[];
}

export interface Queue {
  readonly take: (command: WorkgroupCommand, now: EpochMs) => Turn;
  readonly wakeAt: () => EpochMs | undefined;
  /** Puts the next version of the configuration in force. */
  readonly reconfigure: (changes: Partial<Workgroup>) => void;
  /** From now on, and until there's a new board, nobody keeps up what only the records need. */
  readonly neglectRecords: () => void;
  readonly state: WorkgroupState;
}

export const createQueue = (first: Configuration): Queue => {
  const state = workgroupActor.initial(queueId);
  const records = createRecords();
  const actor = anyActor({ ...workgroupActor, settle: records.settle });
  const address = addressOf(actor.kind, queueId);
  const timers = { usedAt: 0, storedWakeAt: undefined, inherited: false };
  const activation: Activation = { address, actor, state, ...timers };
  // Numbers messages and writes them out; nothing of it is ever sent.
  const outbox = createOutbox(0, { timers: [], outgoing: [], lastSent: [], applied: [] });
  let config = first;
  let isNeglected = false;

  const take = (command: Tagged, now: EpochMs): Turn => {
    const pieces = prepared(activation, now, config);
    records.ms();
    const startedAt = ownTime();
    const batch = createBatch();
    const offers: OfferMade[] = [];
    const sink: TurnSink = {
      event: (event, topics) => {
        if (event.type === 'offerMade') offers.push(event as OfferMade);
        if (topics.length === 0) return;
        batch.events.push(JSON.stringify({ at: now, actor: address, topics, event }));
      },
      message: (message) => batch.outgoing.push(outbox.add(1, message)),
      row: ({ key, value }) => {
        setRow(batch, address, key, value);
      },
    };
    const { settleMax } = defaultLimits;
    if (takeTurn(activation, command, { now, config, settleMax, sink }))
      batch.touched.add(activation);
    encode(batch, now, config);
    const tookMs = ownTime() - startedAt;
    const recordMs = records.ms();
    if (isNeglected) neglect(state);
    return { ms: tookMs - recordMs, recordMs, pieces, offers };
  };

  return {
    take,
    wakeAt: () => workgroupActor.wakeAt(state),
    reconfigure: (changes) => {
      isNeglected = false;
      config = changed(config, changes);
    },
    neglectRecords: () => {
      isNeglected = true;
    },
    state,
  };
};

/** How long each piece took, as the runtime cuts them. */
const prepared = (
  { actor, state }: Activation,
  now: EpochMs,
  config: Configuration,
): readonly number[] => {
  const took: number[] = [];
  const pieces = actor.prepare?.(state, now, config);
  for (let isDone = pieces === undefined; !isDone;) {
    const startedAt = ownTime();
    for (let step = 0; step < defaultLimits.stepsMax && !isDone; step += 1)
      isDone = pieces?.next().done === true;
    took.push(ownTime() - startedAt);
  }
  return took;
};

/** Who is refused what, and why, is counted for the records alone. */
const neglect = ({ board }: WorkgroupState): void => {
  for (const { ready } of board?.profiles.values() ?? [])
    if (ready !== undefined) Object.assign(ready.refused, { set: () => undefined });
};

const changed = (config: Configuration, changes: Partial<Workgroup>): Configuration => {
  const before = named(config.workgroups, queueId);
  const after = before === undefined ? {} : { [queueId]: { ...before, ...changes } };
  const workgroups = { ...config.workgroups, ...after };
  return { ...config, version: config.version + 1, workgroups };
};

/** Between a decision and what becomes of it, everything is still as it was when its record was made. */
const createRecords = () => {
  let sumMs = 0;

  const again = (state: WorkgroupState, made: OfferMade, now: EpochMs): void => {
    const { entry, agent, trigger, token } = made;
    const { board, entries, agents } = state;
    const [queued, placed, chosen] = [
      entries.get(entry),
      board?.placed.get(entry),
      agents.get(agent),
    ];
    const workgroup = board === undefined ? undefined : named(board.config.workgroups, queueId);
    if (board === undefined || workgroup === undefined) return;
    if (queued === undefined || placed === undefined || chosen === undefined) return;
    const search = { state, board, workgroup, config: board.config, now };
    JSON.stringify(recordOf(search, { queued, placed, chosen, trigger, token }));
  };

  const settle: typeof workgroupActor.settle = (state, now, config) => {
    const events = workgroupActor.settle?.(state, now, config) ?? [];
    for (const event of events) {
      if (event.type !== 'offerMade') continue;
      const startedAt = ownTime();
      again(state, event, now);
      sumMs += ownTime() - startedAt;
    }
    return events;
  };

  return {
    settle,
    /** Since this was last asked. */
    ms: (): number => {
      const ms = sumMs;
      sumMs = 0;
      return ms;
    },
  };
};
