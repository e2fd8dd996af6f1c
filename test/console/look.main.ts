/** Takes pictures of every page in every dress, to be looked at: `PICTURES=folder node test/console/look.main.ts`. */
import type { Page } from 'playwright-core';
import { become, leave, signIn, startConsole } from './running-console.ts';

const running = await startConsole();
const { customers, open, pictures } = running;
const shot = (page: Page, name: string) => page.screenshot({ path: `${pictures}/${name}.png` });
const dress = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await shot(page, `${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

const page = await open();
try {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.log(`browser: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    console.log(`page: ${error.message}`);
  });
  await page.getByLabel('User', { exact: true }).waitFor();
  await dress(page, '01-sign-in');
  await signIn(page, 'ana');
  await page.getByText('Nothing is with you').waitFor();
  await dress(page, '02-empty');
  await become(page, 'Available');
  const post = await customers.post(
    '1001',
    'Vera Martins',
    'My phone is dead since the update last night. I have tried to restart it three times, nothing happens.',
  );
  await page.getByRole('button', { name: /Pick up/ }).waitFor();
  await dress(page, '03-offer');
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('Sorry to hear that. Which model is it?');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sent', { exact: true }).waitFor();
  await customers.comment(post, 'Vera Martins', 'A Nova 3. Bought in May.');
  await customers.comment(post, 'Tom', 'Same here, since yesterday evening.');
  await page.getByText('Same here').first().waitFor();
  await page.keyboard.press('Escape');
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
  await dress(page, '04-work');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.getByRole('dialog').waitFor();
  await page.getByText('Sales', { exact: true }).waitFor();
  await dress(page, '05-transfer');
  await leave(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await dress(page, '06-keys');
  await leave(page);
  await page.keyboard.press('Control+k');
  await page.locator('.palette-item').first().waitFor();
  await dress(page, '07-palette');
  await leave(page);
  await page.keyboard.press('s');
  await page.getByRole('menuitemradio').first().waitFor();
  await dress(page, '08-status');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^You/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await dress(page, '09-user');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await dress(page, '10-phone-work');
  await page.getByRole('link', { name: 'Back to my interactions' }).click();
  await dress(page, '11-phone-list');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('j');
  await page.getByRole('link', { name: /Lu Ferreira/ }).click();
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Hold' }).waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('Of course. What is its number?');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sent', { exact: true }).last().waitFor();
  await dress(page, '12-chat');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await page.getByText('On hold').waitFor();
  await dress(page, '13-held');
  await page.keyboard.press('d');
  await page.getByRole('dialog').waitFor();
  await dress(page, '14-disconnect');
  await page.keyboard.press('Enter');
  await page.getByText('How did it end?').waitFor();
  await dress(page, '15-wrap-up');
  await page.context().setOffline(true);
  await page.getByText('Connection lost').waitFor();
  await dress(page, '16-lost');
} catch (error) {
  console.error(error);
  await shot(page, '99-failed');
} finally {
  await running.stop();
}
