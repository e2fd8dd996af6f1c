/** When a thread becomes an interaction, when an old one goes on, and when one is taken back. */
import type { Workgroup } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EpochMs, WorkgroupId } from '../types.ts';
import { entryId } from '../types.ts';
import { present } from '../types.ts';
import type { Author } from './conversation.protocol.ts';
import type { Draft } from './draft.ts';
import { abandoned } from './handling.ts';
import type { Holder, Interaction, Message, Phase, Started } from './interaction.protocol.ts';
import { priorityDefault } from './limits.ts';
import { nextEntry } from './offer.ts';
import { agentOf, idOf, latestOf } from './state.ts';

/** A new interaction, or the last one again while its workgroup's reopen window lasts. */
export const begin = (draft: Draft, customer: Author): void => {
  const last = latestOf(draft.state);
  const workgroup = workgroupFor(draft, last);
  if (workgroup === undefined) return;
  if (last !== undefined && !draft.ended && isReopenable(draft, last)) reopen(draft, last);
  else start(draft, workgroup, last, customer);
};

/** The channel's; should the channel be gone meanwhile, the one that had the thread before. */
const workgroupFor = (draft: Draft, last: Interaction | undefined): WorkgroupId | undefined =>
  named(draft.config.channels, draft.thread.channel)?.workgroup ?? last?.workgroup;

/** What was lost with a node comes back as another one. @see requirements V4 */
const isReopenable = ({ config, now }: Draft, last: Interaction): boolean => {
  if (last.cause !== undefined) return false;
  const rules: Workgroup | undefined = named(config.workgroups, last.workgroup);
  return now - endOf(last) < (rules?.reopenSeconds ?? 0) * 1_000;
};

const endOf = ({ endedAt }: Interaction): EpochMs => endedAt ?? -Infinity;

const start = (
  draft: Draft,
  workgroup: WorkgroupId,
  last: Interaction | undefined,
  customer: Author,
): void => {
  const { state, thread, now } = draft;
  draft.number += 1;
  const id = idOf(state.id, draft.number);
  const started: Started = {
    id,
    number: draft.number,
    interactionType:
      thread.visibility === 'public' ? 'social_conversation' : 'social_direct_message',
    workgroup,
    channel: thread.channel,
    customer,
    ...asked(draft),
    queuedAt: now,
    entry: entryId(`${id}/1`),
    replyability: draft.replyability,
    ...present({
      previous: draft.latest,
      preferred: last === undefined ? undefined : agentOf(last),
    }),
  };
  draft.latest = id;
  draft.current = { ...started, phase: { status: 'queued' } };
  draft.events.push({ type: 'interactionStarted', at: now, interaction: id, started });
};

/** What the channel's interactions begin with. */
const asked = ({ config, thread }: Draft): Pick<Started, 'priority' | 'requiredSkills'> => {
  const channel = named(config.channels, thread.channel);
  return {
    priority: channel?.interactionPriority ?? priorityDefault,
    requiredSkills: channel?.requiredSkills ?? [],
  };
};

const reopen = (draft: Draft, last: Interaction): void => {
  const { now } = draft;
  const { id, workgroup, phase } = last;
  const entry = nextEntry(last);
  draft.current = { ...last, entry, phase: { status: 'queued' } };
  draft.events.push({
    type: 'reopened',
    at: now,
    interaction: id,
    workgroup,
    entry,
    ...present({ wrapup: wrapupOf(phase), preferred: agentOf(last) }),
  });
};

const wrapupOf = (phase: Phase): Holder | undefined =>
  phase.status === 'wrapup' ? { agent: phase.agent, token: phase.token } : undefined;

/**
 * The customer has taken back what an interaction is about, while nobody has it yet: the thread's root,
 * or all that was said in it. @see acd.md section 7
 */
export const abandonIfGone = (draft: Draft, deleted: Message): void => {
  const { current, now } = draft;
  if (deleted.direction !== 'in' || current === undefined) return;
  const waits = ['queued', 'handed', 'offered'].includes(current.phase.status);
  if (!waits) return;
  if (deleted.id !== draft.thread.root && isAnythingLeft(draft, current.number)) return;
  draft.events.push(abandoned(current, now));
  draft.current = undefined;
  draft.ended = true;
};

const isAnythingLeft = ({ state, touched }: Draft, number: number): boolean => {
  const stands = (message: Message): boolean =>
    message.direction === 'in' && message.number === number && message.deleted !== true;
  const untouched = [...state.messages.values()].filter(({ id }) => !touched.has(id));
  return untouched.some(stands) || [...touched.values()].some(stands);
};
