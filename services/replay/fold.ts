/** Tells the past of one workgroup again, and decides anew what it has decided. */
import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../../actors/configuration.ts';
import { migrationFrom } from '../../actors/runtime/migrations.ts';
import type { RoutingRules } from '../../actors/workgroup/record.protocol.ts';
import { workgroupActor } from '../../actors/workgroup/workgroup.actor.ts';
import type { WorkgroupEvent } from '../../actors/workgroup/workgroup.protocol.ts';
import type { EpochMs, WorkgroupId } from '../../actors/types.ts';
import { isDecided, type RecordedTurn } from './record.ts';
import { configurationOf } from './recorded-rules.ts';

export interface Fold {
  readonly take: (turn: RecordedTurn) => void;
  /** Something is missing from the record: it goes on from the next checkpoint. */
  readonly lose: () => void;
  readonly judgement: () => Judgement;
}

/** Who wants to know of the period, besides whether it comes out the same. */
export interface FoldListener {
  /** How the queue stood when the period began, or when it could first be told; again after a gap. */
  readonly begins: (begin: Begin) => void;
  /** A turn of the period. */
  readonly goesOn: (turn: RecordedTurn) => void;
}

export interface Begin {
  readonly workgroup: WorkgroupId;
  readonly at: EpochMs;
  readonly state: WorkgroupState;
  readonly rules: RoutingRules;
}

type WorkgroupState = ReturnType<typeof workgroupActor.initial>;

/** What came of re-running a workgroup's decisions. */
export interface Judgement {
  readonly workgroup: WorkgroupId;
  /** Where it begins: the time of the first checkpoint that was used; absent when there was none. */
  readonly fromAt?: EpochMs;
  readonly turns: number;
  readonly decisions: number;
  readonly same: number;
  /** The first of them. */
  readonly differences: readonly Difference[];
  readonly different: number;
  /** Decisions in the period that could not be re-run, by the reason. */
  readonly unjudged: Readonly<Record<Unjudged, number>>;
}

type Unjudged = 'before_first_checkpoint' | 'after_gap';

/** Absent on one side: it was decided on the other side only. */
export interface Difference {
  readonly at: EpochMs;
  /** Of the turn's first event, in the feed. */
  readonly id: number;
  /** That differ; empty when a side is absent. */
  readonly fields: readonly string[];
  readonly recorded?: WorkgroupEvent;
  readonly decided?: WorkgroupEvent;
}

export interface Period {
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
}

/** Shown in full; the others are counted. */
const differencesMax = 5;

interface Life {
  state: WorkgroupState;
  rules: RoutingRules;
  config: Configuration;
  /** When it could first be told. */
  readonly sinceAt: EpochMs;
}

interface Counts {
  fromAt: EpochMs | undefined;
  turns: number;
  same: number;
  different: number;
  readonly differences: Difference[];
  readonly unjudged: Record<Unjudged, number>;
}

export const createFold = (
  workgroup: WorkgroupId,
  { from, to }: Period,
  listener?: FoldListener,
): Fold => {
  const counts: Counts = {
    fromAt: undefined,
    turns: 0,
    same: 0,
    different: 0,
    differences: [],
    unjudged: { before_first_checkpoint: 0, after_gap: 0 },
  };
  let life: Life | undefined;
  let why: Unjudged = 'before_first_checkpoint';
  let hasBegun = false;

  const begin = (at: EpochMs): void => {
    if (hasBegun || life === undefined) return;
    hasBegun = true;
    const { state, rules } = life;
    listener?.begins({ workgroup, at, state, rules });
  };

  const goOn = (told: Life, turn: RecordedTurn, isCounted: boolean): void => {
    if (isCounted) begin(Math.max(from, told.sinceAt));
    const found = retell(told, turn);
    if (!isCounted) return;
    count(counts, turn, found);
    listener?.goesOn(turn);
  };

  const findBeginning = (turn: RecordedTurn, isCounted: boolean): void => {
    if (isCounted) counts.unjudged[why] += turn.events.filter(isRouting).length;
    life = born(turn);
    if (life !== undefined) counts.fromAt ??= turn.at;
    if (isCounted) begin(turn.at);
  };

  return {
    take: (turn) => {
      const isCounted = turn.at >= from && turn.at < to;
      if (life === undefined) findBeginning(turn, isCounted);
      else goOn(life, turn, isCounted);
    },
    lose: () => {
      if (life !== undefined) why = 'after_gap';
      life = undefined;
      hasBegun = false;
    },
    judgement: () => {
      const { fromAt, turns, same, different, differences, unjudged } = counts;
      const decisions = same + different;
      const found = { turns, decisions, same, different, differences, unjudged };
      return { workgroup, ...(fromAt === undefined ? {} : { fromAt }), ...found };
    },
  };
};

