/**
 * The arrows of the tree, each planted in a folder of its own and shown to the real linter with the
 * real configuration: one run for all of them, in `beforeAll`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const planted = mkdtempSync(join(tmpdir(), 'baton-layers-'));

/** A file's name with `#` for the number of the plant, and what such a file may import or not. */
interface Layer {
  readonly file: string;
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
}

const outside = [
  'moleculer',
  'node:fs',
  'nats',
  '../../services/env.ts',
  '../../test/support/x.ts',
];

const layers: Readonly<Record<string, Layer>> = {
  'a domain': {
    file: 'actors/agent/p#.domain.ts',
    may: [
      './agent.protocol.ts',
      './eligibility.ts',
      '../workgroup/workgroup.domain.ts',
      '../workgroup/workgroup.protocol.ts',
      '../configuration.ts',
      '../types.ts',
      '../errors.ts',
    ],
    mayNot: [
      ...outside,
      './agent.actor.ts',
      '../runtime/actor.ts',
      '../workgroup/workgroup.actor.ts',
      '../workgroup/eligibility.ts',
      '../../moleculer.config.ts',
    ],
  },
  'a pure file beside a domain': {
    file: 'actors/workgroup/p#.ts',
    may: ['./workgroup.protocol.ts', '../configuration.ts', '../types.ts'],
    mayNot: [...outside, './workgroup.actor.ts', '../runtime/actor.ts'],
  },
  'a protocol': {
    file: 'actors/conversation/p#.protocol.ts',
    may: ['../types.ts', '../configuration.ts', '../agent/agent.protocol.ts'],
    mayNot: [...outside, './conversation.domain.ts', '../errors.ts', '../runtime/actor.ts'],
  },
  'an actor': {
    file: 'actors/channel/p#.actor.ts',
    may: ['./channel.domain.ts', '../runtime/actor.ts', '../types.ts'],
    mayNot: [...outside, '../agent/agent.domain.ts', '../agent/agent.actor.ts'],
  },
  'the runtime': {
    file: 'actors/runtime/p#.ts',
    may: ['./mailbox.ts', '../types.ts', '../errors.ts'],
    mayNot: [
      ...outside,
      '../configuration.ts',
      '../agent/agent.protocol.ts',
      '../agent/agent.actor.ts',
    ],
  },
  'what all actors share': {
    file: 'actors/p#.ts',
    may: ['./types.ts'],
    mayNot: [
      'moleculer',
      'node:fs',
      '../services/env.ts',
      '../moleculer.config.ts',
      './agent/a.ts',
    ],
  },
  'a service': {
    file: 'services/agent/p#.service.ts',
    may: [
      'moleculer',
      'node:fs',
      '../actions.ts',
      '../../actors/agent/agent.actor.ts',
      '../../actors/agent/agent.protocol.ts',
      '../../actors/runtime/runtime.ts',
      '../../actors/types.ts',
    ],
    mayNot: [
      '../../test/support/x.ts',
      '../../web/app.ts',
      '../../actors/agent/agent.domain.ts',
      '../../actors/workgroup/eligibility.ts',
      'node:process',
    ],
  },
  'the gateway': {
    file: 'services/gateway/p#.ts',
    may: [
      'moleculer-web',
      'jose',
      './session.ts',
      '../actions.ts',
      '../env.ts',
      '../agent.params.ts',
      '../agent/agent.params.ts',
    ],
    mayNot: [
      'ioredis',
      'node:sqlite',
      'node:process',
      '../redis-store.ts',
      '../hub/adapter.ts',
      '../agent/agent.service.ts',
      '../../actors/agent/agent.domain.ts',
      '../../actors/agent/agent.actor.ts',
      '../../actors/runtime/runtime.ts',
      '../../test/support/x.ts',
    ],
  },
  'the parts of the gateway': {
    file: 'services/gateway/http/p#.ts',
    may: [
      'moleculer-web',
      'jose',
      './session.ts',
      '../errors.ts',
      '../sessions/session.ts',
      '../../actions.ts',
      '../../env.ts',
      '../../agent.params.ts',
      '../../agent/agent.params.ts',
    ],
    mayNot: [
      'ioredis',
      'node:sqlite',
      'node:process',
      '../../redis-store.ts',
      '../../hub/adapter.ts',
      '../../agent/agent.service.ts',
      '../../../actors/agent/agent.domain.ts',
      '../../../actors/agent/agent.actor.ts',
      '../../../actors/runtime/runtime.ts',
      '../../../test/support/x.ts',
    ],
  },
  'the Facebook adapter': {
    file: 'services/facebook/p#.ts',
    may: ['./graph.ts', '../hub/adapter.ts', '../hub/http.ts'],
    mayNot: [
      'moleculer',
      'ioredis',
      '../env.ts',
      '../actions.ts',
      '../hub/hub.service.ts',
      '../x/wire.ts',
      '../sandbox/sandbox.ts',
      '../../actors/types.ts',
      '../../test/support/x.ts',
    ],
  },
  'the X adapter': {
    file: 'services/x/p#.ts',
    may: ['./wire.ts', '../hub/adapter.ts', '../hub/http.ts'],
    mayNot: ['moleculer', '../facebook/graph.ts', '../../actors/types.ts'],
  },
  'the sandbox': {
    file: 'services/sandbox/p#.ts',
    may: ['./pages.ts', './facebook/wire.ts', '../env.ts', 'node:http'],
    mayNot: ['../hub/adapter.ts', '../actions.ts', '../../actors/types.ts', '../../test/x.ts'],
  },
  'the configuration of Moleculer': {
    file: 'moleculer.config.ts',
    may: [],
    mayNot: ['./test/support/x.ts'],
  },
};

