/** What nobody sends in earnest: bodies that are broken, and values that no field takes. */
import { fieldsOf } from '../../services/gateway/document/json-schema.ts';
import type { ParamsSchema } from '../../services/params.ts';

export interface HostileBody {
  readonly what: string;
  readonly text: string | Uint8Array;
  readonly statuses: readonly number[];
}

const deep = 20_000;
const refused: readonly number[] = [400];

/** Refused whatever the route is. */
export const hostileBodies: readonly HostileBody[] = [
  { what: 'no JSON', text: '{"a":', statuses: refused },
  { what: 'no object', text: '"a"', statuses: [400, 422] },
  { what: 'a list', text: '[1]', statuses: [422] },
  { what: `lists, ${String(deep)} deep`, text: '['.repeat(deep), statuses: refused },
  {
    what: `objects, ${String(deep)} deep`,
    text: `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
    statuses: [400, 413],
  },
  { what: 'a key given twice', text: '{"id":"a","id":"b"}', statuses: refused },
  { what: 'a key given twice, once in escapes', text: '{"id":1,"\\u0069d":2}', statuses: refused },
  ...['__proto__', 'constructor', 'prototype'].flatMap((key) => [
    { what: key, text: `{"${key}":{"admin":true}}`, statuses: refused },
    { what: `${key} inside`, text: `{"name":{"${key}":1}}`, statuses: refused },
    { what: `${key} in escapes`, text: `{"\\u005f${key.slice(1)}":1}`, statuses: [400, 422] },
  ]),
  { what: 'half a surrogate', text: '{"name":"\\ud800"}', statuses: refused },
  { what: 'half a surrogate as a key', text: '{"\\udc00":1}', statuses: refused },
  { what: 'a NUL', text: '{"name":"a\\u0000b"}', statuses: refused },
  {
    what: 'bytes that are no UTF-8',
    text: Buffer.from('{"name":"\xc3\x28"}', 'latin1'),
    statuses: refused,
  },
  { what: 'an overlong slash', text: Buffer.from([0x22, 0xc0, 0xaf, 0x22]), statuses: refused },
  { what: 'an unknown field', text: '{"surprise":1}', statuses: [422] },
  { what: "Moleculer's own words", text: '{"meta":{"user":"admin"}}', statuses: [422] },
  { what: 'a number without end', text: `{"name":${'9'.repeat(5_000)}}`, statuses: [422] },
  { what: 'a number beyond all', text: '{"priority":1e999}', statuses: [422] },
];

/** 5 MB: more than any route takes. */
export const hugeBody = JSON.stringify({ name: 'x'.repeat(5_000_000) });

type Rule = ReturnType<typeof fieldsOf>[number][1];

/** Of no field: each is of the wrong type for all but one, and that one has its limits. */
const wrong: readonly unknown[] = [null, -1.5, 'x'.repeat(30_001), [[[]]], { length: 1, 0: true }];

/** Bodies with one wrong value each, at every place of the schema. */
export const wrongBodies = (schema: ParamsSchema): readonly object[] =>
  fieldsOf(schema).flatMap(([name, rule]) => wrongFor(rule).map((value) => ({ [name]: value })));

const wrongFor = (rule: Rule): readonly unknown[] => [...wrong, ...within(rule)];

const within = ({ type, items, props, value }: Rule): readonly unknown[] => {
  if (type === 'array' && isRule(items)) return wrongFor(items).map((one) => [one]);
  if (type === 'record' && isRule(value)) return wrongFor(value).map((one) => ({ a: one }));
  return props === undefined ? [] : wrongBodies(props);
};

const isRule = (rule: unknown): rule is Rule =>
  typeof rule === 'object' && rule !== null && 'type' in rule;

/** Allowed as texts, and strange as ids: names that every object knows, paths, patterns, spaces. */
export const strangeTexts: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '..',
  '../../etc/passwd',
  '%2e%2e%2f',
  '$node.list',
  '*',
  '>',
  '~1',
  ':',
  ' ',
  '\u202e',
  '\ud83d\ude00'.repeat(40),
  "' OR 1=1 --",
  '${7*7}{{7*7}}',
  '\r\nset-cookie: a=b',
];

export const strangeNumbers: readonly number[] = [
  0,
  -0,
  -1,
  0.1,
  2 ** 53,
  -(2 ** 63),
  1e308,
  5e-324,
];
