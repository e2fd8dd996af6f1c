/** What is promised of every route: a right, a limit, and each error that it answers, in both documents. */
import { readFileSync } from 'node:fs';
import { kindNames, describe as describeKind } from '../../services/configuration/kinds.params.ts';
import { errors, isErrorCode } from '../../services/gateway/errors.ts';
import { codesOf } from '../../services/gateway/document/openapi.ts';
import { rateClasses } from '../../services/gateway/http/rate-limits.ts';
import type { Route } from '../../services/gateway/route.ts';
import { routes } from '../../services/gateway/routes.ts';
import { asker, type Answer, type Ask } from './asking.ts';
import { createCast, roles, type Cast, type Role } from './cast.ts';
import { hostileBodies } from './hostile-values.ts';
import { routesInOrder, stepsOf } from './walk.ts';

let cast: Cast;
let document: OpenApi;
beforeAll(async () => {
  cast = await createCast({ gateway: { rateScale: 1_000 } });
  const answer = await fetch(`${cast.centre.url}/api/v1/openapi.json`);
  document = (await answer.json()) as OpenApi;
});
afterAll(async () => {
  await cast.centre.stop();
});

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly 'x-right': unknown;
  readonly 'x-rate-limit': string;
  readonly security?: readonly unknown[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

const operationOf = ({ method, path }: Pick<Route, 'method' | 'path'>): Operation => {
  const found = document.paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`${method} ${path} is not in the document.`);
  return found;
};

const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const manual = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const kindPaths = kindNames.map((kind) => `/api/v1/${describeKind(kind).path}`);

describe.each(named)('%s', (name, route) => {
  it('has a right, a class of limits and errors, in the document as in the table', () => {
    const operation = operationOf(route);
    expect(operation['x-right']).toEqual(route.right);
    expect(operation['x-rate-limit']).toBe(route.rate);
    expect(Object.keys(rateClasses)).toContain(route.rate);
    expect(operation.security).toEqual(route.right === 'anyone' ? [] : undefined);
    const told = Object.values(operation.responses).map(({ description }) => description);
    for (const code of codesOf(route)) {
      const [status, sentence] = errors[code];
      expect(operation.responses[String(status)]?.description).toContain(
        `\`${code}\`: ${sentence}`,
      );
    }
    const codes = [...told.join(' ').matchAll(/`(\w+)`:/gu)].map(([, code = '']) => code);
    expect(new Set(codes)).toEqual(new Set(codesOf(route)));
  });

  it('stands in the manual, with its right', () => {
    const base = route.path.replace('/{id}', '');
    const right = [route.right].flat().join(' or ');
    // The routes of documents are told together.
    const line = kindPaths.includes(base)
      ? `\`${base.replace('/api/v1/', '')}\``
      : `| \`${name}\` | ${right} | ${route.summary} |`;
    expect([line, manual.includes(line)]).toEqual([line, true]);
  });
});

it('the manual has every class of limits, with its numbers', () => {
  const shown = (limit: Limit | undefined): string =>
    limit === undefined ? 'none' : `${count(limit.perSecond)}, ${count(limit.burst)}`;
  for (const [name, limits] of Object.entries(rateClasses)) {
    const { user, address } = limits as Limits;
    const line = `| \`${name}\` | ${shown(user)} | ${shown(address)} |`;
    expect([line, manual.includes(line)]).toEqual([line, true]);
  }
});

interface Limit {
  readonly perSecond: number;
  readonly burst: number;
}
interface Limits {
  readonly user?: Limit;
  readonly address?: Limit;
}
const count = (value: number): string => value.toLocaleString('en');

/** Answers that no route promises. */
const undocumented = (route: Route, answers: readonly Answer[]): readonly unknown[] =>
  answers.flatMap(({ status, code, text }) => {
    const { responses } = operationOf(route);
    const isPromised =
      String(status) in responses &&
      (status < 400 || (isErrorCode(code ?? '') && codesOf(route).includes(code as never)));
    return isPromised ? [] : [[route.method, route.path, status, code, text.slice(0, 100)]];
  });

const routeNamed = (name: string): Route => {
  const found = routes.find(({ method, path }) => `${method} ${path}` === name);
  if (found === undefined) throw new Error(`${name} is no route.`);
  return found;
};

it('whatever is asked wrongly, by whomever, each answer is one that is documented', async () => {
  const ask = (role: Role): Ask => asker(cast.centre.url, cast.tokens[role]);
  const found: unknown[] = [];
  for (const name of routesInOrder) {
    const route = routeNamed(name);
    const steps = stepsOf(name, cast);
    const [any] = steps.filter(({ role }) => role === 'admin');
    if (any === undefined) throw new Error(name);
    const admin = ask('admin');
    const { question } = any;
    const spoilt = [
      { ...question, path: `${question.path}${question.path.includes('?') ? '&' : '?'}surprise=1` },
      { ...question, headers: { ...question.headers, 'idempotency-key': 'ü'.repeat(3) } },
      ...(route.method === 'GET'
        ? []
        : hostileBodies.map(({ text }) => ({ ...question, body: text }))),
    ];
    // The end of the administrator's session is for the last.
    if (name === 'DELETE /api/v1/session') continue;
    const questions = spoilt.filter(
      ({ headers }) => headers?.['idempotency-key'] === undefined || route.command === true,
    );
    for (const one of questions.filter(({ body }) => typeof body !== 'object' || body === null))
      found.push(...undocumented(route, [await sent(admin, one)]));
    for (const { role, question: asked } of steps)
      found.push(...undocumented(route, [await ask(role)(asked)]));
  }
  expect(found).toEqual([]);
  expect(roles.length).toBeGreaterThan(5);
}, 120_000);

/** Headers that `fetch` would not send are left as they are. */
const sent = async (ask: Ask, question: Parameters<Ask>[0]): Promise<Answer> => {
  const key = question.headers?.['idempotency-key'];
  if (key === undefined) return ask(question);
  return ask({ ...question, headers: { ...question.headers, 'idempotency-key': 'x'.repeat(300) } });
};
