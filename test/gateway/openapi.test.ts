import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { reasons } from '../../actors/errors.ts';
import { errors } from '../../services/gateway/errors.ts';
import { fieldsOf, objectSchema, schemaOf } from '../../services/gateway/document/json-schema.ts';
import { openApiDocument } from '../../services/gateway/document/openapi.ts';
import { routes } from '../../services/gateway/routes.ts';
import { createReader } from '../../services/gateway/http/validation.ts';
import type { ParamsSchema } from '../../services/params.ts';
import { createCentre, type Centre } from './centre.ts';
import { createClient, eventually } from './client.ts';

const createAjv = () => new Ajv2020({ strict: false, validateFormats: false });

type AnyRule = ReturnType<typeof fieldsOf>[number][1];

/** What a query says in text is compared as what it means. */
const withoutConversion = (schema: ParamsSchema): ParamsSchema =>
  Object.fromEntries(
    fieldsOf(schema).map(([name, rule]) => {
      const { convert: _, ...rest } = rule as typeof rule & { convert?: boolean };
      return [name, rest];
    }),
  );

const words = [
  'a',
  '1',
  'acme',
  '@acme',
  '2030-01-01T00:00:00Z',
  '/api/v1/skills',
  'agent.offered',
  'agent:ana',
];

/** Values that a rule takes. */
const takenBy = (rule: AnyRule): fc.Arbitrary<unknown> => {
  const make = takers[rule.type];
  if (make === undefined) throw new Error(`No values are known for the rule ${rule.type}.`);
  return make(rule);
};

const takers: Readonly<Record<string, (rule: AnyRule) => fc.Arbitrary<unknown>>> = {
  number: ({ integer, min = 0, max = 10 }) =>
    integer === true
      ? fc.integer({ min, max })
      : fc.double({ min, max, noNaN: true, noDefaultInfinity: true }),
  boolean: () => fc.boolean(),
  enum: ({ values = [] }) => fc.constantFrom(...values),
  array: ({ items, min = 0, max = 2 }) =>
    fc.array(items === undefined ? fc.jsonValue() : takenBy(items as AnyRule), {
      minLength: min,
      maxLength: Math.max(min, Math.min(max, 2)),
    }),
  record: ({ value }) =>
    fc.dictionary(fc.constantFrom('a', 'colour', 'x-1'), takenBy(value as AnyRule), { maxKeys: 2 }),
  object: ({ props }) => (props === undefined ? fc.constant({}) : objectsOf(props)),
  string: ({ min = 0, max = Infinity, pattern = '' }) => {
    const isTaken = ({ length }: string): boolean => length >= min && length <= max;
    const form = new RegExp(pattern, 'u');
    return fc.constantFrom(...words.filter((word) => isTaken(word) && form.test(word)));
  },
};

/** Objects that a schema takes: what may be left out sometimes is. */
const objectsOf = (schema: ParamsSchema): fc.Arbitrary<Record<string, unknown>> => {
  const fields = fieldsOf(schema);
  const required = fields.filter(([, rule]) => rule.optional !== true).map(([name]) => name);
  const all = Object.fromEntries(fields.map(([name, rule]) => [name, takenBy(rule)]));
  return fc.record(all, { requiredKeys: required });
};

/** Values around the edges of a rule, and some that have nothing to do with it. */
const strangeTo = (rule: AnyRule): fc.Arbitrary<unknown> => {
  const edges = [rule.min, rule.max]
    .filter((edge) => edge !== undefined)
    .flatMap((edge) => [edge - 1, edge, edge + 1]);
  const texts = edges.filter((edge) => edge >= 0 && edge < 10_000).map((n) => 'x'.repeat(n));
  return fc.oneof(
    fc.constantFrom<unknown>(0, 1.5, null, ...edges),
    fc.constantFrom<unknown>(...texts, ...words, '', '/', 'a:b'),
    fc.jsonValue(),
  );
};

/** What the schema takes, often with one thing changed: a value, a field more, a field less. */
const objects = (schema: ParamsSchema): fc.Arbitrary<unknown> => {
  const fields = fieldsOf(schema);
  const whole = objectsOf(schema);
  const changed = fc
    .constantFrom(...fields)
    .chain(([name, rule]) =>
      fc.tuple(whole, fc.constant(name), fc.oneof(takenBy(rule), strangeTo(rule))),
    )
    .map(([value, name, other]) => ({ ...value, [name]: other }));
  const less = fc
    .tuple(whole, fc.constantFrom(...fields))
    .map(([value, [left]]) =>
      Object.fromEntries(Object.entries(value).filter(([name]) => name !== left)),
    );
  const more = fc
    .tuple(whole, fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue()))
    .map(([own, extra]) => ({ ...extra, ...own }));
  return fc.oneof(
    { weight: 4, arbitrary: whole },
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: less },
    { weight: 2, arbitrary: more },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
};

