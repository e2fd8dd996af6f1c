/** A walk through the console: each page in each of its states, to be looked at or to be examined. */
import type { Page } from 'playwright-core';
import { createApiClient, type ApiClient } from '../../support/api-client.ts';
import { signIn, watchFaults, type RunningConsole } from '../running-console.ts';

/**
 * Called at every stop.
 * @param reopen - how to come to the same after a reload, by keys or by what is no text, where the
 * address alone does not lead there
 */
export type Visit = (
  page: Page,
  name: string,
  reopen?: (page: Page) => Promise<void>,
) => Promise<void>;

export interface Walk {
  readonly running: RunningConsole;
  readonly visit: Visit;
  /** What went wrong in the browser on the way. */
  readonly faults: string[];
}

/** The walk is long, and nobody measures it. */
const patienceMs = 30_000;

export const enter = async ({ running, faults }: Walk, user: string): Promise<Page> => {
  const page = await running.open();
  page.context().setDefaultTimeout(patienceMs);
  watchFaults(page, faults);
  await signIn(page, user);
  return page;
};

export const apiOf = async ({ running: { url } }: Walk, user: string): Promise<ApiClient> => {
  const client = createApiClient({ urls: [url], user, password: 'demo' });
  await client.signIn();
  return client;
};

/** The page while nothing has come of what it asks, and after that was refused. */
export const visitFailing = async (
  { visit }: Walk,
  page: Page,
  { name, path, asks }: { readonly name: string; readonly path: string; readonly asks: string },
): Promise<void> => {
  await page.route(asks, () => undefined);
  await page.goto(path);
  await page.locator('.loading').first().waitFor();
  await visit(page, `${name}-loading`);
  await page.unroute(asks);
  await page.route(asks, (route) =>
    route.fulfill({ status: 500, json: { code: 'internal', message: 'It broke' } }),
  );
  await page.goto(path);
  await page.locator('[role=alert] .blank').first().waitFor();
  await visit(page, `${name}-error`);
  await page.unroute(asks);
};
