/** Who may follow what happens. @see architecture.md section 8, 8 */
import type { AgentId } from '../types.ts';
import type { ConversationEvent } from './interaction.protocol.ts';
import type { ConversationState } from './state.ts';
import { agentOf, interactionOf } from './state.ts';

/** Of no interest to people. */
const internal: ReadonlySet<ConversationEvent['type']> = new Set([
  'threadOpened',
  'offerDropped',
  'decided',
]);

/** What the customer has said, and who the customer is: for those at work on it and their supervisors. */
const personal: ReadonlySet<ConversationEvent['type']> = new Set([
  'interactionStarted',
  'messageAdded',
  'messageEdited',
]);

/** The agents concerned, the one who loses it among them; the workgroups; who follows the interaction. */
export const audience = (event: ConversationEvent, state: ConversationState): readonly string[] => {
  if (internal.has(event.type) || !('interaction' in event)) return [];
  const interaction = interactionOf(state, event.interaction);
  if (interaction === undefined) return [];
  const agents = new Set([agentOf(interaction), ...agentsIn(event)]);
  const workgroups = new Set([interaction.workgroup]);
  if (event.type === 'transferred') workgroups.add(event.fromWorkgroup);
  return [
    ...[...agents].flatMap((id) => (id === undefined ? [] : [`agent:${id}`])),
    ...[...workgroups].map((id) => `workgroup:${id}`),
    ...(personal.has(event.type) ? [] : [`interaction:${interaction.id}`]),
  ];
};

const agentsIn = (event: ConversationEvent): readonly (AgentId | undefined)[] => {
  if (event.type === 'reopened') return [event.wrapup?.agent];
  if ('agent' in event) return [event.agent];
  return 'from' in event ? [event.from?.agent] : [];
};
