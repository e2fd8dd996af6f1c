/** Decides what follows when a queue hears a command. It proposes; agents and conversations decide. */
import { Rejected } from '../errors.ts';
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { AgentId, EpochMs, OfferToken } from '../types.ts';
import { present } from '../types.ts';
import type { WorkgroupState } from './state.ts';
import { burstMax } from './state.ts';
import { dayIn, measure } from './statistics.ts';
import { sweepsAt } from './sweep.ts';
import type { Presence, WorkgroupCommand, WorkgroupEvent } from './workgroup.protocol.ts';

type Of<Type extends WorkgroupCommand['type']> = Extract<WorkgroupCommand, { type: Type }>;

/** @throws Rejected `workgroup_unknown`, `agent_unknown`, for questions only */
export const decide = (
  state: WorkgroupState,
  command: WorkgroupCommand,
  now: EpochMs,
  config: Configuration,
): readonly WorkgroupEvent[] => {
  switch (command.type) {
    case 'enqueue':
      return state.entries.has(command.entry.id)
        ? []
        : [{ type: 'enqueued', at: now, entry: command.entry }];
    case 'withdraw':
      return withdraw(state, command, now, config);
    case 'requalify':
      return requalify(state, command, now);
    case 'engaged': {
      const { interaction, interactionType } = command;
      return state.active.has(interaction)
        ? []
        : [{ type: 'engaged', at: now, interaction, interactionType }];
    }
    case 'finished':
      return finished(state, command, now, config);
    case 'presence':
      return seen(state, command.presence, now);
    case 'accepted':
      return accepted(state, command, now);
    case 'refused':
      return refused(state, command, now);
    case 'connected':
      return connected(state, command, now, config);
    case 'returned':
      return returned(state, command, now);
    case 'get':
    case 'queue':
    case 'active':
    case 'intervals':
      mustBeKnown(state, config);
      return [];
    case 'explain':
      mustBeKnown(state, config);
      mustBeUser(command.agent, config);
      return [];
    case 'wake':
      return (wakeAt(state) ?? Infinity) <= now ? [{ type: 'woken', at: now }] : [];
    case 'reconfigured':
      return [];
  }
};

const withdraw = (
  state: WorkgroupState,
  { entry, why }: Of<'withdraw'>,
  at: EpochMs,
  config: Configuration,
): readonly WorkgroupEvent[] => {
  const queued = state.entries.get(entry);
  if (queued === undefined) return [];
  const measured = why === 'abandoned' ? measure(queued, state.id, at, config) : undefined;
  return [{ type: 'withdrawn', at, entry, why, ...present({ measured }) }];
};

/** What is offered keeps its offer; it asks for the new things when it waits again. */
const requalify = (
  state: WorkgroupState,
  { entry, priority, requiredSkills }: Of<'requalify'>,
  at: EpochMs,
): readonly WorkgroupEvent[] =>
  state.entries.has(entry) ? [{ type: 'requalified', at, entry, priority, requiredSkills }] : [];

const finished = (
  state: WorkgroupState,
  { interaction, why }: Of<'finished'>,
  at: EpochMs,
  config: Configuration,
): readonly WorkgroupEvent[] =>
  state.active.has(interaction)
    ? [{ type: 'finished', at, interaction, why, day: dayIn(config, state.id, at) }]
    : [];

/** Only a newer word counts: messages of one agent may come by several roads. */
const seen = (
  state: WorkgroupState,
  presence: Presence,
  at: EpochMs,
): readonly WorkgroupEvent[] => {
  const known = state.agents.get(presence.agent)?.presence.version ?? 0;
  return presence.version > known ? [{ type: 'presenceSeen', at, presence }] : [];
};

const accepted = (
  state: WorkgroupState,
  { token, presence }: Of<'accepted'>,
  at: EpochMs,
): readonly WorkgroupEvent[] => {
  const { agent } = presence;
  const entry = state.byToken.get(token);
  const word: WorkgroupEvent =
    entry === undefined
      ? { type: 'offerVoid', at, token, agent }
      : { type: 'offerAccepted', at, entry, token, agent };
  return [...seen(state, presence, at), word];
};

const refused = (
  state: WorkgroupState,
  { token, code, presence }: Of<'refused'>,
  at: EpochMs,
): readonly WorkgroupEvent[] => {
  const { agent } = presence;
  const entry = state.byToken.get(token);
  const word = seen(state, presence, at);
  if (entry === undefined) return word;
  return [...word, { type: 'offerRefused', at, entry, token, agent, code }];
};

const connected = (
  state: WorkgroupState,
  { entry, token }: Of<'connected'>,
  at: EpochMs,
  config: Configuration,
): readonly WorkgroupEvent[] => {
  const offer = offerOf(state, token);
  if (offer?.entry.id !== entry) return [];
  const measured = measure(offer.entry, state.id, at, config);
  const { interaction } = offer.entry;
  const facts = { entry, interaction, token, agent: offer.agent };
  return [{ type: 'assigned', at, ...facts, ...present({ measured }) }];
};

const returned = (
  state: WorkgroupState,
  { entry, token, why }: Of<'returned'>,
  at: EpochMs,
): readonly WorkgroupEvent[] => {
  const offer = offerOf(state, token);
  return offer?.entry.id === entry
    ? [{ type: 'entryReturned', at, entry, token, agent: offer.agent, why }]
    : [];
};

const offerOf = (state: WorkgroupState, token: OfferToken) => {
  const id = state.byToken.get(token);
  const entry = id === undefined ? undefined : state.entries.get(id);
  return entry?.stand.status === 'offered' ? { entry, agent: entry.stand.agent } : undefined;
};

const mustBeKnown = ({ id }: WorkgroupState, config: Configuration): void => {
  if (named(config.workgroups, id) !== undefined) return;
  throw new Rejected('workgroup_unknown', { workgroup: id });
};

const mustBeUser = (agent: AgentId | undefined, config: Configuration): void => {
  if (agent === undefined || named(config.users, agent) !== undefined) return;
  throw new Rejected('agent_unknown', { agent });
};

/**
 * To go on with a burst, or for whatever is due on the board. What has just been read from the store has
 * no board yet, only the alarm that it had set. Deadlines of offers are kept by the conversations.
 */
export const wakeAt = (state: WorkgroupState): EpochMs | undefined => {
  const { burst, burstAt, board, stored } = state;
  if (board === undefined) return finite(stored.alarmAt);
  if (board.unentered !== undefined) return board.unentered.alarmAt;
  const afterBurst = burst >= burstMax ? burstAt + 1 : Infinity;
  const { agenda, validUntilAt } = board;
  // Even if nothing waits: a board is made anew by an event, or the record couldn't tell when it was.
  const next = Math.min(afterBurst, agenda.nextAt(), validUntilAt, sweepsAt(state));
  return finite(next);
};

const finite = (at: EpochMs): EpochMs | undefined => (at === Infinity ? undefined : at);
