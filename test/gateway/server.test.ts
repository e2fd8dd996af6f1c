import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceBroker, type BrokerOptions } from 'moleculer';
import { askHere } from '../../services/gateway/here.ts';
import { createGatewayService } from '../../services/gateway/gateway.service.ts';
import { createCentre, signingKey, type Centre } from './centre.ts';
import { createClient, eventually } from './client.ts';

let centre: Centre;
const brokers: ServiceBroker[] = [];

/** Stopped at the end, whatever a test comes to. */
const createBroker = (options: BrokerOptions = {}): ServiceBroker => {
  const broker = new ServiceBroker({ logger: false, internalServices: false, ...options });
  brokers.push(broker);
  return broker;
};

beforeAll(async () => {
  centre = await createCentre({
    gateway: {
      sandbox: (req, res) => {
        // Nobody has read the body yet.
        const chunks: Buffer[] = [];
        req.on('data', (chunk: Buffer) => chunks.push(chunk));
        req.on('end', () => {
          const body = Buffer.concat(chunks).toString();
          res.setHeader('content-type', 'application/json');
          res.end(JSON.stringify({ url: req.url, body }));
        });
      },
    },
  });
});
afterAll(async () => {
  await Promise.all(brokers.map((broker) => broker.stop()));
  await centre.stop();
});

describe('the sandbox', () => {
  it('is handed its requests untouched', async () => {
    const { body, headers } = await createClient(centre.url).post('/sandbox/x/2/tweets?a=1', '{"t');
    expect(body).toEqual({ url: '/sandbox/x/2/tweets?a=1', body: '{"t' });
    expect(headers.get('content-security-policy')).toBeNull();
  });

  it('gets nothing else', async () => {
    const { status } = await createClient(centre.url).get('/sandboxes');
    expect(status).toBe(404);
  });
});

describe('every answer', () => {
  it.each(['/livez', '/api/v1/me', '/nothing', '/api/docs', '/api/v1/openapi.json'])(
    'has the security headers: %s',
    async (path) => {
      const { headers } = await createClient(centre.url).get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[\w.-]{1,64}$/u);
    },
  );

  it('bears the id that the client gave, unless that is strange', async () => {
    const client = createClient(centre.url);
    const good = await client.get('/livez', { 'x-request-id': 'trace-7' });
    expect(good.headers.get('x-request-id')).toBe('trace-7');
    const strange = await client.get('/livez', { 'x-request-id': 'no "good" id' });
    expect(strange.headers.get('x-request-id')).not.toContain('good');
  });
});

describe('a defect', () => {
  it('is answered with an id and without its words', async () => {
    const broker = createBroker();
    broker.createService({
      name: 'configuration',
      actions: {
        authenticate: () => {
          throw new Error('secret words');
        },
      },
    });
    const port = await new Promise<number>((resolve, reject) => {
      const options = { port: 0, signingKey, version: '1', onListening: resolve };
      broker.createService(createGatewayService(options));
      broker.start().catch(reject);
    });
    const client = createClient(`http://127.0.0.1:${String(port)}`);
    const answer = await client.post('/api/v1/session', { user: 'a', password: 'b' });
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      code: 'internal',
      message: expect.any(String) as string,
      details: { requestId: answer.headers.get('x-request-id') },
    });
    const ready = await client.get('/readyz');
    expect(ready.status).toBe(503);
    expect(ready.body['details']).toEqual({ reasons: ['no_status', 'feed_not_read'] });
    const me = await createClient(client.url, 'a.b.c').get('/api/v1/me');
    expect([me.status, me.body['code']]).toEqual([503, 'unavailable']);
  });
});

describe('a connection on which no request can be read', () => {
  const talk = async (
    words: string,
  ): Promise<{ readonly head: string; readonly body: unknown }> => {
    const socket = connect({ port: centre.port, host: '127.0.0.1' });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.write(words);
    await new Promise<void>((resolve) => socket.once('close', () => resolve()));
    const [head = '', body = ''] = text.split('\r\n\r\n', 2);
    return { head, body: JSON.parse(body) };
  };

  it.each([
    ['nonsense', 'NONSENSE\r\n\r\n', 400, 'malformed_request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
      'malformed_request',
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
      'malformed_request',
    ],
    [
      'endless headers',
      `GET /livez HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
    ['no end of headers', 'GET /livez HTTP/1.1\r\nx: ', 408, 'request_timeout'],
  ])('is told so: %s', async (_, words, status, code) => {
    const { head, body } = await talk(words);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `, 'u'));
    expect(body).toMatchObject({ code, message: expect.any(String) as string });
  });
});

