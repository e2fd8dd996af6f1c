/** Every route with everybody, and with what is theirs, somebody else's and nobody's. */
import { routes } from '../../services/gateway/routes.ts';
import { asker, type Answer } from './asking.ts';
import { createCast, roles, type Cast } from './cast.ts';
import { matrix } from './matrix.ts';
import { isDenied, routesInOrder, stepsOf, type Step } from './walk.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await createCast();
});
afterAll(async () => {
  await cast.centre.stop();
});

const take = ({ role, question }: Step): Promise<Answer> =>
  asker(cast.centre.url, cast.tokens[role])(question);

const outcomeOf = ({ status, code }: Answer): string =>
  status < 300 ? 'ok' : (code ?? `status ${String(status)}`);

const told = ({ role, whose }: Step, outcome: string): string => `${role}, ${whose}: ${outcome}`;

/** One after the other: some of them change what the next one is about. */
const outcomes = async (steps: readonly Step[]): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const step of steps) all.push(told(step, outcomeOf(await take(step))));
  return all;
};

const expected = (steps: readonly Step[]): readonly string[] =>
  steps.map((step) => told(step, step.verdict));

describe('the matrix', () => {
  it('has every route of the product, and no other', () => {
    const known = routes.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(matrix).toSorted()).toEqual(known.toSorted());
  });

  it('gives every route a body that takes one, and something to be about that has an id', () => {
    for (const { method, path, body } of routes) {
      const entry = matrix[`${method} ${path}`];
      expect([path, entry?.body !== undefined]).toEqual([path, body !== undefined]);
      if (path.includes('{id}')) expect([path, entry?.about]).not.toEqual([path, undefined]);
    }
  });
});

describe('who may not', () => {
  it('is turned away from every route, and changes nothing', async () => {
    const before = await cast.standing();
    for (const route of routesInOrder) {
      const steps = stepsOf(route, cast).filter(isDenied);
      expect([route, ...(await outcomes(steps))]).toEqual([route, ...expected(steps)]);
    }
    expect(await cast.standing()).toBe(before);
  }, 60_000);
});

/** What can be sent within another request. */
const commands = routes
  .filter(({ command, large }) => command === true && large !== true)
  .map(({ method, path }) => `${method} ${path}`);

describe('who may not, and sends it in a batch,', () => {
  it.each(roles.filter((role) => !['admin', 'nobody', 'gone'].includes(role)))(
    'is turned away as well: %s',
    async (role) => {
      const before = await cast.standing();
      const steps = commands
        .flatMap((route) => stepsOf(route, cast))
        .filter((step) => step.role === role && isDenied(step));
      expect(steps.length).toBeGreaterThan(20);
      const ask = asker(cast.centre.url, cast.tokens[role]);
      for (let from = 0; from < steps.length; from += 50) {
        const part = steps.slice(from, from + 50);
        const given = part.map(({ question: { method, path, body, headers } }) => ({
          method,
          path: path.split('?', 1).join(''),
          ...(body === undefined ? {} : { body }),
          ...(headers === undefined ? {} : { ifMatch: headers['if-match'] }),
        }));
        const answer = await ask({
          method: 'POST',
          path: '/api/v1/batch',
          body: { commands: given },
        });
        const { results } = JSON.parse(answer.text) as { results: readonly Result[] };
        expect(part.map((step, i) => `${step.route} ${results[i]?.body?.code ?? 'ok'}`)).toEqual(
          part.map((step) => `${step.route} ${step.verdict}`),
        );
      }
      expect(await cast.standing()).toBe(before);
    },
    30_000,
  );

  interface Result {
    readonly body?: { readonly code?: string };
  }
});

describe('everybody gets what the matrix says, and nothing else', () => {
  it.each(routesInOrder)('%s', async (route) => {
    const steps = stepsOf(route, cast).toSorted(
      (a, b) => Number(isDenied(b)) - Number(isDenied(a)),
    );
    expect(await outcomes(steps)).toEqual(expected(steps));
  });
});
