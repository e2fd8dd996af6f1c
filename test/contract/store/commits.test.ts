import type { Delta } from '../../../actors/runtime/partition-store.ts';
import { ana, claimed, contents, everything, everythingChanged, nothing } from './deltas.ts';
import { partitionCount, storeKinds, useStores } from './stores.ts';

/** Each section of the delta alone. */
const sections: readonly (readonly [string, Delta])[] = [
  ['heads', { ...nothing, heads: everythingChanged.heads }],
  ['rows', { ...nothing, rows: everythingChanged.rows }],
  ['timers', { ...nothing, timers: everythingChanged.timers }],
  ['outgoing', { ...nothing, outgoing: everythingChanged.outgoing }],
  ['delivered', { ...nothing, delivered: everythingChanged.delivered }],
  ['applied', { ...nothing, applied: everythingChanged.applied }],
  ['answers', { ...nothing, answers: everythingChanged.answers }],
  ['events', { ...nothing, events: everythingChanged.events }],
];

describe.each(storeKinds)('a partition store ($name)', ({ start }) => {
  const freshStore = useStores(start);

  /** Partition 3 of a fresh store, claimed under epoch 1, with one commit. */
  const started = async () => {
    const { store, join } = await freshStore();
    const { partitions } = store;
    await claimed(partitions, 3, 'node-a/1');
    expect(await partitions.commit(3, { epoch: 1, seq: 1 }, everything)).toEqual({
      status: 'applied',
    });
    return { partitions, join };
  };

  describe('that takes a commit', () => {
    it('holds all of it', async () => {
      const { partitions } = await started();
      expect(await contents(partitions, 3, ana)).toEqual({
        actors: [
          { address: 'agent/ana', head: '{"status":"idle"}', rows: [['slot-1', '{"since":1}']] },
        ],
        timers: [['agent/ana', 5_000]],
        outgoing: [[2, 1, '{"to":"workgroup/support"}']],
        lastSent: [[2, 1]],
        applied: [[3, 7]],
        answers: ['{"ok":true}'],
        events: [{ seq: 1, events: ['{"type":"reserved"}', '{"type":"alerted"}'] }],
      });
    });

    it('overwrites and removes what a later one says', async () => {
      const { partitions } = await started();
      await partitions.commit(3, { epoch: 1, seq: 2 }, everythingChanged);
      expect(await contents(partitions, 3, ana)).toEqual({
        actors: [
          { address: 'agent/ana', head: '{"status":"busy"}', rows: [['slot-2', '{"since":2}']] },
        ],
        timers: [],
        outgoing: [[4, 1, '{"to":"agent/ben"}']],
        lastSent: [
          [2, 1],
          [4, 1],
        ],
        applied: [[3, 8]],
        answers: ['{"ok":false}'],
        events: [
          { seq: 1, events: ['{"type":"reserved"}', '{"type":"alerted"}'] },
          { seq: 2, events: ['{"type":"lapsed"}'] },
        ],
      });
    });

    it('shows it to every client, and in no other partition', async () => {
      const { partitions, join } = await started();
      const other = join().partitions;
      await other.open(partitionCount);
      expect(await contents(other, 3, ana)).toEqual(await contents(partitions, 3, ana));
      const elsewhere = await contents(other, 2, ana);
      expect(elsewhere).toEqual({
        actors: [],
        timers: [],
        outgoing: [],
        lastSent: [],
        applied: [],
        answers: [undefined],
        events: [],
      });
    });

    it('takes an empty one', async () => {
      const { partitions } = await started();
      const before = await contents(partitions, 3, ana);
      const outcome = await partitions.commit(3, { epoch: 1, seq: 2 }, nothing);
      expect(outcome).toEqual({ status: 'applied' });
      expect(await contents(partitions, 3, ana)).toEqual(before);
      expect(await partitions.claim(3, 'node-b/1', 1)).toMatchObject({ epoch: 2, seq: 2 });
    });

    it('keeps a wake-up at 0, which asks for every new owner', async () => {
      const { partitions } = await started();
      const timers = [['channel/acme', 0]] as const;
      await partitions.commit(3, { epoch: 1, seq: 2 }, { ...nothing, timers });
      const image = await partitions.load(3);
      expect(image.timers).toContainEqual(['channel/acme', 0]);
    });

    it('changes only what it names', async () => {
      const { partitions } = await started();
      const before = await contents(partitions, 3, ana);
      const heads = [['agent/ben', '{}']] as const;
      await partitions.commit(3, { epoch: 1, seq: 2 }, { ...nothing, heads });
      expect(await contents(partitions, 3, ana)).toEqual(before);
    });
  });

  describe('that is written to under an old epoch', () => {
    it.each(sections)('writes nothing of %s', async (_name, section) => {
      const { partitions } = await started();
      const before = await contents(partitions, 3, ana);
      await claimed(partitions, 3, 'node-b/1', 1);
      const late = await partitions.commit(3, { epoch: 1, seq: 2 }, section);
      expect(late).toEqual({ status: 'fenced', epoch: 2 });
      expect(await contents(partitions, 3, ana)).toEqual(before);
      // The same would have been seen, had it been written.
      await partitions.commit(3, { epoch: 2, seq: 2 }, section);
      expect(await contents(partitions, 3, ana)).not.toEqual(before);
    });

    it('fences also the repeat of a commit that was applied, and a commit far ahead', async () => {
      const { partitions } = await started();
      await claimed(partitions, 3, 'node-b/1', 1);
      const fenced = { status: 'fenced', epoch: 2 };
      expect(await partitions.commit(3, { epoch: 1, seq: 1 }, everything)).toEqual(fenced);
      expect(await partitions.commit(3, { epoch: 1, seq: 9 }, everything)).toEqual(fenced);
    });

    it('lets the new owner go on where the old one was cut off', async () => {
      const { partitions } = await started();
      await claimed(partitions, 3, 'node-b/1', 1);
      const outcome = await partitions.commit(3, { epoch: 2, seq: 2 }, everythingChanged);
      expect(outcome).toEqual({ status: 'applied' });
    });
  });

  describe('that hears the same commit twice', () => {
    it('says applied, and has applied it once', async () => {
      const { partitions } = await started();
      const before = await contents(partitions, 3, ana);
      const repeat = await partitions.commit(3, { epoch: 1, seq: 1 }, everything);
      expect(repeat).toEqual({ status: 'applied' });
      expect(await contents(partitions, 3, ana)).toEqual(before);
    });

    it('does not look at what a repeat brings', async () => {
      const { partitions } = await started();
      const before = await contents(partitions, 3, ana);
      await partitions.commit(3, { epoch: 1, seq: 1 }, everythingChanged);
      expect(await contents(partitions, 3, ana)).toEqual(before);
    });

    it('does not take the first commit of a new epoch for a repeat', async () => {
      const { partitions } = await started();
      await claimed(partitions, 3, 'node-b/1', 1);
      const wrong = await partitions.commit(3, { epoch: 2, seq: 1 }, everythingChanged);
      expect(wrong).toEqual({ status: 'gap', seq: 1 });
    });
  });

  describe('that lacks the commit before', () => {
    it.each([0, 3, 9])('answers seq %i with the gap, and writes nothing', async (seq) => {
      const { partitions } = await started();
      const before = await contents(partitions, 3, ana);
      const outcome = await partitions.commit(3, { epoch: 1, seq }, everythingChanged);
      expect(outcome).toEqual({ status: 'gap', seq: 1 });
      expect(await contents(partitions, 3, ana)).toEqual(before);
    });

    it('answers so for an epoch that it never gave, as a store that was set back does', async () => {
      const { partitions } = await started();
      const outcome = await partitions.commit(3, { epoch: 4, seq: 2 }, everythingChanged);
      expect(outcome).toEqual({ status: 'gap', seq: 1 });
    });
  });

  describe('that nobody has claimed', () => {
    it.each([0, 1])('takes no commit, under epoch 0 and seq %i', async (seq) => {
      const { store } = await freshStore();
      const outcome = await store.partitions.commit(3, { epoch: 0, seq }, everything);
      expect(outcome).toEqual({ status: 'gap', seq: 0 });
      expect(await store.partitions.read(3, ['agent/ana'])).toEqual([]);
    });
  });

  describe('that is read', () => {
    it('leaves out actors that were never stored', async () => {
      const { partitions } = await started();
      const actors = await partitions.read(3, ['agent/nobody', 'agent/ana', 'agent/none']);
      expect(actors.map(({ address }) => address)).toEqual(['agent/ana']);
      expect(await partitions.read(3, [])).toEqual([]);
    });

    it('tells an actor without rows by an empty map', async () => {
      const { partitions } = await started();
      const rows = [['agent/ana', 'slot-1', undefined]] as const;
      await partitions.commit(3, { epoch: 1, seq: 2 }, { ...nothing, rows });
      const [actor] = await partitions.read(3, ['agent/ana']);
      expect(actor?.rows).toEqual(new Map());
    });

    it('tells the actors in the order in which they were asked for', async () => {
      const { partitions } = await started();
      const heads = ['agent/c', 'agent/b', 'agent/d'].map((id) => [id, `"${id}"`] as const);
      await partitions.commit(
        3,
        { epoch: 1, seq: 2 },
        { ...nothing, heads: heads.map(([id, head]) => [`agent/${id.slice(6)}`, head]) },
      );
      const asked = ['agent/d', 'agent/b', 'agent/c'] as const;
      const actors = await partitions.read(3, asked);
      expect(actors.map(({ address }) => address)).toEqual(asked);
    });
  });

  describe('that carries messages', () => {
    it('remembers the last number sent when all messages are delivered', async () => {
      const { partitions } = await started();
      const outgoing = [
        [2, 2, '"b"'],
        [2, 3, '"c"'],
        [5, 1, '"d"'],
      ] as const;
      await partitions.commit(3, { epoch: 1, seq: 2 }, { ...nothing, outgoing });
      const delivered = [
        [2, 1],
        [2, 3],
        [2, 2],
        [5, 1],
      ] as const;
      await partitions.commit(3, { epoch: 1, seq: 3 }, { ...nothing, delivered });
      await claimed(partitions, 3, 'node-b/1', 1);
      const { outgoing: left, lastSent } = await contents(partitions, 3, ana);
      expect(left).toEqual([]);
      expect(lastSent).toEqual([
        [2, 3],
        [5, 1],
      ]);
    });

    it('keeps those that are not delivered', async () => {
      const { partitions } = await started();
      const outgoing = [
        [2, 2, '"b"'],
        [2, 3, '"c"'],
      ] as const;
      const delivered = [[2, 2]] as const;
      await partitions.commit(3, { epoch: 1, seq: 2 }, { ...nothing, outgoing, delivered });
      const { outgoing: left } = await contents(partitions, 3, ana);
      expect(left).toEqual([
        [2, 1, '{"to":"workgroup/support"}'],
        [2, 3, '"c"'],
      ]);
    });

    it('takes word of a delivery that it knows nothing of', async () => {
      const { partitions } = await started();
      const delivered = [[9, 99]] as const;
      const outcome = await partitions.commit(3, { epoch: 1, seq: 2 }, { ...nothing, delivered });
      expect(outcome).toEqual({ status: 'applied' });
    });
  });

  describe('that keeps answers', () => {
    const until = (at: number, names: readonly string[]): Delta => ({
      ...nothing,
      answers: names.map((name) => [name, `"${name}"`, at]),
    });

    it('knows no answer that was not given', async () => {
      const { partitions } = await started();
      expect(await partitions.answer(3, 'command-2')).toBeUndefined();
    });

    it('keeps them as long as it was asked to', async () => {
      const { partitions } = await started();
      for (let seq = 2; seq < 52; seq += 1)
        await partitions.commit(3, { epoch: 1, seq }, { ...nothing, at: 61_000 });
      expect(await partitions.answer(3, 'command-1')).toBe('{"ok":true}');
    });

    it('drops those that have expired, in the course of some commits', async () => {
      const { partitions } = await started();
      const names = Array.from({ length: 100 }, (_, index) => `old-${String(index)}`);
      await partitions.commit(3, { epoch: 1, seq: 2 }, until(2_000, names));
      await partitions.commit(3, { epoch: 1, seq: 3 }, until(90_000, ['young']));
      for (let seq = 4; seq < 54; seq += 1)
        await partitions.commit(3, { epoch: 1, seq }, { ...nothing, at: 60_000 });
      const left = await Promise.all(names.map((name) => partitions.answer(3, name)));
      expect(left.filter((answer) => answer !== undefined)).toEqual([]);
      expect(await partitions.answer(3, 'young')).toBe('"young"');
      expect(await partitions.answer(3, 'command-1')).toBe('{"ok":true}');
    });

    it('drops as many as come in, under load', async () => {
      const { partitions } = await started();
      const names = (seq: number) =>
        Array.from({ length: 200 }, (_, index) => `${String(seq)}-${String(index)}`);
      for (let seq = 2; seq < 12; seq += 1) {
        const at = seq * 1_000;
        await partitions.commit(3, { epoch: 1, seq }, { ...until(at + 1, names(seq)), at });
      }
      const all = [2, 3, 4, 5, 6, 7, 8, 9].flatMap(names);
      const left = await Promise.all(all.map((name) => partitions.answer(3, name)));
      expect(left.filter((answer) => answer !== undefined)).toEqual([]);
    });

    it('counts the longest time when an answer is given again', async () => {
      const { partitions } = await started();
      await partitions.commit(3, { epoch: 1, seq: 2 }, until(2_000, ['again']));
      await partitions.commit(3, { epoch: 1, seq: 3 }, until(90_000, ['again']));
      await partitions.commit(3, { epoch: 1, seq: 4 }, { ...nothing, at: 60_000 });
      expect(await partitions.answer(3, 'again')).toBe('"again"');
    });
  });

  describe('that publishes events', () => {
    it('gives them by pages, in order, without the commits that published none', async () => {
      const { partitions } = await started();
      for (let seq = 2; seq <= 9; seq += 1) {
        const events = seq % 2 === 0 ? [] : [`"${String(seq)}a"`, `"${String(seq)}b"`];
        await partitions.commit(3, { epoch: 1, seq }, { ...nothing, events });
      }
      const first = await partitions.events(3, 1, 2);
      expect(first).toEqual([
        { seq: 3, events: ['"3a"', '"3b"'] },
        { seq: 5, events: ['"5a"', '"5b"'] },
      ]);
      const second = await partitions.events(3, 5, 10);
      expect(second.map(({ seq }) => seq)).toEqual([7, 9]);
      expect(await partitions.events(3, 9, 10)).toEqual([]);
      expect(await partitions.events(3, 4, 1)).toMatchObject([{ seq: 5 }]);
    });

    it('keeps those of the last commits, and not for ever', async () => {
      const { store } = await freshStore({ eventCommitsMax: 100 });
      const { epoch } = await claimed(store.partitions, 3, 'node-a/1');
      for (let seq = 1; seq <= 350; seq += 1)
        await store.partitions.commit(3, { epoch, seq }, { ...nothing, events: [String(seq)] });
      const kept = await store.partitions.events(3, 0, 1_000);
      expect(kept.length).toBeGreaterThanOrEqual(100);
      expect(kept.length).toBeLessThan(350);
      expect(kept.at(-1)).toEqual({ seq: 350, events: ['350'] });
    });
  });

  describe('that takes much at once', () => {
    it('stores 5,000 rows of one actor and 5,000 of everything else in one commit', async () => {
      const { partitions } = await started();
      const numbers = Array.from({ length: 5_000 }, (_, index) => index + 1);
      const rows = numbers.map((n) => ['workgroup/w', `entry-${String(n)}`, String(n)] as const);
      const outcome = await partitions.commit(
        3,
        { epoch: 1, seq: 2 },
        {
          ...nothing,
          rows,
          heads: numbers.map((n) => [n === 1 ? 'workgroup/w' : `c/${String(n)}`, String(n)]),
          timers: numbers.map((n) => [`c/${String(n)}`, n]),
          outgoing: numbers.map((n) => [7, n, String(n)]),
          answers: numbers.map((n) => [`id-${String(n)}`, String(n), 90_000]),
          events: numbers.map(String),
        },
      );
      expect(outcome).toEqual({ status: 'applied' });
      const [workgroup] = await partitions.read(3, ['workgroup/w']);
      expect(workgroup?.rows).toEqual(new Map(rows.map(([, key, json]) => [key, json])));
      const { timers, outgoing, lastSent } = await partitions.load(3);
      expect([timers.length, outgoing.length]).toEqual([5_001, 5_001]);
      expect(lastSent).toContainEqual([7, 5_000]);
      expect(await partitions.answer(3, 'id-5000')).toBe('5000');
      const [commit] = await partitions.events(3, 1, 1);
      expect(commit?.events).toEqual(numbers.map(String));
      const removed = rows.map(([address, key]) => [address, key, undefined] as const);
      await partitions.commit(3, { epoch: 1, seq: 3 }, { ...nothing, rows: removed });
      const [emptied] = await partitions.read(3, ['workgroup/w']);
      expect(emptied?.rows.size).toBe(0);
    });

    it('stores values of 1 MiB', async () => {
      const { partitions } = await started();
      const large = JSON.stringify('ä'.repeat(512 * 1_024));
      const delta: Delta = {
        ...nothing,
        heads: [['agent/ana', large]],
        rows: [['agent/ana', 'large', large]],
        events: [large],
      };
      await partitions.commit(3, { epoch: 1, seq: 2 }, delta);
      const [actor] = await partitions.read(3, ['agent/ana']);
      expect(actor?.head === large && actor.rows.get('large') === large).toBe(true);
      const [commit] = await partitions.events(3, 1, 1);
      expect(commit?.events[0] === large).toBe(true);
    });

    it('takes commits of many partitions at once', async () => {
      const { store } = await freshStore();
      const { partitions } = store;
      const all = Array.from({ length: partitionCount }, (_, partition) => partition);
      await Promise.all(all.map((partition) => partitions.claim(partition, 'node-a/1', 0)));
      const wrong = await Promise.all(
        all.map((partition) =>
          partitions.commit(partition, { epoch: 1, seq: partition % 2 === 0 ? 1 : 5 }, everything),
        ),
      );
      expect(wrong).toEqual(
        all.map((partition) =>
          partition % 2 === 0 ? { status: 'applied' } : { status: 'gap', seq: 0 },
        ),
      );
      const heads = await Promise.all(
        all.map((partition) => partitions.read(partition, ['agent/ana'])),
      );
      expect(heads.map(({ length }) => length)).toEqual(all.map((p) => (p % 2 === 0 ? 1 : 0)));
    });
  });
});
