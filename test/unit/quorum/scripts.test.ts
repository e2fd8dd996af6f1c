/**
 * The scripts on a real server, against the simulator's servers, which are the same rules again: whatever is
 * called, both answer alike. So what the simulator shows of the one holds for the other.
 */
import * as fc from 'fast-check';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import { createRedisLink } from '../../../services/store/quorum/redis-link.ts';
import type { Calls, Kind, Session } from '../../../services/store/quorum/protocol.ts';
import { callServer, emptyServer, type Kept } from '../../simulation/quorum-acceptor.ts';
import { startRedis, type RedisServer } from '../../support/redis-server.ts';

let server: RedisServer | undefined;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server?.stop());

let prefixes = 0;

/** A session on keys that nobody has used. */
const fresh = async () => {
  prefixes += 1;
  const link = createRedisLink({
    url: server?.url ?? '',
    prefix: `scripts-${String(prefixes)}`,
    commandTimeoutMs: 2_000,
    connectTimeoutMs: 2_000,
  });
  const { promise, resolve } = Promise.withResolvers<Session>();
  link.open((session) => {
    if (session !== undefined) resolve(session);
  });
  return { session: await promise, close: link.close };
};

interface Call<K extends Kind = Kind> {
  readonly kind: K;
  readonly takes: Calls[K]['takes'];
  readonly incarnation: number;
}

const conf = { cluster: 'c', servers: 3, index: 0, partitions: 2 };
const init: Call<'init'> = {
  kind: 'init',
  takes: { run: 'r0', isAlways: false, conf, runs: ['r0', 'r1', 'r2'] },
  incarnation: 1,
};

const few = fc.integer({ min: 0, max: 4 });
const line = fc.constantFrom('p0', 'feed');
const place = fc.record({ epoch: few, seq: few });
const owner = fc.constantFrom('', 'node a/1', 'node b/1');
const tenure = fc.record({ epoch: few, seen: few, owner });
const name = fc.constantFrom('a', 'b', 'ä b');
const writes = fc
  .array(
    fc.oneof(
      fc.tuple(name, name).map(([field, value]) => ['HSET', 'heads', 2, field, value]),
      name.map((field) => ['HDEL', 'heads', 1, field]),
      fc
        .tuple(name, name, few)
        .map(([of, field, row]) => [
          'SADD',
          'rowed',
          1,
          of,
          'HSET',
          `rows:${of}`,
          2,
          field,
          String(row),
        ]),
      fc
        .tuple(name, few)
        .map(([id, at]) => ['HSET', 'answers', 2, id, 'x', 'ZADD', 'expiries', 2, at, id]),
      few.map((at) => ['SWEEP', 'answers', 2, at, 2]),
      name.map((value) => ['HSET', 'marks', 2, 'version', value === 'a' ? '1' : '2']),
    ),
    { maxLength: 3 },
  )
  .map((all) => all.flat());

const incarnation = fc.constantFrom(1, 1, 1, 1, 2);
const call = <K extends Kind>(kind: K, takes: fc.Arbitrary<Calls[K]['takes']>) =>
  fc.record({ kind: fc.constant(kind), takes, incarnation });

