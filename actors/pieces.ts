/** Long work in pieces: a node must go on beating while it reads a queue of 100,000. */

/** Work that may pause wherever it yields. */
export type Pieces<Result> = Generator<undefined, Result>;

/** Without a pause. */
export const atOnce = <Result>(pieces: Pieces<Result>): Result => {
  let step = pieces.next();
  while (step.done !== true) step = pieces.next();
  return step.value;
};

/** @param stepsMax what is done between two pauses */
export const inPieces = async <Result>(
  pieces: Pieces<Result>,
  stepsMax: number,
  pause: () => Promise<void>,
): Promise<Result> => {
  for (;;) {
    for (let steps = 0; steps < stepsMax; steps += 1) {
      const step = pieces.next();
      if (step.done === true) return step.value;
    }
    await pause();
  }
};

const runLength = 64;

/** The items in order; equals stay as they were. */
export function* sortedInPieces<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Pieces<readonly Item[]> {
  let runs: Item[][] = [];
  for (let i = 0; i < items.length; i += runLength) {
    runs.push(items.slice(i, i + runLength).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      longer.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Pieces<Item[]> {
  const all: Item[] = [];
  let at = 0;
  for (const item of first) {
    let next = second[at];
    while (next !== undefined && compare(next, item) < 0) {
      all.push(next);
      at += 1;
      next = second[at];
    }
    all.push(item);
    if (all.length % runLength === 0) yield;
  }
  return all.concat(second.slice(at));
}
