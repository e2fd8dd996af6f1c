/**
 * The operator's side of a quorum store: `npm run store -- status|init|wait`, with `REDIS_URL` as the nodes
 * have it. Prints JSON, one line for each server; fails when the store is not whole, or not made.
 *
 * - `status`  how far each server is ready: on how many lines it has a vote, and is level
 * - `init`    makes a new store of empty servers, once
 * - `wait`    until all servers are ready, at most 60 s: between two steps of a rolling restart
 */
import { EnvironmentError } from '../../env-variables.ts';
import { readEnvironment, type Environment } from '../../env.ts';
import { isWhole, type ServerStatus } from './readiness.ts';
import { createRedisQuorumStore } from './redis-quorum-store.ts';
import { linesOf, type QuorumStore } from './quorum-store.ts';

const waitMs = 60_000;
const againMs = 250;
const openTimeoutMs = 5_000;

const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const environmentOf = (): Environment => {
  try {
    return readEnvironment();
  } catch (error) {
    if (error instanceof EnvironmentError) return fail(error.message);
    throw error;
  }
};

const statusOf = (store: QuorumStore, { partitions }: Environment) =>
  store.readiness(linesOf(partitions));

const untilWhole = async (store: QuorumStore, environment: Environment) => {
  const until = performance.now() + waitMs;
  for (;;) {
    const servers = await statusOf(store, environment);
    if (isWhole(servers) || performance.now() > until) return servers;
    await new Promise((resolve) => {
      setTimeout(resolve, againMs);
    });
  }
};

const tell = (servers: readonly ServerStatus[]): void => {
  for (const server of servers) console.log(JSON.stringify(server));
  process.exitCode = isWhole(servers) ? 0 : 1;
};

const [command = 'status'] = process.argv.slice(2);
const environment = environmentOf();
const urls = environment.redis?.urls ?? [];
if (urls.length < 3) fail('REDIS_URL names no quorum: 3 or 5 addresses, separated by commas');
if (!['status', 'init', 'wait'].includes(command)) fail(`No such command: ${command}`);

const store = createRedisQuorumStore({ urls, openTimeoutMs, makesNew: command === 'init' });
try {
  await store.partitions.open(environment.partitions);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
}
tell(await (command !== 'status' ? untilWhole(store, environment) : statusOf(store, environment)));
await store.partitions.close();
