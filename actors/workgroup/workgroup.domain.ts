/** Decides what follows when a queue hears a command. It proposes; agents and conversations decide. */
import { Rejected } from '../errors.ts';
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EpochMs, OfferToken } from '../types.ts';
import type { WorkgroupState } from './state.ts';
import { burstMax } from './state.ts';
import type { Presence, WorkgroupCommand, WorkgroupEvent } from './workgroup.protocol.ts';

type Of<Type extends WorkgroupCommand['type']> = Extract<WorkgroupCommand, { type: Type }>;

/** @throws Rejected `workgroup_unknown`, for questions only */
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
      return state.entries.has(command.entry)
        ? [{ type: 'withdrawn', at: now, entry: command.entry }]
        : [];
    case 'presence':
      return seen(state, command.presence, now);
    case 'accepted':
      return accepted(state, command, now);
    case 'refused':
      return refused(state, command, now);
    case 'connected':
      return connected(state, command, now);
    case 'returned':
      return returned(state, command, now);
    case 'get':
    case 'queue':
      mustBeKnown(state, config);
      return [];
    case 'wake':
      return (wakeAt(state) ?? Infinity) <= now ? [{ type: 'burstEnded', at: now }] : [];
    case 'reconfigured':
      return [];
  }
};

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
): readonly WorkgroupEvent[] => {
  const offer = offerOf(state, token);
  return offer?.entry.id === entry
    ? [{ type: 'assigned', at, entry, token, agent: offer.agent }]
    : [];
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

/** To go on with a burst of offers. The deadlines are kept by the conversations. */
export const wakeAt = ({ burst, burstAt }: WorkgroupState): EpochMs | undefined =>
  burst >= burstMax ? burstAt + 1 : undefined;
