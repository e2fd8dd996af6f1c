/** What customers send besides words, and what goes back to them, in a real browser. */
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { become, signIn, startConsole, whyNot, withinMs } from './running-console.ts';
import type { RunningConsole } from './running-console.ts';
import { violationsOn } from './violations.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: no attachments seen. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;

describeHere('on the desk, attachments', () => {
  let running: RunningConsole;
  let page: Page;
  /** Whatever the browser asks anybody else but us. */
  const foreign: string[] = [];
  let post = '';

  beforeAll(async () => {
    running = await startConsole();
    page = await running.open();
    page.on('request', (request) => {
      if (!request.url().startsWith(running.url)) foreign.push(request.url());
    });
    page.on('pageerror', ({ message }) => foreign.push(message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) foreign.push(message.text());
    });
    await signIn(page, 'ana');
    await become(page, 'Available');
    post = await write('facebook/pages/1001/posts', {
      text: 'My screen is broken',
      attachments: [
        { kind: 'image', alt: 'A cracked screen', name: 'screen.png' },
        { kind: 'image', url: 'https://pictures.example/never-asked.png', alt: 'Elsewhere' },
        { kind: 'file', name: 'receipt.txt' },
        { kind: 'link', url: 'https://help.example/screens', name: 'What I have read' },
      ],
    });
    await page.getByRole('button', { name: /^Pick up/u }).waitFor();
    await page.keyboard.press('p');
    await box().waitFor();
  }, startMs);
  afterAll(() => running.stop(), startMs);
  afterEach(async () => {
    const name = expect.getState().currentTestName?.replaceAll(/\W+/gu, '-') ?? '';
    await page.screenshot({ path: `${running.pictures}/${name}.png` });
    expect(foreign).toEqual([]);
  });

  const box = () => page.getByRole('textbox', { name: 'Reply to the customer' });
  const write = async (path: string, body: object): Promise<string> => {
    const answer = await fetch(`${running.url}/sandbox/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ author: 'Vera', ...body }),
    });
    return ((await answer.json()) as { id: string }).id;
  };
  /** How wide a picture is that was really drawn; 0 when it wasn't. */
  const widthOf = (alt: string): Promise<number> =>
    page.evaluate<number>(`document.querySelector('img[alt="${alt}"]')?.naturalWidth ?? 0`);
  const fromUs = async () =>
    (await running.customers.truth()).filter(({ by }) => by === 'product') as readonly {
      readonly text: string;
      readonly attachments?: readonly { readonly kind: string; readonly url: string }[];
    }[];

  it('are pictures where they are pictures, and cards where they are not', async () => {
    await eventually('the picture', withinMs, async () =>
      (await widthOf('A cracked screen')) === 320 ? true : undefined,
    );
    const log = page.getByRole('log');
    await log.getByText('receipt.txt').waitFor();
    await log.getByText('What I have read').waitFor();
    await log.getByText('Link · help.example').waitFor();
    const outside = log.getByRole('link', { name: 'Open there' }).last();
    expect(await outside.getAttribute('href')).toBe('https://help.example/screens');
    expect(await outside.getAttribute('rel')).toContain('noopener noreferrer');
    expect(await violationsOn(page)).toEqual([]);
  }, 60_000);

  it('that cannot be had say so, and nobody but us was asked', async () => {
    // Its host has no address at all.
    await page.getByText('Not possible just now.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(foreign).toEqual([]);
  }, 30_000);

  it('are saved under their own name', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save' }).first().click();
    expect((await saving).suggestedFilename()).toBe('receipt.txt');
  }, 30_000);

  it('stand in the list by their kind where there are no words', async () => {
    const sticker = { attachments: [{ kind: 'sticker' }] };
    await write(`facebook/${post}/comments`, sticker);
    await page.locator('.row-text', { hasText: '[Sticker]' }).waitFor();
  }, 30_000);

  it('that have expired on the platform are named, without another way to them', async () => {
    await running.customers.fault({ match: '/sandbox/media', kind: 'status', status: 403 });
    await write(`facebook/${post}/comments`, {
      text: 'And this one',
      attachments: [{ kind: 'image', alt: 'The other side' }],
    });
    const card = page.locator('.attachment-card', { hasText: 'The other side' });
    await card.getByText('The platform has it no longer.').waitFor();
    expect(await card.getByRole('link').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await running.customers.noFaults();
  }, 30_000);

  it('go out under a post as a picture, once, with the words', async () => {
    await page.getByRole('button', { name: 'Attach' }).click();
    const address = page.getByRole('textbox', { name: 'Address of what to attach' });
    await address.fill('http://example.org/x.png');
    await page.getByText('An address begins with https://').waitFor();
    await address.fill('https://example.org/manual.pdf');
    await page.getByText('Facebook takes pictures only').waitFor();
    await address.fill('https://example.org/how%20to.png');
    await page.getByText('how to.png').waitFor();
    await box().focus();
    await page.keyboard.type('Press these two');
    // It survives, as words do.
    await page.reload();
    await box().waitFor();
    expect(await address.inputValue()).toBe('https://example.org/how%20to.png');
    await page.screenshot({ path: `${running.pictures}/attaching.png` });
    expect(await violationsOn(page)).toEqual([]);
    await box().focus();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log').getByText('Sent', { exact: true }).waitFor();
    expect(await fromUs()).toMatchObject([
      {
        text: 'Press these two',
        attachments: [{ kind: 'image', url: 'https://example.org/how%20to.png' }],
      },
    ]);
    expect(await address.count()).toBe(0);
  }, 60_000);

  it('go out in private after the words, as a message of their own', async () => {
    await write('facebook/pages/1001/messages', { author: 'Lu', text: 'Where is the manual?' });
    await page.getByRole('link', { name: 'Lu' }).click();
    await page.getByRole('button', { name: /^Pick up/u }).waitFor();
    await page.keyboard.press('p');
    await box().waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Here it is');
    await page.getByRole('button', { name: 'Attach' }).click();
    const url = 'https://example.org/manual.pdf';
    await page.getByRole('textbox', { name: 'Address of what to attach' }).fill(url);
    await page.getByText('after the words').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await eventually('both on the platform', withinMs, async () =>
      (await fromUs()).length === 3 ? true : undefined,
    );
    expect((await fromUs()).slice(1)).toMatchObject([
      { text: 'Here it is' },
      { text: '', attachments: [{ kind: 'file', url }] },
    ]);
  }, 60_000);
});
