import {
  createServer,
  get,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedPage } from '../../actors/runtime/partition-store.ts';
import { createEventLog, frameOf, type Entry } from '../../services/gateway/events/event-log.ts';
import type { Caller } from '../../services/gateway/rights.ts';
import {
  defaultStreamLimits,
  openStream,
  type News,
  type Stream,
} from '../../services/gateway/events/stream.ts';

const admin: Caller = {
  user: 'admin',
  name: 'Admin',
  roles: ['administrator'],
  isAgent: false,
  rights: ['handle', 'supervise', 'administer'],
  session: 's',
  issuedAt: 0,
  stamp: '',
  expiresAt: Infinity,
};

const entry = (id: number): Entry => ({
  id,
  topics: ['workgroup:support'],
  frame: frameOf('workgroup.happened', { n: id }, id),
});

const item = (id: number) => ({
  id,
  event: JSON.stringify({
    at: 0,
    actor: 'workgroup/support',
    topics: ['workgroup:support'],
    event: { type: 'happened', n: id },
  }),
});

let server: Server;
let response: Promise<ServerResponse>;
let text = '';
let arrived: Promise<IncomingMessage>;
const idsSent = () => [...text.matchAll(/^id: (\d+)$/gmu)].map(([, id]) => Number(id));

const sentUpTo = async (id: number): Promise<void> => {
  while (idsSent().at(-1) !== id) await new Promise((resolve) => setImmediate(resolve));
};

/** Everything that was written, once the stream has ended. */
const finished = async (stream: Stream): Promise<readonly number[]> => {
  const incoming = await arrived;
  const end = new Promise<void>((resolve) => incoming.once('end', () => resolve()));
  stream.end();
  await end;
  return idsSent();
};

/** A feed that answers when it's told to. */
const createSlowFeed = () => {
  const asked: { readonly after: number; readonly answer: (page: FeedPage) => void }[] = [];
  let changed = (): void => undefined;
  return {
    read: (after: number) =>
      new Promise<FeedPage>((answer) => {
        asked.push({ after, answer });
        changed();
      }),
    next: async () => {
      while (asked.length === 0)
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      const [first] = asked.splice(0, 1);
      if (first === undefined) throw new Error('Nothing was asked.');
      return first;
    },
  };
};

const newsOf = (...ids: readonly number[]): News => ({ entries: ids.map(entry), texts: new Map() });

/** Of an administrator who supervises all, nobody is asked. */
const mayRead = (): Promise<boolean> => Promise.reject(new Error('Nobody was to be asked.'));

describe('a stream that catches up', () => {
  beforeEach(async () => {
    text = '';
    server = createServer();
    response = new Promise((resolve) => {
      server.once('request', (_, res) => resolve(res));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    arrived = new Promise((resolve, reject) => {
      get({ port }, (incoming) => {
        incoming.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        resolve(incoming);
      }).on('error', reject);
    });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('leaves out what comes meanwhile, until it is its turn', async () => {
    const feed = createSlowFeed();
    const log = createEventLog({ entriesMax: 3, lengthMax: 10_000 });
    const publish = (id: number, stream?: Stream): void => {
      log.add(entry(id));
      stream?.offer(newsOf(id));
    };
    for (let id = 1; id <= 10; id += 1) publish(id);
    const ports = { log, read: feed.read, limits: defaultStreamLimits, mayRead };
    const stream = openStream(ports, admin, await response, 2);

    const first = await feed.next();
    expect(first.after).toBe(2);
    publish(11, stream);
    first.answer({ items: [3, 4, 5].map(item), firstId: 1, lastId: 11 });
    const second = await feed.next();
    publish(12, stream);
    publish(13, stream);
    second.answer({ items: [6, 7, 8, 9, 10].map(item), firstId: 1, lastId: 13 });
    await sentUpTo(13);
    publish(14, stream);
    await sentUpTo(14);
    expect(await finished(stream)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it('gets of several at once what it has not had, and nothing twice', async () => {
    const feed = createSlowFeed();
    const log = createEventLog({ entriesMax: 10, lengthMax: 10_000 });
    for (const id of [1, 2, 3, 4]) log.add(entry(id));
    const ports = { log, read: feed.read, limits: defaultStreamLimits, mayRead };
    const stream = openStream(ports, admin, await response, 2);
    await sentUpTo(4);
    // These were under way to all others.
    stream.offer(newsOf(3, 4, 5));
    const shared = newsOf(6, 7);
    stream.offer(shared);
    stream.offer(shared);
    expect(await finished(stream)).toEqual([3, 4, 5, 6, 7]);
  });

  it('is told to look afresh when the feed breaks meanwhile, and nothing twice', async () => {
    const feed = createSlowFeed();
    const log = createEventLog({ entriesMax: 3, lengthMax: 10_000 });
    for (let id = 1; id <= 10; id += 1) log.add(entry(id));
    const ports = { log, read: feed.read, limits: defaultStreamLimits, mayRead };
    const stream = openStream(ports, admin, await response, 2);
    const first = await feed.next();
    log.restart(20);
    stream.reset();
    first.answer({ items: [3, 4].map(item), firstId: 1, lastId: 4 });
    log.add(entry(21));
    stream.offer(newsOf(21));
    expect(await finished(stream)).toEqual([20, 21]);
  });

  it('ahead of this gateway, gets only what is new to it', async () => {
    const feed = createSlowFeed();
    const log = createEventLog({ entriesMax: 3, lengthMax: 10_000 });
    log.add(entry(1));
    const ports = { log, read: feed.read, limits: defaultStreamLimits, mayRead };
    const stream = openStream(ports, admin, await response, 3);
    const question = await feed.next();
    question.answer({ items: [], firstId: 1, lastId: 4 });
    for (const id of [2, 3, 4]) {
      log.add(entry(id));
      stream.offer(newsOf(id));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await finished(stream)).toEqual([4]);
  });
});

describe('the log of events', () => {
  it('forgets the oldest when it holds too many, or too much', () => {
    const log = createEventLog({ entriesMax: 3, lengthMax: 500 });
    for (let id = 1; id <= 8; id += 1) log.add(entry(id));
    expect(log.after(4, 10)).toBeUndefined();
    expect(log.after(5, 10)?.map(({ id }) => id)).toEqual([6, 7, 8]);
    expect(log.after(6, 1)?.map(({ id }) => id)).toEqual([7]);
    expect(log.after(8, 10)).toEqual([]);
    log.add({ ...entry(9), frame: 'x'.repeat(460) });
    expect(log.after(7, 10)).toBeUndefined();
    expect(log.after(8, 10)?.map(({ id }) => id)).toEqual([9]);
  });

  it('knows of numbers that are nobody’s business', () => {
    const log = createEventLog({ entriesMax: 3, lengthMax: 500 });
    log.add(entry(1));
    log.passOver(2);
    expect(log.lastId()).toBe(2);
    expect(log.after(1, 10)).toEqual([]);
  });
});
