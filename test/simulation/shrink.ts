/** Makes a run that fails smaller, as long as it goes on failing in the same way. */
import { faultKinds, type FaultKind } from './faults.ts';
import { runSeed, type RunOptions, type RunResult } from './run.ts';

export interface Shrunk {
  readonly options: RunOptions;
  readonly result: RunResult;
}

/**
 * One after the other, kinds of faults are switched off, people sent home and the run cut short. Each
 * kind has its own stream of chance, so that the others strike as before.
 */
export const shrink = async (
  seed: number,
  options: RunOptions,
  failed: RunResult,
): Promise<Shrunk> => {
  const invariant = failed.violations[0]?.invariant;
  let best: Shrunk = { options, result: failed };

  const attempt = async (changed: Partial<RunOptions>): Promise<void> => {
    const smaller = { ...best.options, ...changed };
    const result = await runSeed(seed, smaller);
    if (result.violations[0]?.invariant === invariant) best = { options: smaller, result };
  };

  const withoutAlso = (kind: FaultKind): Partial<RunOptions> => ({
    without: [...(best.options.without ?? []), kind],
  });

  for (const kind of faultKinds)
    if (best.result.faults[kind] !== undefined) await attempt(withoutAlso(kind));
  for (const peopleMax of [3, 2, 1]) await attempt({ peopleMax });
  const at = best.result.violations[0]?.at ?? Infinity;
  if (at < best.options.activeMs) await attempt({ activeMs: Math.ceil(at) });
  await attempt({ isRecording: true });
  return best;
};
