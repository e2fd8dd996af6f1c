import { createCentre, type Centre } from './centre.ts';
import { eventually, type Client } from './client.ts';

type Fields = Readonly<Record<string, unknown>>;

let centre: Centre;
let sam: Client;
let ana: Client;
let ben: Client;
beforeAll(async () => {
  centre = await createCentre();
  [sam, ana, ben] = await Promise.all([
    centre.signIn('sam'),
    centre.signIn('ana'),
    centre.signIn('ben'),
  ]);
});
afterAll(async () => {
  await centre.stop();
});

const chat = (externalId: string, more: object = {}) => ({
  type: 'chat',
  workgroup: 'support',
  externalId,
  customer: { id: 'c-1', name: 'Vera' },
  ...more,
});
const start = (body: object, headers = {}) => sam.post('/api/v1/interactions', body, headers);
const on = (client: Client, id: unknown, verb = '', body?: unknown) => {
  const address = `/api/v1/interactions/${encodeURIComponent(String(id))}`;
  return verb === '' ? client.get(address) : client.post(`${address}/${verb}`, body);
};
const available = (client: Client) =>
  client.put('/api/v1/agents/me/status', { status: 'Available' });
const away = (client: Client) =>
  client.put('/api/v1/agents/me/status', { status: 'Away from desk' });
const waitFor = (id: unknown, state: string) =>
  eventually(
    () => on(sam, id),
    ({ body }) => body['state'] === state,
  );
const ofType = async (type: string): Promise<Fields> => {
  const { body } = await sam.get('/api/v1/statistics/workgroups/support');
  return (body['types'] as Readonly<Record<string, Fields>>)[type] ?? {};
};

