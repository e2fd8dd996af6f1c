/** What the linter can't see of the house: its top level, its names, and what its files may not say. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What isn't ours, or not for keeping: the folders that `.gitignore` names, and git's own. */
const ignored = new Set([
  '.git',
  ...readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]);

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });

const files = filesUnder('.');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

const code = files.filter((file) => ['.ts', '.js', '.lua'].includes(extname(file)));

/** Every package that is asked for by name, with its version. */
const pins = (): readonly (readonly [string, string])[] => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    text('package.json'),
  ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
};

describe('the house', () => {
  it.each([
    'actors',
    'services',
    'test',
    'docs',
    'scripts',
    'moleculer.config.ts',
    'package.json',
    'tsconfig.json',
    'README.md',
    'ARCHITECTURE.md',
    'LICENSE',
    '.ci/run',
  ])('has %s at its top', (name) => {
    expect(statSync(join(root, name), { throwIfNoEntry: false })).toBeDefined();
  });

  it('names folders by thing, never by kind of code', () => {
    const kinds = /(^|\/)(utils?|helpers?|common|core|lib|interfaces|dtos|constants)\//;
    expect(files.filter((file) => kinds.test(file))).toEqual([]);
  });

  it('has no barrels, and no file named for being a file', () => {
    // An inverted index of keywords is a thing; a file called index is none.
    const vague = /(^|[-.])(manager|impl|utils?|helpers?)\.|^index\./i;
    expect(code.filter((file) => vague.test(basename(file)))).toEqual([]);
  });

  it('leaves nothing for later, and names no machine', () => {
    // Written so that this file passes, too.
    const forbidden = /\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b|(?<![\w./$}~-])\/(work|root|home|tmp)\//;
    const found = files
      .filter((file) => file !== 'package-lock.json')
      .flatMap((file) =>
        text(file)
          .split('\n')
          .map((line, index) => ({ line, place: `${file}:${String(index + 1)}` }))
          .filter(({ line }) => forbidden.test(line))
          .map(({ place }) => place),
      );
    expect(found).toEqual([]);
  });

  it('mutes no rule and no type', () => {
    const muted = /(ox|es)lint-d[i]sable|@ts-(i[g]nore|n[o]check|e[x]pect-error)/;
    expect(code.filter((file) => muted.test(text(file)))).toEqual([]);
  });

  it('pins every dependency exactly, and no registry', () => {
    expect(pins().filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    // A package of our own is resolved to its folder.
    expect(text('package-lock.json')).not.toMatch(/"resolved": "\w+:/);
  });

  it('says of every dependency why it is there', () => {
    const told = text('docs/dependencies.md');
    const untold = pins().filter(([name, version]) => !told.includes(`\`${name}\` ${version}`));
    expect(untold).toEqual([]);
  });
});
