/** Everybody can use every page: the whole walk through the console, examined in light and in dark. */
import { readFileSync } from 'node:fs';
import { addToSummary } from '../support/summary.ts';
import { startConsole, whyNot, type RunningConsole } from './running-console.ts';
import { violationsOn } from './violations.ts';
import { parts } from './walk/parts.ts';
import type { Visit } from './walk/walk.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: nothing examined for WCAG. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;
const partMs = 600_000;

const sourceOf = (file: string): string =>
  readFileSync(new URL(`../../web/src/${file}`, import.meta.url), 'utf8');
const foundIn = (source: string, pattern: RegExp): readonly string[] =>
  [...source.matchAll(pattern)].map(([, found = '']) => found);

/** A place without what it is a place of: `/admin/users/ana` is `/admin/users/*`. */
const kindOf = (path: string): string => {
  const [, page = '', first, second, third, view] = path.split('/');
  if (page === 'admin') return ['', page, first, second && '*'].filter(isThere).join('/');
  if (page === 'supervisor')
    return ['', page, first && '*', second, third && '*', view].filter(isThere).join('/');
  return ['', page, first && '*'].filter(isThere).join('/');
};
const isThere = (part: string | undefined): part is string => part !== undefined;

/** Of everything that an address can lead to, by the sources of the console themselves. */
const placesThatThereAre = (): readonly string[] => {
  const kinds = foundIn(sourceOf('admin/kinds.ts'), /\{ kind: '([\w-]+)', table/gu);
  const [tabs = '', views = ''] = foundIn(
    sourceOf('supervisor/place.ts'),
    /export const (?:tabs|views) = \[([^\]]*)\]/gu,
  );
  return [
    ...foundIn(sourceOf('app/pages.ts'), /^ {4}path: '([^']+)'/gmu),
    ...foundIn(sourceOf('admin/Admin.tsx'), /path: adminPath\('(\w+)'\)/gu).map(
      (name) => `/admin/${name}`,
    ),
    ...kinds.flatMap((kind) => [`/admin/${kind}`, `/admin/${kind}/*`]),
    ...foundIn(tabs, /'(\w+)'/gu).map((tab) => `/supervisor/*/${tab}`),
    ...foundIn(views, /'(\w+)'/gu).map((view) => `view ${view}`),
    '/desk/*',
  ];
};

describeHere('every page of the console', () => {
  let running: RunningConsole;
  const walked = new Set<string>();
  let stops = 0;

  beforeAll(async () => {
    running = await startConsole();
  }, startMs);
  afterAll(() => running.stop(), startMs);

  it.each(Object.entries(parts))(
    'has nothing in the way of anybody: %s',
    async (_name, walkPart) => {
      const found: string[] = [];
      const faults: string[] = [];
      const visit: Visit = async (page, name) => {
        const { pathname } = new URL(page.url());
        walked.add(kindOf(pathname));
        const view = pathname.startsWith('/supervisor/') ? pathname.split('/')[5] : undefined;
        if (view !== undefined) walked.add(`view ${view}`);
        stops += 1;
        for (const violation of await violationsOn(page)) found.push(`${name}: ${violation}`);
      };
      await walkPart({ running, visit, faults });
      expect({ found, faults }).toEqual({ found: [], faults: [] });
    },
    partMs,
  );

  it('was walked: none is left out', () => {
    const places = placesThatThereAre();
    expect(places.length).toBeGreaterThan(35);
    expect(places.filter((place) => !walked.has(place))).toEqual([]);
    addToSummary(
      `console: ${String(stops)} stops at ${String(walked.size)} places examined for WCAG 2.2 AA, in light and in dark`,
    );
  });
});
