import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { createHttpClient } from '../../services/hub/http-client.ts';
import type { HttpClient, HttpOutcome } from '../../services/hub/http.ts';
import { field, idOf } from '../../services/hub/http.ts';

const after = (delayMs: number, task: () => void) => {
  const timer = setTimeout(task, delayMs);
  return () => {
    clearTimeout(timer);
  };
};

let client: HttpClient;
const servers: Server[] = [];

beforeEach(() => {
  client = createHttpClient({ after, deadlineMs: 300, answerMaxBytes: 10_000 });
});
afterEach(async () => {
  client.close();
  await Promise.all(
    servers.splice(0).map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
        }),
    ),
  );
});

const listen = (server: Server): Promise<URL> =>
  new Promise((resolve) => {
    servers.push(server);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(new URL(`http://127.0.0.1:${String(port)}/base`));
    });
  });

const serve = (listener: RequestListener): Promise<URL> => {
  const server = createServer(listener);
  return listen(server);
};

const read = async (req: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of req) body += String(chunk);
  return body;
};

const post = (base: URL, change: object = {}): Promise<HttpOutcome> =>
  client.call(base, { method: 'POST', path: '/thing', body: '{"a":1}', ...change });

test('an answer brings status, headers and JSON with every digit of its numbers', async () => {
  const base = await serve((_req, res) => {
    res.setHeader('x-limit', '7').end('{"id":10201978818232600,"n":5,"x":1.5}');
  });
  const outcome = await client.call(base, { method: 'GET', path: '/thing?q=1' });
  expect(outcome).toMatchObject({ type: 'answered', status: 200, headers: { 'x-limit': '7' } });
  const value = outcome.type === 'answered' && outcome.body.type === 'json' && outcome.body.value;
  expect(idOf(field(value, 'id'))).toBe('10201978818232600');
  expect(value).toEqual({ id: '10201978818232600', n: 5, x: 1.5 });
});

test('HTML and cut JSON are answers with another body, not errors', async () => {
  const base = await serve((req, res) => {
    res.end(req.url?.includes('html') === true ? '<html>' : '{"data":[{"id"');
  });
  for (const path of ['/html', '/cut']) {
    const outcome = await client.call(base, { method: 'GET', path });
    expect(outcome).toMatchObject({ type: 'answered', body: { type: 'other' } });
  }
});

test('a connection that is refused had no effect', async () => {
  const base = await serve((_req, res) => res.end());
  await new Promise((resolve) => {
    servers.splice(0)[0]?.close(resolve);
  });
  expect(await post(base)).toEqual({ type: 'notSent', why: 'refused' });
});

test('a connection that never comes about has no effect when the deadline passes', async () => {
  const outcome = await client.call(new URL('http://127.0.0.1:1/base'), {
    method: 'POST',
    path: '/thing',
    deadlineMs: 0,
  });
  expect(outcome.type).toBe('notSent');
});

test('without permission not one byte leaves, on a fresh and on a kept connection', async () => {
  let bytes = 0;
  let connections = 0;
  const server = createServer((req, res) => {
    void read(req).then(() => res.end('{}'));
  });
  server.on('connection', (socket) => {
    connections += 1;
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
  });
  const base = await listen(server);
  expect(await post(base, { mayAct: () => false })).toEqual({ type: 'notSent', why: 'forbidden' });
  await post(base);
  const soFar = bytes;
  expect(await post(base, { mayAct: () => false })).toEqual({ type: 'notSent', why: 'forbidden' });
  await post(base);
  expect(bytes).toBe(soFar * 2);
  expect(connections).toBeGreaterThan(1);
});

test('permission is asked after the connection stands and in the tick of the write', async () => {
  const order: string[] = [];
  const server = createServer((req, res) => {
    void read(req).then(() => res.end('{}'));
  });
  const base = await listen(server);
  const ask = async (): Promise<void> => {
    await post(base, {
      mayAct: () => {
        order.push('asked');
        setImmediate(() => order.push('next tick'));
        return true;
      },
    });
  };
  server.on('connection', (socket) => {
    order.push('connected');
    socket.prependListener('data', () => order.push('bytes'));
  });
  await ask();
  expect(order.slice(0, 2).toSorted()).toEqual(['asked', 'connected']);
  expect(order.filter((entry) => entry === 'asked')).toHaveLength(1);
  order.length = 0;
  await ask();
  expect(order[0]).toBe('asked');
});

test('a reset after the request has left leaves the outcome unknown', async () => {
  const base = await listen(
    createTcpServer((socket) => {
      socket.once('data', () => {
        socket.resetAndDestroy();
      });
      socket.on('error', () => undefined);
    }),
  );
  expect(await post(base)).toEqual({ type: 'unknown', why: 'reset' });
});

test('an answer that breaks off leaves the outcome unknown', async () => {
  const base = await listen(
    createTcpServer((socket) => {
      socket.once('data', () => {
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"id":');
      });
    }),
  );
  expect(await post(base)).toEqual({ type: 'unknown', why: 'truncated' });
});

test('no answer within the deadline leaves the outcome unknown', async () => {
  const base = await serve(() => undefined);
  expect(await post(base, { deadlineMs: 50 })).toEqual({ type: 'unknown', why: 'deadline' });
});

test('an answer over the limit is cut off', async () => {
  const base = await serve((_req, res) => res.end('x'.repeat(20_000)));
  expect(await post(base)).toEqual({ type: 'unknown', why: 'too_large' });
});

test('a call that is called off says whether it may have had an effect', async () => {
  const controller = new AbortController();
  const base = await serve(() => {
    controller.abort();
  });
  expect(await post(base, { signal: controller.signal })).toEqual({
    type: 'unknown',
    why: 'called_off',
  });
  expect(await post(base, { signal: controller.signal })).toEqual({
    type: 'notSent',
    why: 'called_off',
  });
});

test('a call stays below its base URL and follows no redirect', async () => {
  let calls = 0;
  const base = await serve((_req, res) => {
    calls += 1;
    res.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
  });
  for (const path of ['/../other', '//evil.example/x', 'x', '/%2e%2e/other', '@evil.example/']) {
    expect(await client.call(base, { method: 'GET', path })).toMatchObject(
      path === '//evil.example/x' ? { status: 302 } : { type: 'notSent', why: 'bad_address' },
    );
  }
  expect(calls).toBe(1);
});
