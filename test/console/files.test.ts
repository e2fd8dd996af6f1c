/** How the gateway serves what was built, and how much that is. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { errors } from '../../services/gateway/errors.ts';
import { de } from '../../web/src/text/de.ts';
import { en } from '../../web/src/text/en.ts';
import { createCentre, type Centre } from '../gateway/centre.ts';
import { addToSummary } from '../support/summary.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'web/dist');
if (!existsSync(join(dist, 'index.html')))
  throw new Error('The console is not built: node scripts/bootstrap.js --dev --console');

/** The budget of the first page, compressed. */
const firstPageBytesMax = 250 * 1_024;

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** Every file that the desk needs, as Vite's manifest tells. */
const filesOf = (manifest: Readonly<Record<string, Chunk>>, name: string): readonly string[] => {
  const { file, css = [], imports = [] } = manifest[name] ?? { file: '' };
  return [file, ...css, ...imports.flatMap((one) => filesOf(manifest, one))];
};

const compressed = (file: string): number => {
  const path = join(dist, file);
  return statSync(existsSync(`${path}.gz`) ? `${path}.gz` : path).size;
};

describe('the built console', () => {
  let centre: Centre;
  const asset = readdirSync(join(dist, 'assets')).find((name) => name.endsWith('.js')) ?? '';

  beforeAll(async () => {
    centre = await createCentre({ gateway: { consoleFolder: dist } });
  });
  afterAll(() => centre.stop());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(centre.url + path, { headers });
  /** `fetch` would clean the path. */
  const rawStatus = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ port: centre.port, path }, (res) => {
        res.resume();
        resolve(res.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  it('fits into the budget of the first page', () => {
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Readonly<
      Record<string, Chunk>
    >;
    const files = new Set(
      ['index.html', 'src/desk/Desk.tsx'].flatMap((one) => filesOf(manifest, one)),
    );
    const bytes = [...files].map(compressed).reduce((a, b) => a + b, 0);
    addToSummary(`console: first page ${String(Math.round(bytes / 1_024))} kB gzip`);
    expect(files.size).toBeGreaterThan(3);
    expect(bytes).toBeLessThan(firstPageBytesMax);
  });

  it('gives the page under every path of its own, never stored, with a fresh nonce and no inline code', async () => {
    const answers = await Promise.all([
      get('/'),
      get('/desk/facebook%3A1~1'),
      get('/nowhere/at/all'),
    ]);
    const nonces = new Set<string>();
    for (const answer of answers) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([\w-]+)'/u.exec(policy)?.[1] ?? '';
      nonces.add(nonce);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      const html = await answer.text();
      expect(html).toContain(nonce);
      expect(html).not.toMatch(/<script(?![^>]*src=)/u);
    }
    expect(nonces.size).toBe(3);
  });

  it('gives its files compressed, for ever, and says when nothing has changed', async () => {
    const br = await get(`/assets/${asset}`, { 'accept-encoding': 'gzip, br' });
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(br.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const gzip = await get(`/assets/${asset}`, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(await gzip.text()).toBe(readFileSync(join(dist, 'assets', asset), 'utf8'));
    const etag = br.headers.get('etag') ?? '';
    const again = await get(`/assets/${asset}`, {
      'accept-encoding': 'gzip, br',
      'if-none-match': etag,
    });
    expect(again.status).toBe(304);
  });

  it('leaves to the API what is the API’s, and invents no file', async () => {
    expect((await get('/api/v1/nothing')).status).toBe(404);
    expect((await get('/metrics')).status).toBe(404);
    expect((await get('/livez')).status).toBe(200);
    expect((await get('/assets/nothing.js')).status).toBe(404);
    expect((await get('/manifest.json')).status).toBe(404);
    const posted = await fetch(`${centre.url}/desk`, { method: 'POST' });
    expect(posted.status).toBe(404);
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/%E0%A4%A',
  ])('never leaves its folder: %s', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });
});

describe('the texts', () => {
  it('have a sentence for every code of the API, in every language', () => {
    const missing = Object.keys(errors).filter(
      (code) => !Object.hasOwn(en.errors, code) || !Object.hasOwn(de.errors, code),
    );
    expect(missing).toEqual([]);
  });

  it('name the same values in every language', () => {
    const namesIn = (texts: object): readonly string[] =>
      Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'object' && value !== null
          ? namesIn(value).map((name) => `${key}.${name}`)
          : (String(value).match(/\{\{\w+\}\}/gu) ?? []).toSorted().map((name) => `${key} ${name}`),
      );
    expect(namesIn(de)).toEqual(namesIn(en));
  });
});

describe('the client', () => {
  it('is what its generator writes from the table of routes', () => {
    const generator = join(root, 'clients/typescript/generate.main.ts');
    const { status, stderr } = spawnSync(process.execPath, [generator, '--check'], {
      encoding: 'utf8',
    });
    expect(stderr.replaceAll(/^.*Warning.*$/gmu, '').trim()).toBe('');
    expect(status).toBe(0);
  });
});
