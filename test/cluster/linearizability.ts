/**
 * Is there an order of the operations on an interaction, each at one instant between its invocation and
 * its response, in which every answer is right? Each interaction is an object of its own, so that each is
 * searched alone. The timeline is the order of its changes as the product tells it; every answer and
 * every line must find its place. A search that succeeds is a proof, whoever has written the timeline.
 * @see Wing & Gong, Testing and verifying concurrent objects, 1993; Lowe, Testing for linearizability, 2016
 */
import {
  initial,
  holderOf,
  isSameLine,
  keyOf,
  lapse,
  ofItself,
  respond,
  shownState,
  type Ask,
  type Effect,
  type Line,
  type Standing,
} from './assignment-model.ts';

export interface Operation extends Ask {
  /** Instants of one clock, in ms. */
  readonly invokedAt: number;
  /** Infinity when no answer came. */
  readonly respondedAt: number;
  readonly outcome: Outcome;
}

/** `unknown`: it may have happened then, later or never. */
export type Outcome = Readonly<
  | { is: 'ok'; state: string; agent: string | null; version: number }
  | { is: 'refused'; code: string }
  | { is: 'unknown' }
>;

export interface Verdict {
  readonly holds: boolean;
  /** How many configurations were looked at. */
  readonly explored: number;
  /** Where the search came furthest and what had no place there. */
  readonly stuck?: string;
}

interface History {
  readonly operations: readonly Operation[];
  /** Without the first line, of the beginning. */
  readonly lines: readonly Line[];
}

interface Search extends History {
  /** For each operation those that must come before it, as bits. */
  readonly before: readonly bigint[];
}

/** A place in the search. Bit n of `done` stands for the nth operation. */
interface Place {
  readonly standing: Standing;
  readonly line: number;
  readonly done: bigint;
  /** The highest version that anyone was told so far. */
  readonly version: number;
}

/** Beyond that a history is beyond us; none has come near it. */
const exploredMax = 200_000;