/** [what is wrong, where, the code, the rule that must say so]. */
const misdeeds: readonly (readonly [string, string, string, string])[] = [
  ...[
    'Date.now()',
    'new Date()',
    'setTimeout(String, 1)',
    'setImmediate(String)',
    'queueMicrotask(String)',
    'process.pid',
    'console.log(1)',
    'performance.now()',
    'crypto.randomUUID()',
    'fetch("x")',
    'globalThis.x',
    'Buffer.alloc(1)',
    'Function("1")',
  ].flatMap((code) =>
    [
      'actors/agent/m#.domain.ts',
      'actors/runtime/m#.ts',
      'actors/workgroup/m#.ts',
      'actors/m#.ts',
    ].map((file) => [code, file, `export const x = ${code};`, 'no-restricted-globals'] as const),
  ),
  ...['Math.random()', 'AbortSignal.timeout(1)'].flatMap((code) =>
    ['actors/agent/m#.domain.ts', 'actors/runtime/m#.ts'].map(
      (file) => [code, file, `export const x = ${code};`, 'no-restricted-properties'] as const,
    ),
  ),
  [
    'a value from a protocol',
    'services/gateway/m#.ts',
    'export { x } from "../../actors/agent/agent.protocol.ts";',
    'no-restricted-imports',
  ],
  [
    'an import() of the gateway’s store',
    'services/gateway/m#.ts',
    'export const x = await import("ioredis");',
    'no-restricted-imports',
  ],
  [
    'an export from a runtime’s neighbour',
    'actors/runtime/m#.ts',
    'export { x } from "../agent/agent.domain.ts";',
    'no-restricted-imports',
  ],
  [
    'an import() of a name that is computed',
    'actors/runtime/m#.ts',
    'export const load = (name: string): Promise<unknown> => import(`node:${name}`);',
    'no-dynamic-require',
  ],
  [
    'async',
    'actors/agent/m#.domain.ts',
    'export const x = async (): Promise<void> => { await Promise.resolve(); };',
    'no-async-await',
  ],
  ['process.env', 'services/m#.ts', 'export const x = process.env["X"];', 'no-process-env'],
  ['console', 'services/m#.ts', 'console.log("x");\nexport const x = 1;', 'no-console'],
  ['console', 'test/unit/m#.ts', 'console.log("x");\nexport const x = 1;', 'no-console'],
  [
    'a floating promise',
    'services/m#.ts',
    'const go = (): Promise<void> => Promise.resolve();\nexport const x = (): void => { go(); };',
    'no-floating-promises',
  ],
  [
    'as outside the listed files',
    'services/m#.ts',
    'export const x = JSON.parse("1") as unknown as string;',
    'no-unsafe-type-assertion',
  ],
  ['a test that runs alone', 'test/unit/m#.test.ts', 'it.only("x", () => {});', 'no-focused-tests'],
];

