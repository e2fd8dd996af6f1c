/** One pass through the record, for all who want something of it. */
import { present, type WorkgroupId } from '../../actors/types.ts';
import type { FeedReader } from '../store/feed-reader.ts';
import { createFold, type Fold } from './fold.ts';
import type { Options } from './options.ts';
import { createPastBook, type Past } from './past.ts';
import type { Proposal } from './proposal.ts';
import { createRecordReader } from './record.ts';
import { replayReport, replayText, type ReplayReport } from './replay-report.ts';
import { simulate } from './simulation.ts';
import { whatIfReport, whatIfText, type WhatIfReport } from './what-if-report.ts';

export interface Outcome {
  readonly text: string;
  readonly report: { readonly replay: ReplayReport; readonly whatIf?: WhatIfReport };
  readonly isSame: boolean;
}

/** @throws StoreFailure; ProposalError */
export const replay = async (
  feed: Pick<FeedReader, 'read'>,
  { from, to, workgroup }: Pick<Options, 'from' | 'to' | 'workgroup'>,
  proposal?: Proposal,
): Promise<Outcome> => {
  const reader = createRecordReader(feed, workgroup);
  const book = proposal === undefined ? undefined : createPastBook();
  const folds = new Map<WorkgroupId, Fold>();
  const foldOf = (id: WorkgroupId): Fold => {
    const fold = folds.get(id) ?? createFold(id, { from, to }, book);
    folds.set(id, fold);
    return fold;
  };
  for await (const part of reader.parts()) {
    if (part.type === 'turn') foldOf(part.turn.workgroup).take(part.turn);
    else for (const fold of folds.values()) fold.lose();
  }
  const judgements = [...folds.values()].map(({ judgement }) => judgement());
  return outcomeOf(replayReport(reader.extent(), judgements), whatIfOf(book?.past(), proposal));
};

const outcomeOf = (told: ReplayReport, whatIf: WhatIfReport | undefined): Outcome => ({
  text: [replayText(told), ...(whatIf === undefined ? [] : [whatIfText(whatIf)])].join('\n'),
  report: { replay: told, ...present({ whatIf }) },
  isSame: told.different === 0,
});

const whatIfOf = (
  past: Past | undefined,
  proposal: Proposal | undefined,
): WhatIfReport | undefined =>
  past === undefined || proposal === undefined ? undefined : compare(past, proposal);

const compare = (past: Past, { isWhole, over }: Proposal): WhatIfReport => {
  const { configurations } = past;
  // A whole configuration holds throughout.
  const proposed = (isWhole ? configurations.slice(0, 1) : configurations).map(
    ({ at, configuration }) => ({ at, configuration: over(configuration) }),
  );
  return whatIfReport({
    past,
    baseline: simulate(past, configurations),
    proposed: simulate(past, proposed),
  });
};
