/** Every decision of the queues once more, by `npm run replay`: each must come out as it did. */
import { join } from 'node:path';
import type { Ledger } from '../cluster/ledger.ts';
import { startChild } from '../support/child.ts';
import type { Site } from './site.ts';

const root = join(import.meta.dirname, '../..');
const said = /(?<decisions>\d[\d,]*) decisions re-run: all the same/u;

/** Decisions that come out otherwise become a violation; so does a record that can't be told again. */
export const judgeDecisions = async (
  { redis }: Site,
  { violations, counts }: Ledger,
): Promise<void> => {
  const child = await startChild({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', join(root, 'services/replay/replay.main.ts')],
    env: { REDIS_URL: redis.map(({ url }) => url).join(',') },
    cwd: root,
  });
  const code = await child.ended;
  const { decisions } = said.exec(child.output())?.groups ?? {};
  if (code !== 0 || decisions === undefined)
    violations.add(`The replay of the decisions ended with ${String(code)}: ${child.output()}`);
  else counts.set('decisions replayed', Number(decisions.replaceAll(',', '')));
};
