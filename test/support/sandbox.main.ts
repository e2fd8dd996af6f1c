/** The sandbox with more pages and accounts than the demo's: `node sandbox.main.ts FILE PAGE...`. */
import { createServer } from 'node:http';
import { sandboxSeed } from '../../services/configuration/seed.ts';
import { createSandbox } from '../../services/sandbox/sandbox.ts';
import { sandboxXAccounts } from './sandbox-process.ts';

const [, , file, ...pages] = process.argv;
const sandbox = createSandbox({
  clock: { now: Date.now },
  file,
  seed: sandboxSeed,
  xReplies: 'summoned',
  pages: pages.map((id) => ({ id, name: `Page ${id}` })),
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
