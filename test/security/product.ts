/** The product in a process of its own, so that what is measured is its time and not the attacker's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../bench/rows.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';

export interface Product {
  readonly node: ProcessNode;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export const startProduct = async (
  variables: Readonly<Record<string, string>> = {},
): Promise<Product> => {
  const cwd = mkdtempSync(join(tmpdir(), 'baton-security-'));
  const node = await plannedNode({
    name: 'attacked',
    variables: { SEED_DATA: 'demo', SANDBOX: 'off', ...variables },
    cwd,
  });
  await node.start();
  return {
    node,
    port: Number(new URL(node.url).port),
    stop: async () => {
      await node.kill('SIGKILL');
      rmSync(cwd, { recursive: true });
    },
  };
};

/** How long `/livez` takes while something goes on, in ms. */
export interface Probes {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

/** Asks one probe after the other until the work is done, and at least a number of times. */
export const probing = async (
  { node: { url } }: Product,
  work: Promise<unknown> | undefined,
  atLeast = 20,
): Promise<Probes> => {
  const times: number[] = [];
  const state = { done: work === undefined };
  const end = (): void => {
    state.done = true;
  };
  work?.then(end, end);
  while (!state.done || times.length < atLeast) {
    const began = performance.now();
    const { status } = await fetch(`${url}/livez`);
    if (status !== 200) throw new Error(`/livez: ${String(status)}`);
    times.push(performance.now() - began);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: times.length };
};

/** Says these words and collects the answer, until the other side has closed or the time is up. */
export const talk = (port: number, words: string, withinMs = 8_000): Promise<string> =>
  new Promise((resolve) => {
    const socket = open(port);
    let said = '';
    const timer = setTimeout(() => socket.destroy(), withinMs);
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      said += chunk;
    });
    socket.once('close', () => {
      clearTimeout(timer);
      resolve(said);
    });
    socket.write(words, 'latin1');
  });

export const open = (port: number): Socket => {
  const socket = connect({ port, host: '127.0.0.1' });
  // It's cut: that is what is wanted.
  socket.on('error', () => undefined);
  return socket;
};
