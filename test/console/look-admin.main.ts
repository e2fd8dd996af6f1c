/** Takes pictures of the administrator's pages, to be looked at: `PICTURES=folder node test/console/look-admin.main.ts`. */
import type { Page } from 'playwright-core';
import { signIn, startConsole } from './running-console.ts';

const running = await startConsole();
const shot = (page: Page, name: string) =>
  page.screenshot({ path: `${running.pictures}/${name}.png` });
const dress = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await shot(page, `${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

const page = await running.open();
try {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.log(`browser: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    console.log(`page: ${error.message}`);
  });
  await page.getByLabel('User', { exact: true }).waitFor();
  await signIn(page, 'admin');
  const kinds = [
    ['channels', 'facebook-1001'],
    ['accounts', 'page-1001'],
    ['users', 'ana'],
    ['stations', 'desk-1'],
    ['roles', 'social-media-admin'],
    ['statuses', 'Available'],
    ['licences', 'I3_ACCESS_ACD_SOCIAL_MEDIA'],
    ['wrapup-codes', 'spam'],
    ['workgroups', 'support'],
  ] as const;
  for (const [kind, id] of kinds) {
    await page.goto(`/admin/${kind}/${encodeURIComponent(id)}`);
    await page.getByRole('article').waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await dress(page, `admin-${kind}`);
  }
  await page.goto('/admin/workgroups/support');
  await page.getByRole('region', { name: 'Opening hours' }).getByRole('switch').check();
  await page.getByRole('region', { name: 'Opening hours' }).scrollIntoViewIfNeeded();
  await dress(page, 'admin-hours');
  for (const part of ['Weights of the scores', 'Service levels', 'Offers', 'Rings']) {
    await page.getByRole('region', { name: part }).scrollIntoViewIfNeeded();
    await shot(page, `admin-part-${part.replaceAll(' ', '-')}`);
  }
  await page.getByRole('button', { name: 'Review and save' }).click();
  await page.getByRole('dialog').waitFor();
  await dress(page, 'admin-review');
  await page.keyboard.press('Escape');
  await page.goto('/admin/parameters');
  await page.getByRole('heading', { name: 'Parameters', exact: true }).last().waitFor();
  await dress(page, 'admin-parameters');
  await page.goto('/admin/audit');
  await page.getByRole('heading', { name: 'Audit log' }).waitFor();
  await dress(page, 'admin-audit');
  await page.goto('/admin/interchange');
  await page.getByRole('heading', { name: 'Import and export' }).waitFor();
  await dress(page, 'admin-interchange');
  await page.goto('/admin/channels/~new');
  await page.getByRole('heading', { name: 'Set up a channel' }).waitFor();
  await dress(page, 'admin-guide-1');
  await page.getByRole('button', { name: /^X/ }).click();
  await page.getByRole('button', { name: 'New account' }).click();
  await dress(page, 'admin-guide-2');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/admin/users/ana');
  await page.getByRole('article').waitFor();
  await dress(page, 'admin-phone');
} catch (error) {
  console.error(error);
  await shot(page, 'admin-failed');
} finally {
  await running.stop();
}
