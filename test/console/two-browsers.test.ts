/** The agent in one browser, the customer in another: the desk and the sandbox's phones, against the whole product. */
import type { Page } from 'playwright-core';
import { createApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { become, signIn, startConsole, watchFaults, whyNot, withinMs } from './running-console.ts';
import type { RunningConsole } from './running-console.ts';
import { violationsOn } from './violations.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: no journey of two browsers. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;

describeHere('an agent and a customer, each at a browser', () => {
  let running: RunningConsole;
  let agent: Page;
  let customer: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    running = await startConsole();
    [agent, customer] = await Promise.all([running.open(), running.open()]);
    for (const page of [agent, customer]) watchFaults(page, faults);
    await Promise.all([signIn(agent, 'ana'), signIn(customer, 'admin')]);
    await customer.keyboard.press('g');
    await customer.keyboard.press('b');
    await customer.getByRole('heading', { name: 'Sandbox' }).waitFor();
    await become(agent, 'Available');
  }, startMs);
  afterAll(() => running.stop(), startMs);
  afterEach(async () => {
    for (const [name, page] of Object.entries({ agent, customer }))
      await page.screenshot({ path: `${running.pictures}/two-${name}.png` });
    expect(faults).toEqual([]);
  });

  const phone = (name: string) => customer.getByRole('region', { name, exact: true });
  const write = async (where: string, kind: string, text: string): Promise<void> => {
    await phone(where)
      .getByRole('textbox', { name: `${where}: ${kind}` })
      .focus();
    await customer.keyboard.type(text);
    await customer.keyboard.press('Control+Enter');
    // The box keeps the words until they're taken.
    const shown = phone(where).getByText(text, { exact: true });
    await shown.and(customer.locator(':not(textarea)')).waitFor();
  };
  const says = (text: string) => agent.getByRole('log').getByText(text, { exact: true }).waitFor();
  const pickUp = async (): Promise<void> => {
    await agent.getByRole('button', { name: /^Pick up/ }).waitFor();
    await agent.keyboard.press('p');
    await agent.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
  };
  const reply = async (text: string): Promise<void> => {
    await agent.keyboard.press('Escape');
    await agent.keyboard.press('r');
    await agent.keyboard.type(text);
    await agent.keyboard.press('Control+Enter');
    await says(text);
  };
  const finish = async (): Promise<void> => {
    await agent.keyboard.press('Escape');
    await agent.keyboard.press('d');
    await agent.getByRole('dialog').waitFor();
    await agent.keyboard.press('Enter');
    await agent.getByText('How did it end?').waitFor();
    await agent.keyboard.press('1');
    await agent.getByText('Nothing is with you').waitFor();
  };
  const written = async (text: string): Promise<number> =>
    (await running.customers.truth()).filter((one) => one.by === 'product' && one.text === text)
      .length;

  it('has a post answered, a comment followed up, a change seen, and a wrap-up', async () => {
    expect(await violationsOn(customer)).toEqual([]);
    await write('Facebook', 'New post', 'My phone is dead');
    await pickUp();
    await reply('Which model is it?');
    const answer = phone('Facebook').getByRole('article', { name: 'Acme' });
    await answer.getByText('Which model is it?', { exact: true }).waitFor();
    await answer.getByText('sent by Baton').waitFor();

    await answer.getByRole('button', { name: 'Comment: Acme' }).press('Enter');
    await write('Facebook', 'Comment', 'A Nova 3');
    await says('A Nova 3');
    const comment = phone('Facebook').getByRole('article', { name: 'Vera' }).last();
    await comment.getByRole('button', { name: 'Edit: Vera' }).press('Enter');
    await customer.keyboard.press('Control+a');
    await write('Facebook', 'Edit', 'A Nova 4');
    // Facebook tells of a change with the next news of the thread.
    await answer.getByRole('button', { name: 'Comment: Acme' }).press('Enter');
    await write('Facebook', 'Comment', 'Bought in May');
    await says('Bought in May');
    await says('A Nova 4');
    await says('Edited');
    const last = phone('Facebook').getByRole('article', { name: 'Vera' }).last();
    await last.getByRole('button', { name: 'Delete: Vera' }).press('Enter');
    await phone('Facebook').getByText('Bought in May').waitFor({ state: 'detached' });
    await finish();
    expect(await written('Which model is it?')).toBe(1);
  }, 60_000);

  it('sees what a colleague writes in the platform’s own app', async () => {
    await write('Facebook', 'New post', 'Where is my order?');
    await pickUp();
    await phone('Facebook').getByLabel('As staff').check();
    await phone('Facebook').getByRole('button', { name: 'Comment: Vera' }).first().press('Enter');
    await write('Facebook', 'Comment', 'It left today');
    await says('It left today');
    await phone('Facebook').getByLabel('As staff').uncheck();
    await finish();
  }, 60_000);

  it('answers a direct message on X once, although X never confirms it', async () => {
    await customer.getByLabel('X: Takes replies, never confirms').check();
    await phone('X').getByRole('button', { name: 'Messages' }).press('Enter');
    await write('X', 'Message', 'Are you there?');
    await pickUp();
    await reply('Always');
    await says('Sent');
    await phone('X').getByRole('log').getByText('Always', { exact: true }).waitFor();
    expect(await written('Always')).toBe(1);
    await customer.getByLabel('X: Takes replies, never confirms').uncheck();
    await finish();
    expect(await violationsOn(customer)).toEqual([]);
  }, 60_000);

  it('takes an interaction from the agent at once when it is transferred', async () => {
    const colleague = await running.open();
    await signIn(colleague, 'ben');
    await become(colleague, 'Available');
    await agent.keyboard.press('Escape');
    await running.customers.noFaults();
    await running.customers.privateMessage('1001', 'Paul', 'A secret of mine');
    const both = [agent, colleague];
    const holder = await eventually('an offer', withinMs, async () => {
      for (const page of both)
        if ((await page.getByRole('link', { name: 'Paul' }).count()) > 0) return page;
      return undefined;
    });
    const [from, to] = holder === agent ? both : both.toReversed();
    if (from === undefined || to === undefined) throw new Error('Two browsers are needed.');
    await from.getByRole('link', { name: 'Paul' }).click();
    await from.keyboard.press('p');
    await from.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
    const id = decodeURIComponent(new URL(from.url()).pathname.split('/').at(-1) ?? '');
    await from.keyboard.press('t');
    const name = holder === agent ? 'Ben Fischer' : 'Ana Duarte';
    await from.getByRole('dialog').getByText(name, { exact: true }).waitFor();
    await from.keyboard.type(name.slice(0, 3));
    await from.keyboard.press('Enter');
    await from.getByRole('link', { name: 'Paul' }).waitFor({ state: 'detached' });

    const path = `/api/v1/interactions/${encodeURIComponent(id)}`;
    const statuses = await Promise.all(
      [path, `${path}/messages`, `${path}/timeline`].map(async (one) =>
        (await from.request.get(one)).status(),
      ),
    );
    expect(statuses).toEqual([403, 403, 403]);
    await to.getByRole('link', { name: 'Paul' }).click();
    await to.keyboard.press('p');
    await to.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
    await running.customers.privateMessage('1001', 'Paul', 'Another secret');
    await to.getByRole('log').getByText('Another secret', { exact: true }).waitFor();
    expect(await from.getByText('Another secret').count()).toBe(0);

    // Nor is there anything of it for whoever comes back to its address.
    await from.goto(`/desk/${encodeURIComponent(id)}`);
    await from.getByText('Nothing is with you').waitFor();
    expect(await from.getByText('secret').count()).toBe(0);
    const user = holder === agent ? 'ana' : 'ben';
    const api = createApiClient({ urls: [running.url], user, password: 'demo' });
    await api.signIn();
    await expect(api.act(id, 'reply', { text: 'Too late' })).rejects.toMatchObject({
      code: 'not_yours',
    });
  }, 60_000);

  it('lets customers write by themselves at the rate that is set', async () => {
    const slider = customer.getByRole('slider');
    await slider.focus();
    await customer.keyboard.press('End');
    await eventually('customers of themselves', withinMs, async () =>
      (await running.customers.truth()).length > 40 ? true : undefined,
    );
    await customer.keyboard.press('Home');
    await customer.getByText('None', { exact: true }).waitFor();
    expect(await violationsOn(customer)).toEqual([]);
  }, 30_000);
});
