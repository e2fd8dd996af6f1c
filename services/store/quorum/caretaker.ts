/**
 * Looks after the lines that no node is sure to hold, the feed and the configuration: a server that lacks
 * something there is brought up by whoever finds it so for a while.
 */
import type { Council, Vote } from './council.ts';
import type { Ms } from '../../../actors/types.ts';
import { isGranted, jitter, poll } from './council.ts';
import { claim } from './claim.ts';
import type { Line } from './protocol.ts';
import { isSamePlace } from './protocol.ts';

export interface Caretaker {
  readonly stop: () => void;
}

/** A line to look after. */
export interface Charge {
  readonly line: Line;
  /** How long something may be wrong, so that whoever holds the line puts it right. */
  readonly firstMs: readonly [low: Ms, high: Ms];
  /** How long one who has just begun to hold it is left alone. */
  readonly leaveMs: readonly [low: Ms, high: Ms];
  readonly putRight: (isCalledOff: () => boolean) => Promise<void>;
}

const everyMs = [700, 2_000] as const;
/** After a server has come back, or something was found wrong. */
const soonMs = [20, 150] as const;
/** A copy of a large feed takes some seconds. */
const repairMs = 30_000;
const lookEveryMs = 50;

export const createCaretaker = (council: Council, charges: readonly Charge[]): Caretaker => {
  /** What was found wrong: who held it then, and until when that one is left to put it right. */
  const unsound = new Map<Line, { readonly epoch: number; readonly leftUntil: Ms }>();
  let stopped = false;

  const round = async (): Promise<void> => {
    for (const charge of charges) {
      if (stopped) return;
      await lookAfter(charge).catch(() => undefined);
    }
  };

  const lookAfter = async ({ line, firstMs, leaveMs, putRight }: Charge): Promise<void> => {
    const { isLevel, epoch } = await levelOf(council, line);
    const known = unsound.get(line);
    const now = council.clock.monotonic();
    if (isLevel) unsound.delete(line);
    else if (known?.epoch !== epoch) {
      // Found so for the first time; or someone has begun to put it right.
      const [low, high] = known === undefined ? firstMs : leaveMs;
      unsound.set(line, { epoch, leftUntil: now + jitter(council, low, high) });
    } else if (now > known.leftUntil) {
      unsound.delete(line);
      await putRight(() => stopped);
    }
  };

  let isAtIt = false;
  let cancel = (): void => undefined;
  const plan = (ms: Ms): void => {
    cancel();
    cancel = council.clock.after(ms, () => void goOn());
  };
  const goOn = async (): Promise<void> => {
    isAtIt = true;
    await round();
    isAtIt = false;
    const [low, high] = unsound.size > 0 ? soonMs : everyMs;
    if (!stopped) plan(jitter(council, low, high));
  };
  const unlisten = council.onReady(() => {
    if (!isAtIt) plan(jitter(council, ...soonMs));
  });
  plan(jitter(council, ...everyMs));
  return {
    stop: () => {
      stopped = true;
      unlisten();
      cancel();
    },
  };
};

/** Whether every server that can be asked has a vote, and stands where the others do. */
const levelOf = async (council: Council, line: Line) => {
  const among = council.replicas.filter((replica) => replica.isReady());
  const votes: readonly Vote<'look'>[] = await poll(council, {
    kind: 'look',
    takes: { line },
    among,
    isEnough: () => false,
  });
  const looks = votes.filter(isGranted<'look'>).map(({ reply }) => reply);
  const [first] = looks;
  const isLevel = looks.every(
    ({ isVoter, place }) => isVoter && first !== undefined && isSamePlace(place, first.place),
  );
  return { isLevel, epoch: Math.max(0, ...looks.map(({ promise }) => promise)) };
};

/** Holds the line until all servers that can be asked are level, then lets go. */
export const bringUp = async (
  council: Council,
  claimant: string,
  line: Line,
  isCalledOff: () => boolean,
): Promise<void> => {
  const taken = await claim(council, line, { claimant });
  if (!('term' in taken)) return;
  const { term } = taken;
  const until = council.clock.monotonic() + repairMs;
  while (
    !isCalledOff() &&
    term.fencedBy() === undefined &&
    council.clock.monotonic() < until &&
    !(await levelOf(council, line)).isLevel
  )
    await new Promise<void>((resolve) => {
      council.clock.after(lookEveryMs, resolve);
    });
  term.end();
};
