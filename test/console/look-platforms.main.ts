/** Pictures of the sandbox and of a cluster that moves: `PICTURES=folder node test/console/look-platforms.main.ts`. */
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { startCluster } from './running-cluster.ts';
import { signIn, startConsole, withinMs } from './running-console.ts';

const pictures = process.env['PICTURES'] ?? '.';
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

const dress = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

const listen = (page: Page): void => {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.log(`browser: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => {
    console.log(`page: ${message}`);
  });
};

const lookAtSandbox = async (): Promise<void> => {
  const running = await startConsole();
  const { customers } = running;
  const page = await running.open();
  listen(page);
  try {
    await signIn(page, 'admin');
    await page.goto('/platforms');
    await page.getByText('Nothing here yet').first().waitFor();
    await dress(page, '20-sandbox-empty');
    const post = await customers.post('1001', 'Vera', 'My phone is dead since the update.');
    await customers.comment(post, 'Tom', 'Same here, since yesterday evening.');
    await customers.comment(post, 'Vera', 'I have tried to restart it three times.');
    await customers.post('1001', 'Lu Ferreira', 'When do you open on Sunday?');
    const tweet = await customers.tweet('mona', '@acme where is my order?');
    await customers.tweet('kiran', 'Is the acme phone any good?');
    await customers.tweet('mona', 'It said Tuesday.', tweet);
    await customers.directMessage('mona', 'acme', 'Are you there?');
    await page.getByText('Same here').waitFor();
    await page.getByLabel('Facebook: Says that the token has expired').check();
    await page.getByLabel('X: Three seconds late').check();
    await page.getByRole('button', { name: 'Comment: Tom' }).click();
    await page.keyboard.type('You are not alone');
    await dress(page, '21-sandbox');
    await page.getByLabel('As staff').last().check();
    await page.getByRole('button', { name: 'Messages' }).last().click();
    await page.getByText('Are you there?').waitFor();
    await dress(page, '22-sandbox-staff');
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.screenshot({ path: `${pictures}/23-sandbox-tablet.png`, fullPage: true });
    await page.setViewportSize(phone);
    await dress(page, '24-sandbox-phone');
    await page.locator('.sandbox-controls').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${pictures}/25-sandbox-phone-controls.png` });
    await page.setViewportSize(desktop);
    await page.goto('/cluster');
    await page.getByText('All 64 partitions').waitFor();
    await dress(page, '29-cluster-single');
  } finally {
    await page.screenshot({ path: `${pictures}/98-last.png` });
    await running.stop();
  }
};

const lookAtCluster = async (): Promise<void> => {
  const { centre, balancer, open, stop } = await startCluster();
  const page = await open();
  listen(page);
  try {
    await signIn(page, 'supervisor');
    await page.goto('/cluster');
    await page.getByText('All 64 partitions').waitFor();
    await page.locator('.cluster-cell-owned').nth(20).hover();
    await dress(page, '30-cluster');
    balancer.prefer(1);
    await page.getByRole('region', { name: 'c' }).getByRole('button', { name: 'Drain' }).click();
    await page.getByRole('dialog').waitFor();
    await dress(page, '31-cluster-drain');
    await page.getByRole('dialog').getByRole('button', { name: 'Drain' }).click();
    await page.locator('.cluster-cell-moved').first().waitFor();
    await page.screenshot({ path: `${pictures}/32-cluster-moving.png` });
    await page.getByText('Owns nothing').waitFor();
    await dress(page, '33-cluster-drained');
    await centre.nodes[0]?.kill('SIGKILL');
    await page.getByText('Silent', { exact: true }).waitFor();
    await page.screenshot({ path: `${pictures}/34-cluster-killed.png` });
    await eventually('all with one', withinMs, async () =>
      (await page.getByRole('region', { name: 'b' }).locator('.cluster-cell-owned').count()) === 64
        ? true
        : undefined,
    );
    await dress(page, '35-cluster-killed');
    await page.setViewportSize(phone);
    await dress(page, '36-cluster-phone');
    await page.setViewportSize(desktop);
    await page.context().setOffline(true);
    await page.getByText('Nobody has answered').waitFor();
    await dress(page, '37-cluster-lost');
  } finally {
    await page.screenshot({ path: `${pictures}/99-last.png` });
    await stop();
  }
};

await lookAtSandbox();
await lookAtCluster();