/** Files that break no rule at all, in the layers that have the most of them. */
const rightFiles: Readonly<Record<string, string>> = {
  'actors/types.ts': 'export type EpochMs = number;\n',
  'actors/right/right.protocol.ts': `import type { EpochMs } from '../types.ts';
export type Event = Readonly<{ type: 'began'; at: EpochMs }>;\n`,
  'actors/right/right.domain.ts': `import type { Event } from './right.protocol.ts';
export const decide = (at: number): Event[] => [{ type: 'began', at }];\n`,
  'actors/runtime/right.ts': `import type { EpochMs } from '../types.ts';
export const wait = async (until: (at: EpochMs) => Promise<void>): Promise<void> => {
  await until(1);
};\n`,
  'services/env.ts': `export const port = Number(process.env['PORT'] ?? 3000);\n`,
  'services/main.ts': `import { port } from './env.ts';\nconsole.log(port);\n`,
  'services/gateway/right.ts': `import type { Event } from '../../actors/right/right.protocol.ts';
export const at = (event: Event): number => event.at;\n`,
  'services/right.ts': `import { port } from './env.ts';\nexport const next = port + 1;\n`,
  'test/right.main.ts': `console.log(process.env['X']);\n`,
};

const nameOf = (file: string, index: number): string => file.replace('#', String(index));

const arrows = Object.entries(layers).flatMap(([layer, { file, may, mayNot }]) =>
  [
    ...may.map((target) => [target, true] as const),
    ...mayNot.map((target) => [target, false] as const),
  ].map(([target, allowed], index) => ({ layer, target, allowed, file: nameOf(file, index) })),
);

const plant = (file: string, code: string): void => {
  mkdirSync(dirname(join(planted, file)), { recursive: true });
  writeFileSync(join(planted, file), code);
};

/** The names of the rules that each file breaks. */
const lint = (): ReadonlyMap<string, readonly string[]> => {
  const { stdout } = spawnSync('node_modules/.bin/oxlint', ['--format=json'], {
    cwd: planted,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  const broken = new Map<string, string[]>();
  for (const { code, filename } of diagnostics)
    broken.set(filename, [...(broken.get(filename) ?? []), code.replace(/^.*\((.*)\)$/, '$1')]);
  return broken;
};

describe('the layers', () => {
  let broken: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(() => {
    for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json'])
      cpSync(join(root, name), join(planted, name));
    symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'));
    for (const { file, target } of arrows) plant(file, `import '${target}';\n`);
    misdeeds.forEach(([, file, code], index) => plant(nameOf(file, index), `${code}\n`));
    for (const [file, code] of Object.entries(rightFiles)) plant(file, code);
    broken = lint();
  });

  afterAll(() => rmSync(planted, { recursive: true }));

  it.each(arrows.filter(({ allowed }) => allowed))('$layer may import $target', ({ file }) => {
    expect(broken.get(file) ?? []).not.toContain('no-restricted-imports');
  });

  it.each(arrows.filter(({ allowed }) => !allowed))('$layer may not import $target', ({ file }) => {
    expect(broken.get(file) ?? []).toContain('no-restricted-imports');
  });

  it.each(
    misdeeds.map(([what, file, , rule], index) => ({ what, file: nameOf(file, index), rule })),
  )('$what is caught in $file', ({ file, rule }) => {
    expect(broken.get(file) ?? []).toContain(rule);
  });

  it.each(Object.keys(rightFiles))('%s, which is right, passes', (file) => {
    expect(broken.get(file) ?? []).toEqual([]);
  });
});
