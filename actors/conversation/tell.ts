/** Whom a conversation tells what. */
import type { AgentCommand } from '../agent/agent.protocol.ts';
import type { ChannelCommand } from '../channel/channel.protocol.ts';
import { present } from '../types.ts';
import type { Withdrawal, WorkgroupCommand } from '../workgroup/workgroup.protocol.ts';
import { departure } from './handling.ts';
import type { ConversationEvent, Holder, Interaction, Place } from './interaction.protocol.ts';
import type { ConversationState } from './state.ts';
import { interactionOf, platformThread } from './state.ts';

type Told = Readonly<
  | { to: `agent/${string}`; command: AgentCommand }
  | { to: `workgroup/${string}`; command: WorkgroupCommand }
  | { to: `channel/${string}`; command: ChannelCommand }
>;

type Of<Type extends ConversationEvent['type']> = Extract<ConversationEvent, { type: Type }>;

/** Sent once the event is durable. `state` is as it is right after the event. */
export const tell = (event: ConversationEvent, state: ConversationState): readonly Told[] => {
  switch (event.type) {
    case 'interactionStarted':
      return [...enqueue(event.interaction, state), ...watch('watch', state)];
    case 'reopened':
      return reopened(event, state);
    case 'requeued':
      return enqueue(event.interaction, state);
    case 'offerDropped':
      return [released(event, 'dropped')];
    case 'offerEnded':
      return offerEnded(event);
    case 'connected':
      return connected(event, state);
    case 'held':
    case 'resumed': {
      const { type, token } = event;
      return [{ to: `agent/${event.agent}`, command: { type, token } }];
    }
    case 'transferred':
      return transferred(event, state);
    case 'disconnected': {
      const gone = over(event, 'disconnected', event.wrapupEndsAt);
      return [...gone, ...finished(event, state), ...watch('unwatch', state)];
    }
    case 'abandoned':
      return [...over(event, 'abandoned'), ...finished(event, state), ...watch('unwatch', state)];
    case 'notRecovered':
      return notRecovered(event, state);
    case 'requalified':
      return requalify(event, state);
    case 'overflowed':
      return [withdraw(event.left, 'overflowed'), ...enqueue(event.interaction, state)];
    case 'wrappedUp':
      return [wrappedUp(event)];
    case 'threadOpened':
    case 'decided':
    case 'transferConversationInitiated':
    case 'transferDirectMessageInitiated':
    case 'offered':
    case 'messageAdded':
    case 'messageEdited':
    case 'messageDeleted':
    case 'echoMatched':
    case 'duplicateRemoved':
    case 'replyabilityChanged':
    case 'replySent':
    case 'replyFailed':
    case 'replyPostponed':
      return [];
  }
};

const enqueue = (id: Interaction['id'], state: ConversationState): readonly Told[] => {
  const interaction = interactionOf(state, id);
  if (interaction === undefined) return [];
  const { entry, workgroup, interactionType, priority, requiredSkills } = interaction;
  const { queuedAt, createdAt, connectedIn } = interaction;
  const asked = { interactionType, priority, requiredSkills };
  const facts = { interaction: id, conversation: state.id, ...asked };
  const again = connectedIn === workgroup ? ({ measured: true } as const) : {};
  // Only the first stay in a queue is for whoever had the thread before.
  const preferred = interaction.entries === 1 ? interaction.preferred : undefined;
  const queued = { id: entry, ...facts, queuedAt, createdAt, ...present({ preferred }), ...again };
  return [{ to: `workgroup/${workgroup}`, command: { type: 'enqueue', entry: queued } }];
};

const reopened = (event: Of<'reopened'>, state: ConversationState): readonly Told[] => {
  const { wrapup, preferred } = event;
  const entries = enqueue(event.interaction, state).map((told): Told => {
    if (told.command.type !== 'enqueue' || !told.to.startsWith('workgroup/')) return told;
    const entry = { ...told.command.entry, ...present({ preferred }) };
    return { to: `workgroup/${event.workgroup}`, command: { type: 'enqueue', entry } };
  });
  const freed = wrapup === undefined ? [] : [wrappedUp(wrapup)];
  return [...freed, ...entries, ...watch('watch', state)];
};

const watch = (type: 'watch' | 'unwatch', state: ConversationState): readonly Told[] => {
  const thread = platformThread(state);
  if (thread === undefined) return [];
  const { channel, root } = thread;
  return [{ to: `channel/${channel}`, command: { type, conversation: state.id, root } }];
};

