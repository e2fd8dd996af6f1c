/** `npm run replay` beside the running product, on the embedded store and on Redis. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplayReport } from '../../services/replay/replay-report.ts';
import type { WhatIfReport } from '../../services/replay/what-if-report.ts';
import { createRandom } from '../simulation/random.ts';
import { createApiClient, type ApiClient } from '../support/api-client.ts';
import { startChild } from '../support/child.ts';
import { createCustomers } from '../support/customers.ts';
import { eventually } from '../support/eventually.ts';
import { plannedNode } from '../support/process-node.ts';
import { addToSummary } from '../support/summary.ts';
import { putAgentsToWork, type AgentsAtWork } from './agents-at-work.ts';
import { startCentre } from './centre.ts';
import { putCustomersToWork } from './customers-at-work.ts';
import { createLedger, type Ledger } from './ledger.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'baton-replay-'));
const cleanUps: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  rmSync(folder, { recursive: true });
});

interface Replayed {
  readonly code: number | null;
  readonly output: string;
  readonly replay: ReplayReport;
  readonly whatIf?: WhatIfReport;
}

/** The command, in a process of its own. */
const runReplay = async (
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Replayed> => {
  const json = join(folder, 'report.json');
  const main = join(root, 'services/replay/replay.main.ts');
  const child = await startChild({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', main, '--json', json, ...args],
    env,
    cwd: root,
  });
  const code = await child.ended;
  const output = child.output();
  if (code === 2) throw new Error(output);
  const report = JSON.parse(readFileSync(json, 'utf8')) as Pick<Replayed, 'replay' | 'whatIf'>;
  return { code, output, ...report };
};

const repliesMin = 12;
const trafficTimeoutMs = 90_000;

const untilReplied = (ledger: Ledger, more: number): Promise<true> => {
  const enough = (ledger.counts.get('replies') ?? 0) + more;
  return eventually(`${String(more)} more replies`, trafficTimeoutMs, () =>
    Promise.resolve((ledger.counts.get('replies') ?? 0) >= enough ? true : undefined),
  );
};

const employ = (
  clients: readonly ApiClient[],
  workgroups: readonly string[],
  ledger: Ledger,
): Promise<AgentsAtWork> =>
  putAgentsToWork({ clients, workgroups, ledger, random: createRandom(1, 'agents') });

const isAllTheSame = ({ code, output, replay }: Replayed): void => {
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  expect(replay.different).toBe(0);
  expect(output).toContain(`${String(replay.decisions)} decisions re-run: all the same`);
};

const figures = (where: string, { replay }: Replayed, threads: number): void => {
  const { decisions, recorded } = replay;
  const perThread = Math.round(recorded.length / Math.max(1, threads));
  addToSummary(
    `replay on ${where}: ${String(decisions)} decisions the same, ` +
      `${String(recorded.events)} events, ${String(perThread)} B of record per thread`,
  );
};

describe('replay', () => {
  it('decides the same again while a node runs on its embedded store, killed and started in between', async () => {
    const dataDir = join(folder, 'data');
    const variables = { SEED_DATA: 'demo', SANDBOX: 'on', DATA_DIR: dataDir };
    const node = await plannedNode({ name: 'recorded', variables });
    cleanUps.push(() => node.kill('SIGKILL'));
    await node.start();
    const ledger = createLedger();
    const clients = ['ana', 'ben', 'eva'].map((user) =>
      createApiClient({ urls: [node.url], user, password: 'demo', patienceMs: 30_000 }),
    );
    const agents = await employ(clients, ['support', 'sales'], ledger);
    const platforms = createCustomers(node.url);
    let threads = 0;
    const write = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i += 1) {
        threads += 1;
        const page = threads % 3 === 0 ? '1002' : '1001';
        await platforms.post(page, `c${String(threads)}`, `Question ${String(threads)}`);
      }
    };
    await write(20);
    await untilReplied(ledger, repliesMin);
    await node.kill('SIGKILL');
    await node.start();
    await write(20);
    await untilReplied(ledger, repliesMin);

    const again = await runReplay({ DATA_DIR: dataDir });
    isAllTheSame(again);
    expect(again.replay.decisions).toBeGreaterThan(2 * repliesMin);
    figures('the embedded store', again, threads);

    const file = join(folder, 'proposal.json');
    const overflow = { afterSeconds: 5, workgroup: 'sales' };
    writeFileSync(file, JSON.stringify({ workgroups: [{ id: 'support', overflow }] }));
    const { whatIf } = await runReplay({ DATA_DIR: dataDir }, '--config', file);
    const answered = (one: 'recorded' | 'baseline'): number =>
      whatIf?.[one].queues.reduce((sum, queue) => sum + queue.answered, 0) ?? 0;
    expect(answered('recorded')).toBeGreaterThan(repliesMin);
    expect(answered('baseline')).toBeGreaterThan(answered('recorded') / 2);
    await agents.goHome();
  }, 240_000);

  it('decides the same again while three nodes run on Redis, one of them killed in between', async () => {
    const workgroup = { alertSeconds: 6, wrapupSeconds: 2 };
    const centre = await startCentre({ agents: 8, workgroups: 2, workgroup });
    cleanUps.push(centre.stop);
    await centre.settled();
    const ledger = createLedger();
    const clients = centre.agents.map((user) => centre.client(user));
    const agents = await employ(clients, centre.workgroups, ledger);
    const customers = putCustomersToWork({
      customers: centre.platforms,
      ledger,
      random: createRandom(1, 'customers'),
      inFlight: 60,
    });
    await untilReplied(ledger, repliesMin);
    await centre.nodes[1]?.kill('SIGKILL');
    await untilReplied(ledger, repliesMin);

    const again = await runReplay({ REDIS_URL: centre.redis.url });
    isAllTheSame(again);
    expect(again.replay.decisions).toBeGreaterThan(2 * repliesMin);
    figures('Redis', again, ledger.counts.get('threads') ?? 0);
    const one = await runReplay({ REDIS_URL: centre.redis.url }, '--workgroup', 'group-0');
    expect(one.replay.judgements.map(({ workgroup: id }) => id)).toEqual(['group-0']);
    await Promise.all([customers.goHome(), agents.goHome()]);
  }, 300_000);

  it('says what is wrong with what it was asked, and has no record where there is none', async () => {
    const ask = (...args: readonly string[]) => runReplay({ DATA_DIR: folder }, ...args);
    await expect(ask('--from', 'yesterday')).rejects.toThrow(/--from is no instant/);
    await expect(ask('--since', '1')).rejects.toThrow(/--since/);
    await expect(ask()).rejects.toThrow(/There is no .*baton\.db/);
  }, 60_000);
});
