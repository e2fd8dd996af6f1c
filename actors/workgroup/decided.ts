/** Keeps why something was offered to whom, until its conversation knows. @see acd.md section 9 */
import type { EntryId, Stored } from '../types.ts';
import type { DecisionRecord, Outcome } from './decision.protocol.ts';
import type { Decided, WorkgroupState } from './state.ts';
import { countDecision } from './statistics.ts';
import type { WorkgroupEvent } from './workgroup.protocol.ts';

type Of<Type extends WorkgroupEvent['type']> = Extract<WorkgroupEvent, { type: Type }>;

/** Of the decisions on an entry that came to nothing, so many are kept; the oldest makes room. */
const earlierMax = 10;

const none: Decided = { earlier: [], count: 0 };

/** Before the event has changed anything else. */
export const noteDecided = (state: WorkgroupState, event: WorkgroupEvent): void => {
  if (event.type === 'offerMade') noteDecision(state, event);
  else if (event.type === 'offerRefused') noteRefusal(state, event);
  else if (event.type === 'entryReturned') letGo(state, event.entry);
  else if (event.type === 'withdrawn') letGo(state, event.entry);
  else if (event.type === 'assigned') letGo(state, event.entry);
};

/** `settle` has just left the record with the board; of an event that came without, there is none. */
const noteDecision = (state: WorkgroupState, { entry, token }: Of<'offerMade'>): void => {
  const made = state.board?.made;
  if (made?.decision.token !== token) return;
  const { decision, day } = made;
  const before = state.decided.get(entry) ?? none;
  state.decided.set(entry, { ...before, current: decision });
  state.statistics = countDecision(state.statistics, decision.refused, day);
};

const noteRefusal = (state: WorkgroupState, { entry, token, code }: Of<'offerRefused'>): void => {
  const { current, earlier, count } = state.decided.get(entry) ?? none;
  if (current?.token !== token) return;
  const over = concluded(current, code === 'outbid' ? 'outbid' : 'refused', code);
  const kept = [...earlier, over].slice(-earlierMax);
  state.decided.set(entry, { earlier: kept, count: count + 1 });
};

/** Whoever took it out, or gave it back, knows them; or is told by {@link untold}. */
const letGo = (state: WorkgroupState, entry: EntryId): void => {
  const conversation = state.entries.get(entry)?.conversation;
  const decided = state.decided.get(entry);
  state.decided.delete(entry);
  state.left =
    conversation === undefined || decided === undefined ? undefined : { conversation, decided };
};

/** All of them, the oldest first, with how the last one ended. */
export const untold = (
  { current, earlier }: Decided,
  outcome: Outcome,
): readonly DecisionRecord[] =>
  current === undefined ? earlier : [...earlier, concluded(current, outcome)];

const concluded = (record: DecisionRecord, outcome: Outcome, code?: string): DecisionRecord => ({
  ...record,
  outcome,
  ...(outcome === 'refused' && code !== undefined ? { code } : {}),
});

/** Kept apart from its entry, so that it's written once; `n` counts those of one entry. */
export interface EarlierRow {
  readonly of: EntryId;
  readonly n: number;
  readonly earlier: DecisionRecord;
}

/** The one that makes room has the same key as the one that it makes room for. */
const keyOf = (entry: EntryId, n: number): string => `d/${entry}/${String(n % earlierMax)}`;

/** The one that has just come to nothing. */
export const refusalRows = (
  { decided }: WorkgroupState,
  { entry: of, token }: Of<'offerRefused'>,
): readonly Stored<EarlierRow>[] => {
  const { earlier, count: n } = decided.get(of) ?? none;
  const last = earlier.at(-1);
  if (last?.token !== token) return [];
  return [{ key: keyOf(of, n), value: { of, n, earlier: last } }];
};

/** Of the entry that has just left. */
export const leftRows = (
  { left }: WorkgroupState,
  entry: EntryId,
): readonly Stored<EarlierRow>[] => {
  const { earlier, count } = left?.decided ?? none;
  return earlier.map((_, i) => ({ key: keyOf(entry, count - i), value: undefined }));
};

export const restoreCurrent = (
  state: WorkgroupState,
  entry: EntryId,
  current: DecisionRecord,
): void => {
  state.decided.set(entry, { ...(state.decided.get(entry) ?? none), current });
};

/** @param rows - of any entries, in any order */
export const restoreEarlier = (state: WorkgroupState, rows: readonly EarlierRow[]): void => {
  for (const { of, n, earlier } of rows.toSorted((a, b) => a.n - b.n)) {
    const before = state.decided.get(of) ?? none;
    state.decided.set(of, { ...before, earlier: [...before.earlier, earlier], count: n });
  }
};
