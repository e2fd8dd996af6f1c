/** An agent's day at the desk, by keyboard alone, in a real browser, against the whole product. */
import type { Page } from 'playwright-core';
import { createApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import {
  become,
  leave,
  signIn,
  startConsole,
  watchFaults,
  whyNot,
  withinMs,
} from './running-console.ts';
import type { RunningConsole } from './running-console.ts';
import { violationsOn } from './violations.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: not tested. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;

describeHere('the desk', () => {
  let running: RunningConsole;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    running = await startConsole();
    page = await running.open();
    watchFaults(page, faults);
  }, startMs);
  afterAll(() => running.stop(), startMs);
  afterEach(async () => {
    const name = expect.getState().currentTestName?.replaceAll(/\W+/gu, '-') ?? '';
    await page.screenshot({ path: `${running.pictures}/${name}.png` });
    expect(faults).toEqual([]);
  });

  const box = () => page.getByRole('textbox', { name: 'Reply to the customer' });
  const row = (name: string) => page.getByRole('link', { name });
  const says = (text: string) => page.getByRole('log').getByText(text, { exact: true }).waitFor();
  const fromUs = async (text: string) =>
    (await running.customers.truth()).filter((one) => one.by === 'product' && one.text === text);
  const violations = () => violationsOn(page);
  /** Of the newest interaction of Tom's. */
  const textsWithServer = async (): Promise<readonly string[]> => {
    const ana = createApiClient({ urls: [running.url], user: 'ana', password: 'demo' });
    await ana.signIn();
    const mine = await ana.mine();
    const id = mine.findLast(({ customer }) => customer.name === 'Tom')?.id;
    return id === undefined ? [] : (await ana.messages(id)).map(({ text }) => text);
  };

  it('says in words that the password is wrong, and signs in with the right one', async () => {
    expect(await violations()).toEqual([]);
    await page.getByLabel('User', { exact: true }).waitFor();
    await page.keyboard.type('ana');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('User or password is wrong.').waitFor();
    await page.reload();
    await signIn(page, 'ana');
    await page.getByText('Nothing is with you').waitFor();
    expect(await violations()).toEqual([]);
  }, 30_000);

  it('takes a post from its arrival to its wrap-up code without the pointer', async () => {
    await become(page, 'Available');
    const post = await running.customers.post('1001', 'Vera', 'My phone is dead');
    await page.getByRole('button', { name: /^Pick up/ }).waitFor();
    expect(await page.title()).toBe('(1) Desk · Baton');
    expect(await violations()).toEqual([]);

    await page.keyboard.press('p');
    await box().waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Which model is it?');
    await page.keyboard.press('Control+Enter');
    await says('Sent');
    await eventually('the reply on the platform', withinMs, async () =>
      (await fromUs('Which model is it?')).length === 1 ? true : undefined,
    );
    expect(await box().inputValue()).toBe('');

    await running.customers.comment(post, 'Vera', 'A Nova 3');
    await says('A Nova 3');
    expect(await violations()).toEqual([]);

    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('How did it end?').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('1');
    await page.getByText('Nothing is with you').waitFor();
  }, 120_000);

  it('keeps a draft over a reload and over the end of the session', async () => {
    await become(page, 'Available');
    await running.customers.post('1001', 'Tom', 'Where is my order?');
    await page.getByRole('button', { name: /^Pick up/ }).waitFor();
    await page.keyboard.press('p');
    await box().waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('It left today');
    await page.reload();
    await box().waitFor();
    expect(await box().inputValue()).toBe('It left today');

    await page.context().clearCookies();
    await page.keyboard.press('r');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.type('demo');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await box().inputValue()).toBe('It left today');
    await box().focus();
    await page.keyboard.press('Control+Enter');
    await says('Sent');
    await eventually('the reply on the platform', withinMs, async () =>
      (await fromUs('It left today')).length === 1 ? true : undefined,
    );
  }, 60_000);

  it('shows after a lost connection what the server has, without a reload', async () => {
    const before = await running.customers.truth();
    const post = before.findLast(({ text }) => text === 'Where is my order?')?.id ?? '';
    await page.context().setOffline(true);
    await page.getByText('Connection lost').waitFor();
    // Before anything is sent: that's tried for ten seconds, and looking closely may take longer.
    expect(await violations()).toEqual([]);
    await running.customers.comment(post, 'Tom', 'Thank you');
    await running.customers.comment(post, 'Tom', 'It is here');
    await running.customers.privateMessage('1001', 'Lu', 'Hello');
    // What is written next is to come after them.
    await eventually('all of it with the server', withinMs, async () =>
      (await textsWithServer()).includes('It is here') ? true : undefined,
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.keyboard.type('Glad to hear it');
    await page.keyboard.press('Control+Enter');
    await page.context().setOffline(false);

    await says('Thank you');
    await says('It is here');
    // What was written meanwhile is shown first; then it's sent all the same.
    await page.getByText('Not sent yet: the customer has written meanwhile.').waitFor();
    expect(await fromUs('Glad to hear it')).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await says('Glad to hear it');
    await row('Lu').waitFor();
    await page.getByText('Connection lost').waitFor({ state: 'detached' });
    expect(await page.getByRole('log').getByText('It is here', { exact: true }).count()).toBe(1);
    await eventually('the reply on the platform, once', withinMs, async () =>
      (await fromUs('Glad to hear it')).length === 1 ? true : undefined,
    );
  }, 60_000);

  it('shows one stream of events to all tabs of a browser', async () => {
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole('log').getByText('It is here', { exact: true }).waitFor();
    await page.close();
    const post = (await running.customers.truth()).findLast(
      ({ text }) => text === 'Where is my order?',
    );
    await running.customers.comment(post?.id ?? '', 'Tom', 'One more thing');
    await second.getByRole('log').getByText('One more thing', { exact: true }).waitFor();
    page = second;
  }, 30_000);

  it('lists its keys and its commands, and closes both with Escape', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Next interaction').waitFor();
    expect(await violations()).toEqual([]);
    await leave(page);
    await page.keyboard.press('Control+k');
    await page.locator('.palette-item').first().waitFor();
    expect(await violations()).toEqual([]);
    await leave(page);
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByText('Sales', { exact: true }).waitFor();
    expect(await violations()).toEqual([]);
    await leave(page);
  }, 60_000);

  it('hands over by keyboard, and loses access at once', async () => {
    const name = 'Tom';
    const id = decodeURIComponent(page.url().split('/').at(-1) ?? '');
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByText('Sales', { exact: true }).waitFor();
    await page.keyboard.type('sal');
    await page.keyboard.press('Enter');
    await row(name).waitFor({ state: 'detached' });
    const { status } = await page.request.get(`/api/v1/interactions/${id}`).then((answer) => ({
      status: answer.status(),
    }));
    expect(status).toBe(403);
    await page.getByRole('heading', { name: 'Lu' }).waitFor();
  }, 30_000);

  it('speaks German wherever it speaks', async () => {
    await page.getByRole('button', { name: /^You/ }).click();
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Meine Interaktionen' }).waitFor();
    expect(await violations()).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  }, 30_000);
});