const anyCall = fc.oneof(
  call('look', fc.record({ line })),
  call('promise', fc.record({ line, epoch: few, nonce: name, seen: few })),
  call('commit', fc.record({ line, place, before: place, ci: few, writes })),
  call('commit', fc.record({ line, place, before: place, ci: few, writes, tenure })),
  // One that fits, so that copies come into being.
  call(
    'commit',
    fc.record({ line, epoch: few, seq: few, ci: few, writes }).map(({ epoch, seq, ...rest }) => ({
      ...rest,
      place: { epoch, seq: seq + 1 },
      before: { epoch, seq },
    })),
  ),
  call('settle', fc.record({ line, place })),
  call('release', fc.record({ line, epoch: few })),
  call(
    'stage',
    fc.record({ line, copy: fc.constantFrom('1-x', '2-y'), number: few, seq: few, writes }),
  ),
  call(
    'install',
    fc.record({
      line,
      place,
      ci: few,
      copy: fc.constantFrom('1-x', '2-y'),
      pieces: few,
      tenure,
    }),
  ),
  call(
    'read',
    fc.record({
      line,
      epoch: few,
      seq: few,
      what: fc.constantFrom(
        { type: 'actors', addresses: ['agent/x'] } as const,
        { type: 'answer', id: 'a' } as const,
        { type: 'events', after: 0, upTo: 9, limit: 9 } as const,
      ),
    }),
  ),
  call(
    'join',
    fc.record({
      server: fc.constantFrom(1, 2),
      incarnation: few,
      run: fc.constantFrom('r1', 'r9'),
      servers: fc.constant(3),
      recorded: fc.constantFrom([1, 'r1'] as const, [1, 'r2'] as const, [2, 'r9'] as const),
    }),
  ),
  call(
    'admit',
    fc.record({
      run: fc.constantFrom('r0', 'r7'),
      isAlways: fc.boolean(),
      incarnation: few,
      conf: fc.constant(conf),
      vector: fc.constantFrom(
        [
          [1, 'r0'],
          [1, 'r1'],
          [1, 'r2'],
        ] as const,
        [
          [2, 'r7'],
          [3, 'r9'],
          [1, 'r2'],
        ] as const,
      ),
      beats: fc.constantFrom([], [['node a/1', '4 card']] as const),
      owners: fc.constantFrom([], [['p0', '3 1 node b/1']] as const),
    }),
  ),
  call('resume', fc.record({ before: fc.constantFrom('r0', 'r7'), run: fc.constantFrom('r8') })),
  call('vector', fc.constant({})),
  call('post', fc.record({ commits: fc.array(name, { minLength: 1, maxLength: 3 }) })),
  call('collect', fc.record({ line, epoch: few, count: fc.integer({ min: 1, max: 3 }) })),
  call('strike', fc.record({ incarnation: fc.constantFrom('node a/1') })),
  call(
    'beat',
    fc.record({
      incarnation: fc.constantFrom('node a/1', 'node b/1'),
      count: few,
      card: fc.constantFrom('', 'a b'),
    }),
  ),
);

/** What the time is, and in which order a hash tells its fields, is each server's own. */
const comparable = (reply: object): object =>
  'beats' in reply && 'owners' in reply && Array.isArray(reply.beats) && Array.isArray(reply.owners)
    ? {
        ...reply,
        now: 0,
        beats: reply.beats.map((one) => JSON.stringify(one)).toSorted(),
        owners: reply.owners.map((one) => JSON.stringify(one)).toSorted(),
      }
    : reply;

const onModel = (kept: Kept, { kind, takes, incarnation: k }: Call): object =>
  comparable(callServer(kept, { kind, takes, incarnation: k }, 0));

