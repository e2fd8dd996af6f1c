/** Signing in, and an agent's day at the desk, with everything that the frame opens over it. */
import type { Page } from 'playwright-core';
import { become, leave, signIn, watchFaults } from '../running-console.ts';
import { apiOf, enter, visitFailing, type Walk } from './walk.ts';

export const walkSignIn = async ({ running, visit, faults }: Walk): Promise<void> => {
  const page = await running.open();
  watchFaults(page, faults);
  await page.getByLabel('User', { exact: true }).waitFor();
  await visit(page, 'sign-in');
  await page.keyboard.type('ana');
  await page.keyboard.press('Tab');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await page.getByText('User or password is wrong.').waitFor();
  await visit(page, 'sign-in-wrong');
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.reload();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await visit(page, 'sign-in-unreachable');
  await page.context().close();
};

export const walkDesk = async (walk: Walk): Promise<void> => {
  const { running, visit } = walk;
  const { customers } = running;
  const admin = await apiOf(walk, 'admin');
  await admin.patch('/api/v1/workgroups/support', { alertSeconds: 600, wrapupSeconds: 600 });
  const page = await enter(walk, 'ana');
  await page.getByText('Nothing is with you').waitFor();
  await visit(page, 'desk-empty');
  await become(page, 'Available');
  const post = await customers.post(
    '1001',
    'Vera Martins',
    'My phone is dead since the update last night. I have tried to restart it three times, nothing happens.',
  );
  await page.getByRole('button', { name: /Pick up/ }).waitFor();
  await visit(page, 'desk-offer');
  await page.keyboard.press('p');
  await answer(page, 'Sorry to hear that. Which model is it?');
  await customers.comment(post, 'Vera Martins', 'A Nova 3. Bought in May.');
  await customers.comment(post, 'Tom', 'Same here, since yesterday evening.');
  await page.getByText('Same here').first().waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('Known fault of build 4411, second line is on it.');
  await page.keyboard.press('Control+Enter');
  await customers.privateMessage(
    '1001',
    'Lu Ferreira',
    'Hello, can you tell me where my order is?',
  );
  await page.getByRole('link', { name: /Lu Ferreira/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.type('Thank you both. Hold the power key for ten seconds');
  await visit(page, 'desk-work');
  await page.keyboard.press('Escape');
  await visitDialogs(page, walk);
  await visitOwnMenus(page, walk);

  await page.getByRole('link', { name: /Lu Ferreira/ }).click();
  await page.keyboard.press('p');
  await answer(page, 'Of course. What is its number?');
  await visit(page, 'desk-chat');
  await page.keyboard.press('h');
  await page.getByText('On hold: resume it').waitFor();
  await visit(page, 'desk-held');
  await page.keyboard.press('d');
  await page.getByRole('dialog').waitFor();
  await visit(page, 'desk-disconnect', opener('d'));
  await page.keyboard.press('Enter');
  await page.getByText('How did it end?').waitFor();
  await visit(page, 'desk-wrap-up');
  await page.goto('/desk');
  await page.getByRole('link', { name: /Vera Martins/ }).waitFor();
  await visit(page, 'desk-list');
  await page.getByRole('link', { name: /Vera Martins/ }).click();
  await page.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
  const [ana, sam] = await Promise.all([apiOf(walk, 'ana'), apiOf(walk, 'sam')]);
  const vera = (await ana.mine()).find(({ customer }) => customer.name === 'Vera Martins');
  await sam.act(vera?.id ?? '', 'transfer', { workgroup: 'sales' });
  await page.locator('.kept-draft').waitFor();
  await visit(page, 'desk-gone');
};

const opener = (key: string) => async (page: Page) => {
  await page.locator('.thread, .row').first().waitFor();
  await page.keyboard.press(key);
  await page.locator('[role=dialog], [role=menu]').first().waitFor();
};

const answer = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sent', { exact: true }).last().waitFor();
  await page.keyboard.press('Escape');
};

const visitDialogs = async (page: Page, { visit }: Walk): Promise<void> => {
  for (const [key, name, settled] of [
    ['t', 'desk-transfer', '.choice'],
    ['?', 'keys', '.key-list'],
    ['Control+k', 'palette', '.palette-item'],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator(settled).first().waitFor();
    await visit(page, name, opener(key));
    await leave(page);
  }
};

const visitOwnMenus = async (page: Page, { visit }: Walk): Promise<void> => {
  await page.keyboard.press('s');
  await page.getByRole('menuitemradio').first().waitFor();
  await visit(page, 'status-menu', opener('s'));
  await page.keyboard.press('Escape');
  await page.locator('.user-button').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await visit(page, 'user-menu');
  await page.keyboard.press('Escape');
};

/** After everything else of an agent's: it ends without a connection, and without a session. */
export const walkDeskTroubles = async (walk: Walk): Promise<void> => {
  const page = await enter(walk, 'ana');
  await visitFailing(walk, page, {
    name: 'desk',
    path: '/desk',
    asks: '**/api/v1/agents/me/interactions*',
  });
  await page.goto('/admin');
  await page.locator('.page .blank').waitFor();
  await walk.visit(page, 'no-such-page');
  await page.goto('/desk');
  await walk.running.customers.post('1001', 'Petra', 'Does the Nova 3 come in green?');
  const first = page.locator('.row-link').first();
  await first.waitFor();
  await first.click();
  await page.context().setOffline(true);
  await page.getByText('Connection lost').waitFor();
  await walk.visit(page, 'desk-lost');
  await page.context().setOffline(false);
  await page.getByText('Connection lost').waitFor({ state: 'detached' });
  await page.context().clearCookies();
  await page.reload();
  await signIn(page, 'ana');
  await page.context().clearCookies();
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
  await walk.visit(page, 'session-ended');
  await page.context().close();
};
