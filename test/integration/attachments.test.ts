/**
 * What customers attach, from the sandbox to a client of the gateway: over two nodes as in production,
 * where the gateway reaches no platform and the other one does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, type ApiClient } from '../support/api-client.ts';
import { createCustomers, type Customers } from '../support/customers.ts';
import { eventually } from '../support/eventually.ts';
import { startNats, type NatsServer } from '../support/nats-server.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';

const startMs = 60_000;
const withinMs = 15_000;

interface Attached {
  readonly id: string;
  readonly text: string;
  readonly attachments?: readonly { readonly kind: string; readonly url?: string }[];
}

describe('attachments', () => {
  let nats: NatsServer;
  let redis: RedisServer;
  let gateway: ProcessNode;
  let broker: ProcessNode;
  let customers: Customers;
  let ana: ApiClient;
  let ben: ApiClient;
  let id = '';
  const dir = mkdtempSync(join(tmpdir(), 'baton-attachments-'));

  beforeAll(async () => {
    [nats, redis] = await Promise.all([startNats(), startRedis()]);
    const common = {
      NATS_URL: nats.url,
      REDIS_URL: redis.url,
      SEED_DATA: 'demo',
      SECRET_KEY: 'a secret of the tests, long enough for anything',
    };
    gateway = await plannedNode({
      name: 'gateway',
      variables: { ...common, ROLES: 'gateway', SANDBOX: 'on', DATA_DIR: join(dir, 'gateway') },
    });
    const sandbox = { SANDBOX: 'off', SANDBOX_URL: gateway.url };
    broker = await plannedNode({
      name: 'broker',
      variables: { ...common, ...sandbox, ROLES: 'actors,hub,gateway', DATA_DIR: join(dir, 'b') },
    });
    // Whoever is first plants the sample data, and with it the sandbox's address.
    await broker.start();
    await gateway.start();
    customers = createCustomers(gateway.url);
    const of = (user: string) => createApiClient({ urls: [gateway.url], user, password: 'demo' });
    ana = of('ana');
    ben = of('ben');
    await Promise.all([ana.signIn(), ben.signIn()]);
    await ana.setStatus('Available');
  }, startMs);
  afterAll(async () => {
    await Promise.all([gateway.kill('SIGKILL'), broker.kill('SIGKILL')]);
    await Promise.all([nats.stop(), redis.stop()]);
    rmSync(dir, { recursive: true });
  }, startMs);

  const control = async (method: string, path: string, body: object): Promise<string> => {
    const answer = await fetch(`${gateway.url}/sandbox/control/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return ((await answer.json()) as { id: string }).id;
  };

  /** The message that begins with these words, once it's there. */
  const message = (text: string): Promise<Attached> =>
    eventually(`the message ${text}`, withinMs, async () => {
      const all: readonly Attached[] = await ana.messages(id);
      return all.find((one) => one.text === text);
    });

  const get = (
    client: ApiClient,
    ofMessage: string,
    place: number | string,
    more: { readonly query?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> => {
    const { token } = client.access();
    const path = [id, 'messages', ofMessage, 'attachments', String(place)];
    const url = `${gateway.url}/api/v1/interactions/${path.map(encodeURIComponent).join('/')}`;
    return fetch(`${url}${more.query ?? ''}`, {
      headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...more.headers },
    });
  };
  const codeOf = async (answer: Promise<Response>): Promise<string> => {
    const response = await answer;
    const { code } = (await response.json()) as { code: string };
    return `${String(response.status)} ${code}`;
  };

  it('reach whoever has the interaction, with everything that keeps them harmless', async () => {
    await control('POST', 'facebook/pages/1001/posts', {
      author: 'Vera',
      text: 'Look at this',
      attachments: [
        { kind: 'image', name: '"><script>alert(1)</script>.png', alt: 'A cracked screen' },
        { kind: 'file', name: 'receipt.txt' },
        { kind: 'link', url: 'https://example.org/help' },
        { kind: 'image', url: 'https://127.0.0.1/inside.png' },
        { kind: 'audio', name: 'what I hear.wav' },
      ],
    });
    id = await eventually('the interaction', withinMs, async () => (await ana.mine())[0]?.id);
    await ana.act(id, 'pickup');
    const post = await message('Look at this');
    expect(post.attachments).toMatchObject([
      { kind: 'image', alt: 'A cracked screen', name: '"><script>alert(1)</script>.png' },
      { kind: 'file', name: 'receipt.txt' },
      { kind: 'link', url: 'https://example.org/help' },
      { kind: 'image' },
      { kind: 'file', name: 'what I hear.wav' },
    ]);

    const picture = await get(ana, post.id, 0);
    expect(picture.status).toBe(200);
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const { headers } = picture;
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; sandbox;/u);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="__+script_alert\(1\)/u);

    const file = await get(ana, post.id, 1);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="receipt.txt"/u);
    expect(await file.text()).toMatch(/^Receipt \d+\n$/u);

    // A link is somebody's page; what is inside is nobody's to see.
    expect(await codeOf(get(ana, post.id, 2))).toBe('404 attachment_unknown');
    expect(await codeOf(get(ana, post.id, 3))).toBe('422 attachment_refused');
    expect(await codeOf(get(ana, post.id, 5))).toBe('404 attachment_unknown');
    expect(await codeOf(get(ana, post.id, 99))).toBe('422 validation_failed');
    expect(await codeOf(get(ana, post.id, '__proto__'))).toBe('422 validation_failed');
    expect(await codeOf(get(ana, 'nothing', 0))).toBe('404 message_unknown');
  }, 60_000);

  it('are not fetched again by who has them, and asked about all the same', async () => {
    const post = await message('Look at this');
    const etag = (await get(ana, post.id, 0)).headers.get('etag') ?? '';
    await customers.fault({ match: '/sandbox/media', kind: 'status', status: 500 });
    const headers = { 'if-none-match': etag };
    expect((await get(ana, post.id, 0, { headers })).status).toBe(304);
    expect(await codeOf(get(ana, post.id, 0))).toBe('503 unavailable');
    expect(await codeOf(get(ben, post.id, 0, { headers }))).toBe('404 interaction_unknown');
    await customers.noFaults();
  });

  it('that the platform has no longer are gone, and say so', async () => {
    const post = await message('Look at this');
    await customers.fault({ match: '/sandbox/media', kind: 'status', status: 403 });
    expect(await codeOf(get(ana, post.id, 0))).toBe('410 attachment_gone');
    await customers.noFaults();
    expect((await get(ana, post.id, 0)).status).toBe(200);
  });

  it('are for nobody else, and for nobody who has handed them on', async () => {
    const post = await message('Look at this');
    const nobody = createApiClient({ urls: [gateway.url], user: 'x', password: 'x' });
    expect(await codeOf(get(nobody, post.id, 0))).toBe('401 not_signed_in');
    expect(await codeOf(get(ben, post.id, 0))).toBe('404 interaction_unknown');
    const etag = (await get(ana, post.id, 0)).headers.get('etag') ?? '';
    await ana.act(id, 'transfer', { workgroup: 'sales' });
    expect(await codeOf(get(ana, post.id, 0))).toBe('403 not_yours');
    const headers = { 'if-none-match': etag };
    expect(await codeOf(get(ana, post.id, 0, { headers }))).toBe('403 not_yours');
  });

  it('of more than one piece come whole over NATS, a dozen at once', async () => {
    await ben.setStatus('Available');
    await eventually('the offer', withinMs, async () =>
      (await ben.mine()).some((one) => one.id === id) ? true : undefined,
    );
    await ben.act(id, 'pickup');
    const { items } = await ben.get<{ items: readonly Attached[] }>(
      `/api/v1/interactions/${encodeURIComponent(id)}/messages`,
    );
    const post = items[0]?.id ?? '';
    // 24 at once, of which the hub takes twelve.
    const all = await Promise.all(Array.from({ length: 24 }, () => get(ben, post, 4)));
    const statuses = new Set(all.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    const whole = all.filter(({ status }) => status === 200);
    expect(whole.length).toBeGreaterThanOrEqual(12);
    const sizes = await Promise.all(whole.map(async (one) => (await one.arrayBuffer()).byteLength));
    // 30 s of 8,000 samples, behind a header of 44 bytes.
    expect([...new Set(sizes)]).toEqual([240_044]);
  });

  it('that the platform would not take are refused before anything is sent', async () => {
    const refusal = (body: object) =>
      ben.act(id, 'reply', body).then(
        () => 'taken',
        (error: { code: string; details: { reason: string } }) =>
          `${error.code} ${error.details.reason}`,
      );
    const url = 'https://example.org/how.png';
    expect(await refusal({ text: 'So', attachments: [{ url }, { url }] })).toBe(
      'invalid_media count',
    );
    expect(await refusal({ text: 'So', attachments: [{ url, kind: 'video' }] })).toBe(
      'invalid_media kind',
    );
    for (const bad of ['http://example.org/a.png', 'https://u:p@example.org/a.png', 'nothing'])
      expect(await refusal({ text: 'So', attachments: [{ url: bad }] })).toBe(
        'invalid_media address',
      );
    expect(await refusal({ attachments: [{ url }] })).toBe('taken');
    await eventually('the picture on the platform', withinMs, async () =>
      (await customers.truth()).some(({ by }) => by === 'product') ? true : undefined,
    );
    const ours = (await customers.truth()).filter(({ by }) => by === 'product');
    expect(ours).toMatchObject([{ text: '', attachments: [{ kind: 'image', url }] }]);
  });
});
