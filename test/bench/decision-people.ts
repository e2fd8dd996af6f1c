/** The people around a large queue: customers who come, agents who take what they are offered, or don't. */
import type { Configuration, Workgroup } from '../../actors/configuration.ts';
import { offerToken, type AgentId, type EpochMs, type StatusKind } from '../../actors/types.ts';
import type { Presence, WorkgroupCommand } from '../../actors/workgroup/workgroup.protocol.ts';
import type { Random } from '../simulation/random.ts';
import { entryOf, queueId, slotPercent } from './decision-centre.ts';
import type { OfferMade, Queue, Turn } from './decision-queue.ts';

export interface People {
  readonly agents: readonly AgentId[];
  readonly pass: (ms: number) => void;
  /** Somebody writes, in one of these languages. */
  readonly arrive: (languages: readonly string[]) => void;
  /** An agent signs on, or is done with all there was, and has so many interactions. */
  readonly appear: (agent: AgentId, slots: number) => void;
  /** An agent is done with one interaction, or is back. */
  readonly finishOne: () => void;
  /** Each offer gets its answer, and so do those that follow from it. */
  readonly answerAll: () => void;
  /** The records are made of what was counted until now. */
  readonly neglectRecords: () => void;
  /** The configuration has changed: its version at least. */
  readonly reconfigure: (kind: string, changes: Partial<Workgroup>) => void;
}

/** Of a hundred offers, what agents make of them; the rest is picked up. */
const refusedOf100 = 5;
const missedOf100 = 7;
const declinedOf100 = 4;

interface Person {
  readonly agent: AgentId;
  version: number;
  statusKind: StatusKind;
  availableSinceAt: EpochMs;
  readonly slots: Map<string, Presence['slots'][number]>;
}

/** @param note - hears of each turn, and what it was about */
export const createPeople = (
  queue: Queue,
  { workgroups }: Configuration,
  random: Random,
  note: (kind: string, turn: Turn) => void,
): People => {
  let now: EpochMs = Date.UTC(2026, 10, 22);
  let customers = 0;
  const people = (workgroups[queueId]?.members ?? []).map(({ user }) => personOf(user, now));
  const byId = new Map(people.map((person) => [person.agent, person]));
  const pending: OfferMade[] = [];

  const take = (kind: string, command: WorkgroupCommand): void => {
    now += 1;
    const turn = queue.take(command, now);
    const isOffered = command.type === 'enqueue' && turn.offers.length > 0;
    note(isOffered ? `${kind}, offered at once` : kind, turn);
    pending.push(...turn.offers);
  };

  /** What is due happens before anything else is heard, as in the runtime. */
  const hear = (kind: string, command: WorkgroupCommand): void => {
    if ((queue.wakeAt() ?? Infinity) <= now + 1) take('alarm', { type: 'wake' });
    take(kind, command);
  };

  const tell = (kind: string, person: Person): void => {
    hear(kind, { type: 'presence', presence: presenceOf(person) });
  };

  const answer = ({ entry, token, agent, percent }: OfferMade): void => {
    const person = byId.get(agent);
    const queued = queue.state.entries.get(entry);
    if (person === undefined || queued === undefined) return;
    const fate = random.below(100);
    if (fate < refusedOf100) {
      person.statusKind = 'away';
      const code = 'status_not_available';
      hear('offer refused', { type: 'refused', token, code, presence: presenceOf(person) });
      return;
    }
    person.slots.set(token, { token, interactionType: queued.interactionType, percent });
    person.availableSinceAt = now;
    hear('offer accepted', { type: 'accepted', token, presence: presenceOf(person) });
    if (fate < refusedOf100 + missedOf100 + declinedOf100)
      comeToNothing(person, { entry, token }, fate < refusedOf100 + missedOf100);
    else hear('picked up', { type: 'connected', entry, token });
  };

  const comeToNothing = (
    person: Person,
    { entry, token }: Pick<OfferMade, 'entry' | 'token'>,
    isMissed: boolean,
  ): void => {
    const why = isMissed ? 'missed' : 'declined';
    if (isMissed) person.statusKind = 'not_answering';
    hear('offer missed or declined', { type: 'returned', entry, token, why });
    person.slots.delete(token);
    tell('its agent told of next', person);
  };

  return {
    agents: people.map(({ agent }) => agent),
    pass: (ms) => {
      now += ms;
    },
    arrive: (languages) => {
      customers += 1;
      const preferred = random.pick(people).agent;
      const entry = entryOf(customers, now, random, { languages, preferred });
      hear('arrival', { type: 'enqueue', entry });
    },
    appear: (agent, slots) => {
      const person = byId.get(agent);
      if (person === undefined) return;
      fill(person, slots, now);
      tell('agent freed of all', person);
    },
    finishOne: () => {
      const person = random.pick(people);
      const [token] = person.slots.keys();
      if (token !== undefined) person.slots.delete(token);
      person.statusKind = 'available';
      person.availableSinceAt = now;
      tell('agent freed', person);
    },
    answerAll: () => {
      for (let offer = pending.shift(); offer !== undefined; offer = pending.shift()) answer(offer);
    },
    neglectRecords: queue.neglectRecords,
    reconfigure: (kind, changes) => {
      queue.reconfigure(changes);
      hear(kind, { type: 'reconfigured' });
    },
  };
};

const personOf = (agent: AgentId, availableSinceAt: EpochMs): Person => ({
  agent,
  version: 0,
  statusKind: 'available',
  availableSinceAt,
  slots: new Map(),
});

const presenceOf = (person: Person): Presence => {
  person.version += 1;
  const { agent, version, statusKind, availableSinceAt } = person;
  const there = { signedOn: true, stations: [], nonAcd: false };
  const slots = [...person.slots.values()];
  return { agent, version, statusKind, availableSinceAt, slots, ...there };
};

const fill = (person: Person, slots: number, at: EpochMs): void => {
  person.slots.clear();
  person.statusKind = 'available';
  person.availableSinceAt = at;
  for (let i = 0; i < slots; i += 1) {
    const token = offerToken(`${person.agent}#${String(i)}`);
    const slot = { token, interactionType: 'social_conversation', percent: slotPercent } as const;
    person.slots.set(token, slot);
  }
};
