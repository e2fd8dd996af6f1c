/** Signing in elsewhere, from the console and back to it, in a real browser. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createCentre, type Centre } from '../gateway/centre.ts';
import { startChild, type Child } from '../support/child.ts';
import { freePort } from '../support/free-port.ts';
import { addToSummary } from '../support/summary.ts';
import { launchBrowser, openPage, whyNot } from './running-console.ts';
import { violationsOn } from './violations.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: nobody signs in elsewhere. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;
const root = join(import.meta.dirname, '../..');

describeHere('a person whose organisation says who it is', () => {
  let centre: Centre;
  let issuer: Child;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${String(port)}`;
    issuer = await startChild({
      command: process.execPath,
      args: [
        '--disable-warning=ExperimentalWarning',
        join(root, 'test/support/oidc-provider.main.ts'),
        `${url}/api/v1/session/oidc/callback`,
      ],
    });
    const line = await issuer.said(/"listening"/u, 15_000);
    const { listening } = JSON.parse(line) as { readonly listening: string };
    const oidc = {
      issuer: listening,
      clientId: 'baton',
      clientSecret: 'a secret between the two of us',
      userClaim: 'preferred_username',
      publicUrl: url,
    };
    centre = await createCentre({ gateway: { port, oidc, consoleFolder: join(root, 'web/dist') } });
    browser = await launchBrowser();
  }, startMs);
  afterAll(async () => {
    await browser.close();
    await centre.stop();
    await issuer.signal('SIGKILL');
  }, startMs);

  const elsewhere = (page: Page) =>
    page.getByRole('link', { name: 'Sign in with your organisation' });
  const signInThere = async (page: Page, user: string): Promise<void> => {
    await elsewhere(page).click();
    await page.getByPlaceholder('Enter any login').fill(user);
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };

  it('comes back signed in, to the page where it was', async () => {
    const page = await openPage(browser, url);
    await page.goto('/desk/somewhere');
    await elsewhere(page).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await signInThere(page, 'ana');
    await page.getByRole('banner').getByText('Ana Duarte').waitFor();
    expect(new URL(page.url()).pathname).toBe('/desk/somewhere');
    await page.context().close();
  }, 30_000);

  it('reads why it is not let in, where nobody has set it up', async () => {
    const page = await openPage(browser, url);
    await signInThere(page, 'stranger');
    await page.getByRole('alert').getByText('nobody has set you up here').waitFor();
    expect(page.url()).toBe(`${url}/`);
    await page.context().close();
  }, 30_000);
});
