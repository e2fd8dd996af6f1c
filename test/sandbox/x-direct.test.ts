import { at, list, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

describe('direct messages on X', () => {
  let sandbox: RunningSandbox;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-22T12:00:00Z');
    sandbox = await startSandbox({ clock: { now: () => now } });
  });
  afterEach(() => sandbox.close());

  const get = (path: string, token = sandbox.tokens.access) =>
    sandbox.call('GET', `/x/2/${path}`, { token });
  const send = (path: string, body: object) =>
    sandbox.call('POST', `/x/2/dm_conversations/${path}/messages`, {
      token: sandbox.tokens.access,
      body,
    });
  const visit = (author: string, words: string) =>
    sandbox.write('x/messages', { author, to: '@acme', text: words });
  const FIELDS = 'dm_event.fields=dm_conversation_id,created_at,sender_id';
  const idsOf = (json: unknown) => list(json, 'data').map((item) => text(item, 'id'));

  const doraId = async (): Promise<string> =>
    text((await get('users/by/username/dora')).json, 'data', 'id');

  test('events come newest first, also within one millisecond', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await visit('dora', String(count)));
    const { json } = await get(`dm_events?${FIELDS}`);
    expect(idsOf(json)).toEqual(ids.toReversed());
    expect(at(json, 'data', 0)).toEqual({
      id: ids.at(-1),
      text: '4',
      event_type: 'MessageCreate',
      created_at: '2026-11-22T12:00:00.000Z',
      sender_id: await doraId(),
      dm_conversation_id: `${sandbox.tokens.userId}-${await doraId()}`,
    });
  });

  test('a conversation’s id has the smaller user id first, as numbers', async () => {
    // Among as many ids there are some that are smaller as texts.
    for (let count = 0; count < 20; count += 1) await visit(`visitor${String(count)}`, 'hello');
    const { json } = await get(`dm_events?${FIELDS}`);
    const sides = list(json, 'data').map((event) => text(event, 'dm_conversation_id').split('-'));
    expect(sides).toHaveLength(20);
    expect(sides.every(([one = '', other = '']) => BigInt(one) < BigInt(other))).toBe(true);
    expect(sides.some(([one = '', other = '']) => one > other)).toBe(true);
  });

  test('the walk over all pages brings every event once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 7; count += 1) ids.push(await visit('dora', String(count)));
    const seen: string[] = [];
    let token = '';
    do {
      const { json } = await get(`dm_events?max_results=3${token}`);
      seen.push(...idsOf(json));
      const next = at(json, 'meta', 'next_token');
      expect(typeof next === 'string' ? next.length : 16).toBeGreaterThanOrEqual(16);
      token = typeof next === 'string' ? `&pagination_token=${next}` : '';
    } while (token !== '');
    expect(seen).toEqual(ids.toReversed());
  });

  test('a reply goes into the conversation, by the other’s id or by the conversation’s', async () => {
    const first = await visit('dora', 'hello');
    await visit('emre', 'not for dora');
    const dora = await doraId();
    const sent = await send(`with/${dora}`, { text: 'Hello Dora 😀' });
    expect(sent.status).toBe(201);
    const conversation = text(sent.json, 'data', 'dm_conversation_id');
    const again = await send(conversation, { text: 'Anything else?' });
    const expected = [
      text(again.json, 'data', 'dm_event_id'),
      text(sent.json, 'data', 'dm_event_id'),
      first,
    ];
    expect(idsOf((await get(`dm_conversations/with/${dora}/dm_events`)).json)).toEqual(expected);
    expect(idsOf((await get(`dm_conversations/${conversation}/dm_events`)).json)).toEqual(expected);
    expect((await sandbox.truth()).at(-1)).toMatchObject({
      platform: 'x',
      kind: 'message',
      by: 'product',
      parent: conversation,
    });
  });

  test('the sender and the participants can be expanded', async () => {
    await visit('dora', 'hello');
    const { json } = await get('dm_events?expansions=sender_id,participant_ids');
    const names = list(json, 'includes', 'users').map((user) => text(user, 'username'));
    expect(names.toSorted()).toEqual(['acme', 'dora']);
    expect(list(json, 'data', 0, 'participant_ids')).toHaveLength(2);
  });

  test('one event is read by id, a deleted one is gone', async () => {
    const id = await visit('dora', 'hello');
    expect(at((await get(`dm_events/${id}`)).json, 'data', 'text')).toBe('hello');
    await sandbox.call('DELETE', `/control/x/objects/${id}`);
    expect((await get(`dm_events/${id}`)).status).toBe(404);
    expect((await get('dm_events')).json).toEqual({ meta: { result_count: 0 } });
  });

  test('events older than 30 days are not told', async () => {
    await visit('dora', 'hello');
    now += 31 * 24 * 3_600_000;
    expect((await get('dm_events')).json).toEqual({ meta: { result_count: 0 } });
  });

  test('staff answer in X’s own app', async () => {
    await visit('dora', 'hello');
    await sandbox.write('x/messages', { author: '@acme', to: 'dora', text: 'Hi', as: 'staff' });
    expect((await sandbox.truth()).at(-1)).toMatchObject({
      by: 'staff',
      author: 'acme',
      to: 'dora',
    });
  });

  test('bad calls are refused', async () => {
    await visit('dora', 'hello');
    const dora = await doraId();
    expect((await get('dm_events', sandbox.tokens.bearer)).status).toBe(403);
    expect((await get('dm_events?max_results=0')).status).toBe(400);
    expect((await get('dm_events?event_types=Nonsense')).status).toBe(400);
    expect((await send(`with/${dora}`, {})).status).toBe(400);
    expect((await send(`with/${dora}`, { text: 'hi', colour: 'red' })).status).toBe(400);
    expect((await send('with/123', { text: 'hi' })).status).toBe(403);
    expect((await send('12-34', { text: 'hi' })).status).toBe(403);
    const direct = await sandbox.call('POST', '/control/x/messages', {
      body: { author: 'dora', to: 'nobody', text: 'hi' },
    });
    expect([direct.status, text(direct.json, 'code')]).toEqual([404, 'not_found']);
  });
});
