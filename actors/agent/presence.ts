/** What an agent tells its workgroups of itself, and whom it tells what. */
import type { Configuration } from '../configuration.ts';
import { accessLicence, workgroupsOf } from '../configuration.ts';
import type { ConversationCommand } from '../conversation/conversation.protocol.ts';
import type { LicenceCommand } from '../licence/licence.protocol.ts';
import type { EpochMs, WorkgroupId } from '../types.ts';
import { offerToken, present } from '../types.ts';
import type { OccupiedSlot, Presence, WorkgroupCommand } from '../workgroup/workgroup.protocol.ts';
import type { AgentEvent, AgentState, Offer, OfferRefusal } from './agent.protocol.ts';
import type { Standing } from './eligibility.domain.ts';
import { signedOn } from './signon.ts';
import { licensedStationsOf } from './stations.ts';

/** Everything that counts against the agent's utilization. */
export const counted = (state: AgentState): readonly OccupiedSlot[] => [
  ...Object.values(state.slots)
    .filter((slot) => !slot.exempt)
    .map(({ token, interactionType, percent }) => ({ token, interactionType, percent })),
  ...Object.entries(state.occupations)
    .filter(([, { nonAcd }]) => !nonAcd)
    .map(([key, { interactionType, percent }]) => ({
      token: offerToken(key),
      interactionType,
      percent,
    })),
];

export const standingOf = (state: AgentState): Standing => ({
  signedOn: signedOn(state),
  stations: licensedStationsOf(state),
  statusKind: state.statusKind,
  nonAcd: Object.values(state.occupations).some(({ nonAcd }) => nonAcd),
  slots: counted(state),
});

const presenceOf = (state: AgentState): Presence => ({
  agent: state.id,
  version: state.version,
  availableSinceAt: state.availableSinceAt,
  ...present({
    firstAvailableAt: state.firstAvailableAt,
    solicitation: state.solicitation?.number,
    wrapupEndsAt: wrapupEnd(state),
  }),
  ...standingOf(state),
});

/** When the status that a wrap-up has set ends: with the last of them. */
const wrapupEnd = ({ resume, wrapups }: AgentState): EpochMs | undefined =>
  resume === undefined || Object.keys(wrapups).length === 0
    ? undefined
    : Math.max(...Object.values(wrapups).map(({ endsAt }) => endsAt));

export const renewed = (state: AgentState, at: EpochMs, config: Configuration): AgentEvent => {
  const workgroups = workgroupsOf(config, state.id);
  const left = state.workgroups.filter((id) => !workgroups.includes(id));
  return { type: 'presenceRenewed', at, workgroups, left, configVersion: config.version };
};

type Told = Readonly<
  | { to: `workgroup/${string}`; command: WorkgroupCommand }
  | { to: `conversation/${string}`; command: ConversationCommand }
  | { to: `licence/${string}`; command: LicenceCommand }
>;

/** Sent once the event is durable. An agent's workgroups hear of whatever bears on routing. */
export const tell = (event: AgentEvent, state: AgentState): readonly Told[] => {
  switch (event.type) {
    case 'offerAccepted':
      return [accepted(event.offer, state), ...others(event.offer, state)];
    case 'offerRefused':
      return [refused(event.offer, event.code, state)];
    case 'statusChanged':
      return slotIsFreedNext(event) ? [] : toAll(state);
    case 'stationTaken':
      return [toLicence('take', event, state)];
    case 'stationLeft':
      return [toLicence('release', event, state), ...(event.licensed ? toAll(state) : [])];
    case 'stationLicensed':
    case 'slotFreed':
    case 'occupied':
    case 'vacated':
    case 'solicited':
    case 'solicitationEnded':
      return toAll(state);
    case 'slotHeld':
    case 'slotResumed':
      return event.exempt ? toAll(state) : [];
    case 'presenceRenewed':
      return [...toAll(state), ...presences(event.left, state)];
    case 'wrapupEnded':
      return wrapupEnd(state) === undefined ? [] : toAll(state);
    case 'introduced':
      return presences([event.workgroup], state);
    case 'sessionStarted':
    case 'sessionEnded':
    case 'slotConnected':
    case 'bidHeard':
    case 'nothingHeard':
    case 'wrapupStarted':
      return [];
  }
};

/** The licence knows which stations hold it; it's told of all that are in use. */
const toLicence = (
  type: 'take' | 'release',
  { station, stay }: { readonly station: string; readonly stay: number },
  { id: agent }: AgentState,
): Told => ({ to: `licence/${accessLicence}`, command: { type, station, agent, stay } });

/** A miss, and the beginning of a wrap-up, free a slot in the same turn: one message does for both. */
const slotIsFreedNext = ({ why, kind }: Extract<AgentEvent, { type: 'statusChanged' }>): boolean =>
  why === 'missed' || (why === 'wrapup' && kind === 'wrap_up');

/** Who has gained capacity asks all workgroups next, and that tells them the same. */
const toAll = (state: AgentState): readonly Told[] =>
  state.gained ? [] : presences(state.workgroups, state);

const presences = (workgroups: readonly WorkgroupId[], state: AgentState): readonly Told[] => {
  if (workgroups.length === 0) return [];
  const command = { type: 'presence', presence: presenceOf(state) } as const;
  return workgroups.map((id) => ({ to: `workgroup/${id}`, command }) as const);
};

const others = (offer: Offer, state: AgentState): readonly Told[] => {
  const heard = offer.from === 'workgroup' ? offer.workgroup : undefined;
  return presences(
    state.workgroups.filter((id) => id !== heard),
    state,
  );
};

const accepted = ({ from, token, workgroup, conversation }: Offer, state: AgentState): Told =>
  from === 'conversation'
    ? { to: `conversation/${conversation}`, command: { type: 'directAccepted', token } }
    : {
        to: `workgroup/${workgroup}`,
        command: { type: 'accepted', token, presence: presenceOf(state) },
      };

const refused = (
  { from, token, workgroup, conversation }: Offer,
  code: OfferRefusal | 'outbid',
  state: AgentState,
): Told =>
  from === 'conversation'
    ? { to: `conversation/${conversation}`, command: { type: 'directRefused', token, code } }
    : {
        to: `workgroup/${workgroup}`,
        command: { type: 'refused', token, code, presence: presenceOf(state) },
      };
