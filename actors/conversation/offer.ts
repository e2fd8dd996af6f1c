/**
 * The offer, as the conversation sees it. It is the one judge of the race between a pick-up and the
 * deadline: the first of the two to be heard here decides.
 */
import type { Configuration, Workgroup } from '../configuration.ts';
import { named } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EntryId, EpochMs, OfferToken } from '../types.ts';
import { entryId } from '../types.ts';
import { known, mayHandle } from './access.ts';
import type { ConversationCommand, OfferEnd } from './conversation.protocol.ts';
import type {
  ConversationEvent,
  Holder,
  Interaction,
  Phase,
  Place,
} from './interaction.protocol.ts';
import { newDecisions } from './decisions.ts';
import { alertSecondsDefault } from './limits.ts';
import type { ConversationState } from './state.ts';
import { agentOf, currentOf } from './state.ts';

type Of<Type extends ConversationCommand['type']> = Extract<ConversationCommand, { type: Type }>;
type Asked = Of<'pickUp' | 'decline' | 'hold' | 'resume' | 'disconnect'>;
type Offered = Extract<Phase, { status: 'offered' }>;

/** What a queue says of an entry: that there is an agent for it, or only what it had decided. */
export const fromQueue = (
  state: ConversationState,
  command: Of<'offer'> | Of<'decided'>,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] =>
  command.type === 'offer' ? offer(state, command, now, config) : newDecisions(state, command, now);

/** The workgroup has reserved an agent; if the interaction has gone on meanwhile, the agent is let go. */
const offer = (
  state: ConversationState,
  { entry, token, agent, decisions }: Of<'offer'>,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = currentOf(state);
  const waits = interaction?.phase.status === 'queued' && interaction.entry === entry;
  if (!waits) {
    const dropped = decisions?.map((one) =>
      one.token === token ? ({ ...one, outcome: 'dropped' } as const) : one,
    );
    const decided = newDecisions(state, { entry, decisions: dropped }, now);
    return [...decided, { type: 'offerDropped', at: now, agent, token }];
  }
  const rings = ring(interaction, { agent, token }, { now, config, place: placeOf(interaction) });
  return [...newDecisions(state, { entry, decisions }, now), ...rings];
};

/** The agent has taken what the conversation itself has offered. */
export const directAccepted = (
  state: ConversationState,
  token: OfferToken,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = currentOf(state);
  // Whatever ended the transfer has also told the agent, so nothing is left to say.
  if (interaction?.phase.status !== 'handed' || interaction.phase.token !== token) return [];
  return ring(interaction, interaction.phase, { now, config });
};

export const directRefused = (
  state: ConversationState,
  { token, code }: Of<'directRefused'>,
  now: EpochMs,
): readonly ConversationEvent[] => {
  const interaction = currentOf(state);
  if (interaction?.phase.status !== 'handed' || interaction.phase.token !== token) return [];
  const { agent } = interaction.phase;
  const { id } = interaction;
  return [
    { type: 'offerEnded', at: now, interaction: id, agent, token, why: 'refused', code },
    requeued(interaction, now),
  ];
};

interface Ringing {
  readonly now: EpochMs;
  readonly config: Configuration;
  /** Where it waited, unless it was handed over in person. */
  readonly place?: Place;
}

const ring = (
  { id, workgroup }: Interaction,
  { agent, token }: Holder,
  { now, config, place }: Ringing,
): readonly ConversationEvent[] => {
  const rules: Pick<Workgroup, 'alertSeconds' | 'autoAnswer'> = named(
    config.workgroups,
    workgroup,
  ) ?? { alertSeconds: alertSecondsDefault, autoAnswer: false };
  const expiresAt = now + rules.alertSeconds * 1_000;
  const holder = { at: now, interaction: id, agent, token };
  const offered: ConversationEvent = { type: 'offered', ...holder, expiresAt };
  if (!rules.autoAnswer) return [offered];
  return [offered, { type: 'connected', ...holder, ...(place === undefined ? {} : { place }) }];
};

/** @throws Rejected `not_offered` when the offer has ended, `not_yours` when another agent has it */
export const pickUp = (
  state: ConversationState,
  asked: Asked,
  now: EpochMs,
): readonly ConversationEvent[] => {
  const interaction = known(state, asked);
  if (isConnectedTo(interaction, asked.by.user)) return [];
  const { agent, token, direct } = offeredTo(interaction, asked, now);
  const holder = { at: now, interaction: interaction.id, agent, token };
  return [{ type: 'connected', ...holder, ...(direct ? {} : { place: placeOf(interaction) }) }];
};

const isConnectedTo = ({ phase }: Interaction, user: string): boolean =>
  phase.status === 'connected' && phase.agent === user;

/** @throws Rejected `not_offered` when the offer has ended, `not_yours` when another agent has it */
export const decline = (
  state: ConversationState,
  asked: Asked,
  now: EpochMs,
): readonly ConversationEvent[] => {
  const interaction = known(state, asked);
  return ended(interaction, offeredTo(interaction, asked, now), 'declined', now);
};

const offeredTo = (interaction: Interaction, { by }: Asked, now: EpochMs): Offered => {
  const { id, phase } = interaction;
  const agent = agentOf(interaction);
  if (agent !== undefined && agent !== by.user)
    throw new Rejected('not_yours', { interaction: id });
  mayHandle(by);
  if (phase.status === 'offered' && now < phase.expiresAt) return phase;
  throw new Rejected('not_offered', { interaction: id });
};

/** The deadline has come. */
export const missed = (state: ConversationState, now: EpochMs): readonly ConversationEvent[] => {
  const interaction = currentOf(state);
  if (interaction?.phase.status !== 'offered' || now < interaction.phase.expiresAt) return [];
  return ended(interaction, interaction.phase, 'missed', now);
};

const ended = (
  interaction: Interaction,
  { agent, token, direct }: Offered,
  why: OfferEnd,
  now: EpochMs,
): readonly ConversationEvent[] => {
  const over = {
    type: 'offerEnded',
    at: now,
    interaction: interaction.id,
    agent,
    token,
    why,
  } as const;
  if (direct) return [over, requeued(interaction, now)];
  return [{ ...over, left: placeOf(interaction) }];
};

const requeued = (interaction: Interaction, at: EpochMs): ConversationEvent => ({
  type: 'requeued',
  at,
  interaction: interaction.id,
  workgroup: interaction.workgroup,
  entry: nextEntry(interaction),
});

/** Every stay in a queue has a name of its own. */
export const nextEntry = ({ id, entries }: Interaction): EntryId =>
  entryId(`${id}/${String(entries + 1)}`);

export const placeOf = ({ workgroup, entry }: Pick<Interaction, 'workgroup' | 'entry'>): Place => ({
  workgroup,
  entry,
});
