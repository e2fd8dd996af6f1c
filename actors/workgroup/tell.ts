/** Whom a queue tells of its proposals, and who may follow what happens in it. */
import type { AgentCommand } from '../agent/agent.protocol.ts';
import type { ConversationCommand } from '../conversation/conversation.protocol.ts';
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
    case 'offerVoid':
      return [{ to: `agent/${event.agent}`, command: { type: 'withdraw', token: event.token } }];
    case 'membersMet':
      return event.agents.map((agent) => ({
        to: `agent/${agent}`,
        command: { type: 'introduce', workgroup: state.id },
      }));
    case 'burstEnded':
    case 'enqueued':
    case 'withdrawn':
    case 'presenceSeen':
    case 'offerRefused':
    case 'entryReturned':
    case 'assigned':
      return [];
  }
};

const offer = (
  { entry, token, agent }: Extract<WorkgroupEvent, { type: 'offerMade' }>,
  state: WorkgroupState,
): readonly Told[] => {
  const queued = state.entries.get(entry);
  if (queued === undefined) return [];
  const { interaction, conversation, interactionType } = queued;
  const { id: workgroup } = state;
  const made = { token, interaction, conversation, interactionType, workgroup };
  return [
    { to: `agent/${agent}`, command: { type: 'offer', offer: { ...made, from: 'workgroup' } } },
  ];
};

const accepted = (
  { entry, token, agent }: Extract<WorkgroupEvent, { type: 'offerAccepted' }>,
  state: WorkgroupState,
): readonly Told[] => {
  const conversation = state.entries.get(entry)?.conversation;
  if (conversation === undefined) return [];
  return [{ to: `conversation/${conversation}`, command: { type: 'offer', entry, token, agent } }];
};

/** Who joins and who leaves; what lies between, the conversations publish. */
export const audience = ({ type }: WorkgroupEvent, { id }: WorkgroupState): readonly string[] =>
  published.has(type) ? [`workgroup:${id}`] : [];

const published: ReadonlySet<WorkgroupEvent['type']> = new Set([
  'enqueued',
  'withdrawn',
  'entryReturned',
  'assigned',
]);