describe('the scripts of a quorum server', () => {
  it('answer as the simulated ones do, whatever they are asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCall, { maxLength: 25 }), async (calls) => {
        const { session, close } = await fresh();
        const kept = emptyServer();
        for (const one of [init, ...calls]) {
          const reply = await session.call(one.kind, one.takes, one.incarnation);
          expect([one, comparable(reply)]).toEqual([one, onModel(kept, one)]);
        }
        await close();
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('copy a line piece by piece, so that the copy is the line', async () => {
    const { session, close } = await fresh();
    await session.call('init', init.takes, 1);
    const many = Array.from({ length: 1_000 }, (_, index) => String(index));
    const all = [
      ...many.flatMap((n) => ['HSET', 'heads', 2, `agent/${n}`, n]),
      ...many.flatMap((n) => [
        'SADD',
        'rowed',
        1,
        `agent/${n}`,
        'HSET',
        `rows:agent/${n}`,
        2,
        'k',
        n,
      ]),
      ...many.flatMap((n) => ['HSET', 'answers', 2, n, n, 'ZADD', 'expiries', 2, n, n]),
      ...many.flatMap((n) => ['XADD', 'events', 3, `${String(Number(n) + 1)}-0`, 'e', n]),
    ];
    const tenure1 = { epoch: 1, seen: 0, owner: 'node a/1' };
    const commit = { line: 'p0', place: { epoch: 1, seq: 1 }, before: { epoch: 0, seq: 0 }, ci: 0 };
    await session.call('commit', { ...commit, writes: all, tenure: tenure1 }, 1);
    let number = 0;
    for (const part of ['events', 'heads', 'answers', 'rows'] as const) {
      let cursor = '';
      do {
        const chunk = { line: 'p0', epoch: 1, part, cursor, count: 64 };
        const piece = await session.call('chunk', chunk, 1);
        if (piece.status !== 'ok') throw new StoreFailure(piece.status);
        number += 1;
        const stage = { line: 'p0', copy: '1-new', number, seq: 2, writes: piece.writes };
        expect(await session.call('stage', stage, 1)).toMatchObject({ status: 'ok' });
        ({ cursor } = piece);
      } while (cursor !== '');
    }
    expect(number).toBeGreaterThan(30);
    const actors = { type: 'actors', addresses: many.map((n) => `agent/${n}` as const) } as const;
    const events = { type: 'events', after: 0, upTo: 9_999, limit: 9_999 } as const;
    const read = (what: typeof actors | typeof events) =>
      session.call('read', { line: 'p0', epoch: 1, seq: 1, what }, 1);
    const before = [await read(actors), await read(events)];
    const place2 = { epoch: 1, seq: 2 };
    const install = { line: 'p0', place: place2, ci: 1, copy: '1-new', pieces: number };
    const installed = await session.call('install', { ...install, tenure: tenure1 }, 1);
    expect(installed).toMatchObject({ status: 'ok' });
    const after = [await read(actors), await read(events)];
    expect(after.map((one) => ('found' in one ? one.found : one))).toEqual(
      before.map((one) => ('found' in one ? one.found : one)),
    );
    let isDone = false;
    while (!isDone) {
      const gone = await session.call('discard', { line: 'p0', before: 2, rows: 100 }, 1);
      isDone = 'isDone' in gone && gone.isDone;
    }
    expect((await read(actors)).status).toBe('ok');
    await close();
  }, 30_000);

  it('refuse a commit after a gap, on another branch, of an old epoch, and in another life', async () => {
    const { session, close } = await fresh();
    await session.call('init', init.takes, 1);
    const commit = async (epoch: number, seq: number, before: [number, number], k = 1) =>
      session.call(
        'commit',
        {
          line: 'p0',
          place: { epoch, seq },
          before: { epoch: before[0], seq: before[1] },
          ci: 0,
          writes: ['HSET', 'heads', 2, 'a', `${String(epoch)}:${String(seq)}`],
        },
        k,
      );
    expect(await commit(1, 1, [0, 0])).toMatchObject({ status: 'ok' });
    expect(await commit(1, 1, [0, 0])).toMatchObject({ status: 'ok', seq: 1 });
    expect(await commit(1, 3, [1, 2])).toMatchObject({
      status: 'lag',
      place: { epoch: 1, seq: 1 },
    });
    expect(await commit(3, 2, [2, 1])).toMatchObject({
      status: 'lag',
      place: { epoch: 1, seq: 1 },
    });
    await session.call('promise', { line: 'p0', epoch: 5, nonce: 'x', seen: 4 }, 1);
    expect(await commit(4, 2, [1, 1])).toMatchObject({ status: 'fenced', epoch: 5 });
    expect(await commit(5, 2, [1, 1], 2)).toMatchObject({ status: 'unadmitted' });
    expect(await commit(5, 2, [1, 1])).toMatchObject({ status: 'ok' });
    await close();
  });
});
