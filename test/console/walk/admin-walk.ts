/** The administrator's pages: each kind that the page itself leads to, its list, a document, a new one, and their dialogs. */
import type { Page } from 'playwright-core';
import { leave } from '../running-console.ts';
import { apiOf, enter, visitFailing, type Walk } from './walk.ts';

const settled = async (page: Page): Promise<void> => {
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.locator('.admin-document, .admin-whole').first().waitFor();
};

export const walkAdmin = async (walk: Walk): Promise<void> => {
  const { visit } = walk;
  const page = await enter(walk, 'admin');
  await page.goto('/admin');
  await page.locator('.admin-way').first().waitFor();
  const ways = await page.locator('.admin-way').evaluateAll(hrefsOf);
  for (const way of ways) {
    const name = way.replace('/admin/', 'admin-');
    await page.goto(way);
    await settled(page);
    await visit(page, name);
    const hasList = (await page.locator('.admin-list').count()) > 0;
    if (!hasList) continue;
    const first = page.locator('.admin-item').first();
    if ((await first.count()) > 0) {
      await first.click();
      await page.locator('article').waitFor();
      await settled(page);
      await visit(page, `${name}-form`);
    }
    if ((await page.locator('.admin-add').count()) === 0) continue;
    await page.goto(`${way}/~new`);
    await settled(page);
    await visit(page, `${name}-new`);
  }
  await page.context().close();
};

interface Linked {
  readonly getAttribute: (name: string) => string | null;
}
/** Runs in the page. */
const hrefsOf = (links: readonly unknown[]): readonly string[] =>
  (links as readonly Linked[]).map((link) => link.getAttribute('href') ?? '');

export const walkAdminActs = async (walk: Walk): Promise<void> => {
  const { visit } = walk;
  const page = await enter(walk, 'admin');
  const api = await apiOf(walk, 'admin');
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  await page.goto('/admin/workgroups/sales');
  await part('Opening hours').getByRole('switch').check();
  await part('Opening hours').scrollIntoViewIfNeeded();
  await visit(page, 'admin-hours');
  for (const name of ['Weights of the scores', 'Service levels', 'Rings']) {
    await part(name).scrollIntoViewIfNeeded();
    await visit(page, `admin-part-${name.replaceAll(' ', '-').toLowerCase()}`);
  }
  await part('General')
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Sales and orders');
  await page.getByRole('button', { name: 'Review and save' }).click();
  await page.getByRole('dialog').waitFor();
  await visit(page, 'admin-review');
  await api.patch('/api/v1/workgroups/sales', { alertSeconds: 45 });
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('alert', { name: /changed this meanwhile/ }).waitFor();
  await page.locator('.admin-scroll').evaluate('(element) => element.scrollTo(0, 0)');
  await visit(page, 'admin-conflict');
  await page.goto('/admin/accounts/page-1001');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/to confirm/).fill('Acme');
  await visit(page, 'admin-delete');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await dialog.getByRole('link', { name: /facebook-1001/ }).waitFor();
  await visit(page, 'admin-in-use');
  await leave(page);
  await page.getByRole('button', { name: 'History' }).click();
  await page.locator('[role=dialog] .loading').waitFor({ state: 'detached' });
  await visit(page, 'admin-history');
  await leave(page);
  await page.goto('/admin/users/~new');
  await page.getByLabel('Id', { exact: true }).fill('newcomer');
  await page.getByRole('button', { name: 'Review and save' }).click();
  await page.getByText('This is needed.').first().waitFor();
  await visit(page, 'admin-faults');
  await page.goto('/admin/users/nobody');
  await page.locator('.admin-document .blank').waitFor();
  await visit(page, 'admin-unknown');
  await page.goto('/admin/nothing');
  await page.locator('.blank').first().waitFor();
  await visit(page, 'admin-no-such-page');
  await visitFailing(walk, page, {
    name: 'admin',
    path: '/admin/users',
    asks: '**/api/v1/users?*',
  });
  await visitGuide(page, walk);
  await visitInterchange(page, walk);
  await page.context().close();
};

const visitGuide = async (page: Page, { visit }: Walk): Promise<void> => {
  await page.goto('/admin/channels/~new');
  await page.getByRole('button', { name: /^X/ }).click();
  await visit(page, 'admin-guide-account');
  await page.getByRole('button', { name: 'New account' }).click();
  await page.getByLabel('Address of the platform').fill('http://127.0.0.1:9/nowhere');
  await page.getByRole('button', { name: 'Test the credentials' }).click();
  await page.locator('.admin-test [role=status], .admin-test p').first().waitFor();
  await visit(page, 'admin-guide-test');
};

const visitInterchange = async (page: Page, { visit }: Walk): Promise<void> => {
  await page.goto('/admin/interchange');
  const file = (content: object) => ({
    name: 'baton.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file({ skills: [{ id: 'phones', name: '' }] }));
  await page.locator('.admin-findings, [role=alert]').first().waitFor();
  await visit(page, 'admin-findings');
  const answer = await page.request.get('/api/v1/config');
  const whole = (await answer.json()) as { readonly skills: readonly object[] };
  await input.setInputFiles(
    file({ ...whole, skills: [...whole.skills, { id: 'x', name: 'Tablets' }] }),
  );
  await page.getByText('baton.json is in order.').waitFor();
  await visit(page, 'admin-forecast');
};

/** Who may look only, who may see a part only, and who may nothing at all. */
export const walkRights = async (walk: Walk): Promise<void> => {
  const api = await apiOf(walk, 'admin');
  const people = [
    ['aud', 'auditor', '/admin/users/ana', 'admin-read-only'],
    ['mia', 'social-media-admin', '/admin/channels/facebook-1001', 'admin-media-only'],
    ['nil', undefined, '/', 'no-pages'],
  ] as const;
  for (const [id, role, path, name] of people) {
    const roles = role === undefined ? [] : [role];
    await api.send('POST', '/api/v1/users', { id, name: id, password: 'demo', roles });
    const page = await enter(walk, id);
    await page.goto(path);
    await page.locator('article, .page .blank').first().waitFor();
    await walk.visit(page, name);
    await page.context().close();
  }
};
