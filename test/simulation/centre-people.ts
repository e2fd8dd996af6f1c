/** The people of the contact centre: customers who write, agents who answer, each with a mind of its own. */
import type {
  AgentCommand,
  AgentView,
  HeldInteraction,
} from '../../actors/agent/agent.protocol.ts';
import { addressOf, type Tagged } from '../../actors/runtime/actor.ts';
import { present } from '../../actors/types.ts';
import { agentNames, pages } from './centre-configuration.ts';
import type { CentrePlatform, Posted } from './centre-hub.ts';
import type { Outcome, Person } from './person.ts';
import { epochStartAt } from './sim-clock.ts';
import type { Random } from './random.ts';

/** What agents were told of their replies. */
export interface ReplyBooks {
  readonly accepted: (messageId: string, interaction: string) => void;
  readonly refused: (messageId: string) => void;
}

export interface Shift {
  /** No customer writes any more; what is open is brought to its end. */
  isClosing: boolean;
  isOver: boolean;
}

const roots = (platform: CentrePlatform, customer: string): readonly Posted[] =>
  platform.truth().flatMap(({ content }) => (content.author === customer ? [content] : []));

/** Writes a post, a private message, or something more in a thread of its own. */
export const writeSomething = (
  platform: CentrePlatform,
  customer: string,
  random: Random,
): void => {
  const earlier = roots(platform, customer);
  const number = String(platform.truth().length + 1);
  const text = `${customer} says ${number}`;
  const dice = random.next();
  const by = 'visitor' as const;
  const page = random.pick(pages);
  const own = { by, author: customer, text };
  if (dice < 0.45 && earlier.length > 0) {
    const { page: there, visibility, root } = random.pick(earlier);
    platform.put({ page: there, visibility, root, ...own });
  } else if (dice < 0.65) {
    platform.put({ page, visibility: 'private', root: `t-${customer}`, ...own });
  } else {
    platform.put({ page, visibility: 'public', root: `p${number}`, ...own });
  }
};

export interface Desk {
  readonly person: Person;
  readonly shift: Shift;
  readonly books: ReplyBooks;
  /** Where the person sits, if that matters. */
  readonly station: string | undefined;
}

/** Signs on, and works until the shift is over. */
export const work = async (desk: Desk, restMaxMs: number): Promise<void> => {
  const { person, shift } = desk;
  await begin(desk);
  while (!shift.isOver) {
    // What is left at the end is worked off briskly.
    await person.rest(person.random.between(5, shift.isClosing ? 100 : restMaxMs));
    const outcome = await person.perform({ address: self(person), command: { type: 'get' } });
    if (outcome.status === 'done') await lookAfter(desk, outcome.answer as AgentView);
    if (desk.station !== undefined && !shift.isClosing && person.random.chance(0.1))
      await pause(desk, restMaxMs);
  }
};

/** The session lasts longer than any run. */
const begin = async (desk: Desk): Promise<void> => {
  const { person, station } = desk;
  const expiresAt = epochStartAt + 24 * 3_600_000;
  const session = `${person.name}-screen`;
  await tell(desk, { type: 'signOn', session, expiresAt, ...present({ station }) });
  await tell(desk, { type: 'setStatus', status: 'available' });
};

/** Leaves the station to come back, so that somebody else may have its licence meanwhile. */
const pause = async (desk: Desk, restMaxMs: number): Promise<void> => {
  const { person } = desk;
  await tell(desk, { type: 'signOff' });
  await person.rest(person.random.between(5, restMaxMs));
  await begin(desk);
};

const self = ({ name }: Person) => addressOf('agent', name);

const tell = (desk: Desk, command: AgentCommand): Promise<Outcome> =>
  desk.person.perform({
    address: self(desk.person),
    command,
    commandId: desk.person.nextId(),
    repeated: true,
  });

const lookAfter = async (desk: Desk, { statusKind, interactions }: AgentView): Promise<void> => {
  const { random } = desk.person;
  for (const one of interactions) await handle(desk, one);
  if (statusKind !== 'available' && (desk.shift.isClosing || random.chance(0.4)))
    await tell(desk, { type: 'setStatus', status: 'available' });
  else if (!desk.shift.isClosing && random.chance(0.03))
    await tell(desk, { type: 'setStatus', status: random.pick(['away', 'busy']) });
};

const handle = async (desk: Desk, held: HeldInteraction): Promise<void> => {
  const command = choose(desk, held);
  if (command === undefined) return;
  const { person } = desk;
  const { name } = person;
  const by = { user: name, rights: ['handle'] };
  const full = { ...command, interaction: held.interaction, by };
  const address = addressOf('conversation', held.conversation);
  if (command.type === 'messages') {
    await person.perform({ address, command: full });
    return;
  }
  const outcome = await person.perform({
    address,
    command: full,
    commandId: person.nextId(),
    repeated: true,
  });
  if (command.type === 'reply') note(desk, command.messageId ?? '', held.interaction, outcome);
};

const note = ({ books }: Desk, id: string, interaction: string, { status }: Outcome): void => {
  if (status === 'done') books.accepted(id, interaction);
  if (status === 'rejected') books.refused(id);
};

interface Choice extends Tagged {
  readonly messageId?: string;
  readonly text?: string;
  readonly code?: string;
  readonly limit?: number;
  readonly to?: object;
}

const choose = (desk: Desk, { phase }: HeldInteraction): Choice | undefined => {
  const isClosing = desk.shift.isClosing;
  const dice = desk.person.random.next();
  switch (phase) {
    case 'alerting':
      return pickFrom(isClosing ? [[1, { type: 'pickUp' }]] : whileAlerting, dice);
    case 'connected':
      return pickFrom(isClosing ? whileClosing(desk) : whileConnected(desk), dice);
    case 'held':
      return pickFrom([[isClosing ? 1 : 0.5, { type: 'resume' }]], dice);
    case 'wrapup':
      return pickFrom([[0.3, { type: 'wrapUp', code: 'done' }]], dice);
  }
};

/** What to do, and how likely; what is left is doing nothing. */
type Habits = readonly (readonly [share: number, choice: Choice])[];

const pickFrom = (habits: Habits, dice: number): Choice | undefined => {
  let sum = 0;
  for (const [share, choice] of habits) {
    sum += share;
    if (dice < sum) return choice;
  }
  return undefined;
};

const whileAlerting: Habits = [
  [0.6, { type: 'pickUp' }],
  [0.1, { type: 'decline' }],
];

const replyOf = ({ name, nextId }: Person): Choice => {
  const messageId = `reply-${nextId()}`;
  return { type: 'reply', messageId, text: `${name} answers ${messageId}` };
};

const whileClosing = ({ person }: Desk): Habits => [
  [0.7, { type: 'disconnect' }],
  [0.15, replyOf(person)],
];

const whileConnected = ({ person }: Desk): Habits => {
  const { random, nextId } = person;
  const to = random.chance(0.5)
    ? { kind: 'workgroup', workgroup: random.pick(['support', 'sales']) }
    : { kind: 'agent', agent: random.pick(agentNames) };
  return [
    [0.4, replyOf(person)],
    [0.1, { type: 'hold' }],
    [0.08, { type: 'transfer', to }],
    [0.05, { type: 'note', messageId: `note-${nextId()}`, text: 'noted' }],
    [0.05, { type: 'messages', limit: 50 }],
    [0.17, { type: 'disconnect' }],
  ];
};
