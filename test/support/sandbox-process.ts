/** Facebook and X, in a process of their own, so that they outlive every node that is killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { createCustomers, type Customers } from './customers.ts';

export interface SandboxProcess extends Customers {
  readonly url: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Its pages unless others are wanted, and its accounts on X. */
export const sandboxPages = ['1001', '1002', '1003', '1004'];
export const sandboxXAccounts = ['acme', 'acmehelp'];

const startTimeoutMs = 20_000;

export const startSandbox = async (
  pages: readonly string[] = sandboxPages,
): Promise<SandboxProcess> => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-sandbox-'));
  const child = await startChild({
    command: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'sandbox.main.ts'),
      join(folder, 'sandbox.db'),
      ...pages,
    ],
  });
  const line = await child.said(/"listening"/u, startTimeoutMs);
  const { listening } = JSON.parse(line) as { listening: number };
  const url = `http://127.0.0.1:${String(listening)}`;
  return {
    ...createCustomers(url),
    url,
    log: child.output,
    stop: async () => {
      await child.signal('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
