import type { Channel } from '../../actors/configuration.ts';
import { channelId, workgroupId } from '../../actors/types.ts';
import { createBestChannel } from '../../services/hub/best-channel.ts';
import { tokensOf } from '../../services/hub/tokens.ts';

const channel = (id: string, change: Partial<Channel> = {}): Channel => ({
  id: channelId(id),
  platform: 'x',
  account: 'acme',
  workgroup: workgroupId('support'),
  handles: [],
  keywords: [],
  privateMessages: true,
  pollSeconds: 2,
  postLimit: 10,
  priority: 50,
  interactionPriority: 50,
  requiredSkills: [],
  enabled: true,
  ...change,
});

const chosen = (channels: readonly Channel[], text: string, addressed: string[] = []) =>
  createBestChannel(channels)({ text, addressed })?.id;

describe('a text matches a keyword', () => {
  const finds = (keyword: string, text: string): boolean =>
    chosen([channel('c', { keywords: [keyword] })], text) === 'c';

  test.each([
    ['acme phone', 'My ACME-Phone is broken'],
    ['acme', 'I love #Acme!'],
    ['straße', 'In der STRASSE steht'],
    ['ΟΔΟΣ', 'στην οδος μου'],
    ['telefon', 'Mein Telefon, kaputt'],
    ['телефон', 'Мой ТЕЛЕФОН сломан'],
    ['電話', '私の電話が壊れた'],
    ['#help', 'please #HELP me'],
    ['café', 'Au CAFE\u0301 du coin'],
    ['wi-fi', 'no WiFi... I mean wi fi'],
  ])('%s in "%s"', (keyword, text) => {
    expect(finds(keyword, text)).toBe(true);
  });

  test.each([
    ['acme', 'acmeville is a town'],
    ['acme phone', 'acme phones'],
    ['acme phone', 'acme and phone'],
    ['acme', 'hello @acme'],
    ['#help', 'please help me'],
    ['acme', ''],
    ['', 'anything'],
    ['!!!', 'wow !!!'],
  ])('but not %s in "%s"', (keyword, text) => {
    expect(finds(keyword, text)).toBe(false);
  });
});

describe('among several channels that match', () => {
  const handle = channel('handle', { handles: ['@Acme'], priority: 1 });
  const long = channel('long', { keywords: ['acme phone'], priority: 10 });
  const short = channel('short', { keywords: ['phone'], priority: 99 });

  test('the exact handle wins over the longest keyword, and that over priority', () => {
    expect(chosen([short, long, handle], '@ACME my acme phone')).toBe('handle');
    expect(chosen([short, long, handle], 'my acme phone')).toBe('long');
    expect(chosen([short, long, handle], 'my phone')).toBe('short');
  });

  test('a handle that the platform knows of counts although the text leaves it out', () => {
    expect(chosen([long, handle], 'my acme phone', ['acme'])).toBe('handle');
  });

  test('an address of e-mail names no handle', () => {
    expect(chosen([handle], 'write to joe@acme.example')).toBeUndefined();
  });

  test('priority decides, then the smaller id', () => {
    const a = channel('a', { keywords: ['help'], priority: 5 });
    const b = channel('b', { keywords: ['help'], priority: 5 });
    const c = channel('c', { keywords: ['help'], priority: 6 });
    expect(chosen([b, a], 'help')).toBe('a');
    expect(chosen([b, a, c], 'help')).toBe('c');
  });

  test('a channel that is switched off takes nothing', () => {
    expect(chosen([{ ...handle, enabled: false }], '@acme')).toBeUndefined();
  });
});

test('overlapping phrases are all found', () => {
  const channels = ['a b c', 'b c d', 'c', 'b c'].map((keyword, index) =>
    channel(`c${String(index)}`, { keywords: [keyword], priority: index }),
  );
  expect(chosen(channels, 'x a b c d')).toBe('c1');
  expect(chosen(channels, 'x b c x')).toBe('c3');
});

test('time grows with the text, not with the number of keywords or their nesting', () => {
  const text = `${'a '.repeat(20_000)}b`;
  const few = channel('few', { keywords: ['a a a a a a a a c'] });
  const keywords = Array.from({ length: 5_000 }, (_, index) => `word${String(index)} a a c`);
  const many = channel('many', { keywords: [...keywords, 'a a a a a a a a c'] });
  const timeOf = (one: Channel): number => {
    const best = createBestChannel([one]);
    const startedAt = performance.now();
    for (let round = 0; round < 5; round += 1) best({ text, addressed: [] });
    return performance.now() - startedAt;
  };
  timeOf(few);
  expect(timeOf(many)).toBeLessThan(timeOf(few) * 5 + 50);
});

test('words keep the sign that marks them', () => {
  expect(tokensOf('Hi @Acme, #Fail $5 x@y 😀')).toEqual([
    'hi',
    '@acme',
    '#fail',
    '$5',
    'x',
    'y',
    '😀',
  ]);
});
