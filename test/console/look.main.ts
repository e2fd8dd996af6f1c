/**
 * Takes pictures of every page in each of its states, to be looked at: in light, in dark, on a phone, in
 * German and from right to left.
 *
 *     PICTURES=folder node test/console/look.main.ts [part ...]
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startConsole } from './running-console.ts';
import { walkNodes } from './walk/nodes-walk.ts';
import { parts } from './walk/parts.ts';
import type { Visit } from './walk/walk.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };
const pictures = process.env['PICTURES'] ?? 'pictures';
const wanted = process.argv.slice(2);
const faults: string[] = [];

const shot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `${pictures}/${name}.png` });
};

const direct = (page: Page, direction: 'ltr' | 'rtl'): Promise<unknown> =>
  page.evaluate(`document.documentElement.dir = '${direction}'`);

/** Of the same address beside it, as the language is chosen when a page begins. */
const shotInGerman: Visit = async (page, name, reopen) => {
  const other = await page.context().newPage();
  const speak = (language: string): Promise<unknown> =>
    other.evaluate(`localStorage.setItem('baton.language', '${language}')`);
  await other.goto('/baton.svg');
  await speak('de');
  await other.goto(page.url());
  await other.locator('.page, .sign-in').waitFor();
  await other.locator('.loading').first().waitFor({ state: 'detached' });
  await reopen?.(other);
  await shot(other, `${name}.german`);
  await speak('en');
  await other.close();
};

const takePictures: Visit = async (page, name, reopen) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await shot(page, `${name}.${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await direct(page, 'rtl');
  await shot(page, `${name}.rtl`);
  await direct(page, 'ltr');
  await page.setViewportSize(phone);
  await shot(page, `${name}.phone`);
  await page.setViewportSize(desktop);
  if (/-(?:loading|error|lost|ended|unreachable)$/u.test(name)) return;
  await shotInGerman(page, name, reopen).catch((error: unknown) => {
    console.log(`${name} in German: ${String(error)}`);
  });
};

const visit: Visit = async (page, name, reopen) => {
  console.log(name);
  await takePictures(page, name, reopen);
};

mkdirSync(pictures, { recursive: true });
const running = await startConsole();
try {
  for (const [name, walkPart] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name))
      await walkPart({ running, visit, faults }).catch((error: unknown) => {
        console.error(`${name}:`, error);
      });
} finally {
  await running.stop();
}
if (wanted.length === 0 || wanted.includes('nodes')) await walkNodes(visit, faults);
for (const fault of faults) console.log(`fault: ${fault}`);
