/** The sandbox's phones, and the cluster of one node. */
import { enter, visitFailing, type Walk } from './walk.ts';

export const walkEmptySandbox = async (walk: Walk): Promise<void> => {
  const page = await enter(walk, 'admin');
  await page.goto('/platforms');
  await page.getByText('Nothing here yet').first().waitFor();
  await walk.visit(page, 'sandbox-empty');
  await visitFailing(walk, page, {
    name: 'sandbox',
    path: '/platforms',
    asks: '**/sandbox/control/truth*',
  });
  await page.context().close();
};

export const walkSandbox = async (walk: Walk): Promise<void> => {
  const { visit } = walk;
  const { customers } = walk.running;
  const page = await enter(walk, 'admin');
  await page.goto('/platforms');
  await page.locator('.sandbox').waitFor();
  const post = await customers.post('1001', 'Vera', 'My phone is dead since the update.');
  await customers.comment(post, 'Tom', 'Same here, since yesterday evening.');
  await customers.comment(post, 'Vera', 'I have tried to restart it three times.');
  await customers.post('1001', 'Lu Ferreira', 'When do you open on Sunday?');
  const tweet = await customers.tweet('mona', '@acme where is my order?');
  await customers.tweet('kiran', 'Is the acme phone any good?');
  await customers.tweet('mona', 'It said Tuesday.', tweet);
  await customers.directMessage('mona', 'acme', 'Are you there?');
  await page.getByText('Same here, since').first().waitFor();
  await page.getByLabel('Facebook: Says that the token has expired').check();
  await page.getByLabel('X: Three seconds late').check();
  await page.getByRole('button', { name: 'Comment: Tom' }).first().click();
  await page.keyboard.type('You are not alone');
  await visit(page, 'sandbox');
  await page.getByLabel('As staff').last().check();
  await page.getByRole('button', { name: 'Messages' }).last().click();
  await page.getByText('Are you there?').first().waitFor();
  await visit(page, 'sandbox-staff');
  await page.getByLabel('Facebook: Says that the token has expired').uncheck();
  await page.getByLabel('X: Three seconds late').uncheck();
  await page.context().close();
};

export const walkCluster = async (walk: Walk): Promise<void> => {
  const page = await enter(walk, 'admin');
  await page.goto('/cluster');
  await page.getByText('All 64 partitions').waitFor();
  await walk.visit(page, 'cluster');
  await visitFailing(walk, page, {
    name: 'cluster',
    path: '/cluster',
    asks: '**/api/v1/cluster',
  });
  await page.context().close();
};
