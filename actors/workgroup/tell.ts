/** Whom a queue tells of its proposals, and who may follow what happens in it. */
import type { AgentCommand } from '../agent/agent.protocol.ts';
import type { ConversationCommand } from '../conversation/conversation.protocol.ts';
import type { EntryId, WorkgroupId } from '../types.ts';
import { present } from '../types.ts';
import { untold } from './decided.ts';
import type { WorkgroupState } from './state.ts';
import type { WorkgroupEvent } from './workgroup.protocol.ts';

type Told = Readonly<
  | { to: `agent/${string}`; command: AgentCommand }
  | { to: `conversation/${string}`; command: ConversationCommand }
>;

export const tell = (event: WorkgroupEvent, state: WorkgroupState): readonly Told[] => {
  switch (event.type) {
    case 'offerMade':
      return offer(event, state);
    case 'offerAccepted':
      return accepted(event, state);
    case 'withdrawn':
      return withdrawn(event, state);
    case 'offerVoid':
      return [{ to: `agent/${event.agent}`, command: { type: 'withdraw', token: event.token } }];
    case 'membersMet':
      return event.agents.map((agent) => ({
        to: `agent/${agent}`,
        command: { type: 'introduce', workgroup: state.id },
      }));
    case 'nothingOffered': {
      const { agent, solicitation } = event;
      const { id: workgroup } = state;
      return [{ to: `agent/${agent}`, command: { type: 'nothing', workgroup, solicitation } }];
    }
    case 'overflowed':
      return event.to === undefined ? [] : overflow(event.entry, event.to, state);
    case 'foundClosed':
      return foundClosed(event, state);
    case 'woken':
    case 'swept':
    case 'rulesNoted':
    case 'checkpointed':
    case 'enqueued':
    case 'requalified':
    case 'finished':
    case 'engaged':
    case 'presenceSeen':
    case 'offerRefused':
    case 'entryReturned':
    case 'assigned':
      return [];
  }
};

const offer = (
  {
    entry,
    token,
    agent,
    trigger,
    score,
    solicitation,
  }: Extract<WorkgroupEvent, { type: 'offerMade' }>,
  state: WorkgroupState,
): readonly Told[] => {
  const queued = state.entries.get(entry);
  if (queued === undefined) return [];
  const { interaction, conversation, interactionType, queuedAt } = queued;
  const { id: workgroup } = state;
  const made = { token, interaction, conversation, interactionType, workgroup };
  const bid = trigger === 'capacity' ? { score, queuedAt } : {};
  const offered = { ...made, ...bid, ...present({ solicitation }), from: 'workgroup' } as const;
  return [{ to: `agent/${agent}`, command: { type: 'offer', offer: offered } }];
};

const accepted = (
  { entry, token, agent }: Extract<WorkgroupEvent, { type: 'offerAccepted' }>,
  state: WorkgroupState,
): readonly Told[] => {
  const conversation = state.entries.get(entry)?.conversation;
  if (conversation === undefined) return [];
  const decided = state.decided.get(entry);
  const decisions = decided === undefined ? undefined : untold(decided, 'accepted');
  const command = { type: 'offer', entry, token, agent, ...present({ decisions }) } as const;
  return [{ to: `conversation/${conversation}`, command }];
};

/** What was decided on it before; most of the time nothing was. */
const withdrawn = (
  { entry }: Extract<WorkgroupEvent, { type: 'withdrawn' }>,
  { left }: WorkgroupState,
): readonly Told[] => {
  if (left === undefined) return [];
  const decisions = untold(left.decided, 'withdrawn');
  const command = { type: 'decided', entry, decisions } as const;
  return [{ to: `conversation/${left.conversation}`, command }];
};

/** It waits here until its conversation has taken it elsewhere. */
const overflow = (
  entry: EntryId,
  to: WorkgroupId,
  { entries }: WorkgroupState,
): readonly Told[] => {
  const queued = entries.get(entry);
  if (queued === undefined) return [];
  const { conversation, priority, lowered } = queued;
  const requiredSkills = queued.requiredSkills.map((required) => ({
    ...required,
    minProficiency: required.minProficiency - lowered,
  }));
  const asked = { entry, workgroup: to, priority, requiredSkills };
  return [{ to: `conversation/${conversation}`, command: { type: 'overflow', ...asked } }];
};

const foundClosed = (
  { entry, to, text }: Extract<WorkgroupEvent, { type: 'foundClosed' }>,
  state: WorkgroupState,
): readonly Told[] => {
  if (to !== undefined) return overflow(entry, to, state);
  const conversation = state.entries.get(entry)?.conversation;
  if (text === undefined || conversation === undefined) return [];
  const command = { type: 'answerClosed', entry, text } as const;
  return [{ to: `conversation/${conversation}`, command }];
};

/**
 * Everything is for the record, which is nobody's to follow. Screens hear who joins and who leaves; what
 * lies between, the conversations publish.
 */
export const audience = ({ type }: WorkgroupEvent, { id }: WorkgroupState): readonly string[] =>
  published.has(type) ? [`workgroup:${id}`, `record:${id}`] : [`record:${id}`];

const published: ReadonlySet<WorkgroupEvent['type']> = new Set([
  'enqueued',
  'withdrawn',
  'entryReturned',
  'assigned',
  'requalified',
  'overflowed',
  'foundClosed',
  'finished',
]);
