/** What other systems have routed here: the thread stays theirs, the routing is ours. */
import type { RequiredSkill } from '../configuration.ts';
import type { AgentId, InteractionType, WorkgroupId } from '../types.ts';

/** Where a thread lives that is no platform's: in the system that has created the interaction. */
export interface ExternalThread {
  readonly platform: 'external';
  /** The other system's own name of it. */
  readonly externalId: string;
  /** The user as whom that system signs in. */
  readonly createdBy: AgentId;
}

/** The social types come from their platforms only. @see acd.md section 1 */
export type ExternalType = Exclude<
  InteractionType,
  'social_conversation' | 'social_direct_message'
>;

/** What another system says of an interaction that it wants routed. */
export interface ExternalOrder {
  readonly externalId: string;
  readonly interactionType: ExternalType;
  readonly workgroup: WorkgroupId;
  readonly customer: { readonly id?: string; readonly name?: string };
  /** The first message of the thread. */
  readonly text?: string;
  readonly subject?: string;
  readonly priority?: number;
  readonly requiredSkills?: readonly RequiredSkill[];
  /** The other system's own facts, shown to agents as they are. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Offered to first for a while; who had the thread before when absent. */
  readonly preferred?: AgentId;
}
