import { connect } from 'node:net';
import { createCentre, type Centre, type Published } from './centre.ts';
import { createClient, eventually, openEvents, type Client, type EventStream } from './client.ts';

let centre: Centre;
let sam: Client;
let ana: Client;
const streams: EventStream[] = [];
beforeAll(async () => {
  centre = await createCentre({
    gateway: { limits: { entriesMax: 50, bufferBytesMax: 128 * 1024, beatMs: 50 } },
    store: { feedItemsMax: 200 },
  });
  sam = await centre.signIn('sam');
  ana = await centre.signIn('ana');
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(async () => {
  await centre.stop();
});

const follow = async (client: Client, lastEventId?: number): Promise<EventStream> => {
  const stream = await client.events(lastEventId);
  streams.push(stream);
  return stream;
};

/** Something that only this test speaks of. */
const happening = (n: number, topics: readonly string[] = ['workgroup:support']): Published => ({
  actor: 'workgroup/support',
  topics,
  event: { type: 'happened', at: Date.UTC(2026, 0, 1), n },
});

const publishMany = async (from: number, to: number, topics?: readonly string[]) => {
  for (let n = from; n <= to; n += 10) {
    const some = Array.from({ length: Math.min(10, to - n + 1) }, (_, i) =>
      happening(n + i, topics),
    );
    await centre.publish(...some);
  }
};

const numbers = (events: readonly { readonly data: Readonly<Record<string, unknown>> }[]) =>
  events.map(({ data }) => data['n']);

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Until the first gateway knows everything that has been published. */
const settled = async (): Promise<number> => {
  const { lastId } = await centre.store.feed.read(0, 1);
  const last = await eventually(
    async () => {
      const stream = await follow(sam);
      const { id } = await stream.next();
      stream.close();
      return id;
    },
    (id) => id >= lastId,
  );
  return last;
};

describe('the event stream', () => {
  it('says where it begins, then what happens, with its name, number, time and actor', async () => {
    const stream = await follow(sam);
    const hello = await stream.next();
    expect(hello).toEqual({ id: hello.id, event: 'hello', data: { lastId: hello.id } });
    await centre.publish(happening(1));
    expect(await stream.next()).toEqual({
      id: hello.id + 1,
      event: 'workgroup.happened',
      data: { type: 'happened', at: expect.any(String) as string, n: 1, id: 'support' },
    });
    expect(stream.text()).toMatch(/^retry: 1000\n\n/u);
  });

  it('shows that it lives while nothing happens', async () => {
    const stream = await follow(sam);
    await eventually(
      () => Promise.resolve(stream.text()),
      (text) => text.includes(': beat\n\n'),
    );
  });

  it('tells each event once, though several of its topics are the business of the caller', async () => {
    const stream = await follow(sam);
    await stream.next();
    await centre.publish(happening(1, ['workgroup:support', 'agent:ana', 'interaction:x']));
    await centre.publish(happening(2));
    expect(numbers(await stream.take(2))).toEqual([1, 2]);
  });

  it('tells an agent what concerned the agent, and nothing else', async () => {
    const stream = await follow(ana);
    await stream.next();
    await centre.publish(
      happening(1, ['agent:ben', 'workgroup:support']),
      happening(2, ['agent:ana']),
      happening(3, ['interaction:x']),
      happening(4, ['agent:anabel']),
      happening(5, ['agent:ana', 'workgroup:support']),
    );
    expect(numbers(await stream.take(2))).toEqual([2, 5]);
    const replayed = await follow(ana, (await settled()) - 5);
    expect(numbers(await replayed.take(2))).toEqual([2, 5]);
  });

  it('keeps to supervisors what is theirs, and to administrators the rest', async () => {
    const admin = await follow(await centre.signIn('admin'));
    const supervisor = await follow(sam);
    await Promise.all([admin.next(), supervisor.next()]);
    await centre.publish(happening(1, ['cluster']), happening(2));
    expect(numbers(await admin.take(2))).toEqual([1, 2]);
    expect(numbers(await supervisor.take(1))).toEqual([2]);
  });

  it('shows a message as the list of messages does', async () => {
    const stream = await follow(sam);
    await stream.next();
    const message = {
      id: 'm-1',
      seq: 4,
      number: 1,
      text: 'Hello',
      at: 0,
      delivery: { status: 'pending', attempt: 1, notBeforeAt: 0, unknown: true },
    };
    await centre.publish({
      actor: 'conversation/x:acme:1',
      topics: ['workgroup:support'],
      event: { type: 'messageAdded', interaction: 'x:acme:1~1', message },
    });
    const { event, data } = await stream.next();
    expect(event).toBe('conversation.messageAdded');
    expect(data).toMatchObject({ id: 'x:acme:1', interaction: 'x:acme:1~1' });
    expect(data['message']).toEqual({
      id: 'm-1',
      seq: 4,
      text: 'Hello',
      at: '1970-01-01T00:00:00.000Z',
      delivery: 'unknown',
    });
  });

  it('goes on over what is no event', async () => {
    const stream = await follow(sam);
    await stream.next();
    await centre.store.feed.append([{ partition: 1_001, seq: Date.now(), events: ['nonsense'] }]);
    await centre.publish(happening(1));
    expect(numbers(await stream.take(1))).toEqual([1]);
  });
});

describe('coming back to the event stream', () => {
  it('replays from memory what was missed, and goes on, without gap and repeat', async () => {
    const before = await settled();
    await publishMany(1, 30);
    const stream = await follow(sam, before);
    await publishMany(31, 40);
    const events = await stream.take(40);
    expect(numbers(events)).toEqual(range(1, 40));
    expect(events.map(({ id }) => id)).toEqual(range(before + 1, before + 40));
  });

  it('replays from the feed what memory has forgotten', async () => {
    const before = await settled();
    await publishMany(1, 120);
    await settled();
    const stream = await follow(sam, before);
    await publishMany(121, 130);
    expect(numbers(await stream.take(130))).toEqual(range(1, 130));
  });

  it('replays on another gateway', async () => {
    const before = await settled();
    const url = await centre.addGateway('second-gateway');
    const there = createClient(url, sam.token);
    await eventually(
      () => there.get('/readyz'),
      ({ status }) => status === 200,
    );
    await publishMany(1, 20);
    const stream = await follow(there, before);
    expect(numbers(await stream.take(20))).toEqual(range(1, 20));
  });

  it('goes on while much happens, whenever it comes', async () => {
    const before = await settled();
    const publishing = publishMany(1, 150);
    const readers = await Promise.all(Array.from({ length: 5 }, () => follow(sam, before)));
    await publishing;
    for (const reader of readers) expect(numbers(await reader.take(150))).toEqual(range(1, 150));
  });

  it('says reset when even the feed has forgotten, and goes on from there', async () => {
    const before = await settled();
    await publishMany(1, 300);
    const last = await settled();
    const stream = await follow(sam, before);
    expect(await stream.next()).toEqual({ id: last, event: 'reset', data: { lastId: last } });
    await centre.publish(happening(301));
    expect(numbers(await stream.take(1))).toEqual([301]);
  });

  it('says reset to whoever comes from another feed', async () => {
    const last = await settled();
    const stream = await follow(sam, last + 1_000);
    expect(await stream.next()).toMatchObject({ id: last, event: 'reset' });
    await centre.publish(happening(1));
    expect(numbers(await stream.take(1))).toEqual([1]);
  });

  it('takes the number from the query, too, and refuses what is none', async () => {
    const before = await settled();
    await publishMany(1, 3);
    const authorization = `Bearer ${sam.token}`;
    const address = `${centre.url}/api/v1/events?lastEventId=`;
    const stream = await openEvents(`${address}${String(before)}`, { authorization });
    streams.push(stream);
    expect(numbers(await stream.take(3))).toEqual([1, 2, 3]);
    for (const headers of [{}, { 'last-event-id': 'x' }]) {
      const query = 'last-event-id' in headers ? '' : '?lastEventId=x';
      const { status } = await sam.get(`/api/v1/events${query}`, headers);
      expect(status).toBe(422);
    }
  });
});

describe('an event stream ends', () => {
  it('with its session', async () => {
    const eva = await centre.signIn('eva');
    const stream = await follow(eva);
    await stream.next();
    await eva.delete('/api/v1/session');
    await stream.ended();
  });

  it('with the rights that it was opened with', async () => {
    const eva = await centre.signIn('eva');
    const stream = await follow(eva);
    await stream.next();
    await centre.reconfigure((config) => {
      const { eva: user, ...users } = config.users;
      if (user === undefined) return config;
      return { ...config, users: { ...users, eva: { ...user, roles: ['supervisor'] } } };
    });
    await stream.ended();
  });

  it('for a client that does not read, while the others go on', async () => {
    const counting = async () => (await sam.get('/api/v1/cluster')).body['streams'];
    await eventually(counting, (count) => count === 0);
    const reader = await follow(sam);
    await reader.next();
    const socket = connect({ port: centre.port, host: '127.0.0.1' });
    socket.pause();
    socket.write(
      `GET /api/v1/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${sam.token}\r\n\r\n`,
    );
    await eventually(counting, (count) => count === 2);
    const event = { type: 'large', text: 'x'.repeat(60_000) };
    await eventually(
      async () => {
        await centre.publish({ ...happening(0), event });
        expect((await reader.next()).event).toBe('workgroup.large');
        return counting();
      },
      (count) => count === 1,
    );
    socket.destroy();
  });
});

describe('to administrators', () => {
  it('who supervise nobody, the stream says nothing of what people do and say', async () => {
    const admin = await centre.signIn('admin');
    const keeper = { id: 'keeper', name: 'Keeper', rights: ['administer'] };
    await admin.post('/api/v1/roles', keeper);
    await admin.post('/api/v1/users', {
      ...keeper,
      rights: undefined,
      password: 'demo',
      roles: ['keeper'],
    });
    const before = await settled();
    const client = await centre.signIn('keeper');
    const live = await follow(client);
    await live.next();
    await centre.publish(
      happening(1, ['workgroup:support']),
      happening(2, ['agent:ana', 'workgroup:support']),
      happening(3, ['interaction:x']),
      happening(4, ['channel:page-1001']),
      happening(5, ['agent:keeper']),
      happening(6, ['cluster']),
    );
    expect(numbers(await live.take(3))).toEqual([4, 5, 6]);
    expect(numbers(await (await follow(client, before)).take(3))).toEqual([4, 5, 6]);
  });

  it('who supervise some workgroups, it tells what concerns these, too', async () => {
    const admin = await centre.signIn('admin');
    const lead = {
      id: 'half',
      name: 'Half',
      rights: ['administer', 'supervise'],
      workgroups: ['sales'],
    };
    await admin.post('/api/v1/roles', lead);
    await admin.post('/api/v1/users', {
      id: 'half',
      name: 'Half',
      password: 'demo',
      roles: ['half'],
    });
    const live = await follow(await centre.signIn('half'));
    await live.next();
    await centre.publish(
      happening(1, ['workgroup:support', 'agent:ana']),
      happening(2, ['workgroup:sales']),
      happening(3, ['channel:page-1001']),
    );
    expect(numbers(await live.take(2))).toEqual([2, 3]);
  });
});
