/**
 * Looks after the lines that nobody holds for long, the feed and the configuration: a server that lacks
 * something there is brought up by whoever finds it so twice.
 */
import type { Council, Vote } from './council.ts';
import { isGranted, jitter, poll } from './council.ts';
import { claim } from './claim.ts';
import type { Line } from './protocol.ts';
import { isSamePlace } from './protocol.ts';

export interface Caretaker {
  readonly stop: () => void;
}

const everyMs = [700, 2_000] as const;
/** A copy of a large feed takes some seconds. */
const repairMs = 30_000;
const lookEveryMs = 100;

export const createCaretaker = (
  council: Council,
  claimant: string,
  lines: readonly Line[],
): Caretaker => {
  const unsound = new Set<Line>();
  let stopped = false;

  const round = async (): Promise<void> => {
    for (const line of lines) {
      if (stopped) return;
      const isSound = await areLevel(council, line).catch(() => true);
      if (isSound) unsound.delete(line);
      else if (unsound.has(line))
        await bringUp(council, claimant, line, () => stopped).catch(() => undefined);
      else unsound.add(line);
    }
  };

  const goOn = (): void => {
    cancel = council.clock.after(jitter(council, ...everyMs), () => {
      void round().finally(() => {
        if (!stopped) goOn();
      });
    });
  };
  let cancel = (): void => undefined;
  goOn();
  return {
    stop: () => {
      stopped = true;
      cancel();
    },
  };
};

/** Whether every server that can be asked has a vote, and stands where the others do. */
export const areLevel = async (council: Council, line: Line): Promise<boolean> => {
  const among = council.replicas.filter((replica) => replica.isReady());
  const votes: readonly Vote<'look'>[] = await poll(council, {
    kind: 'look',
    takes: { line },
    among,
    isEnough: () => false,
  });
  const looks = votes.filter(isGranted<'look'>).map(({ reply }) => reply);
  const [first] = looks;
  return looks.every(
    ({ isVoter, place }) => isVoter && first !== undefined && isSamePlace(place, first.place),
  );
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
    !(await areLevel(council, line))
  )
    await new Promise<void>((resolve) => {
      council.clock.after(lookEveryMs, resolve);
    });
  term.end();
};
