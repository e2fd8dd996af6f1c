/** Re-runs the recorded decisions of a period, and simulates it under other rules: `npm run replay`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readEnvironment } from '../env.ts';
import { openFeedReader } from '../store/feed-reader.ts';
import { readOptions } from './options.ts';
import { readProposal } from './proposal.ts';
import { replay } from './replay.ts';

/** 0: all the same. 1: something came out otherwise. 2: it could not be done. */
const run = async (): Promise<number> => {
  const options = readOptions(process.argv.slice(2));
  const proposal =
    options.config === undefined ? undefined : readProposal(readFileSync(options.config, 'utf8'));
  const feed = await openFeedReader(readEnvironment());
  try {
    const { text, report, isSame } = await replay(feed, options, proposal);
    if (options.json !== undefined)
      writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
    console.log(text);
    return isSame ? 0 : 1;
  } finally {
    await feed.close();
  }
};

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
