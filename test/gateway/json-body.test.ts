import fc from 'fast-check';
import { checkJson, depthMax, UnsafeJson } from '../../services/gateway/http/json-body.ts';

/** JSON with any layout, so that strings, escapes and signs stand next to one another. */
const printed = (value: unknown): fc.Arbitrary<string> =>
  fc.nat({ max: 4 }).map((spaces) => JSON.stringify(value, null, spaces));

const harmless = fc
  .jsonValue({ maxDepth: 5 })
  .filter((value) => !/__proto__|constructor|prototype/u.test(JSON.stringify(value)));

describe('JSON that comes in', () => {
  it('passes when there is nothing wrong with it', () => {
    fc.assert(
      fc.property(harmless.chain(printed), (text) => {
        expect(() => checkJson(text)).not.toThrow();
      }),
    );
  });

  it('is refused when an object names a key twice, however it is spelled', () => {
    const spellings = fc.constantFrom('"a"', '"\\u0061"', '"\\u0061" ', '"a"\n\t');
    fc.assert(
      fc.property(spellings, spellings, harmless, harmless, (one, two, first, second) => {
        const text = `{${one}:${JSON.stringify(first)},${two}:${JSON.stringify(second)}}`;
        expect(() => checkJson(text)).toThrow(UnsafeJson);
      }),
    );
  });

  it.each([
    '[{"a":1},{"a":2}]',
    '{"a":{"a":{"a":"a"}}}',
    '["__proto__","constructor"]',
    '{"a":"\\"__proto__\\":1"}',
    '{"a":"}{","b":"\\\\"}',
    '"__proto__"',
  ])('passes when it only looks dangerous: %s', (text) => {
    expect(() => checkJson(text)).not.toThrow();
  });

  it.each([
    '{"__proto__":1}',
    '{"a":[{"__pr\\u006fto__":1}]}',
    '{"prototype" : 1}',
    '{"a":{},"constructor":1}',
  ])('is refused when a key means something to every object: %s', (text) => {
    expect(() => checkJson(text)).toThrow(UnsafeJson);
  });

  it('is refused when it is too deep, and a hundred thousand levels take no time', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(() => checkJson(nested(depthMax))).not.toThrow();
    expect(() => checkJson(nested(depthMax + 1))).toThrow(UnsafeJson);
    expect(() => checkJson('{"a":'.repeat(100_000))).toThrow(UnsafeJson);
  });

  it('is left to the parser when it is broken', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          checkJson(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UnsafeJson);
        }
      }),
    );
  });
});