const count = (counts: Counts, turn: RecordedTurn, found: Found): void => {
  counts.turns += 1;
  counts.same += found.same;
  counts.different += found.differences.length;
  const room = Math.max(0, differencesMax - counts.differences.length);
  for (const one of found.differences.slice(0, room))
    counts.differences.push({ at: turn.at, id: turn.id, ...one });
};

/** The queue as a turn has left it, if the turn says how it stood. */
const born = ({ at: sinceAt, events }: RecordedTurn): Life | undefined => {
  const at = events.findLastIndex(({ type }) => type === 'checkpointed');
  const checkpoint = events[at];
  if (checkpoint?.type !== 'checkpointed') return undefined;
  const { rules, snapshot } = checkpoint;
  const migration = migrationFrom(workgroupActor, snapshot.version);
  const rows = snapshot.rows.map(([key, value]) => [key, migration.row(key, value)] as const);
  const { restore } = workgroupActor.persistence;
  const state = restore(migration.head(snapshot.head), new Map(rows));
  const life: Life = { state, rules, config: configurationOf(rules), sinceAt };
  for (const event of events.slice(at)) evolve(life, event);
  return life;
};

/** What the record says of itself is compared, and counted only when it differs. */
const isRouting = (event: WorkgroupEvent): boolean =>
  isDecided(event) && event.type !== 'rulesNoted' && event.type !== 'checkpointed';

interface Found {
  readonly same: number;
  readonly differences: readonly Omit<Difference, 'at' | 'id'>[];
}

/** Facts as they were; then each decision is made anew, compared, and the recorded one holds. */
const retell = (life: Life, { at, events }: RecordedTurn): Found => {
  heed(life, events);
  const differences: Omit<Difference, 'at' | 'id'>[] = [];
  let same = 0;
  for (const recorded of events) {
    if (isDecided(recorded)) {
      const difference = compare(recorded, decide(life, at));
      if (difference === undefined) same += isRouting(recorded) ? 1 : 0;
      else differences.push(difference);
    }
    evolve(life, recorded);
  }
  const more = decide(life, at);
  return {
    same,
    differences: more === undefined ? differences : [...differences, { fields: [], decided: more }],
  };
};

/** All of a turn is decided under one configuration, which it names when it's another than before. */
const heed = (life: Life, events: readonly WorkgroupEvent[]): void => {
  let { rules } = life;
  for (const event of events) {
    if (event.type === 'rulesNoted' || event.type === 'checkpointed') rules = event.rules;
    if (event.type === 'membersMet') rules = { ...rules, configVersion: event.configVersion };
  }
  const { mark, configVersion } = life.rules;
  if (rules.mark === mark && rules.configVersion === configVersion) return;
  life.rules = rules;
  life.config = configurationOf(rules);
};

const evolve = (life: Life, event: WorkgroupEvent): void => {
  life.state = workgroupActor.evolve(life.state, event);
};

const decide = ({ state, config }: Life, at: EpochMs): WorkgroupEvent | undefined =>
  workgroupActor.settle?.(state, at, config)[0];

const compare = (
  recorded: WorkgroupEvent,
  made: WorkgroupEvent | undefined,
): Omit<Difference, 'at' | 'id'> | undefined => {
  if (made === undefined) return { fields: [], recorded };
  const [was, is] = [plain(recorded), plain(made)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const fields = names.filter((name) => !isDeepStrictEqual(was.get(name), is.get(name)));
  return fields.length === 0 ? undefined : { fields, recorded, decided: made };
};

/** As it would be read again. */
const plain = (event: WorkgroupEvent): ReadonlyMap<string, unknown> => {
  const read: unknown = JSON.parse(JSON.stringify(event));
  return new Map(Object.entries(read ?? {}));
};
