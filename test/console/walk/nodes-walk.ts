/** A cluster of three nodes that moves: one is drained, one is killed. */
import { eventually } from '../../support/eventually.ts';
import { startCluster } from '../running-cluster.ts';
import { signIn, watchFaults, withinMs } from '../running-console.ts';
import type { Visit } from './walk.ts';

export const walkNodes = async (visit: Visit, faults: string[]): Promise<void> => {
  const { centre, balancer, open, stop } = await startCluster();
  try {
    const page = await open();
    watchFaults(page, faults);
    await signIn(page, 'supervisor');
    await page.goto('/cluster');
    await page.getByText('All 64 partitions').waitFor();
    await page.locator('.cluster-cell-owned').nth(20).hover();
    await visit(page, 'nodes');
    balancer.prefer(1);
    await page.getByRole('region', { name: 'c' }).getByRole('button', { name: 'Drain' }).click();
    await page.getByRole('dialog').waitFor();
    await visit(page, 'nodes-drain');
    await page.getByRole('dialog').getByRole('button', { name: 'Drain' }).click();
    await page.getByText('Owns nothing').waitFor();
    await visit(page, 'nodes-drained');
    await centre.nodes[0]?.kill('SIGKILL');
    await page.getByText('Silent', { exact: true }).waitFor();
    await eventually('all with one', withinMs, async () =>
      (await page.getByRole('region', { name: 'b' }).locator('.cluster-cell-owned').count()) === 64
        ? true
        : undefined,
    );
    await visit(page, 'nodes-killed');
    await page.context().setOffline(true);
    await page.getByText('Nobody has answered').waitFor();
    await visit(page, 'nodes-lost');
  } finally {
    await stop();
  }
};
