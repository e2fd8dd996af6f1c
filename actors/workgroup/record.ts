/**
 * Keeps the record: every event is published for it, and between them stands what a reader needs to tell
 * the past again, the rules in force and, now and then, all that the queue is.
 */
import type { Configuration } from '../configuration.ts';
import type { EpochMs, Ms } from '../types.ts';
import { snapshotOf } from './persistence.ts';
import { settle as route } from './routing.ts';
import { rulesFor } from './rules.ts';
import type { WorkgroupState } from './state.ts';
import type { WorkgroupEvent } from './workgroup.protocol.ts';

/** A reader begins at a checkpoint, so it loses no more than this of what is kept. */
const checkpointEveryMs: Ms = 15 * 60_000;

/** Beyond this many entries a checkpoint is written only so often. */
const largeEntries = 2_000;
const largeEveryMs: Ms = 6 * 3_600_000;

/** Beyond these there's none: it would hold up its node. At about 400 B each, 8 MB. */
const entriesMax = 20_000;

/** The routing's next step, after what the record must know before it, before what it may know after it. */
export const settle = (
  state: WorkgroupState,
  now: EpochMs,
  config: Configuration,
): readonly WorkgroupEvent[] => {
  const rules = rulesFor(state, config);
  const { checkpointAt, rulesMark } = state.recorded;
  // The first checkpoint brings the rules along.
  if (checkpointAt !== undefined && rules.mark !== rulesMark)
    return [{ type: 'rulesNoted', at: now, rules }];
  const steps = route(state, now, config);
  if (steps.length > 0 || !isCheckpointDue(state, now)) return steps;
  return [{ type: 'checkpointed', at: now, rules, snapshot: snapshotOf(state) }];
};

/** Not before as much has happened as there is to write: so checkpoints at most double the record. */
const isCheckpointDue = (state: WorkgroupState, now: EpochMs): boolean => {
  const { checkpointAt, events } = state.recorded;
  const entries = state.entries.size;
  if (entries > entriesMax) return false;
  if (checkpointAt === undefined) return true;
  if (events === 0 || now - checkpointAt < checkpointEveryMs) return false;
  if (now - checkpointAt >= largeEveryMs) return true;
  return entries <= largeEntries && events >= entries + state.agents.size + state.active.size;
};
