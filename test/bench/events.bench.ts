/** 5,000 clients of one gateway, each of whom is told of everything. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';
import { openClients, type EventClients } from './event-clients.ts';
import { median, ms, percentile, rowOf, type Bench } from './rows.ts';

const clientsMax = 5_000;
const rounds = 40;

export const eventsBench: Bench = {
  names: ['sse-5000-p99-ms', 'sse-5000-bytes-per-client'],
  run: async (say) => {
    const cwd = mkdtempSync(join(tmpdir(), 'baton-events-'));
    const variables = { SEED_DATA: 'demo', SANDBOX: 'off' };
    const node = await plannedNode({ name: 'events', variables, cwd });
    await node.start();
    try {
      return await measure(node, say);
    } finally {
      await node.kill('SIGKILL');
      rmSync(cwd, { recursive: true });
    }
  },
};

const measure = async (node: ProcessNode, say: (line: string) => void) => {
  const post = poster(node.url);
  const { token } = await post('session', { user: 'sam', password: 'demo' });
  const order = { type: 'chat', workgroup: 'support', externalId: 'bench' };
  const { id } = await post('interactions', order, token);
  const path = `interactions/${encodeURIComponent(id)}/priority`;
  const before = await settledBytes(node);
  const few = await openClients(node.url, token, 1);
  const alone = await timesOf(few, (priority) => post(path, { priority }, token), 0);
  few.stop();
  const clients = await openClients(node.url, token, clientsMax);
  const bytes = ((await settledBytes(node)) - before) / clientsMax;
  const all = await timesOf(clients, (priority) => post(path, { priority }, token), rounds);
  clients.stop();
  const p99 = percentile(all, 0.99);
  say(`one client: p50 ${ms(median(alone))}; ${String(clientsMax)}: p50 ${ms(median(all))}`);
  return [
    rowOf({
      name: 'sse-5000-p99-ms',
      value: p99,
      unit: 'ms',
      reference: `from the command to each of the 5,000; p50 ${ms(median(all))}, one client alone ${ms(median(alone))}`,
      goal: { atMost: 1_000 },
    }),
    rowOf({
      name: 'sse-5000-bytes-per-client',
      value: bytes,
      unit: 'B',
      reference: 'resident memory of the node, less that without clients',
      goal: { atMost: 40_000 },
    }),
  ];
};

/** @param first - of the priorities, no two of which are alike, so that each is told of */
const timesOf = async (
  clients: EventClients,
  setPriority: (priority: number) => Promise<unknown>,
  first: number,
): Promise<readonly number[]> => {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const priority = 100 + first + round;
    const heard = clients.told(`"priority":${String(priority)}`);
    await setPriority(priority);
    all.push(...(await heard));
  }
  return all;
};

type Answer = Readonly<Record<'id' | 'token', string>>;

const poster =
  (url: string) =>
  async (path: string, body: object, token = ''): Promise<Answer> => {
    const response = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer as Answer;
  };

/** Resident memory, once it has stopped changing by more than some per cent. */
const settledBytes = (node: ProcessNode): Promise<number> => {
  let last = 0;
  return eventually('the memory to settle', 20_000, async () => {
    const now = residentBytes(node.pid());
    const isSettled = Math.abs(now - last) < last / 100;
    last = now;
    // Some of its beats lie between two looks.
    for (let i = 0; i < 10; i += 1) await fetch(`${node.url}/livez`);
    return isSettled ? now : undefined;
  });
};

/** @see proc_pid_status(5) */
const residentBytes = (pid: number): number => {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]) * 1_024;
};
