/** What a supervisor sees: nothing going on, much going on, and whatever can be opened from there. */
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually.ts';
import { leave, withinMs } from '../running-console.ts';
import { apiOf, enter, visitFailing, type Walk } from './walk.ts';

const support = '/supervisor/support';

export const walkQuietSupervisor = async (walk: Walk): Promise<void> => {
  const page = await enter(walk, 'sam');
  const stops = [
    ['supervisor-quiet', '/supervisor', '.sv-card'],
    ['supervisor-queue-empty', `${support}/queue`, '.blank'],
    ['supervisor-active-empty', `${support}/active`, '.blank'],
    ['supervisor-agents-off', `${support}/agents`, '.sv-agent'],
    ['supervisor-agents-none-so', `${support}/agents?kind=busy`, '.blank'],
    ['supervisor-service-empty', `${support}/service`, '.day'],
    ['supervisor-unknown', '/supervisor/nowhere', '.blank'],
  ] as const;
  for (const [name, path, settled] of stops) {
    await page.goto(path);
    await page.locator(settled).first().waitFor();
    await walk.visit(page, name);
  }
  await visitFailing(walk, page, {
    name: 'supervisor',
    path: '/supervisor',
    asks: '**/api/v1/statistics/workgroups?*',
  });
  await visitFailing(walk, page, {
    name: 'supervisor-queue',
    path: `${support}/queue`,
    asks: '**/api/v1/statistics/workgroups/*/queue*',
  });
  await visitFailing(walk, page, {
    name: 'supervisor-agents',
    path: `${support}/agents`,
    asks: '**/api/v1/statistics/agents*',
  });
  await visitFailing(walk, page, {
    name: 'supervisor-service',
    path: `${support}/service`,
    asks: '**/api/v1/statistics/workgroups/*/intervals',
  });
  await page.context().close();
};

/** Ben answers one and has another; the rest waits, Ana and Eva are away. */
const makeBusy = async (walk: Walk): Promise<void> => {
  const { customers } = walk.running;
  const [ana, ben, eva] = await Promise.all([
    apiOf(walk, 'ana'),
    apiOf(walk, 'ben'),
    apiOf(walk, 'eva'),
  ]);
  for (const one of [ana, eva]) await one.setStatus('Away from desk');
  await ben.setStatus('Available');
  for (const [name, text] of [
    ['Noor El-Amin', 'Is the shop open on Sunday?'],
    ['Maximiliane von Hohenstein-Wallenberg', 'My parcel came without the charger.'],
  ] as const)
    await customers.post('1001', name, text);
  const [first] = await eventually('two with Ben', withinMs, async () => {
    const mine = await ben.mine();
    for (const { id, state } of mine) if (state === 'offered') await ben.act(id, 'pickup');
    const connected = mine.filter(({ state }) => state === 'connected');
    return connected.length > 1 ? connected : undefined;
  });
  await ben.setStatus('Away from desk');
  if (first !== undefined) {
    await ben.act(first.id, 'reply', { text: 'From ten to four.' });
    await ben.act(first.id, 'hold');
  }
  for (const n of Array.from({ length: 14 }, (_, index) => index))
    await customers.post('1001', `Customer ${String(n + 1)}`, 'Where is my order?');
  await customers.directMessage('mona', 'acme', 'Are you there?');
};

export const walkBusySupervisor = async (walk: Walk): Promise<void> => {
  const { visit } = walk;
  await makeBusy(walk);
  const page = await enter(walk, 'sam');
  await page.goto(`${support}/alerts`);
  await page.getByLabel('More than so many wait').fill('5');
  await page.getByLabel('Service level of all below, in percent').fill('80');
  await visit(page, 'supervisor-alerts');
  for (const [name, path, settled] of [
    ['supervisor-busy', '/supervisor', '.sv-breaches'],
    ['supervisor-active', `${support}/active`, 'a.sv-line'],
    ['supervisor-agents', `${support}/agents`, '.sv-agent'],
    ['supervisor-service', `${support}/service`, '.sv-type'],
  ] as const) {
    await page.goto(path);
    await page.locator(settled).first().waitFor();
    await visit(page, name);
  }
  await page.locator('.day-numbers summary').click();
  await visit(page, 'supervisor-service-table', async (other) => {
    await other.locator('.day-numbers summary').click();
  });
  await visitDay(page, walk);
  await visitAgentActs(page, walk);
  await visitInteraction(page, walk);
  await page.context().close();
};

