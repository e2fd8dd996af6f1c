import fc from 'fast-check';
import type { Tweet } from '../../services/sandbox/platform-objects.ts';
import { matches } from '../../services/sandbox/x-match.ts';
import { XProblem } from '../../services/sandbox/x-problems.ts';
import { parseQuery } from '../../services/sandbox/x-query.ts';
import type { Query } from '../../services/sandbox/x-query.ts';
import { createXWorld } from '../../services/sandbox/x-world.ts';
import { loadPlatformObjects } from '../../services/sandbox/platform-objects.ts';
import { openJournal } from '../../services/sandbox/journal.ts';

const at = Date.parse('2026-11-22T12:00:00Z');
const objects = loadPlatformObjects(openJournal(undefined));
const world = createXWorld({ objects, accounts: ['acme'], now: () => at });
const acme = world.users.user('acme');
const dora = world.users.user('dora');

const write = (text: string, more: object = {}): Tweet =>
  world.tweet({ author: dora, by: 'visitor', text, ...more });

const root = world.tweet({ author: acme, by: 'staff', text: 'Our shop opens today' });
const finds = (query: string, tweet: Tweet): boolean => matches(parseQuery(query), tweet, world);

describe('X’s query language', () => {
  const post = write('My ACME-phone broke, #sad $ACME see https://acme.example/help 😀');
  const reply = write('At what hour?', { inReplyTo: root });
  const quote = write('Look at this', { quoted: root });
  const repost = write('RT acme', { retweeted: root });

  test.each([
    ['phone', true],
    ['PHONE', true],
    ['phones', false],
    ['phon', false],
    ['acme phone', true],
    ['phone acme', true],
    ['"acme phone"', true],
    ['"phone acme"', false],
    ['acme-phone', true],
    ['tablet OR phone', true],
    ['phone tablet OR broke', true],
    ['phone (tablet OR broke)', true],
    ['phone (tablet OR worked)', false],
    ['phone -broke', false],
    ['phone -tablet', true],
    ['phone -(tablet OR broke)', false],
    ['#sad', true],
    ['#SAD', true],
    ['#sa', false],
    ['$acme', true],
    ['😀', true],
    ['😡', false],
    ['from:dora', true],
    ['from:@DORA', true],
    ['from:acme', false],
    ['phone from:acme OR from:dora', true],
    ['url:acme.example', true],
    ['url:"https://acme.example"', true],
    ['phone has:links has:hashtags has:cashtags', true],
    ['phone has:mentions', false],
    ['phone lang:en', true],
    ['"or" OR phone', true],
  ])('%s of a plain post: %s', (query, expected) => {
    expect(finds(query, post)).toBe(expected);
  });

  test.each([
    ['@acme', true, false],
    ['@acm', false, false],
    ['to:acme', true, false],
    [`conversation_id:${root.id}`, true, false],
    [`in_reply_to_tweet_id:${root.id}`, true, false],
    ['from:dora is:reply', true, false],
    ['from:dora -is:reply', false, true],
    ['from:dora is:quote', false, true],
    [`quotes_of_tweet_id:${root.id}`, false, true],
    ['from:dora -is:retweet', true, true],
  ])('%s of a reply: %s, of a quote: %s', (query, ofReply, ofQuote) => {
    expect([finds(query, reply), finds(query, quote)]).toEqual([ofReply, ofQuote]);
  });

  test('reposts are found by whose post they repeat', () => {
    expect(finds('retweets_of:acme', repost)).toBe(true);
    expect(finds('from:dora -is:retweet', repost)).toBe(false);
  });

  test('AND binds tighter than OR', () => {
    expect(parseQuery('a b OR c')).toEqual({
      type: 'or',
      parts: [
        {
          type: 'and',
          parts: [
            { type: 'text', text: 'a' },
            { type: 'text', text: 'b' },
          ],
        },
        { type: 'text', text: 'c' },
      ],
    });
  });

  test('a quote within quotes is escaped', () => {
    expect(parseQuery(String.raw`"say \"hi\""`)).toEqual({ type: 'text', text: 'say "hi"' });
  });

  test.each([
    ['an unknown operator', 'min_faves:10 phone'],
    ['an operator of which X has no such value', 'phone is:nice'],
    ['an operator without a value', 'from: phone'],
    ['an open quotation mark', '"phone'],
    ['an open parenthesis', '(phone'],
    ['a closing parenthesis too many', 'phone)'],
    ['empty parentheses', 'phone ()'],
    ['OR with nothing to its left', 'OR phone'],
    ['OR with nothing to its right', 'phone OR'],
    ['a minus of nothing', 'phone -'],
    ['only what to leave out', '-phone'],
    ['only what to narrow down', 'is:reply has:links'],
    ['an alternative that only narrows down', 'phone OR is:reply'],
    ['a colon in a keyword', 'at 10:30'],
    ['nothing', '  '],
    ['too many characters', `"${'x'.repeat(511)}"`],
    ['too many parentheses', `${'('.repeat(40)}phone${')'.repeat(40)}`],
  ])('%s is refused', (_, query) => {
    expect(() => parseQuery(query)).toThrow(XProblem);
  });

  test('512 characters pass, counted as characters', () => {
    expect(parseQuery(`"${'x'.repeat(510)}"`)).toBeDefined();
    expect(parseQuery(`"${'😀'.repeat(510)}"`)).toBeDefined();
  });
});

/** A query as text; every subexpression in parentheses, so that there is one way to read it. */
const show = (query: Query): string => {
  switch (query.type) {
    case 'and':
      return `(${query.parts.map(show).join(' ')})`;
    case 'or':
      return `(${query.parts.map(show).join(' OR ')})`;
    case 'not':
      return `-${show(query.part)}`;
    case 'text':
      return JSON.stringify(query.text);
    case 'operator':
      return query.name === 'mention' ? `@${query.value}` : `${query.name}:${query.value}`;
  }
};

const word = fc.stringMatching(/^[a-z]{1,6}$/).filter((it) => it !== 'or');

const queries: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    word.map((text): Query => ({ type: 'text', text })),
    word.map((value): Query => ({ type: 'operator', name: 'mention', value })),
    word.map((value): Query => ({ type: 'operator', name: 'from', value })),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      )
      .map(([type, parts]): Query => ({ type, parts })),
  ),
})).query;

describe('the parser of queries', () => {
  test('reads back what is written', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const text = show(query);
        fc.pre(text.length <= 512);
        expect(parseQuery(text)).toEqual(query);
      }),
      { numRuns: 300 },
    );
  });

  test('negation of what is found is not found', () => {
    const post = write('alpha beta gamma');
    fc.assert(
      fc.property(queries, (query) => {
        const text = show(query);
        fc.pre(text.length <= 400);
        // Something that always holds makes the negation stand.
        expect(finds(`alpha -${text}`, post)).toBe(!finds(text, post));
      }),
      { numRuns: 300 },
    );
  });

  test('answers any text at all with a query or a refusal', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      'OR',
      ' ',
      'a',
      ':',
      '@',
      'is:',
      'from:',
      '\\',
      '😀',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parseQuery(text);
        } catch (error) {
          expect(error).toBeInstanceOf(XProblem);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
