/** The sandbox alone on a port: `node services/sandbox/sandbox.main.ts --port 0 --file sandbox.db`. */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';
import { isLimits, isXReplies } from './settings.ts';

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

const readArguments = () => {
  const options = {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    file: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'x-replies': { type: 'string', default: 'summoned' },
    limits: { type: 'string', default: 'relaxed' },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(messageOf(error));
  }
};

const values = readArguments();
const { file, host, limits, 'x-replies': xReplies } = values;
const port = Number(values.port);
const seed = Number(values.seed);

const open = (): Sandbox => {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail('--port must be 0 to 65535');
  if (!Number.isSafeInteger(seed)) return fail('--seed must be a whole number');
  if (!isXReplies(xReplies)) return fail('--x-replies must be summoned or open');
  if (!isLimits(limits)) return fail('--limits must be platform or relaxed');
  try {
    return createSandbox({ clock: { now: () => Date.now() }, file, seed, xReplies, limits });
  } catch (error) {
    return fail(`Cannot open the sandbox: ${messageOf(error)}`);
  }
};

const sandbox = open();
const server = createServer((req, res) => {
  sandbox.handle(req, res);
});
server.on('error', (error) => {
  fail(`Cannot listen: ${error.message}`);
});
server.listen(port, host, () => {
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  process.stdout.write(`${JSON.stringify({ listening })}\n`);
});

const stop = (): void => {
  server.close();
  server.closeAllConnections();
  void sandbox.close();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
