/** What tests tell a queue: of entries that are alike but for a number, and of agents who are available. */
import type { AgentId } from '../../../actors/types.ts';
import { conversationId, entryId, interactionId } from '../../../actors/types.ts';
import type { Entry, Presence } from '../../../actors/workgroup/workgroup.protocol.ts';

export const entry = (n: number, changes: Partial<Entry> = {}): Entry => ({
  id: entryId(`c${String(n)}~1/1`),
  interaction: interactionId(`c${String(n)}~1`),
  conversation: conversationId(`c${String(n)}`),
  interactionType: 'social_conversation',
  priority: 50,
  requiredSkills: [],
  queuedAt: n,
  createdAt: n,
  ...changes,
});

export const enqueue = (n: number, changes: Partial<Entry> = {}) =>
  ({ type: 'enqueue', entry: entry(n, changes) }) as const;

export const stands = (
  agent: AgentId,
  version: number,
  changes: Partial<Presence> = {},
): Presence => ({
  agent,
  version,
  signedOn: true,
  stations: [],
  nonAcd: false,
  statusKind: 'available',
  availableSinceAt: 0,
  slots: [],
  ...changes,
});

export const presence = (...stand: Parameters<typeof stands>) =>
  ({ type: 'presence', presence: stands(...stand) }) as const;
