/** Each part of the English texts comes with what shows it: with the first page, or with the page that brings it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../../web/src');
const sourceOf = (file: string): string => readFileSync(join(web, file), 'utf8');
const namesIn = (file: string, pattern: RegExp): readonly string[] =>
  (pattern.exec(sourceOf(file))?.[1] ?? '').split(',').map((name) => name.trim());

describe('the English texts', () => {
  it('are all brought by some page', () => {
    const all = namesIn('text/en.ts', /export const en = \{([^}]*)\}/u);
    const first = namesIn('text/first.ts', /export const first = \{([^}]*)\}/u);
    const brought = globSync('*/*.tsx', { cwd: web }).flatMap((file) =>
      [...sourceOf(file).matchAll(/^bringTexts\(\{ (\w+) \}\)/gmu)].map(([, name = '']) => name),
    );
    expect(all.length).toBeGreaterThan(7);
    expect([...first, ...brought].toSorted()).toEqual([...all].toSorted());
  });

  it('are loaded by nobody as a whole', () => {
    const whole = globSync('**/*.{ts,tsx}', { cwd: web }).filter((file) =>
      /^import (?!type)[^;]*text\/en\.ts'|^import (?!type)[^;]*'\.\/en\.ts'/mu.test(sourceOf(file)),
    );
    expect(whole).toEqual([]);
  });
});