describe('a question to this node', () => {
  it('goes to no other, however calls are balanced', async () => {
    const namespace = randomUUID();
    const nodes = ['one', 'two'].map((nodeID) => {
      const broker = createBroker({
        nodeID,
        namespace,
        transporter: 'Fake' as unknown as null,
        registry: { preferLocal: false },
      });
      broker.createService({
        name: 'configuration',
        actions: { authenticate: () => nodeID },
      });
      return broker;
    });
    await Promise.all(nodes.map((node) => node.start()));
    const [one] = nodes;
    if (one === undefined) throw new Error('No broker');
    const params = { user: 'ana', password: 'demo' };
    const anywhere = async () => one.call('configuration.authenticate', params);
    const balanced = await eventually(
      () => Promise.all(Array.from({ length: 6 }, anywhere)),
      (answers) => new Set(answers).size === 2,
    );
    expect(balanced).toContain('two');
    for (let count = 0; count < 6; count += 1)
      expect(await askHere(one, 'configuration.authenticate', params)).toBe('one');
  });
});

describe('a gateway', () => {
  it('whose port is taken does not start, and says so plainly', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    const broker = createBroker();
    broker.createService(createGatewayService({ port, signingKey, version: '1' }));
    await expect(broker.start()).rejects.toThrow(
      `Port ${String(port)} is taken by another program. Choose one by PORT.`,
    );
    other.close();
  });

  it('with a short key is not made', () => {
    const broker = createBroker();
    const signing = new Uint8Array(16);
    const schema = createGatewayService({ port: 0, signingKey: signing, version: '1' });
    expect(() => broker.createService(schema)).toThrow('at least 32 bytes');
  });

  it('that stops ends its streams, and takes nothing more', async () => {
    const stopping = await createCentre();
    const ana = await stopping.signIn('ana');
    const stream = await ana.events();
    await stream.next();
    const began = Date.now();
    await stopping.stop();
    await stream.ended();
    expect(Date.now() - began).toBeLessThan(2_000);
    await expect(ana.get('/livez')).rejects.toThrow('fetch failed');
  });

  it('cuts whoever sends no headers, and answers others meanwhile', async () => {
    const began = Date.now();
    const slow = connect({ port: centre.port, host: '127.0.0.1' });
    slow.write('GET /livez HTTP/1.1\r\nx-slow: ');
    const closed = new Promise<void>((resolve) => slow.once('close', () => resolve()));
    slow.resume();
    expect((await createClient(centre.url).get('/livez')).status).toBe(200);
    await closed;
    expect(Date.now() - began).toBeLessThan(6_000);
  });

  it('cuts whoever sends no body, but keeps a stream open for longer', async () => {
    const ana = await centre.signIn('ana');
    const stream = await ana.events();
    await stream.next();
    const began = Date.now();
    const slow = connect({ port: centre.port, host: '127.0.0.1' });
    slow.write('POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n');
    slow.write('content-type: application/json\r\n\r\n{"user":');
    slow.resume();
    await new Promise<void>((resolve) => slow.once('close', () => resolve()));
    expect(Date.now() - began).toBeGreaterThan(4_000);
    expect(Date.now() - began).toBeLessThan(8_000);
    await centre.publish({ actor: 'agent/ana', topics: ['agent:ana'], event: { type: 'late' } });
    expect((await stream.next()).event).toBe('agent.late');
    stream.close();
  });

  it('shows no action of its own to other services', () => {
    const actions = centre.broker.registry.getActionList({ onlyLocal: true });
    const names = (actions as readonly { readonly name: string }[]).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('gateway.'))).toEqual([]);
  });

  it('tells other nodes nothing of its settings', async () => {
    const services = await eventually(
      () => Promise.resolve(centre.broker.getLocalNodeInfo().services as readonly unknown[]),
      (list) => list.length > 0,
    );
    expect(JSON.stringify(services)).not.toContain('signingKey');
    expect(JSON.stringify(services)).not.toContain('aliases');
  });
});
