/** The sandbox with more pages and accounts than the demo's: `node sandbox.main.ts FILE`. */
import { createServer } from 'node:http';
import { sandboxSeed } from '../../services/configuration/seed.ts';
import { createSandbox } from '../../services/sandbox/sandbox.ts';
import { sandboxPages, sandboxXAccounts } from './sandbox-process.ts';

const sandbox = createSandbox({
  clock: { now: Date.now },
  file: process.argv[2],
  seed: sandboxSeed,
  xReplies: 'summoned',
  pages: sandboxPages.map((id) => ({ id, name: `Page ${id}` })),
  xAccounts: sandboxXAccounts,
});
const server = createServer((req, res) => {
  sandbox.handle(req, res);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const listening = typeof address === 'object' ? address?.port : undefined;
  console.log(JSON.stringify({ listening }));
});