const quarterMs = 900_000;

/** A whole day, which the demo has not had: a night without anybody, a morning that goes wrong. */
const visitDay = async (page: Page, { visit }: Walk): Promise<void> => {
  const now = Math.floor(Date.now() / quarterMs) * quarterMs;
  const items = Array.from({ length: 96 }, (_, index) => {
    const at = new Date(now - (95 - index) * quarterMs);
    const hour = at.getUTCHours();
    const answered = hour < 6 ? 0 : 6 + ((index * 7) % 9);
    const answeredWithinTarget = Math.round(
      answered * (hour < 10 ? 0.45 + (index % 5) / 10 : 0.94),
    );
    const abandoned = hour >= 6 && hour < 10 ? index % 4 : 0;
    const level = {
      answered,
      answeredWithinTarget,
      abandoned,
      abandonedWithinTarget: 0,
      buckets: [],
      waitedMs: answered * 60_000,
      longestWaitedMs: 240_000,
      handled: answered,
      transferred: 0,
      serviceLevel: {},
    };
    const types = hour < 6 ? {} : { social_conversation: level };
    return { startAt: at.toISOString(), day: at.toISOString().slice(0, 10), types };
  });
  const day = new Date().toISOString().slice(0, 10);
  const made = { id: 'support', name: 'Support', day, intervalMs: quarterMs, items };
  const asked = '**/api/v1/statistics/workgroups/*/intervals';
  await page.context().route(asked, (route) => route.fulfill({ json: made }));
  await page.goto('/supervisor');
  await page.locator('.sv-tile-line .day-line-all[d]').first().waitFor();
  await visit(page, 'supervisor-day-tiles');
  await page.goto(`${support}/service`);
  await page.locator('.day-chart').hover();
  await visit(page, 'supervisor-day');
  await page.context().unroute(asked);
};

const visitAgentActs = async (page: Page, { visit }: Walk): Promise<void> => {
  await page.goto(`${support}/agents`);
  await page.getByRole('button', { name: 'What Ben Fischer holds' }).click();
  await page.locator('.sv-held').first().waitFor();
  await visit(page, 'supervisor-holds');
  await page.getByRole('button', { name: 'Act on Ben Fischer' }).click();
  await page.getByRole('menuitem').first().waitFor();
  await visit(page, 'supervisor-act');
  await page.getByRole('menuitem', { name: 'Log off' }).click();
  await page.getByRole('dialog').waitFor();
  await visit(page, 'supervisor-log-off');
  await leave(page);
};

const visitInteraction = async (page: Page, { visit }: Walk): Promise<void> => {
  await page.goto(`${support}/queue`);
  await page.locator('a.sv-line').nth(2).waitFor();
  await visit(page, 'supervisor-queue');
  await page.locator('a.sv-line', { hasText: 'Waiting' }).first().click();
  await page.getByRole('log').waitFor();
  await page.getByRole('button', { name: 'Priority' }).waitFor();
  await visit(page, 'supervisor-thread');
  for (const [key, name] of [
    ['p', 'supervisor-priority'],
    ['t', 'supervisor-transfer'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await visit(page, name, async (other) => {
      await other.locator('.sv-panel .thread, .sv-panel .sv-why').first().waitFor();
      await other.keyboard.press(key);
      await other.locator('[role=dialog]').waitFor();
    });
    await leave(page);
  }
  await page.keyboard.press('y');
  await page.locator('.sv-routable, .sv-why').first().waitFor();
  await page.getByLabel('Why not …?').selectOption({ label: 'Omar Haddad' });
  await visit(page, 'supervisor-why');
  await page.goto(`${support}/active`);
  await page.locator('a.sv-line').first().click();
  await page.getByRole('log').waitFor();
  await page.keyboard.press('y');
  await page.locator('.sv-decision').first().waitFor();
  await visit(page, 'supervisor-why-decided');
  await page.getByRole('link', { name: 'What happened' }).click();
  await page.locator('.sv-happened li').first().waitFor();
  await visit(page, 'supervisor-happened');
};