/** @throws Error when the search grows beyond all bounds */
export const check = ({ operations, lines }: History): Verdict => {
  const sorted = operations.toSorted(byInvocation);
  const search: Search = { operations: sorted, lines, before: precedence(sorted) };
  const known = operations.filter(({ outcome }) => outcome.is !== 'unknown').length;
  const seen = new Set<string>();
  const open: Place[] = [{ standing: initial, line: 0, done: 0n, version: -1 }];
  let furthest = open[0];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const settled = answerIdle(search, place);
    if (isOver(search, known, settled)) return { holds: true, explored: seen.size };
    if (furthest === undefined || progress(settled) > progress(furthest)) furthest = settled;
    const key = `${String(settled.line)} ${settled.done.toString(36)} ${keyOf(settled.standing)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > exploredMax) throw new Error('The search has grown beyond all bounds');
    open.push(...steps(search, settled));
  }
  return { holds: false, explored: seen.size, stuck: describe(search, furthest) };
};

const byInvocation = (a: Operation, b: Operation): number => a.invokedAt - b.invokedAt;

/** What was over when it began, and what was told a lower version. */
const precedence = (operations: readonly Operation[]): readonly bigint[] =>
  operations.map((later) =>
    operations.reduce(
      (bits, earlier, n) => (mustPrecede(earlier, later) ? bits | (1n << BigInt(n)) : bits),
      0n,
    ),
  );

const mustPrecede = (a: Operation, b: Operation): boolean => {
  if (a.outcome.is === 'unknown') return false;
  if (a.respondedAt < b.invokedAt) return true;
  return a.outcome.is === 'ok' && b.outcome.is === 'ok' && a.outcome.version < b.outcome.version;
};

const isDone = (done: bigint, n: number): boolean => (done & (1n << BigInt(n))) !== 0n;

/** Those that may come next. */
const candidates = ({ operations, before }: Search, { done }: Place): readonly number[] =>
  operations.flatMap((_, n) => {
    const needed = before[n] ?? 0n;
    return !isDone(done, n) && (needed & done) === needed ? [n] : [];
  });

/** What changes nothing and is right here can stay here: no other order is lost by that. */
const answerIdle = (search: Search, from: Place): Place => {
  let place = from;
  for (;;) {
    const right = candidates(search, place).filter((n) => {
      const operation = search.operations[n];
      return operation !== undefined && isRightIdle(operation, place);
    });
    const now = right.filter((n) => !waitsFor(search, place, n, right));
    if (now.length === 0) return place;
    for (const n of now) place = taken(search, place, n);
  }
};

/** One of those that were told the same version may be the one that has made it. */
const waitsFor = (
  { operations, before }: Search,
  { done }: Place,
  n: number,
  right: readonly number[],
): boolean => {
  const told = versionOf(operations[n]);
  if (told === undefined) return false;
  const isLater = (m: number): boolean => isDone(before[m] ?? 0n, n);
  return operations.some(
    (other, m) =>
      versionOf(other) === told && !isDone(done, m) && !right.includes(m) && !isLater(m),
  );
};

const versionOf = (operation: Operation | undefined): number | undefined =>
  operation?.outcome.is === 'ok' ? operation.outcome.version : undefined;

const isRightIdle = (operation: Operation, { standing, version }: Place): boolean => {
  const { outcome } = operation;
  const said = respond(standing, operation);
  if (typeof said !== 'string' || outcome.is === 'unknown') return false;
  if (outcome.is === 'refused') return outcome.code === said;
  return said === 'ok' && outcome.version >= version && shows(standing, outcome);
};

const shows = (standing: Standing, { state, agent }: { state: string; agent: string | null }) =>
  shownState(standing) === state && holderOf(standing) === agent;

const taken = ({ operations }: History, place: Place, n: number): Place => {
  const outcome = operations[n]?.outcome;
  const version = outcome?.is === 'ok' ? Math.max(outcome.version, place.version) : place.version;
  return { ...place, version, done: place.done | (1n << BigInt(n)) };
};

const isOver = ({ operations, lines }: History, known: number, { line, done }: Place): boolean => {
  if (line < lines.length) return false;
  const answered = operations.filter((one, n) => one.outcome.is !== 'unknown' && isDone(done, n));
  return answered.length === known;
};

/** All ways to go on from a place: a step of the system, or an operation that the next line tells of. */
const steps = (search: Search, place: Place): readonly Place[] => {
  const next = search.lines[place.line];
  const { standing } = place;
  const lapsed = lapse(standing, next);
  const alone = next === undefined ? undefined : ofItself(standing, next);
  return [
    ...(lapsed === undefined ? [] : [{ ...place, standing: lapsed }]),
    ...(alone === undefined ? [] : [{ ...place, standing: alone, line: place.line + 1 }]),
    ...candidates(search, place).flatMap((n) => {
      const effect = effectOf(search.operations[n], place);
      if (effect === undefined || !isSameLine(effect.line, next)) return [];
      return [{ ...taken(search, place, n), standing: effect.after, line: place.line + 1 }];
    }),
  ];
};

const effectOf = (operation: Operation | undefined, place: Place): Effect | undefined => {
  if (operation === undefined) return undefined;
  const effect = respond(place.standing, operation);
  if (typeof effect === 'string') return undefined;
  const { outcome } = operation;
  if (outcome.is === 'unknown') return effect;
  if (outcome.is === 'refused' || outcome.version <= place.version) return undefined;
  return shows(effect.after, outcome) ? effect : undefined;
};

const progress = ({ line, done }: Place): number => line * 10_000 + done.toString(2).length;

const describe = (search: Search, place: Place | undefined): string => {
  if (place === undefined) return 'before the beginning';
  const waiting = candidates(search, place).map((n) => nameOf(search.operations[n]));
  const next = JSON.stringify(search.lines[place.line] ?? 'the end');
  const standing = JSON.stringify(place.standing.phase);
  return `${standing}, line ${String(place.line)} is ${next}; without a place: ${waiting.join('; ')}`;
};

const nameOf = (operation: Operation | undefined): string => {
  if (operation === undefined) return '';
  const { agent, verb, outcome, toAgent } = operation;
  return `${agent} ${verb} ${toAgent ?? ''} ${JSON.stringify(outcome)}`;
};
