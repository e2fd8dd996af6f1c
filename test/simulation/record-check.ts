/** Whatever happened to nodes meanwhile: what the workgroups have decided can be decided again. */
import type { Feed } from '../../actors/runtime/partition-store.ts';
import { replay } from '../../services/replay/replay.ts';
import type { RunContext } from './workload.ts';

export const checkRecord = async (feed: Feed, violate: RunContext['violate']): Promise<void> => {
  const { report } = await replay(feed, { from: -Infinity, to: Infinity });
  for (const { workgroup, differences } of report.replay.judgements)
    for (const difference of differences)
      violate(
        'the decisions of the past come out the same',
        [`workgroup/${workgroup}`],
        JSON.stringify(difference),
      );
};