describe('an interaction that another system creates', () => {
  it('rings at an agent, is handled, and ends with its wrap-up', async () => {
    await available(ana);
    const subject = 'About the phone';
    const words = { text: 'Anybody there?', subject, attributes: { page: 'phones', 'x.y': '' } };
    const { status, body } = await start(chat('chat-1', words));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: 'api:sam:chat-1~1',
      type: 'chat',
      platform: 'external',
      externalId: 'chat-1',
      workgroup: 'support',
      customer: { id: 'c-1', name: 'Vera' },
      subject,
      attributes: words.attributes,
      replyability: { allowed: false, reason: 'external' },
    });
    const { id } = body;
    await waitFor(id, 'offered');
    expect((await on(ana, id, 'pickup')).body).toMatchObject({ state: 'connected', agent: 'ana' });
    const { items } = (await ana.get(`/api/v1/interactions/${String(id)}/messages`)).body;
    expect(items).toMatchObject([{ direction: 'in', text: 'Anybody there?' }]);
    const reply = await on(ana, id, 'reply', { text: 'Here I am' });
    expect([reply.status, reply.body['code'], reply.body['details']]).toEqual([
      409,
      'reply_not_allowed',
      { reason: 'external' },
    ]);
    expect((await on(ana, id, 'note', { text: 'Wants a phone' })).status).toBe(200);
    expect((await on(ana, id, 'hold')).body['state']).toBe('held');
    expect((await on(ana, id, 'resume')).body['state']).toBe('connected');
    expect((await on(sam, id, 'disconnect')).body['state']).toBe('wrapup');
    const wrapped = await on(ana, id, 'wrapup', { code: 'resolved' });
    expect(wrapped.body).toMatchObject({ state: 'disconnected', wrapupCode: 'resolved' });
    await away(ana);
  });

  it('is transferred to another workgroup like any other', async () => {
    const { body } = await start(chat('chat-moved', { type: 'email' }));
    const moved = await on(sam, body['id'], 'transfer', { workgroup: 'sales' });
    expect(moved.body).toMatchObject({ workgroup: 'sales', state: 'queued' });
    await on(sam, body['id'], 'abandon');
  });

  it('is the same one however often it is told of, until it has ended', async () => {
    const first = await start(chat('chat-2'));
    const again = await start(chat('chat-2', { priority: 99 }));
    expect([again.status, again.body['id'], again.body['priority']]).toEqual([
      201,
      first.body['id'],
      50,
    ]);
    const at = await Promise.all([1, 2, 3, 4, 5].map(() => start(chat('chat-at-once'))));
    expect(new Set(at.map(({ body }) => body['id'])).size).toBe(1);
    await on(sam, first.body['id'], 'disconnect');
    const next = await start(chat('chat-2'));
    expect(next.body).toMatchObject({ previous: first.body['id'], state: 'queued' });
    expect(next.body['id']).not.toBe(first.body['id']);
    await on(sam, next.body['id'], 'disconnect');
    await on(sam, at[0]?.body['id'], 'disconnect');
  });

  it('is created once under an Idempotency-Key, even when it has ended meanwhile', async () => {
    const key = { 'idempotency-key': 'chat-3' };
    const first = await start(chat('chat-3'), key);
    await on(sam, first.body['id'], 'abandon');
    expect((await start(chat('chat-3'), key)).body).toEqual(first.body);
    const other = await start(chat('chat-3', { text: 'x' }), key);
    expect(other.body['code']).toBe('idempotency_conflict');
  });

  it('may have any name that the other system gives it', async () => {
    const externalId = 'a/b c~1:?#%é';
    const { status, body } = await start(chat(externalId));
    expect([status, body['externalId']]).toEqual([201, externalId]);
    expect((await on(sam, body['id'])).body['id']).toBe(body['id']);
    expect((await on(sam, body['id'], 'abandon')).body['state']).toBe('disconnected');
  });

  it('that the customer gives up while waiting counts as abandoned', async () => {
    const before = await ofType('callback');
    expect(before).toEqual({});
    const ids = [];
    for (const name of ['given-up', 'hung-up']) {
      const { body } = await start(chat(name, { type: 'callback' }));
      ids.push(body['id']);
    }
    await on(sam, ids[0], 'abandon');
    await on(sam, ids[1], 'disconnect');
    await eventually(
      () => ofType('callback'),
      ({ abandoned, waiting }) => abandoned === 2 && waiting === 0,
    );
    expect(await ofType('callback')).toMatchObject({ answered: 0, handled: 0, active: 0 });
  });

  it('cannot be given up once an agent has it', async () => {
    await available(ana);
    const { body } = await start(chat('too-late'));
    await waitFor(body['id'], 'offered');
    await on(ana, body['id'], 'pickup');
    const late = await on(sam, body['id'], 'abandon');
    expect([late.status, late.body['code'], late.body['details']]).toMatchObject([
      409,
      'wrong_state',
      { state: 'connected' },
    ]);
    await on(ana, body['id'], 'disconnect');
    await on(ana, body['id'], 'wrapup', { code: 'resolved' });
    await away(ana);
  });

  it('goes to the agent whom the other system names', async () => {
    await Promise.all([available(ana), available(ben)]);
    const { body } = await start(chat('for-ben', { preferredAgent: 'ben' }));
    expect((await waitFor(body['id'], 'offered')).body['agent']).toBe('ben');
    await Promise.all([away(ana), away(ben)]);
    await on(sam, body['id'], 'abandon');
  });

  it.each(['social_conversation', 'social_direct_message'])(
    'cannot be a %s, which comes from its platform',
    async (type) => {
      const { status, body } = await start(chat('social', { type }));
      expect([status, body['code']]).toEqual([422, 'social_type']);
    },
  );

  it.each([
    [{ workgroup: 'none' }, 404, 'workgroup_unknown'],
    [{ preferredAgent: 'nobody' }, 404, 'agent_unknown'],
    [{ skills: [{ skill: 'klingon' }] }, 422, 'skill_unknown'],
    [{ priority: 1_001 }, 422, 'priority_range'],
    [{ priority: -1 }, 422, 'priority_range'],
    [{ type: 'fax' }, 422, 'validation_failed'],
    [{ externalId: '' }, 422, 'validation_failed'],
    [{ externalId: 'x'.repeat(101) }, 422, 'validation_failed'],
    [{ externalId: 'a\nb' }, 422, 'validation_failed'],
    [{ customer: { id: 'c', phone: '1' } }, 422, 'validation_failed'],
    [{ attributes: { 'a b': '1' } }, 422, 'validation_failed'],
    [{ attributes: { a: 1 } }, 422, 'validation_failed'],
    [{ attributes: { a: 'x'.repeat(257) } }, 422, 'validation_failed'],
    [{ text: '' }, 422, 'validation_failed'],
  ])('is refused with %j', async (wrong, status, code) => {
    const answer = await start(chat('wrong', wrong));
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });
});

