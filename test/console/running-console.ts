/** The product as it's started, with its console in a real browser. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { createCustomers, type Customers } from '../support/customers.ts';
import { plannedNode } from '../support/process-node.ts';

export interface RunningConsole {
  readonly url: string;
  readonly customers: Customers;
  readonly browser: Browser;
  /** A browser of its own, as another person would have. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Where pictures of the pages go. */
  readonly pictures: string;
  readonly stop: () => Promise<void>;
}

const places = [...(process.env['PATH'] ?? '').split(':'), '/usr/bin'];
const chromiumPath = places.map((dir) => join(dir, 'chromium')).find((path) => existsSync(path));
const consoleIsBuilt = existsSync(join(import.meta.dirname, '../../web/dist/index.html'));

/** Says why the console can't be tested here, where that's so. */
export const whyNot = (): string | undefined => {
  if (chromiumPath === undefined) return 'Chromium is missing: apt-get install chromium';
  return consoleIsBuilt
    ? undefined
    : 'The console is not built: node scripts/bootstrap.js --console';
};

/** How long a page may take to show what is expected. */
export const withinMs = 8_000;

/** @param more - settings of the node */
export const startConsole = async (
  more: Readonly<Record<string, string>> = {},
): Promise<RunningConsole> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'baton-console-'));
  const variables = { SEED_DATA: 'demo', SANDBOX: 'on', DATA_DIR: dataDir, ...more };
  const node = await plannedNode({ name: 'console', variables });
  await node.start();
  const browser = await launchBrowser();
  return {
    url: node.url,
    browser,
    customers: createCustomers(node.url),
    pictures: process.env['PICTURES'] ?? mkdtempSync(join(tmpdir(), 'baton-pictures-')),
    open: (options) => openPage(browser, node.url, options),
    stop: async () => {
      await browser.close();
      await node.kill('SIGTERM');
      rmSync(dataDir, { recursive: true });
    },
  };
};

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? 'chromium',
    // Tests may run as root, which Chromium's own sandbox doesn't.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });

/** A browser of its own, as another person would have. */
export const openPage = async (
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(withinMs);
  const page = await context.newPage();
  await page.goto('/');
  return page;
};

/** Writes down what goes wrong in the browser: a script that fails, a style or script that the policy refuses. */
export const watchFaults = (page: Page, faults: string[]): void => {
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
};

/** By keyboard, as everything here. */
export const signIn = async (page: Page, user: string): Promise<void> => {
  await page.getByLabel('User', { exact: true }).waitFor();
  await page.keyboard.type(user);
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').waitFor();
};

/** Chooses a status through the palette. */
export const become = async (page: Page, status: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`Be ${status}`);
  await page.getByRole('option', { name: `Be ${status}`, exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.status-name', { hasText: status }).waitFor();
};

/** Closes the dialog that is open. */
export const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Until then the focus is on its way back.
  await page.locator('body:not([data-scroll-locked])').waitFor();
};