type Release = Extract<AgentCommand, { type: 'released' }>['why'];

const released = ({ agent, token }: Holder, why: Release, wrapupEndsAt?: number): Told => ({
  to: `agent/${agent}`,
  command: { type: 'released', token, why, ...present({ wrapupEndsAt }) },
});

const wrappedUp = ({ agent, token }: Holder): Told => ({
  to: `agent/${agent}`,
  command: { type: 'wrappedUp', token },
});

const withdraw = ({ workgroup, entry }: Place, why: Withdrawal): Told => ({
  to: `workgroup/${workgroup}`,
  command: { type: 'withdraw', entry, why },
});

const finishes = {
  disconnected: 'disconnected',
  abandoned: 'disconnected',
  transferred: 'transferred',
  notRecovered: 'not_recovered',
} as const;

/** What was picked up is no longer with the workgroup that picked it up. */
const finished = (
  { interaction: id, type }: Of<keyof typeof finishes>,
  state: ConversationState,
): readonly Told[] => {
  const connectedIn = interactionOf(state, id)?.connectedIn;
  if (connectedIn === undefined) return [];
  const command = { type: 'finished', interaction: id, why: finishes[type] } as const;
  return [{ to: `workgroup/${connectedIn}`, command }];
};

/** A queue that has it, or has it on offer, considers it anew. */
const requalify = (
  { interaction: id, priority, requiredSkills }: Of<'requalified'>,
  state: ConversationState,
): readonly Told[] => {
  const interaction = interactionOf(state, id);
  const left = interaction === undefined ? undefined : departure(interaction).left;
  if (left === undefined) return [];
  const { workgroup, entry } = left;
  const command = { type: 'requalify', entry, priority, requiredSkills } as const;
  return [{ to: `workgroup/${workgroup}`, command }];
};

/** An agent who has refused holds nothing. */
const offerEnded = ({ agent, token, why, left }: Of<'offerEnded'>): readonly Told[] => {
  if (why === 'refused') return [];
  const freed = released({ agent, token }, why);
  if (left === undefined) return [freed];
  const { workgroup, entry } = left;
  return [
    freed,
    { to: `workgroup/${workgroup}`, command: { type: 'returned', entry, token, why } },
  ];
};

const connected = (
  { agent, token, place, interaction: id }: Of<'connected'>,
  state: ConversationState,
): readonly Told[] => {
  const taken: Told = { to: `agent/${agent}`, command: { type: 'connected', token } };
  if (place === undefined) return [taken, ...engaged(id, state)];
  const { workgroup, entry } = place;
  return [taken, { to: `workgroup/${workgroup}`, command: { type: 'connected', entry, token } }];
};

/** Picked up by who was offered it in person: the workgroup has it in hand all the same. */
const engaged = (id: Interaction['id'], state: ConversationState): readonly Told[] => {
  const interaction = interactionOf(state, id);
  if (interaction === undefined) return [];
  const { workgroup, interactionType } = interaction;
  const command = { type: 'engaged', interaction: id, interactionType } as const;
  return [{ to: `workgroup/${workgroup}`, command }];
};

const over = (
  { from, left }: { readonly from?: Holder; readonly left?: Place },
  why: Release & Withdrawal,
  wrapupEndsAt?: number,
): readonly Told[] => [
  ...(left === undefined ? [] : [withdraw(left, why)]),
  ...(from === undefined ? [] : [released(from, why, wrapupEndsAt)]),
];

/** A wrap-up has left the queues, and the thread, long before. */
const notRecovered = (event: Of<'notRecovered'>, state: ConversationState): readonly Told[] =>
  event.wrapup === undefined
    ? [...over(event, 'not_recovered'), ...finished(event, state), ...watch('unwatch', state)]
    : [wrappedUp(event.wrapup)];

const transferred = (event: Of<'transferred'>, state: ConversationState): readonly Told[] => {
  const left = over(event, 'transferred');
  const { to, token, interaction: id } = event;
  const interaction = interactionOf(state, id);
  if (to.kind === 'workgroup') return [...left, ...finished(event, state), ...enqueue(id, state)];
  if (token === undefined || interaction === undefined) return left;
  const { interactionType, workgroup } = interaction;
  const facts = { token, interaction: id, conversation: state.id, interactionType, workgroup };
  const offer = { ...facts, from: 'conversation' } as const;
  return [...left, { to: `agent/${to.agent}`, command: { type: 'offer', offer } }];
};
