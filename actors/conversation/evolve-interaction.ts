/** Folds what happens to interactions into a conversation. */
import type { AgentId, EntryId, EpochMs } from '../types.ts';
import { present } from '../types.ts';
import type { Interaction, InteractionEvent, Phase } from './interaction.protocol.ts';
import { endedMax, formerlyMax } from './limits.ts';
import type { ConversationState } from './state.ts';
import { idOf, interactionOf } from './state.ts';

type Of<Type extends InteractionEvent['type']> = Extract<InteractionEvent, { type: Type }>;

export const evolveInteraction = (state: ConversationState, event: InteractionEvent): void => {
  if (event.type === 'interactionStarted') {
    started(state, event);
    return;
  }
  const before = interactionOf(state, event.interaction);
  if (before !== undefined) place(state, changed(before, event));
};

const started = (state: ConversationState, { at, started: facts }: Of<'interactionStarted'>) => {
  const { id, number } = facts;
  state.number = number;
  state.replyability = facts.replyability;
  const phase: Phase = { status: 'queued' };
  const counters = { entries: 1, directOffers: 0, overflows: 0, formerly: [], createdAt: at };
  place(state, { ...facts, ...counters, phase });
  forgetEnded(state, number - endedMax);
  state.current = id;
};

const forgetEnded = (state: ConversationState, number: number): void => {
  if (number > 0) state.ended.delete(idOf(state.id, number));
};

/** Among the open or the ended, and as the current one or no longer. */
export const place = (state: ConversationState, interaction: Interaction): void => {
  const { id, phase } = interaction;
  const isCurrent = phase.status !== 'wrapup' && phase.status !== 'disconnected';
  if (isCurrent) state.current = id;
  else if (state.current === id) state.current = undefined;
  const isOver = phase.status === 'disconnected';
  (isOver ? state.open : state.ended).delete(id);
  (isOver ? state.ended : state.open).set(id, interaction);
};

const changed = (
  before: Interaction,
  event: Exclude<InteractionEvent, { type: 'interactionStarted' }>,
): Interaction => {
  const { at } = event;
  switch (event.type) {
    case 'reopened':
      return reopened(before, event);
    case 'offered': {
      const { agent, token, expiresAt } = event;
      const direct = before.phase.status === 'handed';
      const phase = { status: 'offered', agent, token, offeredAt: at, expiresAt, direct } as const;
      return { ...before, offeredAt: at, phase };
    }
    case 'offerEnded':
      return waiting(lostBy(before, event.agent), event.agent);
    case 'connected':
      return {
        ...withHolder(before, 'connected', event),
        connectedAt: before.connectedAt ?? at,
        connectedIn: before.workgroup,
      };
    case 'held':
      return withHolder(before, 'held', event);
    case 'resumed':
      return withHolder(before, 'connected', event);
    case 'transferred':
      return transferred(before, event);
    case 'transferConversationInitiated':
    case 'transferDirectMessageInitiated':
      return before;
    case 'requalified': {
      const { priority, requiredSkills } = event;
      return { ...before, priority, requiredSkills };
    }
    case 'overflowed':
      return overflowed(before, event);
    case 'requeued':
      return newStay(before, event.entry);
    case 'disconnected':
      return disconnected(before, event);
    case 'wrappedUp': {
      const phase: Phase = { status: 'disconnected', agent: event.agent };
      return { ...before, phase, ...present({ wrapupCode: event.code }) };
    }
    case 'abandoned':
      return ended(lostBy(before, event.from?.agent), at, { status: 'disconnected' });
    case 'notRecovered':
      return notRecovered(before, event);
  }
};

const withHolder = (
  before: Interaction,
  status: 'connected' | 'held',
  { agent, token }: Of<'connected' | 'held' | 'resumed'>,
): Interaction => ({ ...before, phase: { status, agent, token } });

const waiting = (before: Interaction, lastAttempted?: AgentId): Interaction => ({
  ...before,
  phase: { status: 'queued', ...present({ lastAttempted }) },
});

const newStay = (before: Interaction, entry: EntryId): Interaction => ({
  ...before,
  entry,
  entries: before.entries + 1,
});

const reopened = (before: Interaction, { entry, at }: Of<'reopened'>): Interaction => {
  const { endedAt: _, wrapupCode: __, ...rest } = before;
  const former = 'agent' in before.phase ? before.phase.agent : undefined;
  return { ...waiting(newStay(lostBy(rest, former), entry)), queuedAt: at };
};

const overflowed = (before: Interaction, event: Of<'overflowed'>): Interaction => {
  const { workgroup, entry, priority, requiredSkills } = event;
  const overflows = before.overflows + 1;
  return { ...newStay(waiting(before), entry), workgroup, priority, requiredSkills, overflows };
};

const transferred = (before: Interaction, event: Of<'transferred'>): Interaction => {
  const { to, queuedAt, entry, token, from } = event;
  const freed = { ...lostBy(before, from?.agent), queuedAt };
  if (to.kind === 'workgroup' && entry !== undefined) {
    return { ...waiting(newStay(freed, entry)), workgroup: to.workgroup };
  }
  if (to.kind !== 'agent' || token === undefined) return freed;
  const directOffers = before.directOffers + 1;
  return { ...freed, directOffers, phase: { status: 'handed', agent: to.agent, token } };
};

const disconnected = (
  before: Interaction,
  { at, from, wrapupEndsAt }: Of<'disconnected'>,
): Interaction => {
  const handled = before.phase.status === 'connected' || before.phase.status === 'held';
  if (!handled || from === undefined) {
    return ended(lostBy(before, from?.agent), at, { status: 'disconnected' });
  }
  const { agent, token } = from;
  return wrapupEndsAt === undefined
    ? ended(before, at, { status: 'disconnected', agent })
    : ended(before, at, { status: 'wrapup', agent, token, endsAt: wrapupEndsAt });
};

/** Whoever had picked it up had it at its end. */
const notRecovered = (
  before: Interaction,
  { at, from, wrapup }: Of<'notRecovered'>,
): Interaction => {
  const cause = 'not_recovered';
  if (wrapup !== undefined)
    return { ...before, cause, phase: { status: 'disconnected', agent: wrapup.agent } };
  const { status } = before.phase;
  const isHandled = from !== undefined && (status === 'connected' || status === 'held');
  return isHandled
    ? { ...ended(before, at, { status: 'disconnected', agent: from.agent }), cause }
    : { ...ended(lostBy(before, from?.agent), at, { status: 'disconnected' }), cause };
};

const ended = (before: Interaction, endedAt: EpochMs, phase: Phase): Interaction => ({
  ...before,
  endedAt,
  phase,
});

/** Who loses it is told so, rather than that there is no such thing. */
const lostBy = (before: Interaction, agent: AgentId | undefined): Interaction => {
  if (agent === undefined) return before;
  const others = before.formerly.filter((former) => former !== agent);
  return { ...before, formerly: [...others, agent].slice(-formerlyMax) };
};
