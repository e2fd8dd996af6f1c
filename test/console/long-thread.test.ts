/** A thread of thousands of messages: opened at its end, read upward as one scrolls. */
import type { Page } from 'playwright-core';
import { createApiClient, type ApiClient, type ApiPage } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { signIn, startConsole, whyNot, withinMs } from './running-console.ts';
import type { RunningConsole } from './running-console.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: no long thread read. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const count = 2_000;
const startMs = 240_000;
/** Of a machine that does other things, too; alone it takes a fraction. */
const openMsMax = 3_000;

describeHere(`a thread of ${String(count)} messages`, () => {
  let running: RunningConsole;
  let page: Page;
  let ana: ApiClient;
  let post = '';
  let id = '';

  beforeAll(async () => {
    running = await startConsole();
    const admin = createApiClient({ urls: [running.url], user: 'admin', password: 'demo' });
    ana = createApiClient({ urls: [running.url], user: 'ana', password: 'demo' });
    await Promise.all([admin.signIn(), ana.signIn()]);
    await admin.patch('/api/v1/workgroups/support', { autoAnswer: true });
    await admin.patch('/api/v1/channels/facebook-1001', { postLimit: 100 });
    await ana.setStatus('Available');
    post = await running.customers.post('1001', 'Vera', 'The post that it is all about');
    for (let from = 1; from < count; from += 50)
      await Promise.all(
        Array.from({ length: Math.min(50, count - from) }, (_, at) =>
          running.customers.comment(post, 'Vera', `Comment ${String(from + at)}`),
        ),
      );
    id = await eventually('the interaction', withinMs, async () => (await ana.mine())[0]?.id);
    await eventually('all of it', startMs, async () =>
      (await newest(1))?.text.startsWith('Comment') && (await countOf()) === count
        ? true
        : undefined,
    );
    page = await running.open();
    await signIn(page, 'ana');
    await page.getByText('The post that it is all about').waitFor();
  }, startMs);
  afterAll(() => running.stop(), 60_000);
  afterEach(async () => {
    const name = expect.getState().currentTestName?.replaceAll(/\W+/gu, '-') ?? '';
    await page.screenshot({ path: `${running.pictures}/${name}.png` });
  });

  interface Item {
    readonly id: string;
    readonly text: string;
  }
  const pageOf = (query: string): Promise<ApiPage<Item>> =>
    ana.get(`/api/v1/interactions/${encodeURIComponent(id)}/messages?${query}`);
  const newest = async (limit: number): Promise<Item | undefined> =>
    (await pageOf(`order=newest&limit=${String(limit)}`)).items.at(-1);
  /** All of it, page by page, from its end. */
  const whole = async (): Promise<readonly Item[]> => {
    let items: readonly Item[] = [];
    let cursor = '';
    for (;;) {
      const query = `order=newest&limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { items: more, nextCursor } = await pageOf(query);
      items = [...more, ...items];
      if (nextCursor === null) return items;
      cursor = encodeURIComponent(nextCursor);
    }
  };
  const countOf = async (): Promise<number> => (await whole()).length;
  const onScreen = (): Promise<readonly string[]> =>
    page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('.message')].map((one) => one.dataset.id)`,
    );
  const isSearching = `document.activeElement?.matches('input[type=search]') === true`;
  const twoFrames = `new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())))`;
  // By classes, not by roles: whoever asks for roles has all of the page drawn, and waits for it.
  const scroller = `document.querySelector('.thread')`;

  it('reads the same from its end as from its beginning', async () => {
    const fromEnd = await whole();
    let items: readonly Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const next: ApiPage<Item> = await pageOf(`limit=200${after}`);
      items = [...items, ...next.items];
      cursor = next.nextCursor;
    }
    expect(fromEnd).toEqual(items);
    expect(items).toHaveLength(count);
  }, 120_000);

  it('opens at its end, with its root, and asks for no more than it shows', async () => {
    let asked = 0;
    page.on('request', (request) => {
      if (/\/messages(?:\?|$)/u.test(request.url())) asked += 1;
    });
    await page.addInitScript(`const look = () => {
      const all = document.querySelectorAll('.message');
      if (all.length < 100) requestAnimationFrame(look);
      else window.threadAt = performance.now();
    };
    requestAnimationFrame(look);`);
    const times: number[] = [];
    for (let load = 0; load < 3; load += 1) {
      await page.reload();
      await page.locator('.message').nth(99).waitFor();
      times.push(await page.evaluate<number>('window.threadAt'));
    }
    const best = Math.round(Math.min(...times));
    addToSummary(
      `console: a thread of ${String(count)} messages opens in ${String(best)} ms, page and all`,
    );
    expect(best).toBeLessThan(openMsMax);
    // The newest hundred, and the root; perhaps the page above them already.
    expect(asked).toBeLessThanOrEqual(3 * 3);
    await page.getByText('The post that it is all about').waitFor();
    const last = (await newest(1))?.text ?? '';
    await eventually('its end in view', withinMs, async () => {
      const gap = await page.evaluate<number>(
        `${scroller}.scrollHeight - ${scroller}.scrollTop - ${scroller}.clientHeight`,
      );
      return gap < 2 ? true : undefined;
    });
    expect(await page.locator('.message').last().textContent()).toContain(last);
    // Read by now: what comes later is new.
    await page.locator('.unread').waitFor({ state: 'detached' });
  }, 120_000);

  it('is read upward without anything moving under the eye', async () => {
    /** Goes up, and looks at where a message stands before and after more has come above it. */
    const jumps: number[] = [];
    let steps = 0;
    while ((await page.locator('.thread-older').count()) > 0) {
      const before = await page.locator('.message').count();
      const jump = await page.evaluate<number>(`new Promise((resolve) => {
        const scroller = ${scroller};
        const gap = document.querySelector('.thread-older');
        scroller.scrollTop += gap.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 300;
        const edge = scroller.getBoundingClientRect().top;
        let kept, top;
        const note = () => {
          kept = [...scroller.querySelectorAll('.message:not(.message-root)')]
            .find((one) => one.getBoundingClientRect().bottom > edge + 350);
          top = kept.getBoundingClientRect().top;
        };
        let frames = 0;
        const count = () => scroller.querySelectorAll('.message').length;
        const wait = () => {
          if (count() === ${String(before)}) {
            if (frames++ > 2) note();
            requestAnimationFrame(wait);
          } else requestAnimationFrame(() => requestAnimationFrame(() =>
            resolve(kept === undefined ? 0 : Math.abs(kept.getBoundingClientRect().top - top))));
        };
        wait();
      })`);
      jumps.push(jump);
      steps += 1;
      if (steps > 40) throw new Error('It has no beginning.');
    }
    const most = Math.max(...jumps);
    addToSummary(
      `console: ${String(steps)} pages read upward, the eye's place moved ${most.toFixed(1)} px at most`,
    );
    expect(most).toBeLessThanOrEqual(2);
    const ids = (await whole()).map((one) => one.id);
    expect(await onScreen()).toEqual(ids);
  }, 180_000);

  it('says that something new has come, and stays where one is', async () => {
    await page.evaluate(`${scroller}.scrollTop = ${scroller}.scrollHeight / 2`);
    // The one in view, once everything around it is as large as it is.
    await page.evaluate(twoFrames);
    await page.evaluate(`window.kept = [...document.querySelectorAll('.message')]
      .find((one) => one.getBoundingClientRect().top > 200)`);
    const top = 'window.kept.getBoundingClientRect().top';
    const before = await page.evaluate<number>(top);
    await running.customers.comment(post, 'Vera', 'Is anybody there?');
    const pill = page.locator('.newer-pill', { hasText: '1 new message' });
    await pill.waitFor();
    expect(Math.abs((await page.evaluate<number>(top)) - before)).toBeLessThanOrEqual(2);
    await pill.click();
    await page.locator('.message', { hasText: 'Is anybody there?' }).waitFor();
    await pill.waitFor({ state: 'detached' });
    await page.locator('.unread').waitFor({ state: 'detached' });
    // And is answered: what the agent has seen is what there is.
    await page.keyboard.press('r');
    await page.keyboard.type('We are');
    await page.keyboard.press('Control+Enter');
    await page.locator('.delivery-sent').waitFor();
  }, 60_000);

  it('is found by what was said in it', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    const search = page.locator('input[type=search]');
    expect(await page.evaluate(isSearching)).toBe(true);
    await page.keyboard.type('änybody thére');
    await page.locator('.count', { hasText: '1 of 1' }).waitFor();
    await page.locator('.row-text', { hasText: 'Is anybody there?' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('vera nothing of the kind');
    await page.locator('.list', { hasText: 'None of yours has that.' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.row').waitFor();
    expect(await search.inputValue()).toBe('');
    expect(await page.evaluate(isSearching)).toBe(false);
  }, 30_000);
});
