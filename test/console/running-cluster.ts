/** Three nodes behind one address, with their console in a real browser. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Configuration, User } from '../../actors/configuration.ts';
import { startCentre, type Centre } from '../cluster/centre.ts';
import { startBalancer, type Balancer } from '../support/balancer.ts';
import { launchBrowser, openPage } from './running-console.ts';

export interface RunningCluster {
  readonly centre: Centre;
  readonly balancer: Balancer;
  /** Where pictures of the pages go. */
  readonly pictures: string;
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/** Long enough that nothing rings away while nodes die. */
const workgroup = { alertSeconds: 120, wrapupSeconds: 120 };

/** The supervisor may do everything here. */
const withAdministrator = (configuration: Configuration): Configuration => ({
  ...configuration,
  users: Object.fromEntries(
    Object.entries(configuration.users).map(([id, user]): [string, User] => [
      id,
      id === 'supervisor' ? { ...user, roles: [...user.roles, 'administrator'] } : user,
    ]),
  ),
});

export const startCluster = async (): Promise<RunningCluster> => {
  const centre = await startCentre({
    agents: 2,
    workgroups: 1,
    workgroup,
    adapt: withAdministrator,
  });
  await centre.settled();
  const balancer = await startBalancer(centre.nodes.map(({ url }) => Number(new URL(url).port)));
  const browser = await launchBrowser();
  return {
    centre,
    balancer,
    pictures: process.env['PICTURES'] ?? mkdtempSync(join(tmpdir(), 'baton-pictures-')),
    open: (options) => openPage(browser, balancer.url, options),
    stop: async () => {
      await browser.close();
      await balancer.stop();
      await centre.stop();
    },
  };
};
