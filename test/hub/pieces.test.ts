import type { PlatformAccount, PlatformItem } from '../../services/hub/adapter.ts';
import { createCircuit } from '../../services/hub/backoff.ts';
import { conversationKey } from '../../services/hub/keys.ts';
import { createRateBook } from '../../services/hub/rate-book.ts';
import {
  advance,
  confirm,
  cursorOf,
  freshMark,
  isNews,
  parseMarks,
  prune,
} from '../../services/facebook/marks.ts';
import { compareIds, idAt, instantOfId, orderedDirectId } from '../../services/x/ids.ts';
import { beginAt, settle, withGap } from '../../services/x/list-cursor.ts';
import { oauth1Header } from '../../services/x/oauth1.ts';
import { keywordQueries, QUERY_MAX, threadQueries } from '../../services/x/query.ts';
import { weightOf } from '../../services/x/weight.ts';
import { existsSync, readFileSync } from 'node:fs';
import { parseJson } from '../../services/hub/http.ts';
import { directItem, includesOf, postItem } from '../../services/x/x-items.ts';
import { field, listOf } from '../../services/hub/http.ts';

const item = (id: string, at: number): PlatformItem => ({
  id,
  revision: '1',
  visibility: 'public',
  root: 'post',
  isOurs: false,
  author: {},
  text: '',
  at,
  addressed: [],
  replyability: { allowed: true },
});

describe('conversations are named by', () => {
  test.each([
    ['facebook', 'public', '1001_7', 'facebook:acme:1001_7'],
    ['facebook', 'private', '99', 'facebook:acme:psid:99'],
    ['x', 'public', '12', 'x:acme:12'],
    ['x', 'private', '1-2', 'x:acme:dm:1-2'],
  ] as const)('%s, %s: %s -> %s', (platform, visibility, root, key) => {
    expect(conversationKey({ platform, account: 'acme', visibility, root })).toBe(key);
  });
});

describe("X's ids", () => {
  test('are compared as numbers, beyond what a double holds', () => {
    expect(['10', '9', '9007199254740993', '9007199254740992'].toSorted(compareIds)).toEqual([
      '9',
      '10',
      '9007199254740992',
      '9007199254740993',
    ]);
  });
  test('carry their time', () => {
    expect(instantOfId(idAt(1_700_000_000_123))).toBe(1_700_000_000_123);
    const recordedAt = Date.parse('2022-10-26T17:24:21.000Z');
    expect(Math.abs(instantOfId('1585321444547837956') - recordedAt)).toBeLessThan(1_000);
  });
  test('of a private conversation are ordered, whatever order the platform writes', () => {
    const recorded = '750362064426721281-1072250532645998596';
    expect(orderedDirectId('1072250532645998596-750362064426721281')).toBe(recorded);
    expect(orderedDirectId(recorded)).toBe(recorded);
    expect(orderedDirectId('1585094756761149440')).toBe('1585094756761149440');
  });
});

describe('the place in a list of X', () => {
  const at = 1_700_000_000_000;

  test('follows the newest at a distance and keeps what it has seen in between', () => {
    const ids = [idAt(at), idAt(at + 60_000), idAt(at + 200_000)];
    const after = settle(beginAt(at - 1), ids, 120_000);
    expect(after.since).toBe(idAt(at + 80_000));
    expect(after.seen).toEqual([idAt(at + 200_000)]);
    expect(settle(after, ids, 120_000)).toEqual(after);
  });

  test('stays small in a flood, without passing over the last seconds', () => {
    const ids = Array.from({ length: 3_000 }, (_, index) => idAt(at + index * 20));
    const after = settle(beginAt(at), ids, 120_000);
    expect(after.seen.length).toBeLessThan(600);
    expect(compareIds(after.since, idAt(at + 3_000 * 20 - 5_000))).toBeLessThanOrEqual(0);
  });

  test('draws gaps together rather than forget one', () => {
    let cursor = beginAt(at);
    for (let gap = 0; gap < 20; gap += 1) {
      cursor = withGap(cursor, { since: String(gap * 10 + 1), until: String(gap * 10 + 5) });
    }
    expect(cursor.gaps.length).toBeLessThan(10);
    expect(cursor.gaps[0]?.since).toBe('1');
    expect(cursor.gaps.at(-1)?.until).toBe('195');
  });
});

