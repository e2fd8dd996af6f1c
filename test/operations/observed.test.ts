/** What the product tells operators of itself: two nodes, a journey, and what can be seen of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createApiClient, type ApiClient } from '../support/api-client.ts';
import { createCustomers, type Customers } from '../support/customers.ts';
import { readEvents, type EventReader } from '../support/event-reader.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { addressFor, startAccounts } from './nats-accounts.ts';
import type { NatsServer } from '../support/nats-server.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';
import {
  startTraceCollector,
  type CollectedSpan,
  type TraceCollector,
} from '../support/trace-collector.ts';
import { metricsIn, scrape } from './scrape.ts';

const monitoring = join(import.meta.dirname, '../../k8s/monitoring');
const readText = (name: string): string => readFileSync(join(monitoring, name), 'utf8');

/** Words and names that occur nowhere else. */
const people = ['Wilhelmina', 'Quastenflosser', 'Ezekiel', 'Radegund'];
const words = ['pflaumenkompott', 'brontosaurus', 'kaleidoskop', 'rhabarberbarbara', 'schlumpf'];

const withinMs = 15_000;

describe('a cluster that is watched', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'baton-observed-'));
  let nats: NatsServer;
  let redis: RedisServer;
  let collector: TraceCollector;
  /** Everything, with the sandbox; its figures are on the gateway's port. */
  let whole: ProcessNode;
  /** Actors only; its figures have a port of their own. */
  let actors: ProcessNode;
  let operations: string;
  let ana: ApiClient;
  let screen: EventReader;
  let customers: Customers;

  beforeAll(async () => {
    [nats, redis, collector] = await Promise.all([
      startAccounts(),
      startRedis(),
      startTraceCollector(),
    ]);
    const shared = {
      NATS_URL: addressFor(nats, 'broker'),
      REDIS_URL: redis.url,
      SECRET_KEY: 'one-secret-for-all-nodes-of-a-test',
      SEED_DATA: 'demo',
      LOG_LEVEL: 'debug',
      OTLP_URL: collector.url,
    };
    whole = await plannedNode({ name: 'whole', variables: { ...shared, SANDBOX: 'on' }, cwd });
    await whole.start();
    const port = String(await freePort());
    operations = `http://127.0.0.1:${port}`;
    const variables = { ...shared, ROLES: 'actors', METRICS_PORT: port };
    actors = await plannedNode({ name: 'actors', variables, cwd });
    await actors.launch();
    await eventually('the actors’ node to be ready', withinMs, async () =>
      (await fetch(`${operations}/readyz`)).ok ? true : undefined,
    );
    await journey();
  }, 90_000);

  afterAll(async () => {
    screen.stop();
    await Promise.all([whole.kill('SIGKILL'), actors.kill('SIGKILL')]);
    collector.stop();
    await Promise.all([nats.stop(), redis.stop()]);
    rmSync(cwd, { recursive: true });
  }, 30_000);

  const ring = (author: string) =>
    eventually(`an offer of ${author}'s words`, withinMs, async () =>
      (await ana.mine()).find(
        ({ state, customer }) => state === 'offered' && customer.name === author,
      ),
    );

  /** A post, a private message, a reply, a note, and a platform that fails at both ends. */
  const journey = async (): Promise<void> => {
    const [wilhelmina = '', quastenflosser = ''] = people;
    customers = createCustomers(whole.url);
    ana = createApiClient({ urls: [whole.url], user: 'ana', password: 'demo' });
    await ana.signIn();
    screen = readEvents(ana);
    await ana.setStatus('Available');
    await customers.post('1001', wilhelmina, `My phone is a ${words[0] ?? ''}`);
    const first = await ring(wilhelmina);
    await ana.act(first.id, 'pickup');
    await customers.fault({ match: '^POST ', kind: 'reset_after', count: 1 });
    await ana.act(first.id, 'reply', { text: `Is it a ${words[1] ?? ''}?` });
    await ana.act(first.id, 'note', { text: `She says ${words[2] ?? ''}` });
    await eventually('the reply to be sent', withinMs, async () =>
      (await ana.messages(first.id)).find(({ delivery }) => delivery === 'sent'),
    );
    await ana.act(first.id, 'disconnect');
    await ana.act(first.id, 'wrapup', { code: 'resolved' });
    await customers.fault({ match: '^GET ', kind: 'status', status: 500, count: 4 });
    await customers.privateMessage('1001', quastenflosser, `Where is my ${words[3] ?? ''}?`);
    const second = await ring(quastenflosser);
    await ana.act(second.id, 'decline');
  };

  it('tells of its queues, offers, commits, leases, platforms and clients', async () => {
    const figures = await Promise.all([scrape(whole.url), scrape(operations)]);
    const sum = (name: string, labels?: Readonly<Record<string, string>>): number =>
      figures.reduce((total, figure) => total + (figure.value(name, labels) ?? 0), 0);
    expect(sum('baton_offers_total', { workgroup: 'support' })).toBeGreaterThanOrEqual(2);
    expect(sum('baton_interactions_answered_total', { workgroup: 'support' })).toBe(1);
    expect(sum('baton_partitions_owned')).toBe(64);
    expect(sum('baton_nodes_alive')).toBe(4);
    expect(sum('baton_commit_seconds_count')).toBeGreaterThan(10);
    expect(sum('baton_commit_size_characters_sum')).toBeGreaterThan(1_000);
    expect(sum('baton_lease_left_seconds_count')).toBeGreaterThan(10);
    expect(sum('baton_platform_calls_total', { status: '5xx' })).toBeGreaterThan(0);
    expect(sum('baton_platform_calls_total', { outcome: 'unknown' })).toBe(1);
    expect(sum('baton_http_requests_total', { about: 'interactions' })).toBeGreaterThan(4);
    expect(sum('baton_sse_clients')).toBe(1);
    expect(sum('baton_feed_delay_seconds_count')).toBeGreaterThan(5);
    expect(sum('baton_dead_letters_total')).toBe(0);
    expect(sum('baton_defects_total')).toBe(0);
  });

  it('counts a command that comes again under its key as not done again', async () => {
    const { url, token } = ana.access();
    const before = await repeatsNow();
    const again = (): Promise<Response> =>
      fetch(`${url}/api/v1/agents/me/status`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': 'the-same-twice',
        },
        body: JSON.stringify({ status: 'Available' }),
      });
    expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
    expect(await repeatsNow()).toBe(before + 1);
  });

  const repeatsNow = async (): Promise<number> => {
    const figures = await Promise.all([scrape(whole.url), scrape(operations)]);
    return figures.reduce(
      (total, { value }) => total + (value('baton_repeats_total', { what: 'command' }) ?? 0),
      0,
    );
  };

  it('exposes every figure that the dashboard and the alerts ask for', async () => {
    const { names } = await scrape(whole.url);
    const { panels } = JSON.parse(readText('dashboard.json')) as {
      panels: { title: string; targets?: { expr: string }[] }[];
    };
    const shown = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    const { groups } = parse(readText('alerts.yaml')) as {
      groups: { rules: { expr: string }[] }[];
    };
    const watched = groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));
    expect(shown.length).toBeGreaterThan(40);
    expect(watched.length).toBeGreaterThan(20);
    const scaled = readFileSync(join(monitoring, '../components/keda/scaled-objects.yaml'), 'utf8');
    const missing = [...shown, ...watched, scaled]
      .flatMap(metricsIn)
      .filter((name) => !names.has(name));
    expect([...new Set(missing)]).toEqual([]);
    const unseen = [...names].filter(
      (name) =>
        /^baton_.*(?<!_sum|_count|_bucket)$/u.test(name) &&
        !shown.some((query) => metricsIn(query).includes(name)),
    );
    expect(unseen).toEqual([]);
  });

  it('writes figures as Prometheus wants them', async () => {
    const { text } = await scrape(whole.url);
    const { error, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
      input: text,
      encoding: 'utf8',
    });
    // Said once, by the tests of the alert rules.
    if (error !== undefined) return;
    const ours = (stdout + stderr).split('\n').filter((line) => line.startsWith('baton_'));
    expect(ours).toEqual([]);
  });

  it('puts neither names nor words of customers into figures', async () => {
    for (const url of [whole.url, operations]) {
      const { text } = await scrape(url);
      for (const secret of [...people, ...words])
        expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  it('puts neither names nor words of customers into its log, whatever the level', async () => {
    const log = `${whole.log()}\n${actors.log()}`.toLowerCase();
    // Else there would be nothing to find.
    expect(log).toContain('a platform gave trouble');
    for (const secret of [...people, ...words]) expect(log).not.toContain(secret.toLowerCase());
    expect(await customers.truth()).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining(words[0] ?? '') as string }),
    );
  });

  it('writes its log as lines of JSON that name the node', () => {
    const lines = [whole, actors]
      .flatMap((node) => node.log().split('\n'))
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(lines.length).toBeGreaterThan(0);
    const odd = lines.filter(
      ({ level, time, msg, node, nodeID }) =>
        typeof level !== 'number' ||
        typeof time !== 'number' ||
        typeof msg !== 'string' ||
        typeof (node ?? nodeID) !== 'string',
    );
    expect(odd).toEqual([]);
  });

  it('follows a post from the poll to the agent’s screen, over both nodes', async () => {
    const trace = await eventually('a trace that reaches the screen', withinMs, () =>
      tracesOf(collector.spans()).find(
        (spans) =>
          spans.some(({ name }) => name === 'screen conversation.offered') &&
          spans.some(({ name }) => name === 'poll') &&
          new Set(spans.map(({ instance }) => instance)).size === 2,
      ),
    );
    const leaf = trace.find(({ name }) => name === 'screen conversation.offered');
    const path = leaf === undefined ? [] : pathTo(trace, leaf);
    expect(path).toEqual([
      'poll',
      'channel polled',
      'conversation receive',
      'workgroup enqueue',
      'agent offer',
      'workgroup accepted',
      'conversation offer',
      'screen conversation.offered',
    ]);
    expect(collector.strange()).toEqual([]);
  });

  it('follows a reply from the request to the screen', async () => {
    const trace = await eventually('the trace of the reply', withinMs, () =>
      tracesOf(collector.spans()).find((spans) =>
        spans.some(({ name }) => name === 'ask conversation.reply'),
      ),
    );
    const turn = trace.find(({ name }) => name === 'conversation reply');
    expect(turn && pathTo(trace, turn)).toEqual(['ask conversation.reply', 'conversation reply']);
    for (const { startTimeUnixNano: begin, endTimeUnixNano: end } of trace)
      expect(BigInt(end) >= BigInt(begin)).toBe(true);
  });

  it('is ready as long as it serves, and says when it hands over', async () => {
    expect((await fetch(`${operations}/livez`)).status).toBe(200);
    expect((await fetch(`${operations}/nothing`)).status).toBe(404);
    const stopped = actors.kill('SIGTERM');
    await stopped;
    expect(await actors.ended()).toBe(0);
    const figures = await eventually('all partitions on the other node', withinMs, async () => {
      const now = await scrape(whole.url);
      return now.value('baton_partitions_owned') === 64 ? now : undefined;
    });
    expect(figures.value('baton_claim_seconds_count', { from: 'dead' })).toBe(0);
  });
});

const tracesOf = (spans: readonly CollectedSpan[]): readonly (readonly CollectedSpan[])[] => [
  ...Map.groupBy(spans, ({ traceId }) => traceId).values(),
];

/** The names from the root to a span, by the links to parents. */
const pathTo = (trace: readonly CollectedSpan[], to: CollectedSpan): readonly string[] => {
  const parent = trace.find(({ spanId }) => spanId === to.parentSpanId);
  if (parent === undefined) return to.parentSpanId === undefined ? [to.name] : ['lost', to.name];
  return [...pathTo(trace, parent), to.name];
};
