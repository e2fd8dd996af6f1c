/** Desks that are cut off for a while, in which customers, colleagues and a supervisor go on. */
import type { Page } from 'playwright-core';
import { createApiClient, type ApiClient, type ApiPage } from '../support/api-client.ts';
import { readEvents, type EventReader, type SeenEvent } from '../support/event-reader.ts';
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

/** What the desk reads at first: the newest hundred, and the root. */
const newest = async (agent: ApiClient, id: string): Promise<readonly Marked[]> => {
  const path = `/api/v1/interactions/${encodeURIComponent(id)}/messages`;
  const read = (query: string) => agent.get<ApiPage<Marked>>(`${path}?${query}`);
  const { items, nextCursor } = await read('order=newest&limit=100');
  if (nextCursor === null) return items;
  return [...(await read('limit=1')).items, ...items];
};

const knownTo = async (agent: ApiClient, id: string): Promise<Seen> => {
  const [mine, messages, { status }] = await Promise.all([
    agent.mine(),
    newest(agent, id),
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

/** Keeps the numbers of the events that the page reads, as they come in. */
const listening = `
  window.eventIds = [];
  window.resets = 0;
  const ask = window.fetch;
  window.fetch = async (...args) => {
    const response = await ask(...args);
    const path = new URL(args[0] instanceof Request ? args[0].url : args[0], location.href).pathname;
    if (path !== '/api/v1/events' || response.body === null) return response;
    const [own, other] = response.body.tee();
    const reader = other.pipeThrough(new TextDecoderStream()).getReader();
    (async () => {
      for (let rest = ''; ; ) {
        const { value, done } = await reader.read();
        if (done) return;
        const blocks = (rest + value).split('\\n\\n');
        rest = blocks.pop();
        for (const block of blocks) {
          const id = /^id: (\\d+)$/mu.exec(block)?.[1];
          if (/^event: reset$/mu.test(block)) window.resets += 1;
          else if (id !== undefined && !/^event: hello$/mu.test(block)) window.eventIds.push(Number(id));
        }
      }
    })().catch(() => undefined);
    return new Response(own, response);
  };`;

/** Lets so much time pass for the page: its tries to come back, its ticking, its deadlines. */
const pass = async (page: Page, seconds: number): Promise<void> => {
  const stepMs = 5_000;
  for (let left = seconds * 1_000; left > 0; left -= stepMs)
    await page.clock.runFor(Math.min(left, stepMs));
};

describeHere('a desk that was cut off', () => {
  let running: RunningConsole;
  let supervisor: ApiClient;
  /** Agents, each for a span of its own: in seconds of their pages' clocks. */
  const cutOff = [
    ['ana', 1],
    ['ben', 60],
    ['eva', 600],
  ] as const;
  /** Fewer than happen while the last desk is away. */
  const feedItems = 1_000;

  beforeAll(async () => {
    running = await startConsole({ FEED_ITEMS: String(feedItems) });
    supervisor = createApiClient({ urls: [running.url], user: 'sam', password: 'demo' });
    const admin = createApiClient({ urls: [running.url], user: 'admin', password: 'demo' });
    await Promise.all([supervisor.signIn(), admin.signIn()]);
    await admin.patch('/api/v1/channels/facebook-1001', { postLimit: 100 });
  }, startMs);
  afterAll(() => running.stop(), startMs);
  /** Those who are never away. */
  const witnesses: EventReader[] = [];
  afterEach(() => {
    for (const witness of witnesses.splice(0)) witness.stop();
  });

  const given = (agent: ApiClient, author: string): Promise<string> =>
    eventually(`an interaction of ${author}`, withinMs, async () => {
      const all = await agent.mine();
      return all.find(({ customer }) => customer.name === author)?.id;
    });

  const placeOf = (user: string): string => (user === 'eva' ? '1002' : '1001');

  /** One after the other, so that each gets what is meant for each. */
  const prepare = async (user: string, name = `of ${user}`) => {
    const { customers } = running;
    const page = await running.open();
    await page.clock.install();
    await page.addInitScript(listening);
    await page.reload();
    const agent = createApiClient({ urls: [running.url], user, password: 'demo' });
    await Promise.all([signIn(page, user), agent.signIn()]);
    await agent.setStatus('Available');
    const post = await customers.post(placeOf(user), `Vera ${name}`, 'My phone is dead');
    const id = await given(agent, `Vera ${name}`);
    await customers.post(placeOf(user), `Tom ${name}`, 'Mine too');
    const lost = await given(agent, `Tom ${name}`);
    await page.getByRole('link', { name: `Vera ${name}` }).click();
    await page.keyboard.press('p');
    await page.getByRole('textbox', { name: 'Reply to the customer' }).waitFor();
    await agent.act(lost, 'pickup');
    await agent.setStatus('At Lunch');
    return { page, agent, user, post, id, lost };
  };
  type Desk = Awaited<ReturnType<typeof prepare>>;

  /** What goes on while nobody is there: more words, others, fewer; one is taken away, the status set. */
  const meanwhile = async ({ agent, user, post, id, lost }: Desk, edited: string) => {
    const { customers } = running;
    const control = (method: string, object: string, body?: object) =>
      fetch(`${running.url}/sandbox/control/facebook/objects/${object}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    await customers.comment(post, 'Lu', 'While nobody was there');
    await control('PATCH', edited, { text: 'Other words' });
    await supervisor.act(lost, 'transfer', { workgroup: user === 'eva' ? 'support' : 'sales' });
    await supervisor.send('PUT', `/api/v1/agents/${user}/status`, { status: 'In a meeting' });
    await customers.comment(post, 'Lu', 'After the change');
    await eventually('all of it with the server', withinMs, async () => {
      const texts = (await newest(agent, id)).map(({ text }) => text);
      return texts.includes('After the change') && texts.includes('Other words') ? true : undefined;
    });
  };

  const cut = async ({ page, post }: Desk): Promise<string> => {
    const edited = await running.customers.comment(post, 'Lu', 'The first words');
    await page.getByRole('log').getByText('The first words', { exact: true }).waitFor();
    await page.context().setOffline(true);
    return edited;
  };

  const backAndCompare = async ({ page, agent, user, post, id, lost }: Desk): Promise<void> => {
    await page.evaluate('window.sameAsBefore = true');
    await page.context().setOffline(false);
    const seen = await eventually(`${user} to see what there is`, 30_000, async () => {
      const now = await seenOn(page);
      expect(now).toEqual(await knownTo(agent, id));
      return now;
    });
    expect(seen.rows).toContain(id);
    expect(seen.rows).not.toContain(lost);
    expect(seen.status).toBe('In a meeting');
    // Live again, and never loaded anew.
    await running.customers.comment(post, 'Lu', 'And on it goes');
    await page.getByRole('log').getByText('And on it goes', { exact: true }).waitFor();
    expect(await page.evaluate('window.sameAsBefore')).toBe(true);
  };

  const cutAndCompare = async (desk: Desk, seconds: number): Promise<void> => {
    const { page, agent } = desk;
    // Somebody who is never away, with the same rights.
    const told: SeenEvent[] = [];
    const witness = readEvents(agent, (event) => told.push(event));
    witnesses.push(witness);
    const edited = await cut(desk);
    await Promise.all([meanwhile(desk, edited), pass(page, seconds)]);
    await backAndCompare(desk);
    expect((await seenOn(page)).messages).toContain('Other words|edited|');

    // Event by event: none is missing, none came twice, all in their order.
    await eventually('the same events', withinMs, async () => {
      const there = told.filter(({ name }) => name !== 'hello');
      const first = there[0]?.id ?? Infinity;
      const ids = await page.evaluate<readonly number[]>('window.eventIds');
      expect(ids.filter((one) => one >= first)).toEqual(there.map((one) => one.id));
      return true;
    });
    expect(await page.evaluate('window.resets')).toBe(0);
  };

  it('shows what the server has after a second, a minute and ten minutes', async () => {
    const desks: [Desk, number][] = [];
    for (const [user, seconds] of cutOff) desks.push([await prepare(user), seconds]);
    for (const [desk, seconds] of desks) {
      await cutAndCompare(desk, seconds);
      await desk.page.context().close();
      // Nobody else is to get what is meant for the next.
      await desk.agent.setStatus('Gone Home');
    }
  }, 180_000);

  it('shows it, too, when more has happened than the feed keeps, and the server was restarted', async () => {
    await running.customers.noFaults();
    const desk = await prepare('ana', 'who comes later');
    const { page, agent, post, id } = desk;
    const edited = await cut(desk);
    await Promise.all([meanwhile(desk, edited), pass(page, 600)]);
    const count = feedItems + 200;
    const path = `/api/v1/interactions/${encodeURIComponent(id)}/messages?order=newest&limit=1`;
    // Step by step: a gateway that itself falls behind what the feed keeps lets nobody in any more.
    for (let from = 0; from < count; from += 50) {
      const words = Array.from({ length: 50 }, (_, at) => `Word ${String(from + at)}`);
      for (const word of words) await running.customers.comment(post, 'Lu', word);
      await eventually('them with the server', withinMs, async () => {
        const { items } = await agent.get<ApiPage<Marked>>(path);
        return items.at(-1)?.text === words.at(-1) ? true : undefined;
      });
    }
    await running.restart();
    // Who has ended a session meanwhile isn't known any more: the page renews its own by itself.
    await Promise.all([agent.signIn(), supervisor.signIn()]);
    await backAndCompare(desk);
    expect(await page.evaluate('window.resets')).toBe(1);
    // What is new is counted, and where one had been is known still.
    expect((await seenOn(page)).messages.length).toBeGreaterThanOrEqual(100);
  }, 300_000);
});
