/** What a body costs everybody else: the event loop of the running node, by its own monitor, under attack. */
import { routes } from '../../services/gateway/routes.ts';
import type { Route } from '../../services/gateway/route.ts';
import { createClient } from '../gateway/client.ts';
import { hostileBodies, hugeBody } from './hostile-values.ts';
import { startProduct, type Product } from './product.ts';

let product: Product;
let token: string;
beforeAll(async () => {
  product = await startProduct();
  const nobody = createClient(product.node.url);
  const { body } = await nobody.post('/api/v1/session', { user: 'admin', password: 'demo' });
  token = String(body['token']);
}, 60_000);
afterAll(async () => {
  await product.stop();
});

/** Of a machine that has nothing else to do. */
const limitMs = 100;
/** What else this machine does comes and goes; what a body does is there each time. */
const attemptsMax = 3;
const busyMs = 30;

/** How many want the processor: for how long one has to wait for a millisecond of it. */
const crowding = (): number => {
  const began = performance.now();
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    const workedMs = (user + system) / 1_000;
    if (workedMs >= busyMs) return Math.max(1, (performance.now() - began) / workedMs);
  }
};

/** The longest that the node's event loop stood still since the last look, by `perf_hooks`. */
const longestMs = async (): Promise<number> => {
  const text = await (await fetch(`${product.node.url}/metrics`)).text();
  const found = /^nodejs_eventloop_lag_max_seconds (\S+)/mu.exec(text)?.[1];
  if (found === undefined) throw new Error('The node tells nothing of its event loop.');
  return Number(found) * 1_000;
};

/** As it would be on a machine that does nothing else; the least of some attempts. */
const longestDuring = async (attack: () => Promise<void>): Promise<number> => {
  let least = Infinity;
  for (let attempt = 0; attempt < attemptsMax && least > limitMs; attempt += 1) {
    const before = crowding();
    await longestMs();
    await attack();
    const longest = await longestMs();
    least = Math.min(least, longest / Math.max(before, crowding()));
  }
  return least;
};

const send = async (route: Pick<Route, 'method' | 'path'>, body: string | Uint8Array) => {
  const response = await fetch(product.node.url + route.path.replace('{id}', 'ana'), {
    method: route.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body as string,
  });
  await response.text();
  return response.status;
};

const isRefused = (status: number): boolean => status >= 400 && status < 500;

const writes = routes.filter(
  ({ method, path }) => method !== 'GET' && !(method === 'DELETE' && path === '/api/v1/session'),
);

/** Those that take long to look through; the others are sent in bodies.test.ts. */
const worst = [
  { what: '5 MB', text: hugeBody },
  { what: '60 kB of one key', text: `{${'"a":1,'.repeat(10_000)}"a":1}` },
  { what: '60 kB of wrong types', text: `{"id":[${'[1],'.repeat(15_000)}1]}` },
  ...hostileBodies.filter(({ what }) => what.includes('deep') || what.includes('without end')),
];

it('stands still for no hostile body, whatever the route; each is told so', async () => {
  const answers: (readonly [string, string, number])[] = [];
  const attack = async (): Promise<void> => {
    for (const route of writes)
      for (const { what, text } of worst)
        answers.push([`${route.method} ${route.path}`, what, await send(route, text)]);
  };
  const longest = await longestDuring(attack);
  expect(answers.length).toBeGreaterThan(300);
  expect(answers.filter(([, , status]) => !isRefused(status))).toEqual([]);
  expect(longest).toBeLessThan(limitMs);
  told('hostile bodies', longest);
}, 120_000);

const listOf = (item: string, count: number): string =>
  `{"users":[${Array.from({ length: count }, () => item).join(',')}]}`;

const userNumber = (i: number) => ({
  id: `u-${String(i)}`,
  name: `User number ${String(i)}`,
  roles: ['agent'],
  skills: [{ skill: 'nothing', proficiency: 50, desire: 50 }],
  utilization: { chat: { percent: 50, maxAssigned: 2 } },
});
const manyUsers = (count: number, more: object = {}): string =>
  JSON.stringify({
    users: Array.from({ length: count }, (_, i) => ({ ...userNumber(i), ...more })),
  });

/** Nearly 4 MB each, which is as much as is read; of an administrator, who is let in. */
const largest: readonly (readonly [string, string])[] = [
  ['texts', listOf('"a"', 900_000)],
  ['empty objects', listOf('{}', 1_000_000)],
  ['escapes', listOf('"\\u0041"', 400_000)],
  ['keys', `{${Array.from({ length: 300_000 }, (_, i) => `"k${String(i)}":1`).join(',')}}`],
  ['objects of 900 keys', listOf(`{${keysTo(900)}}`, 400)],
  ['users with a name that is none', manyUsers(20_000, { name: 1 })],
  ['users with a field too many', manyUsers(20_000, { surprise: 1 })],
  ['users whose skill is not there', manyUsers(20_000)],
];

function keysTo(count: number): string {
  return Array.from({ length: count }, (_, i) => `"k${String(i)}":1`).join(',');
}

it.each(largest)(
  'nor for 4 MB of an administrator: %s',
  async (what, body) => {
    const statuses: number[] = [];
    const attack = async (): Promise<void> => {
      statuses.push(await send({ method: 'PUT', path: '/api/v1/config' }, body));
    };
    const longest = await longestDuring(attack);
    expect(body.length).toBeGreaterThan(2_900_000);
    expect(statuses.filter((status) => !isRefused(status))).toEqual([]);
    expect(longest).toBeLessThan(limitMs);
    told(what, longest);
  },
  60_000,
);

it('nor for several at once; what is too much is told to come again', async () => {
  const body = manyUsers(20_000);
  const validate = { method: 'POST', path: '/api/v1/config/validate' } as const;
  const longest = await longestDuring(async () => {
    const statuses = await Promise.all(Array.from({ length: 8 }, () => send(validate, body)));
    expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([]);
    expect(statuses).toContain(200);
    expect(statuses).toContain(503);
  });
  expect(longest).toBeLessThan(limitMs);
  told('eight at once', longest);
}, 120_000);

/** Figures for whoever runs it. */
function told(what: string, longest: number): void {
  process.stdout.write(`${what}: the event loop stood still for ${longest.toFixed(0)} ms\n`);
}
