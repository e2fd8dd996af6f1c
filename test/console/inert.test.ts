/** What customers and colleagues write is text on every page, whatever it looks like. */
import type { Page } from 'playwright-core';
import { createApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { hostileTexts } from './hostile-texts.ts';
import { become, signIn, startConsole, watchFaults, whyNot } from './running-console.ts';
import type { RunningConsole } from './running-console.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: no hostile texts tried. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;
const withinMs = 30_000;
/** Where their texts stand, on all pages. */
const places = [
  '.message-text',
  '.message-author',
  '.attachment-name',
  '.attachment-alt',
  '.row-text',
  '.row-name',
  '.response span',
  '.response strong',
  '.sandbox-text',
];

describeHere(`${String(hostileTexts.length)} texts that try to run something`, () => {
  let running: RunningConsole;
  const happened: string[] = [];

  const watch = (page: Page): void => {
    page.setDefaultTimeout(withinMs);
    page.on('dialog', (dialog) => {
      happened.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url().includes('was-run')) happened.push(request.url());
    });
    watchFaults(page, happened);
  };
  /** Nothing has run, and no element has come out of a text. */
  const expectInert = async (page: Page, where: string): Promise<void> => {
    const found = await page.evaluate<readonly unknown[]>(`[
      window.wasRun ?? null,
      document.body.dataset.run ?? null,
      document.querySelectorAll('[onerror], [onload], [onfocus], iframe, object, embed, base').length,
      document.querySelectorAll('#root script, #root link, #root meta, #root math').length,
      document.querySelectorAll('${places.map((one) => `${one} *`).join()}').length,
      [...document.querySelectorAll('a[href], form[action], [formaction]')]
        .filter((one) => /^(javascript|data|vbscript):/iu.test(one.getAttribute('href') ?? '')).length,
    ]`);
    expect({ where, found, happened }).toEqual({
      where,
      found: [null, null, 0, 0, 0, 0],
      happened: [],
    });
  };

  const commentWith = async (root: string, text: string): Promise<void> => {
    const attachments = [
      { kind: 'file', name: text, alt: text },
      { kind: 'link', name: text, url: `https://was-run.invalid/${encodeURIComponent(text)}` },
      { kind: 'link', name: text, url: text },
    ].slice(0, text.length % 3 === 0 ? 3 : 1);
    const answer = await fetch(`${running.url}/sandbox/control/facebook/${root}/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Under a comment there is one; which of them takes turns.
      body: JSON.stringify({
        author: text.slice(0, 100),
        text,
        attachments: attachments.slice(-1),
      }),
    });
    expect(answer.status).toBe(201);
  };

  beforeAll(async () => {
    running = await startConsole();
    const admin = createApiClient({ urls: [running.url], user: 'admin', password: 'demo' });
    await admin.signIn();
    await admin.patch('/api/v1/workgroups/support', {
      autoAnswer: true,
      utilization: { social_conversation: { percent: 1, maxAssigned: 100 } },
    });
    for (const [index, text] of hostileTexts.entries())
      await admin.send('POST', '/api/v1/responses', {
        id: `hostile-${String(index)}`,
        name: `${String(index)} ${text}`.slice(0, 100),
        text,
        workgroups: [],
      });
    // Each as an author, as a post, as a comment on one and the same post, and as the name of a file there.
    const root = await running.customers.post('1001', 'Vera', 'The root of all');
    for (const text of hostileTexts) {
      await running.customers.post('1001', text.slice(0, 100), text);
      await commentWith(root, text);
    }
  }, startMs);
  afterAll(() => running.stop(), startMs);

  it('stay text as authors and posts in the list, and as comments in the thread', async () => {
    const page = await running.open();
    watch(page);
    await signIn(page, 'ana');
    await become(page, 'Available');
    await page.locator('.row').nth(hostileTexts.length).waitFor();
    const names = await page.locator('.row-name').allTextContents();
    for (const text of hostileTexts) expect(names).toContain(text.slice(0, 100));
    await expectInert(page, 'My Interactions');

    await page.getByRole('link', { name: 'Vera', exact: false }).last().click();
    const texts = await eventually('the whole thread', withinMs, async () => {
      const all = await page.locator('.message-text').allTextContents();
      return all.length > hostileTexts.length ? all : undefined;
    });
    for (const text of hostileTexts) expect(texts).toContain(text);
    const files = await page.locator('.attachment-name').allTextContents();
    for (const text of hostileTexts) expect(files).toContain(text);
    await expectInert(page, 'Current Interaction');

    // What is chosen to be answered, and whom one may ask, too.
    await page.locator('.message').last().hover();
    await page.locator('.message-reply').last().click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.locator('.palette-item').first().waitFor();
    await expectInert(page, 'the palette');
  }, 90_000);

  it('stay text as canned responses, in the picker and in the reply', async () => {
    const page = await running.open();
    watch(page);
    await signIn(page, 'ana');
    await page.locator('.row').first().click();
    await page.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
    await page.getByRole('button', { name: 'Responses' }).click();
    const texts = await eventually('all responses', withinMs, async () => {
      const all = await page.locator('.response span').allTextContents();
      return all.length >= hostileTexts.length ? all : undefined;
    });
    for (const text of hostileTexts) expect(texts).toContain(text);
    await expectInert(page, 'the picker');
    await page.locator('.response').first().click();
    const reply = await page.getByRole('textbox', { name: 'Reply to the customer' }).inputValue();
    expect(hostileTexts).toContain(reply);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log').getByText('Sent', { exact: true }).waitFor();
    await expectInert(page, 'the reply');
  }, 90_000);

  it('stay text on the phones of the sandbox', async () => {
    const page = await running.open();
    watch(page);
    await signIn(page, 'admin');
    await page.goto('/platforms');
    await page
      .locator('.sandbox-item')
      .nth(hostileTexts.length - 1)
      .waitFor();
    const texts = await page.locator('.sandbox-text').allTextContents();
    for (const text of hostileTexts) expect(texts).toContain(text);
    await expectInert(page, 'the sandbox');
  }, 60_000);
});
