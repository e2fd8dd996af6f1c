/** Desks that are cut off for a while, in which customers, colleagues and a supervisor go on. */
import type { Page } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import { createApiClient, type ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { signIn, startConsole, whyNot, withinMs } from './running-console.ts';
import type { RunningConsole } from './running-console.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: nobody cut off. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;

/** What is seen of a desk, and what the server says that it is. */
interface Seen {
  readonly rows: readonly string[];
  readonly messages: readonly string[];
  readonly status: string;
}

const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate<Seen>(`({
    rows: [...document.querySelectorAll('.row-link')]
      .map((row) => decodeURIComponent(row.getAttribute('href').split('/').at(-1))).toSorted(),
    messages: [...document.querySelectorAll('.message')].map((one) => [
      one.querySelector('.message-text').textContent,
      one.querySelector('.message-mark') === null ? '' : 'edited',
      one.querySelector('.message-deleted') === null ? '' : 'deleted',
    ].join('|')).toSorted(),
    status: document.querySelector('.status-name').textContent,
  })`);

interface Marked {
  readonly text: string;
  readonly edited?: boolean;
  readonly deleted?: boolean;
}

const knownTo = async (agent: ApiClient, id: string): Promise<Seen> => {
  const [mine, messages, { status }] = await Promise.all([
    agent.mine(),
    agent.messages(id) as Promise<readonly Marked[]>,
    agent.me(),
  ]);
  return {
    rows: mine
      .filter(({ state }) => state !== 'queued' && state !== 'disconnected')
      .map((one) => one.id)
      .toSorted(),
    messages: messages
      .map(({ text, edited, deleted }) =>
        [text, edited === true ? 'edited' : '', deleted === true ? 'deleted' : ''].join('|'),
      )
      .toSorted(),
    status,
  };
};

describeHere('a desk that was cut off', () => {
  let running: RunningConsole;
  let supervisor: ApiClient;
  /** Agents, each for a span of its own, at the same time. */
  const cutOff = [
    ['ana', 1],
    ['ben', 10],
    ['eva', 60],
  ] as const;

  beforeAll(async () => {
    running = await startConsole();
    supervisor = createApiClient({ urls: [running.url], user: 'sam', password: 'demo' });
    await supervisor.signIn();
  }, startMs);
  afterAll(() => running.stop(), startMs);

  const given = (agent: ApiClient, author: string): Promise<string> =>
    eventually(`an interaction of ${author}`, withinMs, async () => {
      const all = await agent.mine();
      return all.find(({ customer }) => customer.name === author)?.id;
    });

  /** One after the other, so that each gets what is meant for each. */
  const prepare = async (user: string) => {
    const { customers } = running;
    const page = await running.open();
    const agent = createApiClient({ urls: [running.url], user, password: 'demo' });
    await Promise.all([signIn(page, user), agent.signIn()]);
    await agent.setStatus('Available');
    const place = user === 'eva' ? '1002' : '1001';
    const post = await customers.post(place, `Vera of ${user}`, 'My phone is dead');
    const id = await given(agent, `Vera of ${user}`);
    await customers.post(place, `Tom of ${user}`, 'Mine too');
    const lost = await given(agent, `Tom of ${user}`);
    await page.getByRole('link', { name: `Vera of ${user}` }).click();
    await page.keyboard.press('p');
    await page.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
    await agent.act(lost, 'pickup');
    await agent.setStatus('At Lunch');
    return { page, agent, user, post, id, lost };
  };

  const cutAndCompare = async (
    { page, agent, user, post, id, lost }: Awaited<ReturnType<typeof prepare>>,
    seconds: number,
  ): Promise<void> => {
    const { customers } = running;
    const edited = await customers.comment(post, 'Lu', 'The first words');
    await page.getByRole('log').getByText('The first words', { exact: true }).waitFor();

    const cutAt = performance.now();
    await page.context().setOffline(true);
    await customers.comment(post, 'Lu', `Before the end of ${String(seconds)} s`);
    await fetch(`${running.url}/sandbox/control/facebook/objects/${edited}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Other words' }),
    });
    await supervisor.act(lost, 'transfer', {
      workgroup: user === 'eva' ? 'support' : 'sales',
    });
    await supervisor.send('PUT', `/api/v1/agents/${user}/status`, { status: 'In a meeting' });
    const last = await customers.comment(post, 'Lu', 'After the change');
    await eventually('all of it with the server', withinMs, async () => {
      const texts = (await agent.messages(id)).map(({ text }) => text);
      return texts.includes('After the change') && texts.includes('Other words') && last !== ''
        ? true
        : undefined;
    });
    // The span itself is what is tried here; nothing is waited for.
    await pause(Math.max(0, seconds * 1_000 - (performance.now() - cutAt)));
    await page.evaluate('window.sameAsBefore = true');
    await page.context().setOffline(false);

    const within = 15_000;
    const seen = await eventually(`${user} to see what there is`, within, async () => {
      const now = await seenOn(page);
      expect(now).toEqual(await knownTo(agent, id));
      return now;
    });
    expect(seen.rows).toContain(id);
    expect(seen.rows).not.toContain(lost);
    expect(seen.messages).toContain('Other words|edited|');
    expect(seen.status).toBe('In a meeting');
    // Live again, and never loaded anew.
    await customers.comment(post, 'Lu', 'And on it goes');
    await page.getByRole('log').getByText('And on it goes', { exact: true }).waitFor();
    expect(await page.evaluate('window.sameAsBefore')).toBe(true);
  };

  it('shows what the server has after 1 s, 10 s and a minute without a connection', async () => {
    const desks: [Awaited<ReturnType<typeof prepare>>, number][] = [];
    for (const [user, seconds] of cutOff) desks.push([await prepare(user), seconds]);
    const outcomes = await Promise.allSettled(
      desks.map(([desk, seconds]) => cutAndCompare(desk, seconds)),
    );
    expect(outcomes).toEqual(cutOff.map(() => ({ status: 'fulfilled', value: undefined })));
  }, 150_000);
});