describe('what an interaction is worth and asks for', () => {
  let id: unknown;
  beforeAll(async () => {
    const admin = await centre.signIn('admin');
    await admin.post('/api/v1/skills', { id: 'spanish', name: 'Spanish' });
    await Promise.all([away(ana), away(ben)]);
    id = await centre.post('worth', 'Hola');
    await waitFor(id, 'queued');
  });

  it('is changed by a supervisor', async () => {
    const first = await on(sam, id, 'priority', { priority: 90 });
    expect([first.status, first.body['priority']]).toEqual([200, 90]);
    const skills = [{ skill: 'spanish', minProficiency: 40 }];
    const { status, body } = await on(sam, id, 'skills', { skills });
    expect([status, body['priority'], body['skills']]).toEqual([
      200,
      90,
      [
        {
          skill: 'spanish',
          minProficiency: 40,
          maxProficiency: 100,
          minDesire: 0,
          maxDesire: 100,
          proficiencyWeight: 1,
          desireWeight: 0,
        },
      ],
    ]);
  });

  it('decides who gets it, and before what else', async () => {
    const plain = await centre.post('worth-less', 'Hello');
    await waitFor(plain, 'queued');
    await on(sam, plain, 'priority', { priority: 10 });
    await available(ana);
    // She speaks no Spanish.
    await waitFor(plain, 'offered');
    expect((await on(sam, id)).body['state']).toBe('queued');
    await on(sam, id, 'skills', { skills: [] });
    expect((await waitFor(id, 'offered')).body['agent']).toBe('ana');
    await away(ana);
  });

  it.each([
    ['priority', { priority: 1_001 }, 'priority_range'],
    ['priority', { priority: 'high' }, 'validation_failed'],
    ['priority', {}, 'validation_failed'],
    ['skills', { skills: [{ skill: 'klingon' }] }, 'skill_unknown'],
    ['skills', { skills: [{ skill: 'spanish', minProficiency: 0 }] }, 'validation_failed'],
    ['skills', {}, 'validation_failed'],
  ])('is not changed by %s %j', async (verb, body, code) => {
    const answer = await on(sam, id, verb, body);
    expect([answer.status, answer.body['code']]).toEqual([422, code]);
  });

  it('is refused with the field that cannot be', async () => {
    const turned = { skill: 'spanish', minProficiency: 60, maxProficiency: 50, maxDesire: 10 };
    const { body } = await on(sam, id, 'skills', { skills: [turned, { skill: 'spanish' }] });
    const fields = (body['details'] as readonly Fields[]).map(({ field }) => field);
    expect(fields).toEqual(['skills[0].maxProficiency', 'skills[1].skill']);
  });

  it('is no business of agents', async () => {
    const { status, body } = await on(ana, id, 'priority', { priority: 1 });
    expect([status, body['code']]).toEqual([403, 'forbidden']);
  });
});

describe('the list of a workgroup', () => {
  const list = async (query: string) => {
    const { body } = await sam.get(`/api/v1/interactions?${query}`);
    return (body['items'] as readonly Fields[]).map(({ externalId, state, type }) =>
      [externalId, state, type].join(' '),
    );
  };

  it('has what waits and what is handled, by state and by type, page by page', async () => {
    await Promise.all([away(ana), away(ben)]);
    await start(chat('l-3', { type: 'chat', workgroup: 'sales' }));
    await available(ben);
    const wanted = 'api:sam:l-3~1';
    await waitFor(wanted, 'offered');
    await on(ben, wanted, 'pickup');
    // Ben is full with it.
    await start(chat('l-1', { type: 'email', workgroup: 'sales' }));
    await start(chat('l-2', { type: 'call', workgroup: 'sales' }));
    await eventually(
      () => list('workgroup=sales'),
      (items) => items.length === 3,
    );
    expect(await list('workgroup=sales')).toEqual([
      'l-1 queued email',
      'l-2 queued call',
      'l-3 connected chat',
    ]);
    expect(await list('workgroup=sales&type=call')).toEqual(['l-2 queued call']);
    expect(await list('workgroup=sales&state=connected&type=chat')).toEqual(['l-3 connected chat']);
    expect(await list('workgroup=sales&state=connected&type=call')).toEqual([]);
    expect(await list('agent=ben&state=connected')).toEqual(['l-3 connected chat']);
    expect(await list('agent=ben&workgroup=support')).toEqual([]);
    expect(await list('agent=ben&workgroup=sales&type=chat')).toEqual(['l-3 connected chat']);
    const pages: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await sam.get(`/api/v1/interactions?workgroup=sales&limit=1${from}`);
      pages.push(
        ...(body['items'] as readonly Fields[]).map(({ externalId }) => String(externalId)),
      );
      cursor = typeof body['nextCursor'] === 'string' ? body['nextCursor'] : undefined;
    }
    expect(pages).toEqual(['l-1', 'l-2', 'l-3']);
  });

  it('knows no type that there is not', async () => {
    const { status } = await sam.get('/api/v1/interactions?workgroup=sales&type=fax');
    expect(status).toBe(422);
  });
});
