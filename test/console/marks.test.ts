/** What customers change or take back is marked, on both platforms, while an agent has it open. */
import type { Page } from 'playwright-core';
import { createApiClient } from '../support/api-client.ts';
import { addToSummary } from '../support/summary.ts';
import { signIn, startConsole, whyNot } from './running-console.ts';
import type { RunningConsole } from './running-console.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: no marks seen. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;
/** A watched thread is read whole every half minute. */
const sweepMs = 75_000;

describeHere('what a customer', () => {
  let running: RunningConsole;
  let page: Page;

  beforeAll(async () => {
    running = await startConsole();
    const admin = createApiClient({ urls: [running.url], user: 'admin', password: 'demo' });
    const ana = createApiClient({ urls: [running.url], user: 'ana', password: 'demo' });
    await Promise.all([admin.signIn(), ana.signIn()]);
    await admin.patch('/api/v1/workgroups/support', { autoAnswer: true });
    await ana.setStatus('Available');
    page = await running.open();
    await signIn(page, 'ana');
  }, startMs);
  afterAll(() => running.stop(), startMs);
  afterEach(async () => {
    const name = expect.getState().currentTestName?.replaceAll(/\W+/gu, '-') ?? '';
    await page.screenshot({ path: `${running.pictures}/${name}.png` });
  });

  const control = (method: string, path: string, body?: object) =>
    fetch(`${running.url}/sandbox/control/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const message = (text: string) =>
    page.locator('.message').filter({ has: page.getByText(text, { exact: true }) });
  const open = async (name: string, text: string): Promise<void> => {
    await page.getByRole('link', { name }).click();
    await message(text).waitFor();
  };

  /** Two messages of an open thread: one is changed, one is taken back. */
  const changed = async (
    platform: 'facebook' | 'x',
    ids: { readonly edited: string; readonly deleted: string },
  ): Promise<void> => {
    await control('PATCH', `${platform}/objects/${ids.edited}`, { text: 'It is a Nova 4' });
    await control('DELETE', `${platform}/objects/${ids.deleted}`);
    const edited = message('It is a Nova 4');
    await edited.getByText('Edited', { exact: true }).waitFor({ timeout: sweepMs });
    expect(await message('It is a Nova 3').count()).toBe(0);
    const deleted = message('Never mind');
    await deleted.getByText('Deleted on the platform').waitFor({ timeout: sweepMs });
    // It can't be answered any more, and the other can.
    expect(await deleted.getByRole('button', { name: /^Reply/u }).count()).toBe(0);
  };

  it('changes or takes back under a post is marked', async () => {
    const { customers } = running;
    const post = await customers.post('1001', 'Vera', 'My phone is dead');
    await open('Vera', 'My phone is dead');
    const edited = await customers.comment(post, 'Vera', 'It is a Nova 3');
    const deleted = await customers.comment(post, 'Vera', 'Never mind');
    await message('It is a Nova 3').waitFor();
    await message('Never mind').waitFor();
    await changed('facebook', { edited, deleted });
  }, 180_000);

  it('changes or takes back on X is marked', async () => {
    const { customers } = running;
    const tweet = await customers.tweet('tom', '@acme my phone is dead');
    await open('tom', '@acme my phone is dead');
    const edited = await customers.tweet('tom', 'It is a Nova 3', tweet);
    const deleted = await customers.tweet('tom', 'Never mind', tweet);
    await message('It is a Nova 3').waitFor({ timeout: 20_000 });
    await message('Never mind').waitFor({ timeout: 20_000 });
    await changed('x', { edited, deleted });
  }, 180_000);

  it('changes or takes back in private is marked', async () => {
    const { customers } = running;
    await customers.privateMessage('1001', 'Lu', 'My phone is dead');
    await open('Lu', 'My phone is dead');
    const edited = await customers.privateMessage('1001', 'Lu', 'It is a Nova 3');
    const deleted = await customers.privateMessage('1001', 'Lu', 'Never mind');
    await message('It is a Nova 3').waitFor({ timeout: 20_000 });
    await message('Never mind').waitFor({ timeout: 20_000 });
    await changed('facebook', { edited, deleted });
  }, 180_000);
});
