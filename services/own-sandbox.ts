/** The sandbox of this very node, and what follows from it for the accounts that it plays. */
import { join } from 'node:path';
import type { AccountAccess } from './configuration/configuration-book.ts';
import { sandboxSeed } from './configuration/seed.ts';
import type { Environment } from './env.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';

/** An account of this node's sandbox has the plan that the sandbox is set to play. */
export const playedBy = (
  sandbox: Sandbox | undefined,
  access: AccountAccess | undefined,
): AccountAccess | undefined => {
  const isPlayed = access?.account.baseUrl?.endsWith('/sandbox/x') === true;
  if (!isPlayed || sandbox?.xReplies() !== 'open') return access;
  return { ...access, account: { ...access.account, plan: 'enterprise' } };
};

export const openSandbox = ({ dataDir, sandboxXReplies, sandboxTraffic }: Environment): Sandbox =>
  createSandbox({
    clock: { now: Date.now },
    file: join(dataDir, 'sandbox.db'),
    seed: sandboxSeed,
    xReplies: sandboxXReplies,
    traffic: { perSecond: sandboxTraffic / 60, seed: sandboxSeed },
  });
