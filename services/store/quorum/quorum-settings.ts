/** The configuration: a line of its own, that a writer holds only as long as it writes. */
import type { Settings } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { pairsOf } from '../stored-values.ts';
import type { Council } from './council.ts';
import { jitter, pause, within } from './council.ts';
import { claim } from './claim.ts';
import { readAgreed, readOwn } from './reading.ts';
import type { Term } from './term.ts';
import { settingsWritesOf } from './writes.ts';

export const settingsLine = 'settings';

type Document = { readonly version: number; readonly json: string } | undefined;

const triesMax = 20;
const againMs = [5, 40] as const;

export const createQuorumSettings = (
  council: Council,
  claimant: string,
  callTimeoutMs: Ms,
): Settings => ({
  read: async () => {
    const agreed = await readAgreed(council, settingsLine, () => ({ type: 'marks' }));
    if (agreed !== undefined) return documentIn(agreed.found);
    // Someone died in the middle of a change: whether it holds is decided now.
    return holding(council, claimant, (term) => documentOf(council, term));
  },
  write: (expected, json) =>
    holding(council, claimant, async (term) => {
      const current = await documentOf(council, term);
      const version = current?.version ?? 0;
      if (version === expected + 1 && current?.json === json) return true;
      if (version !== expected) return false;
      const outcome = await within(
        council,
        callTimeoutMs,
        term.propose(settingsWritesOf(expected + 1, json)),
      );
      // It may have been adopted by who came between: the next try finds out.
      if (outcome !== 'acknowledged') throw new StoreFailure('Another change came between');
      return true;
    }),
});

/** Does `work` under an epoch of its own; again when someone comes between. @throws StoreFailure */
const holding = async <T>(
  council: Council,
  claimant: string,
  work: (term: Term) => Promise<T>,
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    const taken = await claim(council, settingsLine, { claimant });
    if (!('term' in taken)) throw new StoreFailure('The configuration is held by another');
    const { term } = taken;
    try {
      return await work(term);
    } catch (error) {
      if (term.fencedBy() === undefined || tries === triesMax) throw error;
    } finally {
      term.end();
    }
    await pause(council, jitter(council, ...againMs));
  }
};

const documentOf = async (council: Council, term: Term): Promise<Document> =>
  documentIn((await readOwn(council, term, { type: 'marks' })).found);

const documentIn = (found: unknown): Document => {
  const marks = new Map(pairsOf(found));
  const version = marks.get('version');
  const json = marks.get('json');
  return version === undefined || json === undefined
    ? undefined
    : { version: Number(version), json };
};