describe('the mark of a thread', () => {
  const at = 1_700_000_000_000;

  test('tells news from what was handed on, and an edit from both', () => {
    const items = [item('a', at), item('b', at + 1_000)];
    const mark = advance(freshMark(0, at), { items, isComplete: true }, 120_000);
    expect(items.filter((one) => isNews(mark, one))).toEqual([]);
    expect(isNews(mark, item('c', at + 500))).toBe(true);
    expect(isNews(mark, { ...item('a', at), revision: '2' })).toBe(true);
    expect(isNews(mark, item('d', at - 120_001))).toBe(false);
  });

  test('of a broken reading is read again', () => {
    const mark = advance(freshMark(0, at), { items: [item('a', at)], isComplete: false }, 120_000);
    expect(mark.u).toBe(-1);
    expect(isNews(mark, item('a', at))).toBe(false);
    expect(isNews(mark, item('b', 1))).toBe(true);
  });

  test('keeps siblings of the same second apart, however many there are', () => {
    const items = Array.from({ length: 500 }, (_, index) => item(String(index), at));
    const mark = advance(freshMark(0, at), { items, isComplete: true }, 120_000);
    expect(isNews(mark, item('late', at))).toBe(true);
    expect(items.some((one) => isNews(mark, one))).toBe(false);
  });

  test('believes in a change that does not show only for some looks', () => {
    let mark = freshMark(0, at);
    const said = { updatedAt: at, count: 3 };
    for (let look = 0; look < 3; look += 1) {
      mark = confirm(mark, said, true);
      expect(mark.u).toBe(-1);
    }
    expect(confirm(mark, said, true)).toMatchObject({ u: at, c: 3 });
  });

  test('comes back from its cursor as it went', () => {
    const mark = advance(freshMark(0, at), { items: [item('a', at)], isComplete: true }, 120_000);
    const marks = {
      floor: 5,
      threads: new Map([['1001_1', confirm(mark, { updatedAt: at, count: 1 }, false)]]),
    };
    expect(parseMarks(JSON.parse(cursorOf(marks)))).toEqual(marks);
    expect(parseMarks('rubbish')).toBeUndefined();
  });

  test('of a cold thread makes room, and the floor keeps it from being taken for new', () => {
    const threads = new Map(
      Array.from({ length: 300 }, (_, index) => [
        `post${String(index)}`,
        confirm(freshMark(0, 1), { updatedAt: at + index * 60_000, count: 0 }, false),
      ]),
    );
    const pruned = prune({ floor: 0, threads }, new Set(['post3']));
    expect(pruned.threads.size).toBe(201);
    expect(pruned.floor).toBe(at + 99 * 60_000);
    expect(pruned.threads.has('post3')).toBe(true);
  });
});

describe('queries for X', () => {
  test('hold every keyword, quoted and escaped, and none is too long', () => {
    const keywords = Array.from({ length: 200 }, (_, index) => `say "hi" ${String(index)}`);
    const queries = keywordQueries(keywords, 'acme');
    expect(queries.length).toBeGreaterThan(5);
    for (const query of queries) {
      expect(Array.from(query).length).toBeLessThanOrEqual(QUERY_MAX);
      expect(query.endsWith(' -is:retweet -from:acme')).toBe(true);
    }
    const all = queries.join(' ');
    for (const keyword of keywords) expect(all).toContain(JSON.stringify(keyword));
  });

  test('leave out what could never be asked', () => {
    expect(keywordQueries(['', '   ', '!!!', 'x'.repeat(600)], undefined)).toEqual([]);
    expect(threadQueries([])).toEqual([]);
  });
});

test('a post weighs what X says it weighs', () => {
  expect(weightOf('hello')).toBe(5);
  expect(weightOf('語')).toBe(2);
  expect(weightOf('see https://example.com/a/very/long/path')).toBe(4 + 23);
});

/** @see OAuth Core 1.0a, Appendix A.5 */
test("a signature of OAuth 1.0a is the one of the specification's example", () => {
  const header = oauth1Header(
    {
      consumerKey: 'dpf43f3p2l4k3l03',
      consumerSecret: 'kd94hf93k423kf44',
      accessToken: 'nnch734d00sl2jdk',
      accessTokenSecret: 'pfkkdhi9sl3r4s00',
    },
    {
      method: 'GET',
      url: 'http://photos.example.net/photos',
      params: { file: 'vacation.jpg', size: 'original' },
      timestamp: 1_191_242_096,
      nonce: 'kllo9940pd9333jh',
    },
  );
  expect(header).toContain(
    `oauth_signature="${encodeURIComponent('tR3+Ty81lMeYAr/Fid0kMTYa/WM=')}"`,
  );
});

describe('after failures', () => {
  const create = () => {
    const time = { now: 0 };
    const circuit = createCircuit({
      now: () => time.now,
      random: () => 1,
      retryBaseMs: 100,
      retryMaxMs: 1_000,
      circuitFailures: 3,
    });
    return { time, circuit };
  };

  test('the circuit opens, lets one call look, and closes when that works', () => {
    const { time, circuit } = create();
    for (let failure = 0; failure < 3; failure += 1) {
      expect(circuit.enter()).toBe(0);
      circuit.settle('failed');
    }
    expect(circuit.enter()).toBe(200);
    time.now = 200;
    expect(circuit.enter()).toBe(0);
    expect(circuit.enter()).toBeGreaterThan(0);
    circuit.settle('failed');
    expect(circuit.enter()).toBe(400);
    time.now = 600;
    expect(circuit.enter()).toBe(0);
    circuit.settle('passed');
    expect([circuit.enter(), circuit.enter()]).toEqual([0, 0]);
  });

  test('dead credentials open it at once, and it never waits longer than the longest', () => {
    const { time, circuit } = create();
    for (let failure = 0; failure < 50; failure += 1) {
      circuit.enter();
      circuit.settle('lasting');
      expect(circuit.enter()).toBeLessThanOrEqual(1_000);
      time.now += 1_000;
    }
  });
});

