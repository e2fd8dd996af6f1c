/** A large queue while all are busy, and while agents are free; what its decisions take meanwhile. */
import { createRandom } from '../simulation/random.ts';
import { configurationFor, languages, unspoken } from './decision-centre.ts';
import { createPeople, type People } from './decision-people.ts';
import { createQueue, type Turn } from './decision-queue.ts';

export interface Size {
  readonly waiting: number;
  readonly agents: number;
}

/** Of the cluster's clock: how long it took for so many to gather, and from one arrival to the next. */
const gatheredInMs = 1_500_000;
const apartMs = 15;
const warmUps = 500;
export const rounds = 1_000;
/** Agents who are freed of all they have, one after the other. */
const rushMax = 500;
export const rulesChanged = 'the workgroup is changed';
/** What is made ready before that turn. */
export const boardPieces = 'a piece of the new board';
export const elseChanged = 'anything else is changed';

export interface Found {
  /** How long decisions took in ms, by what they were about. */
  readonly times: Times;
  /** How long as many rounds took while all are busy, in ms, with and without the records. */
  readonly withMs: number;
  readonly withoutMs: number;
}

type Times = Map<string, number[]>;

export const measure = (size: Size): Found => {
  const times: Times = new Map();
  const sums = whileAllAreBusy(size, times);
  whileAgentsAreFree(size, times);
  return { times, ...sums };
};

/** What turns take, while it's looked at. */
interface Watch {
  /** Notes each turn there. */
  readonly into: (times: Times | undefined) => void;
  /** Of all turns since this was last asked; the second is the records'. */
  readonly sums: () => readonly [ms: number, recordMs: number];
}

const createWatch = (): Watch & { readonly note: (kind: string, turn: Turn) => void } => {
  let times: Times | undefined;
  let [sumMs, sumRecordMs] = [0, 0];
  return {
    note: (kind, { ms: tookMs, recordMs, pieces, offers }) => {
      sumMs += tookMs;
      sumRecordMs += recordMs;
      if (times === undefined) return;
      const ofKind = times.get(kind) ?? [];
      times.set(kind, ofKind);
      ofKind.push(tookMs / Math.max(1, offers.length));
      if (kind === rulesChanged) times.set(boardPieces, [...pieces]);
    },
    into: (wanted) => {
      times = wanted;
    },
    sums: () => {
      const sums = [sumMs, sumRecordMs] as const;
      [sumMs, sumRecordMs] = [0, 0];
      return sums;
    },
  };
};

const begin = ({ agents }: Size): { readonly people: People; readonly watch: Watch } => {
  const random = createRandom(agents, 'decisions');
  const config = configurationFor(agents, random);
  const watch = createWatch();
  return { people: createPeople(createQueue(config), config, random, watch.note), watch };
};

/** All are full, and each who is freed gets the best of all that waits; at last all are freed at once. */
const whileAllAreBusy = (size: Size, times: Times): Pick<Found, 'withMs' | 'withoutMs'> => {
  const { people, watch } = begin(size);
  for (const agent of people.agents) people.appear(agent, 4);
  gather(size, people, languages);
  const round = (): void => {
    people.pass(apartMs);
    people.arrive(languages);
    people.finishOne();
    people.answerAll();
  };
  repeat(warmUps, round);
  watch.sums();
  watch.into(times);
  repeat(rounds, round);
  const [withMs] = watch.sums();
  watch.into(undefined);
  people.neglectRecords();
  repeat(rounds, round);
  const [tookMs, recordMs] = watch.sums();
  watch.into(times);
  people.reconfigure(elseChanged, {});
  people.reconfigure(rulesChanged, { alertSeconds: 20 });
  for (const agent of people.agents.slice(0, rushMax)) people.appear(agent, 0);
  return { withMs, withoutMs: tookMs - recordMs };
};

/** As many wait, in a language that nobody speaks, and everybody else finds an agent at once. */
const whileAgentsAreFree = (size: Size, times: Times): void => {
  const { people, watch } = begin(size);
  for (const agent of people.agents) people.appear(agent, 0);
  gather(size, people, unspoken);
  const round = (): void => {
    people.pass(apartMs);
    people.arrive(languages);
    people.answerAll();
    people.finishOne();
    people.answerAll();
  };
  repeat(warmUps, round);
  watch.into(times);
  repeat(rounds, round);
};

const gather = ({ waiting }: Size, people: People, of: readonly string[]): void => {
  for (let i = 0; i < waiting; i += 1) {
    people.pass(gatheredInMs / waiting);
    people.arrive(of);
  }
};

const repeat = (times: number, task: () => void): void => {
  for (let i = 0; i < times; i += 1) task();
};
