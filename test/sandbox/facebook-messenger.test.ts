import { at, list, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

const GRAPH = '/facebook/v24.0';
const HOUR_MS = 3_600_000;

describe('Messenger conversations of a page', () => {
  let sandbox: RunningSandbox;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-22T12:00:00Z');
    sandbox = await startSandbox({ clock: { now: () => now } });
  });
  afterEach(() => sandbox.close());

  const get = (path: string) =>
    sandbox.call('GET', `${GRAPH}/${path}`, { token: sandbox.tokens.page });
  const send = (body: object) =>
    sandbox.call('POST', `${GRAPH}/1001/messages`, { token: sandbox.tokens.page, body });
  const visit = (author: string, words: string) =>
    sandbox.write('facebook/pages/1001/messages', { author, text: words });

  const psidOf = async (author: string): Promise<string> => {
    const { json } = await get('1001/conversations?fields=participants');
    const people = list(json, 'data').flatMap((thread) => list(thread, 'participants', 'data'));
    return text(
      people.find((person) => at(person, 'name') === author),
      'id',
    );
  };

  test('a conversation shows its messages, the newest first, with who wrote to whom', async () => {
    await visit('Carla', 'hello');
    now += 1_000;
    const last = await visit('Carla', 'anybody?');
    const { json } = await get(
      '1001/conversations?platform=messenger&fields=updated_time,snippet,messages.limit(5){message,from,to}',
    );
    expect(at(json, 'data', 0)).toMatchObject({
      id: expect.stringMatching(/^t_\d+$/) as string,
      updated_time: '2026-11-22T12:00:01+0000',
      snippet: 'anybody?',
    });
    const messages = list(json, 'data', 0, 'messages', 'data');
    expect(messages.map((message) => text(message, 'message'))).toEqual(['anybody?', 'hello']);
    expect(at(messages[0], 'from', 'name')).toBe('Carla');
    expect(at(messages[0], 'to', 'data', 0, 'id')).toBe('1001');
    expect(last).toMatch(/^m_[\w-]{80,}$/);
  });

  test('the conversation that moved last comes first, and paging reaches the others', async () => {
    for (const author of ['Carla', 'Dmitri', 'Emre']) await visit(author, 'hello');
    await visit('Carla', 'again');
    const first = await get('1001/conversations?limit=2&fields=senders');
    const names = (json: unknown) =>
      list(json, 'data').map((thread) => text(thread, 'senders', 'data', 0, 'name'));
    expect(names(first.json)).toEqual(['Carla', 'Emre']);
    const after = text(first.json, 'paging', 'cursors', 'after');
    expect(
      names((await get(`1001/conversations?limit=2&fields=senders&after=${after}`)).json),
    ).toEqual(['Dmitri']);
    const one = await get(`1001/conversations?user_id=${await psidOf('Emre')}&fields=senders`);
    expect(names(one.json)).toEqual(['Emre']);
  });

  test('a reply arrives in the conversation, and its metadata can be read again', async () => {
    await visit('Carla', 'hello');
    const id = await psidOf('Carla');
    const message = { text: 'Hello Carla 😀', metadata: 'command-7' };
    const sent = await send({ recipient: { id }, messaging_type: 'RESPONSE', message });
    expect(sent.json).toEqual({
      recipient_id: id,
      message_id: expect.stringMatching(/^m_/) as string,
    });
    const read = await get(`${text(sent.json, 'message_id')}?fields=message,metadata,from`);
    expect(read.json).toMatchObject({
      message: 'Hello Carla 😀',
      metadata: 'command-7',
      from: { name: 'Acme', id: '1001' },
    });
    expect((await sandbox.truth()).at(-1)).toMatchObject({
      by: 'product',
      requestToken: 'command-7',
      text: 'Hello Carla 😀',
    });
  });

  test('a form with JSON in it does as well', async () => {
    await visit('Carla', 'hello');
    const id = await psidOf('Carla');
    const body = new URLSearchParams({
      recipient: JSON.stringify({ id }),
      message: JSON.stringify({ text: 'Hi' }),
      access_token: sandbox.tokens.page,
    });
    expect((await sandbox.call('POST', `${GRAPH}/me/messages`, { body })).status).toBe(200);
  });

  test('after 24 hours only a person’s tagged answer passes, after 7 days none', async () => {
    await visit('Carla', 'hello');
    const recipient = { id: await psidOf('Carla') };
    const plain = { recipient, messaging_type: 'RESPONSE', message: { text: 'late' } };
    const tagged = {
      recipient,
      messaging_type: 'MESSAGE_TAG',
      tag: 'HUMAN_AGENT',
      message: { text: 'later' },
    };
    now += 24 * HOUR_MS;
    expect((await send(plain)).status).toBe(200);
    now += 1;
    const refused = await send(plain);
    expect(refused.status).toBe(400);
    expect(at(refused.json, 'error')).toMatchObject({ code: 10, error_subcode: 2018278 });
    expect((await send(tagged)).status).toBe(200);
    now += 6 * 24 * HOUR_MS;
    expect(at((await send(tagged)).json, 'error', 'error_subcode')).toBe(2018278);
    await visit('Carla', 'still there?');
    expect((await send(plain)).status).toBe(200);
  });

  test('an unknown recipient, an empty text and one that is too long are refused', async () => {
    await visit('Carla', 'hello');
    const recipient = { id: await psidOf('Carla') };
    const unknown = await send({ recipient: { id: '12345' }, message: { text: 'hi' } });
    expect(at(unknown.json, 'error')).toMatchObject({ code: 100, error_subcode: 2018001 });
    expect((await send({ recipient, message: { text: '' } })).status).toBe(400);
    expect((await send({ recipient, message: { text: 'x'.repeat(2_001) } })).status).toBe(400);
    expect((await send({ recipient, message: { text: 'x'.repeat(2_000) } })).status).toBe(200);
    const metadata = 'x'.repeat(1_000);
    expect((await send({ recipient, message: { text: 'hi', metadata } })).status).toBe(400);
    expect((await send({ recipient: 'nobody', message: { text: 'hi' } })).status).toBe(400);
  });

  test('a comment can be answered privately once, within 7 days', async () => {
    const post = await sandbox.write('facebook/pages/1001/posts', {
      author: 'Carla',
      text: 'help',
    });
    const comment = await sandbox.write(`facebook/${post}/comments`, {
      author: 'Emre',
      text: 'me',
    });
    const reply = { recipient: { comment_id: comment }, message: { text: 'In private' } };
    expect(
      at((await get(`${comment}?fields=can_reply_privately`)).json, 'can_reply_privately'),
    ).toBe(true);
    expect((await send(reply)).status).toBe(200);
    const again = await send(reply);
    expect(at(again.json, 'error', 'code')).toBe(10);
    const { json } = await get(`${comment}?fields=can_reply_privately,private_reply_conversation`);
    expect(json).toMatchObject({
      can_reply_privately: false,
      private_reply_conversation: { id: expect.stringMatching(/^t_/) as string },
    });
    // The conversation goes on only after the person answers.
    const recipient = { id: await psidOf('Emre') };
    const more = { recipient, message: { text: 'Are you there?' } };
    expect(at((await send(more)).json, 'error', 'error_subcode')).toBe(2018278);
    now += 8 * 24 * HOUR_MS;
    expect((await send({ ...reply, recipient: { post_id: post } })).status).toBe(400);
  });

  test('staff answer in the platform’s own app', async () => {
    await visit('Carla', 'hello');
    await sandbox.write('facebook/pages/1001/messages', {
      author: 'Carla',
      text: 'Hi!',
      as: 'staff',
    });
    const [latest] = list(
      (await get('1001/conversations?fields=messages{from,message}')).json,
      'data',
    );
    expect(at(latest, 'messages', 'data', 0)).toMatchObject({
      message: 'Hi!',
      from: { id: '1001' },
    });
    expect((await sandbox.truth()).at(-1)).toMatchObject({ by: 'staff', author: 'Acme' });
  });

  test('with the platform’s limits only the 20 newest messages tell what they say', async () => {
    await sandbox.call('POST', '/control/x/settings', { body: { limits: 'platform' } });
    const ids: string[] = [];
    for (let count = 0; count < 22; count += 1)
      ids.push(await visit('Carla', `message ${String(count)}`));
    const { json } = await get('1001/conversations?fields=messages.limit(30){message}');
    const told = list(json, 'data', 0, 'messages', 'data').filter(
      (message) => at(message, 'message') !== undefined,
    );
    expect(told).toHaveLength(20);
    expect(ids).toHaveLength(22);
  });

  test('the page sees a person’s name', async () => {
    await visit('Carla Vega', 'hello');
    const { json } = await get(
      `${await psidOf('Carla Vega')}?fields=first_name,last_name,profile_pic`,
    );
    expect(json).toMatchObject({ first_name: 'Carla', last_name: 'Vega' });
  });
});