describe('a budget', () => {
  const create = () => {
    const time = { now: 1_000_000 };
    const book = createRateBook({
      now: () => time.now,
      random: () => 0.5,
      slowPercent: 75,
      stopPercent: 95,
      retryBaseMs: 100,
      retryMaxMs: 10_000,
    });
    return { time, book };
  };

  test('is spread over its window, with a head start', () => {
    const { time, book } = create();
    const resetAt = time.now + 900_000;
    let asked = 0;
    for (let second = 0; second < 900; second += 1, time.now += 1_000) {
      if (book.pollWaitMs('dm') > 0) continue;
      asked += 1;
      book.tell({ scope: 'dm', limit: 15, remaining: 15 - asked, resetAt });
    }
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThanOrEqual(15);
  });

  test('that is refused stays untouched until its time, for replies too', () => {
    const { time, book } = create();
    expect(book.refused('post', time.now + 5_000)).toBe(5_000);
    expect(book.sendWaitMs('post')).toBe(5_000);
    expect(book.sendWaitMs('dm_send')).toBe(0);
    time.now += 5_000;
    expect(book.sendWaitMs('post')).toBe(0);
  });

  test('that is refused without a word is left alone ever longer', () => {
    const { book } = create();
    const waits = [1, 2, 3, 4].map(() => book.refused('post', undefined));
    expect(waits).toEqual([75, 150, 300, 600]);
  });

  test('over the stop mark is looked at once a minute', () => {
    const { time, book } = create();
    book.tell({ scope: 'page', usedPercent: 97 });
    expect(book.pollWaitMs('page')).toBe(60_000);
    expect(book.sendWaitMs('page')).toBe(0);
    time.now += 60_000;
    expect(book.pollWaitMs('page')).toBe(0);
  });

  test('over the slow mark is left to replies while one is on its way', () => {
    const { book } = create();
    book.tell({ scope: 'page', usedPercent: 10 });
    book.sending(1);
    expect(book.pollWaitMs('page')).toBe(0);
    book.tell({ scope: 'page', usedPercent: 80 });
    expect(book.pollWaitMs('page')).toBeGreaterThan(0);
  });

  test('is not believed to be closed for ever', () => {
    const { time, book } = create();
    expect(book.refused('post', time.now + 1e12)).toBeLessThanOrEqual(24 * 3_600_000);
  });
});

const fixtures = new URL('../../../shared/fixtures/', import.meta.url);
const hasFixtures = existsSync(fixtures);
if (!hasFixtures) process.stdout.write('skipped: the recorded payloads are not here\n');
const describeRecorded = hasFixtures ? describe : describe.skip;
describeRecorded('recorded payloads', () => {
  const read = (name: string): unknown =>
    parseJson(readFileSync(new URL(name, fixtures), 'utf8'))?.value;
  const account: PlatformAccount = {
    id: 'acme',
    platform: 'x',
    externalId: '17200003',
    handle: 'snowman',
    plan: 'self_serve',
    humanAgent: false,
    credentials: {},
  };

  test.each(['searches/search_tweets_query.json', 'searches/search_tweets_for_nyc.json'])(
    'of searches become posts (%s)',
    (name) => {
      const answer = read(`x-v2-samples/${name}`);
      const rows = listOf(field(answer, 'data'));
      const items = rows.map((row) => postItem(account, row, includesOf(answer)));
      expect(items).not.toContain(undefined);
      expect(new Set(items.map((one) => one?.id)).size).toBe(rows.length);
      for (const one of items) expect(one?.at).toBeGreaterThan(Date.parse('2020-01-01'));
    },
  );

  test('of a search tell who may be answered', () => {
    const answer = read('x-v2-samples/searches/search_tweets_query.json');
    const [first, second] = listOf(field(answer, 'data'));
    expect(postItem(account, first, includesOf(answer))?.replyability).toEqual({ allowed: true });
    expect(postItem(account, second, includesOf(answer))?.isOurs).toBe(true);
  });

  test.each(['events', 'events_by_conversation', 'events_by_participant'])(
    'of private messages become messages (%s)',
    (name) => {
      const answer = read(`x-v2-samples/dm_events/${name}.json`);
      const [row] = listOf(field(answer, 'data'));
      expect(directItem(account, row, includesOf(answer))).toMatchObject({
        id: '1585321444547837956',
        visibility: 'private',
        root: '1585094756761149440',
        text: 'Another photo https://t.co/J5KotyeIyd',
        at: Date.parse('2022-10-26T17:24:21.000Z'),
      });
    },
  );
});
