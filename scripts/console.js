/**
 * Builds the console into web/dist when it's missing or what it is made of has changed, by content.
 * Plain JavaScript, because an old Node may be the one that runs it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = 'web/dist';
/** Written last, so that an interrupted build is noticed and repeated. */
const mark = join(dist, '.built');
/** The lock stands for the packages; the client's types vanish in the build. */
const sources = ['web', 'clients/typescript/client.ts', 'package-lock.json', 'scripts/console.js'];

const filesUnder = (path) => {
  if (path === dist || !existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(inside) : [inside];
  });
};

const hashOfSources = () => {
  const hash = createHash('sha256');
  const files = sources.flatMap((path) => (path === 'web' ? filesUnder(path) : [path]));
  for (const file of files.filter(existsSync).sort())
    hash.update(`${file}\n`).update(readFileSync(file)).update('\n');
  return hash.digest('hex');
};

export const isConsoleBuilt = () =>
  !existsSync('web/index.html') ||
  (existsSync(mark) && readFileSync(mark, 'utf8') === hashOfSources());

/** @param node - the Node that runs the build @returns whether it went well */
export const buildConsole = (run, node) => {
  const startedAt = Date.now();
  console.log('Building the console (once) ...');
  const vite = 'node_modules/vite/bin/vite.js';
  if (!run(node, vite, 'build', 'web', '--logLevel', 'warn')) return false;
  writeFileSync(mark, hashOfSources());
  console.log(`The console is built (${((Date.now() - startedAt) / 1_000).toFixed(1)} s).`);
  return true;
};
