/** A supervisor and an agent at once, in real browsers, against the whole product. */
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
if (missing !== undefined) addToSummary(`console: no supervisor. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;

describeHere('the supervisor', () => {
  let running: RunningConsole;
  let supervisor: Page;
  let agent: Page;
  let omar: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    running = await startConsole();
    [supervisor, agent, omar] = await Promise.all([running.open(), running.open(), running.open()]);
    for (const page of [supervisor, agent, omar]) watchFaults(page, faults);
    await Promise.all([signIn(supervisor, 'sam'), signIn(agent, 'eva'), signIn(omar, 'omar')]);
    await become(omar, 'Available');
    await supervisor.keyboard.press('g');
    await supervisor.keyboard.press('w');
    await supervisor.getByRole('heading', { name: 'Workgroups' }).waitFor();
  }, startMs);
  afterAll(() => running.stop(), startMs);
  afterEach(async () => {
    const name = expect.getState().currentTestName?.replaceAll(/\W+/gu, '-') ?? '';
    await supervisor.screenshot({ path: `${running.pictures}/${name}.png` });
    expect(faults).toEqual([]);
  });

  const card = (name: string) => supervisor.getByRole('article', { name });
  const row = (name: string | RegExp) => supervisor.locator('a.sv-line', { hasText: name });
  const tab = (name: RegExp) =>
    supervisor.getByRole('region', { name: 'Support' }).getByRole('link', { name });
  const panel = () => supervisor.getByRole('region', { name: 'Interaction' });
  const agentLine = (name: string) => supervisor.locator('.sv-agent', { hasText: name });
  const pickUp = async (): Promise<void> => {
    await agent.getByRole('button', { name: /^Pick up/ }).waitFor();
    await agent.keyboard.press('p');
    await agent.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
  };

  it('sees what waits rise when posts come, and is alerted', async () => {
    await card('Support')
      .getByRole('link', { name: /^Waiting 0/ })
      .waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
    await supervisor.getByRole('link', { name: 'Support', exact: true }).click();
    await supervisor.getByText('Nothing waits').waitFor();
    await tab(/^Alerts/).click();
    await supervisor.getByLabel('More than so many wait').fill('1');
    expect(await violationsOn(supervisor)).toEqual([]);
    await supervisor.getByRole('link', { name: 'All workgroups' }).click();

    await running.customers.post('1001', 'Vera', 'My phone is dead');
    await card('Support')
      .getByRole('link', { name: /^Waiting 1/ })
      .waitFor();
    await running.customers.post('1001', 'Tom', 'Where is my order?');
    await card('Support')
      .getByRole('link', { name: /^Waiting 2/ })
      .waitFor();
    await card('Support').getByRole('link', { name: 'More than 1 wait' }).waitFor();
    await supervisor.getByText('Support: 2 waiting, more than 1').waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
  }, 60_000);

  it('reads why it was not Omar, and what would make it routable', async () => {
    await card('Support')
      .getByRole('link', { name: /^Waiting/ })
      .click();
    await row('Vera').waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
    await row('Vera').click();
    await panel().getByRole('log').getByText('My phone is dead').waitFor();
    expect(await panel().getByRole('textbox').count()).toBe(0);
    expect(await violationsOn(supervisor)).toEqual([]);
    await supervisor.keyboard.press('y');
    await panel().getByText('Waits. 0 of 3 are eligible.').waitFor();
    // He lacks the licence only; Ana and Ben lack nothing but the status.
    const routable = panel().locator('.sv-routable');
    await routable.getByText('has no licence').waitFor();
    await panel().getByLabel('Why not …?').selectOption({ label: 'Omar Haddad' });
    await panel().getByRole('status').getByText('has no licence').waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
  }, 60_000);

  it('raises a priority, and the queue follows', async () => {
    await supervisor.keyboard.press('Escape');
    await row('Tom').click();
    await panel().getByRole('heading', { name: 'Tom' }).waitFor();
    await supervisor.keyboard.press('p');
    await supervisor.getByRole('dialog').waitFor();
    await leave(supervisor);
    // Escape has closed the dialog, and nothing behind it.
    await supervisor.keyboard.press('p');
    await supervisor.getByRole('dialog').getByLabel('Priority').fill('500');
    expect(await violationsOn(supervisor)).toEqual([]);
    await supervisor.keyboard.press('Enter');
    await supervisor.getByText('Priority is 500 now.').waitFor();
    await supervisor.mouse.move(5, 5);
    await supervisor.locator('.sv-row[aria-posinset="1"]', { hasText: 'Tom' }).waitFor();
  }, 30_000);

  it('hands one to an agent, whose screen rings', async () => {
    await become(agent, 'Available');
    await supervisor.keyboard.press('t');
    await supervisor.getByRole('dialog').getByText('Eva Lindqvist').waitFor();
    await supervisor.keyboard.type('eva');
    await supervisor.keyboard.press('Enter');
    await supervisor.getByText('Transferred to Eva Lindqvist.').waitFor();
    await pickUp();
    await panel().getByText('With Eva Lindqvist').waitFor();
    await supervisor.keyboard.press('y');
    await panel().getByText('Somebody named the agent').waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
  }, 60_000);

  it('reads along with the agent', async () => {
    await supervisor.keyboard.press('m');
    await agent.keyboard.press('r');
    await agent.keyboard.type('It left today');
    await agent.keyboard.press('Control+Enter');
    await panel().getByRole('log').getByText('It left today').waitFor();
    await panel().getByText('You read along; its agent answers.').waitFor();
    await supervisor.keyboard.press('Escape');
    await tab(/^With agents/).click();
    await row('Tom').getByText('Eva Lindqvist').waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
  }, 30_000);

  it('logs an agent off, who has to sign in again', async () => {
    await tab(/^Agents/).click();
    await supervisor.getByRole('button', { name: 'Act on Omar Haddad' }).click();
    await supervisor.getByRole('menuitem', { name: 'Log off' }).click();
    await supervisor.getByRole('dialog').waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
    await supervisor.getByRole('dialog').getByRole('button', { name: 'Log off' }).click();
    await agentLine('Omar Haddad').getByText('Signed off').waitFor();
    await omar.getByRole('heading', { name: 'Your session has ended' }).waitFor();
  }, 30_000);

  it('sets an agent’s status, and sees what is held', async () => {
    await supervisor.getByRole('combobox', { name: 'Workgroups' }).selectOption('sales');
    await supervisor.getByRole('button', { name: 'What Eva Lindqvist holds' }).click();
    await agentLine('Eva Lindqvist').getByRole('link', { name: /Tom/ }).waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
    for (const status of ['In a meeting', 'Available']) {
      await supervisor.getByRole('button', { name: 'Act on Eva Lindqvist' }).click();
      await supervisor.getByRole('menuitemradio', { name: status, exact: true }).click();
      await agent.locator('.status-name', { hasText: status }).waitFor();
      await agentLine('Eva Lindqvist').getByText(status, { exact: true }).waitFor();
    }
  }, 60_000);

  it('switches an agent off in a workgroup, and on again', async () => {
    const act = supervisor.getByRole('button', { name: 'Act on Eva Lindqvist' });
    await act.click();
    await supervisor.getByRole('menuitem', { name: 'Deactivate in Sales' }).waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
    await supervisor.getByRole('menuitem', { name: 'Deactivate in Sales' }).click();
    await agentLine('Eva Lindqvist').getByText('Not activated here').waitFor();

    await running.customers.post('1002', 'Noor', 'Do you deliver to Porto?');
    await supervisor.getByRole('link', { name: /^Queue 1/ }).waitFor();
    expect(await agent.getByRole('link', { name: 'Noor' }).count()).toBe(0);
    await act.click();
    await supervisor.getByRole('menuitem', { name: 'Activate in Sales' }).click();
    await agent.getByRole('link', { name: 'Noor' }).click();
    await pickUp();
  }, 60_000);

  it('who is an agent, too, takes one out of the queue to the own desk', async () => {
    const admin = createApiClient({ urls: [running.url], user: 'admin', password: 'demo' });
    await admin.signIn();
    const roles = ['agent', 'supervisor'];
    const licences = ['I3_ACCESS_ACD_SOCIAL_MEDIA'];
    const lea = { id: 'lea', name: 'Lea', password: 'demo', roles, licences };
    await admin.send('POST', '/api/v1/users', lea);
    const page = await running.open();
    watchFaults(page, faults);
    await signIn(page, 'lea');
    await become(page, 'Available');
    await running.customers.post('1001', 'Ida', 'Do you repair screens?');
    await page.goto('/supervisor/support/queue');
    await page.locator('a.sv-line', { hasText: 'Ida' }).click();
    await page.getByRole('button', { name: /^Take it/ }).waitFor();
    await page.keyboard.press('a');
    await page.getByText('It rings at your desk.').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.getByRole('button', { name: /^Pick up/ }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('sees today’s service level by both formulas, by type', async () => {
    await supervisor.getByRole('link', { name: /^Service level/ }).click();
    const post = supervisor.getByRole('article', { name: 'Post' });
    await post.getByText('Of those answered').waitFor();
    await post.getByText('100 %').first().waitFor();
    await supervisor.getByRole('img', { name: /over 24 hours: from 100 % to 100 %/ }).waitFor();
    await supervisor.getByText('In numbers').click();
    await supervisor.getByRole('row', { name: /100 % 100 %/ }).waitFor();
    expect(await violationsOn(supervisor)).toEqual([]);
  }, 30_000);

  it('goes through ten thousand that wait, with a screenful of rows', async () => {
    const waiting = 10_000;
    await become(agent, 'Away from desk');
    await fillQueue(running.url, waiting);
    await supervisor.getByRole('link', { name: /^Queue/ }).click();
    const list = supervisor.getByRole('group', { name: 'Queue of Sales' });
    await supervisor
      .locator(`.sv-row[aria-setsize="${String(waiting)}"]`)
      .first()
      .waitFor();
    const began = performance.now();
    const { rowsMax, medianMs, slowestMs } = await list.evaluate(scrollThrough);
    await supervisor.locator(`.sv-row[aria-posinset="${String(waiting)}"]`).waitFor();
    const tookMs = Math.round(performance.now() - began);
    addToSummary(
      `console: ${String(waiting)} rows scrolled through in ${String(tookMs)} ms, ` +
        `${String(rowsMax)} in the page at most, a frame ${String(medianMs)} ms ` +
        `in the median, ${String(slowestMs)} ms at worst`,
    );
    expect(rowsMax).toBeLessThan(60);
    // Names come when one stops.
    await supervisor.locator('.sv-row[aria-posinset="9999"]').getByText('Customer').waitFor();
    expect(medianMs).toBeLessThan(100);
  }, 180_000);

  it('fits on a phone', async () => {
    await supervisor.setViewportSize({ width: 390, height: 844 });
    const widthOf = () => supervisor.evaluate<number>('document.documentElement.scrollWidth');
    expect(await widthOf()).toBe(390);
    expect(await violationsOn(supervisor)).toEqual([]);
    await supervisor.getByRole('link', { name: 'All workgroups' }).click();
    await card('Sales').waitFor();
    expect(await widthOf()).toBe(390);
    expect(await violationsOn(supervisor)).toEqual([]);
    await card('Sales').getByRole('link', { name: /Away/ }).click();
    await agentLine('Eva Lindqvist').waitFor();
    expect(await widthOf()).toBe(390);
  }, 60_000);

  it('closes what is open with Escape', async () => {
    await supervisor.getByRole('button', { name: 'Act on Eva Lindqvist' }).click();
    await supervisor.getByRole('menuitem').first().waitFor();
    await supervisor.keyboard.press('Escape');
    await supervisor.keyboard.press('?');
    await supervisor.getByRole('dialog').waitFor();
    await leave(supervisor);
  }, 30_000);
});

interface Scrolled {
  readonly rowsMax: number;
  readonly medianMs: number;
  readonly slowestMs: number;
}

interface Scroller {
  scrollTop: number;
  readonly clientHeight: number;
  readonly scrollHeight: number;
  readonly querySelectorAll: (selector: string) => { readonly length: number };
}

interface Frames {
  readonly requestAnimationFrame: (done: (at: number) => void) => void;
}

/** Goes down the list by screens, one a frame; runs in the page. */
const scrollThrough = async (element: Scroller): Promise<Scrolled> => {
  const { requestAnimationFrame } = globalThis as unknown as Frames;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  let rowsMax = 0;
  let before = await frame();
  while (element.scrollTop + element.clientHeight < element.scrollHeight - 1) {
    element.scrollTop += element.clientHeight * 3;
    const now = await frame();
    frames.push(Math.round(now - before));
    before = now;
    rowsMax = Math.max(rowsMax, element.querySelectorAll('li').length);
  }
  const sorted = frames.toSorted((a, b) => a - b);
  const medianMs = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { rowsMax, medianMs, slowestMs: sorted.at(-1) ?? 0 };
};

const atOnce = 40;

/** Has so many chats wait in Sales, where nobody is. */
const fillQueue = async (url: string, count: number): Promise<void> => {
  const post = (path: string, body: object, token = ''): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  const signedIn = async (user: string): Promise<string> => {
    const session = await post('/api/v1/session', { user, password: 'demo' });
    return ((await session.json()) as { readonly token: string }).token;
  };
  const token = await signedIn('admin');
  // Nobody alone may order so much in so short a time.
  const tokens = await Promise.all(
    Array.from({ length: 6 }, async (_, index) => {
      const id = `orderer-${String(index)}`;
      const user = { id, name: id, password: 'demo', roles: ['supervisor'] };
      await (await post('/api/v1/users', user, token)).text();
      return signedIn(id);
    }),
  );
  let next = 0;
  const go = async (_: unknown, index: number): Promise<void> => {
    while (next < count) {
      const number = String((next += 1));
      const customer = { id: number, name: `Customer ${number}` };
      const order = { type: 'chat', workgroup: 'sales', externalId: number, customer };
      const answer = await post('/api/v1/interactions', order, tokens[index % tokens.length]);
      if (answer.status !== 201) throw new Error(`Answered ${String(answer.status)}`);
      await answer.text();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  await eventually('all to wait', withinMs, async () => {
    const answer = await fetch(`${url}/api/v1/statistics/workgroups/sales`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { waiting } = (await answer.json()) as { readonly waiting: number };
    return waiting >= count ? true : undefined;
  });
};
