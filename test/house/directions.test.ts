/** The console reads from either side: its styles speak of starts and ends, not of left and right. */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const web = join(import.meta.dirname, '../../web/src');

const sides = 'left|right';
const forbidden: readonly RegExp[] = [
  new RegExp(`^(?:scroll-)?(?:margin|padding|border|inset)-(?:${sides})\\b`, 'u'),
  new RegExp(`^border-(?:top|bottom)-(?:${sides})-radius\\b`, 'u'),
  new RegExp(`^(?:${sides})\\s*:`, 'u'),
  new RegExp(`^(?:text-align|float|clear|caption-side)\\s*:\\s*(?:${sides})\\b`, 'u'),
  /translateX\(/u,
  // As React and Mantine call them.
  new RegExp(`\\b(?:margin|padding|border)(?:Left|Right)\\b`, 'u'),
  new RegExp(`style=\\{\\{[^}]*\\b(?:${sides}):`, 'u'),
  /\s(?:ml|mr|pl|pr)=/u,
];
/** Of four values the second is the right side and the fourth the left one. */
const fourValues =
  /^(?:margin|padding|inset|border-width)\s*:\s*\S+ (?<right>\S+) \S+ (?<left>\S+);/u;

/** What is wrong with a file, line by line. */
const physicalIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => {
      const four = fourValues.exec(line)?.groups;
      return (
        forbidden.some((pattern) => pattern.test(line)) ||
        (four !== undefined && four['left'] !== four['right'])
      );
    });

describe('the styles of the console', () => {
  it('name no side', () => {
    const files = globSync(['**/*.css', '**/*.tsx'], { cwd: web });
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) =>
      physicalIn(readFileSync(join(web, file), 'utf8')).map(
        (line) => `${relative(web, file)}: ${line}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'margin-left: 4px;',
    'right: 0;',
    'text-align: right;',
    'padding: 0 8px 0 4px;',
    'inset: 0 auto 0 0;',
    'transform: translateX(50%);',
    'border-top-left-radius: 4px;',
    "<span style={{ left: '4px' }} />",
    '<Text ml="sm">',
  ])('would be caught with %s', (line) => {
    expect(physicalIn(line)).toEqual([line]);
  });

  it.each([
    'margin-inline-start: 4px;',
    'padding: 0 8px 4px;',
    'padding: 0 8px 4px 8px;',
    'inset-inline-end: 0;',
    "[data-position='right'] {",
    'const { left, width } = currentTarget.getBoundingClientRect();',
  ])('may have %s', (line) => {
    expect(physicalIn(line)).toEqual([]);
  });
});
