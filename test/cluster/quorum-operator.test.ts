/** What an operator of a quorum store sees and does: `npm run store`, and nodes on such a store. */
import { startChild } from '../support/child.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';

const servers: RedisServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ stop }) => stop()));
});

const start = async (): Promise<string> => {
  for (let count = 0; count < 3; count += 1) servers.push(await startRedis({ appendonly: true }));
  return servers.map(({ url }) => url).join(',');
};

const store = async (urls: string, command: string) => {
  const main = new URL('../../services/store/quorum/store.main.ts', import.meta.url).pathname;
  const args = ['--disable-warning=ExperimentalWarning', main, command];
  const child = await startChild({ command: process.execPath, args, env: { REDIS_URL: urls } });
  return { code: await child.ended, said: child.output() };
};

it('makes a store once, and tells how far each server is ready', async () => {
  const urls = await start();
  const before = await store(urls, 'status');
  expect(before).toMatchObject({ code: 1 });
  expect(before.said).toContain('npm run store -- init');
  const made = await store(urls, 'init');
  expect(made).toMatchObject({ code: 0 });
  expect(made.said).toContain('"server":1,"incarnation":1,"valid":66,"lines":66');
  await servers[1]?.kill('SIGKILL');
  const without = await store(urls, 'status');
  expect(without).toMatchObject({ code: 1 });
  expect(without.said).toContain('{"server":2,"trouble":"not connected","valid":0,"lines":66');
}, 30_000);

it('takes the servers only in their order, and never those of two stores', async () => {
  const urls = await start();
  await store(urls, 'init');
  const [first = '', second = '', third = ''] = urls.split(',');
  const turned = await store([second, first, third].join(','), 'status');
  expect(turned.said).toContain('it is server 2 of the list, not 1');
}, 30_000);
