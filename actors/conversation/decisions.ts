/**
 * Why interactions were offered to whom. What queues have decided they tell with the offer; of a transfer
 * to an agent in person the record is made here. @see acd.md section 9
 */
import type { EntryId, EpochMs, OfferToken, Stored } from '../types.ts';
import { interactionId } from '../types.ts';
import type { DecisionRecord, Outcome } from '../workgroup/decision.protocol.ts';
import type { ConversationEvent } from './interaction.protocol.ts';
import { decisionsMax } from './limits.ts';
import type { ConversationState, KeptDecision } from './state.ts';
import { interactionOf } from './state.ts';

type Of<Type extends ConversationEvent['type']> = Extract<ConversationEvent, { type: Type }>;

/** A queue tells them again until it's sure that they are known. */
export const newDecisions = (
  state: ConversationState,
  { entry, decisions = [] }: { entry: EntryId; decisions?: readonly DecisionRecord[] | undefined },
  at: EpochMs,
): readonly ConversationEvent[] => {
  const interaction = interactionId(entry.slice(0, entry.lastIndexOf('/')));
  const news = decisions.filter(({ token }) => find(state, token) === undefined);
  if (news.length === 0 || interactionOf(state, interaction) === undefined) return [];
  return [{ type: 'decided', at, interaction, decisions: news }];
};

/** The oldest make room. */
export const noteDecisions = (state: ConversationState, event: ConversationEvent): void => {
  if (event.type === 'decided') keepAll(state, event);
  else if (event.type === 'offered') conclude(state, event.token, 'accepted');
  else if (event.type === 'offerEnded') conclude(state, event.token, event.why, event.code);
  else if ('from' in event) conclude(state, event.from?.token, 'withdrawn');
  if (event.type === 'transferred') inPerson(state, event);
};

const keepAll = (state: ConversationState, { interaction, decisions }: Of<'decided'>): void => {
  const number = interactionOf(state, interaction)?.number ?? 0;
  for (const decision of decisions) keep(state, number, decision);
};

const keep = (state: ConversationState, number: number, decision: DecisionRecord): void => {
  state.decided += 1;
  state.decisions.push({ n: state.decided, number, decision });
  if (state.decisions.length > decisionsMax) state.decisions.shift();
};

const inPerson = (
  state: ConversationState,
  { at, interaction: id, to, token }: Of<'transferred'>,
): void => {
  const interaction = interactionOf(state, id);
  if (interaction === undefined || to.kind !== 'agent' || token === undefined) return;
  keep(state, interaction.number, {
    at,
    trigger: 'transfer',
    workgroup: interaction.workgroup,
    token,
    chosen: to.agent,
    terms: [],
    candidates: [],
    eligible: 1,
    refused: {},
    interaction: [],
    waiting: 0,
  });
};

/** Who has picked it up has accepted, whatever comes after. */
const conclude = (
  state: ConversationState,
  token: OfferToken | undefined,
  outcome: Outcome,
  code?: string,
): void => {
  const found = token === undefined ? undefined : find(state, token);
  if (found === undefined || !mayFollow(found.decision.outcome, outcome)) return;
  found.decision = { ...found.decision, outcome, ...(code === undefined ? {} : { code }) };
};

const mayFollow = (before: Outcome | undefined, outcome: Outcome): boolean =>
  before === undefined ||
  (before === 'accepted' && (outcome === 'declined' || outcome === 'missed'));

/** Those that are looked for are among the last. */
const find = ({ decisions }: ConversationState, token: OfferToken): KeptDecision | undefined =>
  decisions.findLast(({ decision }) => decision.token === token);

/** Of the offers that are made most, those of queues, an acceptance is written once. */
export const decisionRows = (
  event: ConversationEvent,
  state: ConversationState,
): readonly Stored<{ decision: KeptDecision }>[] => {
  if (event.type === 'decided') return addedRows(state, event.decisions.length);
  const token = concludedBy(event);
  const found = token === undefined ? undefined : find(state, token);
  const isChanged =
    found !== undefined && (event.type === 'offerEnded' || found.decision.trigger === 'transfer');
  const changed = isChanged ? [rowOf(found)] : [];
  const isAdded = event.type === 'transferred' && event.token !== undefined;
  return isAdded ? [...changed, ...addedRows(state, 1)] : changed;
};

const concludedBy = (event: ConversationEvent): OfferToken | undefined => {
  if (event.type === 'offered' || event.type === 'offerEnded') return event.token;
  return 'from' in event ? event.from?.token : undefined;
};

const rowOf = (decision: KeptDecision): Stored<{ decision: KeptDecision }> => ({
  key: `x/${String(decision.n)}`,
  value: { decision },
});

const addedRows = (
  { decisions, decided }: ConversationState,
  count: number,
): readonly Stored<{ decision: KeptDecision }>[] => {
  const rows = decisions.slice(-count).map((decision) => rowOf(decision));
  const forgotten = Math.min(count, decided - decisionsMax);
  for (let n = decided - decisionsMax; n > decided - decisionsMax - forgotten; n -= 1)
    rows.push({ key: `x/${String(n)}`, value: undefined });
  return rows;
};
