/** What an agent does with an interaction: hold, resume, end it, wrap it up. */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EpochMs, WorkgroupId } from '../types.ts';
import { present } from '../types.ts';
import { followed, isCreator, isSupervisor, mayHandle, own, wrongState } from './access.ts';
import type { ConversationCommand } from './conversation.protocol.ts';
import type { ConversationEvent, Holder, Interaction, Place } from './interaction.protocol.ts';
import { placeOf } from './offer.ts';
import type { ConversationState } from './state.ts';

type Asked = Pick<Extract<ConversationCommand, { type: 'get' | 'timeline' }>, 'interaction' | 'by'>;

type Phased = 'connected' | 'held';

/** From one to the other; whoever is there already stays there. */
const between =
  (from: Phased, to: Phased, type: 'held' | 'resumed') =>
  (state: ConversationState, asked: Asked, at: EpochMs): readonly ConversationEvent[] => {
    const interaction = own(state, asked);
    const { id, phase } = interaction;
    if (phase.status === to) return [];
    if (phase.status !== from) throw wrongState(interaction);
    return [{ type, at, interaction: id, agent: phase.agent, token: phase.token }];
  };

/** @throws Rejected `wrong_state` unless it is connected */
export const hold = between('connected', 'held', 'held');

/** @throws Rejected `wrong_state` unless it is held */
export const resume = between('held', 'connected', 'resumed');

/** What an interaction leaves behind when it is taken from where it is. */
export const departure = (
  interaction: Pick<Interaction, 'phase' | 'workgroup' | 'entry'>,
): { readonly from?: Holder; readonly left?: Place } => {
  const { phase } = interaction;
  switch (phase.status) {
    case 'queued':
      return { left: placeOf(interaction) };
    case 'offered':
      return { from: holderOf(phase), ...(phase.direct ? {} : { left: placeOf(interaction) }) };
    case 'handed':
    case 'connected':
    case 'held':
      return { from: holderOf(phase) };
    case 'wrapup':
    case 'disconnected':
      return {};
  }
};

const holderOf = ({ agent, token }: Holder): Holder => ({ agent, token });

/**
 * Ended by its agent, by a supervisor, or by the system that has created it: that one means that the
 * customer has gone.
 * @throws Rejected `wrong_state` to an agent who has it on offer only
 */
export const disconnect = (
  state: ConversationState,
  asked: Asked,
  at: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = followed(state, asked);
  const { id, workgroup } = interaction;
  if (isOver(interaction)) return [];
  const handled = isHandled(interaction);
  if (isCreator(state, asked.by)) {
    if (!handled) return [abandoned(interaction, at)];
  } else if (!isSupervisor(asked.by, interaction)) {
    mayHandle(asked.by);
    if (!handled) throw wrongState(interaction);
  }
  const wrapupEndsAt = handled ? wrapupEnd(workgroup, at, config) : undefined;
  const facts = { type: 'disconnected', at, interaction: id, by: asked.by.user } as const;
  return [{ ...facts, ...departure(interaction), ...present({ wrapupEndsAt }) }];
};

/**
 * Given up by the customer, as a supervisor or the system that has created it knows.
 * @throws Rejected `forbidden`; `wrong_state` once an agent has it
 */
export const abandon = (
  state: ConversationState,
  asked: Asked,
  at: EpochMs,
): readonly ConversationEvent[] => {
  const interaction = followed(state, asked);
  if (!isCreator(state, asked.by) && !isSupervisor(asked.by, interaction))
    throw new Rejected('forbidden', { right: 'supervise' });
  if (isOver(interaction)) return [];
  if (isHandled(interaction)) throw wrongState(interaction);
  return [abandoned(interaction, at)];
};

const isOver = ({ phase }: Interaction): boolean =>
  phase.status === 'wrapup' || phase.status === 'disconnected';

const isHandled = ({ phase }: Interaction): boolean =>
  phase.status === 'connected' || phase.status === 'held';

/** Nobody had it yet, or nobody any more. */
export const abandoned = (
  interaction: Pick<Interaction, 'id' | 'workgroup' | 'phase' | 'entry'>,
  at: EpochMs,
): ConversationEvent => {
  const { id, workgroup } = interaction;
  return { type: 'abandoned', at, interaction: id, workgroup, ...departure(interaction) };
};

const wrapupEnd = (
  workgroup: WorkgroupId,
  at: EpochMs,
  config: Configuration,
): EpochMs | undefined => {
  const seconds = named(config.workgroups, workgroup)?.wrapupSeconds ?? 0;
  return seconds > 0 ? at + seconds * 1_000 : undefined;
};

/** @throws Rejected `wrapup_code_unknown`; `wrong_state` unless it is in wrap-up */
export const wrapUp = (
  state: ConversationState,
  asked: Asked & { readonly code: string },
  at: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = own(state, asked);
  const { id, phase } = interaction;
  const { code } = asked;
  if (!mayBeGiven(code, interaction.workgroup, config)) throw new Rejected('wrapup_code_unknown');
  if (phase.status !== 'wrapup') throw wrongState(interaction);
  return [{ type: 'wrappedUp', at, interaction: id, agent: phase.agent, token: phase.token, code }];
};

/** Where a workgroup names none, all codes may be given. */
const mayBeGiven = (code: string, workgroup: WorkgroupId, config: Configuration): boolean => {
  const codes = named(config.workgroups, workgroup)?.wrapupCodes ?? [];
  const isKnown = named(config.wrapupCodes, code) !== undefined;
  return isKnown && (codes.length === 0 || codes.includes(code));
};

/** The wrap-ups whose time has come. */
export const wrapUpsOver = (state: ConversationState, now: EpochMs): readonly ConversationEvent[] =>
  [...state.open.values()].flatMap(({ id, phase }) =>
    phase.status === 'wrapup' && phase.endsAt <= now
      ? [{ type: 'wrappedUp', at: now, interaction: id, agent: phase.agent, token: phase.token }]
      : [],
  );