describe('the document of the API', () => {
  const document = openApiDocument(routes, '1.2.3') as {
    readonly paths: Record<string, Record<string, Operation>>;
  };
  interface Parameter {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: object;
  }
  type Content = Readonly<Record<string, { readonly schema: object }>>;
  interface Operation {
    readonly operationId: string;
    readonly parameters: readonly Parameter[];
    readonly requestBody?: { readonly content: Content };
    readonly responses: Record<string, { readonly content?: Content }>;
  }
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  /** What can be looked at, with the shape that it's said to have. */
  const described = operations.flatMap(({ path, method, operation }) => {
    const schema = operation.responses['200']?.content?.['application/json']?.schema;
    return method === 'get' && schema !== undefined ? [{ path, schema }] : [];
  });

  it('has every route, once', () => {
    const names = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(names.toSorted()).toEqual(
      routes.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names the parameters that stand in the path', () => {
    for (const { path, operation } of operations) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
      const braces = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      expect(inPath.map(({ name }) => name)).toEqual(braces);
    }
  });

  /** All parameters of one place, as one object. */
  const documentedParameters = (operation: Operation, place: string): object => {
    const found = operation.parameters.filter((parameter) => parameter.in === place);
    return {
      type: 'object',
      properties: Object.fromEntries(found.map(({ name, schema }) => [name, schema])),
      required: found.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    };
  };

  const requests = routes.flatMap(({ method, path, params, query, body }) => {
    const operation = document.paths[path]?.[method.toLowerCase()];
    if (operation === undefined) throw new Error(`${method} ${path} is not in the document.`);
    const documentedBody = operation.requestBody?.content['application/json']?.schema ?? {};
    return [
      ['path', params, documentedParameters(operation, 'path')] as const,
      ['query', query, documentedParameters(operation, 'query')] as const,
      ['body', body ?? {}, documentedBody] as const,
    ]
      .filter(([, schema]) => fieldsOf(schema).length > 0)
      .map(([place, schema, shape]) => [`${method} ${path}`, place, schema, shape] as const);
  });

  it.each(requests)('agrees with what is checked: %s, %s', (_, __, schema, shape) => {
    const plain = withoutConversion(schema);
    const read = createReader<ParamsSchema>(plain);
    const validate = createAjv().compile(shape);
    const counts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(objects(plain), (value) => {
        const documented = validate(structuredClone(value));
        let checked = true;
        try {
          read(structuredClone(value));
        } catch {
          checked = false;
        }
        counts[documented ? 'taken' : 'refused'] += 1;
        expect({ value, checked }).toEqual({ value, checked: documented });
      }),
      { numRuns: 100 },
    );
    // Both sides of the line were walked on.
    expect(counts.taken).toBeGreaterThan(5);
    expect(counts.refused).toBeGreaterThan(5);
  });

  it('cannot be made of a rule that it does not know', () => {
    expect(() => schemaOf({ type: 'luhn' })).toThrow('luhn');
    expect(() => objectSchema({ text: 'string|optional' }, true)).toThrow('written out');
  });

  describe('describes the answers', () => {
    let centre: Centre;
    beforeAll(async () => {
      centre = await createCentre();
    });
    afterAll(async () => {
      await centre.stop();
    });

    it('as they are', async () => {
      const sam = await centre.signIn('sam');
      const ana = await centre.signIn('ana');
      await ana.put('/api/v1/agents/me/status', { status: 'Available' });
      const id = await centre.post('described', 'Hello');
      await eventually(
        () => ana.post(`/api/v1/interactions/${id}/pickup`),
        ({ status }) => status === 200,
      );
      await ana.post(`/api/v1/interactions/${id}/reply`, { text: 'Hello Vera' });
      const admin = await centre.signIn('admin');
      await admin.post('/api/v1/stations', { id: 'desk', name: 'Desk' });
      await admin.post('/api/v1/skills', { id: 'spanish', name: 'Spanish' });
      await admin.post('/api/v1/responses', { id: 'hello', name: 'Hello', text: 'Hello!' });
      await admin.post('/api/v1/parameters', { id: 'debug', value: '1' });
      await admin.post('/api/v1/webhooks', {
        id: 'crm',
        name: 'CRM',
        url: 'https://crm.invalid/',
        secret: 'a secret of sixteen or more',
      });
      const examples: Readonly<Record<string, string>> = {
        users: 'ana',
        stations: 'desk',
        workgroups: 'support',
        skills: 'spanish',
        statuses: 'Available',
        roles: 'agent',
        accounts: 'x-acme',
        channels: 'x-acme',
        parameters: 'debug',
        licences: 'I3_FEATURE_SOCIAL_MEDIA',
        'wrapup-codes': 'resolved',
        responses: 'hello',
        webhooks: 'crm',
        statistics: 'support',
      };
      for (const { path, schema } of described) {
        const kind = path.split('/')[3] ?? '';
        const isConfigured = ['config', 'changes', 'audit', ...Object.keys(examples)].includes(
          kind,
        );
        const asked = path.replace('{id}', examples[kind] ?? id);
        const query = path === '/api/v1/interactions' ? '?agent=ana' : '';
        const others = isConfigured && kind !== 'statistics' ? admin : sam;
        const client = path.includes('/me') ? ana : others;
        const answer = await client.get(asked + query);
        const validate = createAjv().compile(schema);
        expect([path, answer.status, validate(answer.body), validate.errors]).toEqual([
          path,
          200,
          true,
          null,
        ]);
      }
    });

    it('and is served, to people as well', async () => {
      const anyone = createClient(centre.url);
      const served = await anyone.get('/api/v1/openapi.json');
      expect(served.body).toMatchObject({ openapi: '3.1.0', info: { title: 'Baton' } });
      const { body, headers } = await anyone.get('/api/docs');
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      for (const { path } of routes) expect(body['text']).toContain(path);
      expect(body['text']).not.toMatch(/<script|https?:|\son\w+=/u);
    });
  });
});

describe('the list of errors', () => {
  it('has every reason of the actors, with the same status', () => {
    for (const [reason, status] of Object.entries(reasons))
      expect([reason, (errors as Record<string, readonly [number, string]>)[reason]?.[0]]).toEqual([
        reason,
        status,
      ]);
  });

  it('stands in the manual', () => {
    const manual = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
    for (const [code, [status, message]] of Object.entries(errors))
      expect(manual).toContain(`| \`${code}\` | ${String(status)} | ${message} |`);
  });
});
