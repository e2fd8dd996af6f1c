/** Sessions that last for seconds: renewed while one works, and when they are really over, gone on with. */
import type { BrowserContext, Page } from 'playwright-core';
import { createApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { become, signIn, startConsole, whyNot, withinMs } from './running-console.ts';
import type { RunningConsole } from './running-console.ts';
import { violationsOn } from './violations.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: no sessions. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;

interface Answered {
  readonly page: Page | undefined;
  readonly path: string;
  readonly status: number;
}

/** What all tabs of a browser have asked, and how it was answered. */
const watchAnswers = (context: BrowserContext) => {
  const all: Answered[] = [];
  context.on('response', (response) => {
    const { pathname, search } = new URL(response.url());
    const page = response.frame().page();
    all.push({ page, path: pathname + search, status: response.status() });
  });
  const of = (start: string): readonly Answered[] =>
    all.filter(({ path }) => path.startsWith(start));
  const refreshed = (status: number): number =>
    of('/api/v1/session/refresh').filter((one) => one.status === status).length;
  return { all, of, refreshed };
};

/** The number of the refresh token, which grows with each one that is used. */
const tokenNumber = async (context: BrowserContext): Promise<number> => {
  const token = (await context.cookies()).find(({ name }) => name === 'baton_refresh')?.value ?? '';
  const [body = ''] = token.split('.');
  const parts = JSON.parse(Buffer.from(body, 'base64url').toString() || '[]') as unknown[];
  return Number(parts[2] ?? 0);
};

const ended = (page: Page) => page.getByRole('dialog', { name: 'Your session has ended' });
const box = (page: Page) => page.getByRole('textbox', { name: 'Reply to the customer' });

describeHere('a session of three seconds', () => {
  let running: RunningConsole;
  /** Two tabs of Ana's browser. */
  let first: Page;
  let second: Page;
  let context: BrowserContext;
  let answers: ReturnType<typeof watchAnswers>;
  let post: string;

  beforeAll(async () => {
    running = await startConsole({ TOKEN_SECONDS: '3' });
    first = await running.open();
    context = first.context();
    answers = watchAnswers(context);
    await signIn(first, 'ana');
    await become(first, 'Available');
    second = await context.newPage();
    await second.goto('/');
    await second.getByText('Nothing is with you').waitFor();
    post = await running.customers.post('1001', 'Vera', 'My phone is dead');
    await first.getByRole('button', { name: /^Pick up/ }).waitFor();
    await first.keyboard.press('p');
    await box(first).waitFor();
    await first.evaluate('window.sameAsBefore = true');
  }, startMs);
  afterAll(() => running.stop(), startMs);

  const says = (page: Page, text: string) =>
    page.getByRole('log').getByText(text, { exact: true }).waitFor();
  /** Where two tabs renew at once, one of them gets the token that the other one has. */
  const isOncePerToken = () =>
    eventually('each renewal to have used a token of its own', withinMs, async () =>
      (await tokenNumber(context)) === answers.refreshed(200) + 1 ? true : undefined,
    );
  const endAll = async (): Promise<void> => {
    const sam = createApiClient({ urls: [running.url], user: 'sam', password: 'demo' });
    await sam.signIn();
    await sam.send('POST', '/api/v1/agents/ana/logoff', {});
  };
  const signInAgain = async (page: Page): Promise<void> => {
    await page.getByLabel('Password', { exact: true }).fill('demo');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  it('is renewed by one tab for all, and the stream goes on where it was', async () => {
    await box(first).fill('Which model');
    const lists = (): number => answers.of('/api/v1/statuses').length;
    const before = lists();
    const comebacks = (): number => answers.of('/api/v1/events?lastEventId=').length;
    const already = comebacks();
    await eventually('the stream to come back after its token', 40_000, () =>
      comebacks() > already ? true : undefined,
    );
    expect(answers.refreshed(200)).toBeGreaterThan(3);
    await running.customers.comment(post, 'Vera', 'Are you there?');
    await says(first, 'Are you there?');
    await isOncePerToken();
    // A reset would have had everything asked anew.
    expect(lists()).toBe(before);
    expect(answers.refreshed(401)).toBe(0);
    expect(await first.evaluate('window.sameAsBefore')).toBe(true);
    expect(await box(first).inputValue()).toBe('Which model');
    expect(await ended(first).count()).toBe(0);
  }, 60_000);

  it('is renewed once for all calls that come without a token, in both tabs', async () => {
    const refused = () =>
      new Set(answers.all.filter(({ status }) => status === 401).map(({ page }) => page)).size;
    await eventually('both tabs to be refused', 30_000, async () => {
      await context.clearCookies({ name: 'baton_session' });
      await Promise.all([first.reload(), second.reload()]);
      await Promise.all([first, second].map((page) => page.getByRole('banner').waitFor()));
      return refused() === 2 ? true : undefined;
    });
    await box(first).waitFor();
    await isOncePerToken();
    expect(await box(first).inputValue()).toBe('Which model');
  }, 60_000);

  it('is renewed again when the answer was lost on the way', async () => {
    await second.close();
    let lost = 0;
    await context.route('**/api/v1/session/refresh', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      const before = await context.cookies();
      await route.fetch();
      await context.clearCookies();
      await context.addCookies(before.filter(({ name }) => name === 'baton_refresh'));
      return route.abort();
    });
    await eventually('an answer to be lost', withinMs, () => (lost > 0 ? true : undefined));
    const before = answers.refreshed(200);
    await first.reload();
    await box(first).waitFor();
    expect(answers.refreshed(200)).toBeGreaterThan(before);
    expect(await ended(first).count()).toBe(0);
    await context.unrouteAll({ behavior: 'wait' });
    second = await context.newPage();
    await second.goto('/');
    await second.getByRole('banner').waitFor();
  }, 60_000);

  it('says in both tabs that it was ended, and goes on where one was', async () => {
    await box(first).fill('Which model is it?');
    const address = first.url();
    await endAll();
    for (const page of [first, second]) {
      await ended(page).waitFor();
      await ended(page).getByText('It was ended elsewhere').waitFor();
    }
    expect(await violationsOn(first)).toEqual([]);
    await first.screenshot({ path: `${running.pictures}/session-ended.png` });
    await signInAgain(first);
    for (const page of [first, second]) await ended(page).waitFor({ state: 'detached' });
    expect(first.url()).toBe(address);
    expect(await box(first).inputValue()).toBe('Which model is it?');
    await running.customers.comment(post, 'Vera', 'The blue one');
    await says(first, 'The blue one');
  }, 60_000);

  it('says so on the page of the sign-in, too, which leads back to where one was', async () => {
    const address = first.url();
    await endAll();
    await ended(first).waitFor();
    await first.reload();
    await first.getByText('It was ended elsewhere').waitFor();
    expect(await violationsOn(first)).toEqual([]);
    await first.screenshot({ path: `${running.pictures}/session-ended-page.png` });
    await signIn(first, 'ana');
    await box(first).waitFor();
    expect(first.url()).toBe(address);
    expect(await box(first).inputValue()).toBe('Which model is it?');
  }, 60_000);

  it('is not renewed after one has signed out, in any tab', async () => {
    await first.getByRole('button', { name: 'You: Ana' }).click();
    await first.getByRole('menuitem', { name: 'Sign out' }).click();
    for (const page of [first, second]) {
      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
      expect(await page.getByText('It was ended elsewhere').count()).toBe(0);
    }
    const before = answers.of('/api/v1/session/refresh').length;
    await first.reload();
    await first.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(answers.of('/api/v1/session/refresh')).toHaveLength(before);
  }, 60_000);
});

describeHere('a session of six seconds, however often it is renewed,', () => {
  it(
    'is over then, and says so',
    async () => {
      const running = await startConsole({ TOKEN_SECONDS: '2', SESSION_SECONDS: '6' });
      try {
        const page = await running.open();
        const answers = watchAnswers(page.context());
        await signIn(page, 'sam');
        await ended(page).getByText('It has lasted as long as a session may.').waitFor();
        expect(answers.refreshed(200)).toBeGreaterThan(0);
      } finally {
        await running.stop();
      }
    },
    startMs,
  );
});
