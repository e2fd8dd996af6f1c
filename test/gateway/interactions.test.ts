import { createCentre, type Centre } from './centre.ts';
import { eventually, type Client } from './client.ts';

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

let centre: Centre;
let ana: Client;
let ben: Client;
let sam: Client;
beforeAll(async () => {
  centre = await createCentre();
  [ana, ben, sam] = await Promise.all([
    centre.signIn('ana'),
    centre.signIn('ben'),
    centre.signIn('sam'),
  ]);
});
afterAll(async () => {
  await centre.stop();
});

const itemsOf = (body: Readonly<Record<string, unknown>>) => body['items'] as readonly Item[];

const available = (client: Client) =>
  client.put('/api/v1/agents/me/status', { status: 'Available' });
const away = (client: Client) =>
  client.put('/api/v1/agents/me/status', { status: 'Away from desk' });

/** A post that has come as far as Ana's screen. */
const offered = async (thread: string): Promise<string> => {
  await available(ana);
  const id = await centre.post(thread, 'My phone is dead');
  await eventually(
    () => ana.get(`/api/v1/interactions/${id}`),
    ({ body }) => body['state'] === 'offered',
  );
  return id;
};

const pickedUp = async (thread: string): Promise<string> => {
  const id = await offered(thread);
  const { status } = await ana.post(`/api/v1/interactions/${id}/pickup`);
  expect(status).toBe(200);
  return id;
};

/** Ends and wraps up whatever Ana has, so that each test begins with an empty desk. */
const clearDesk = async (): Promise<void> => {
  await away(ana);
  const { body } = await ana.get('/api/v1/agents/me/interactions');
  for (const { id, state } of itemsOf(body)) {
    if (state === 'offered') await ana.post(`/api/v1/interactions/${id}/pickup`);
    await ana.post(`/api/v1/interactions/${id}/disconnect`);
    await ana.post(`/api/v1/interactions/${id}/wrapup`, { code: 'resolved' });
  }
};
afterEach(clearDesk);

describe('an interaction', () => {
  it('goes from the offer to its wrap-up, with times that people can read', async () => {
    const id = await offered('journey');
    const before = await ana.get('/api/v1/agents/me/interactions');
    expect(itemsOf(before.body).map((item) => item.id)).toEqual([id]);
    const steps: readonly (readonly [string, object | undefined, string])[] = [
      ['pickup', undefined, 'connected'],
      ['hold', {}, 'held'],
      ['resume', undefined, 'connected'],
      ['note', { text: 'Knows us well' }, 'connected'],
      ['reply', { text: 'Have you tried turning it on?' }, 'connected'],
      ['disconnect', undefined, 'wrapup'],
    ];
    for (const [verb, body, state] of steps) {
      const answer = await ana.post(`/api/v1/interactions/${id}/${verb}`, body);
      expect([verb, answer.status, answer.body['state']]).toEqual([verb, 200, state]);
    }
    const held = await ana.get('/api/v1/agents/me/interactions');
    expect(itemsOf(held.body).map(({ state }) => state)).toEqual(['wrapup']);
    const { body } = await ana.post(`/api/v1/interactions/${id}/wrapup`, { code: 'resolved' });
    expect(body).toMatchObject({ id, state: 'disconnected', agent: 'ana', wrapupCode: 'resolved' });
    for (const field of ['createdAt', 'queuedAt', 'offeredAt', 'connectedAt', 'endedAt'])
      expect(body[field]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
    const timeline = await ana.get(`/api/v1/interactions/${id}/timeline`);
    expect(itemsOf(timeline.body).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['interactionStarted', 'offered', 'connected', 'disconnected']),
    );
  });

  it('is found by its id, encoded or not', async () => {
    const id = await centre.post('encoded', 'Hello');
    for (const spelling of [id, encodeURIComponent(id), id.replaceAll('~', '%7E')]) {
      const { status, body } = await sam.get(`/api/v1/interactions/${spelling}`);
      expect([status, body['id']]).toEqual([200, id]);
    }
  });

  it.each([
    'nonsense',
    'facebook:page-1001:1',
    'x~0',
    'x~',
    '~1',
    'x~1.5',
    'x~01',
    'y'.repeat(250),
  ])('whose id is malformed is unknown: %s', async (id) => {
    const { status, body } = await sam.get(`/api/v1/interactions/${id}`);
    expect([status, body['code']]).toEqual([404, 'interaction_unknown']);
  });

  it('of somebody else is unknown', async () => {
    const id = await pickedUp('foreign');
    const { status, body } = await ben.post(`/api/v1/interactions/${id}/reply`, { text: 'Mine!' });
    expect([status, body['code']]).toEqual([404, 'interaction_unknown']);
  });

  it('in a state that does not allow it says which', async () => {
    const id = await pickedUp('wrong-state');
    const { status, body } = await ana.post(`/api/v1/interactions/${id}/wrapup`, {
      code: 'resolved',
    });
    expect([status, body['code']]).toEqual([409, 'wrong_state']);
    expect(body['details']).toMatchObject({ state: 'connected' });
  });

  it('goes to a workgroup or to an agent, and to nobody else', async () => {
    const id = await pickedUp('transfer');
    for (const body of [{}, { workgroup: 'sales', agent: 'eva' }]) {
      const { status } = await ana.post(`/api/v1/interactions/${id}/transfer`, body);
      expect(status).toBe(422);
    }
    const body = { workgroup: 'sales', reason: 'Wants to buy' };
    const answer = await ana.post(`/api/v1/interactions/${id}/transfer`, body);
    expect(answer.body).toMatchObject({ workgroup: 'sales', state: 'queued' });
    expect((await ana.get(`/api/v1/interactions/${id}`)).status).toBeGreaterThanOrEqual(403);
  });
});

describe('the messages of an interaction', () => {
  it('come in pages, which follow one another by the cursor', async () => {
    const id = await pickedUp('pages');
    for (const text of ['one', 'two', 'three'])
      await ana.post(`/api/v1/interactions/${id}/note`, { text });
    const texts: unknown[] = [];
    let cursor = '';
    let pages = 0;
    for (;;) {
      const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await ana.get(`/api/v1/interactions/${id}/messages?limit=3${query}`);
      expect(itemsOf(body).length).toBeLessThanOrEqual(3);
      texts.push(...itemsOf(body).map(({ text }) => text));
      pages += 1;
      if (typeof body['nextCursor'] !== 'string') break;
      cursor = body['nextCursor'];
    }
    expect(texts).toEqual(['My phone is dead', 'one', 'two', 'three']);
    expect(pages).toBe(2);
  });

  it('that are sent become sent', async () => {
    const id = await pickedUp('sent');
    await ana.post(`/api/v1/interactions/${id}/reply`, { text: 'Hello Vera' });
    const { body } = await eventually(
      () => ana.get(`/api/v1/interactions/${id}/messages`),
      (answer) => itemsOf(answer.body).some(({ delivery }) => delivery === 'sent'),
    );
    expect(itemsOf(body).map(({ direction }) => direction)).toEqual(['in', 'out']);
  });
});

describe('a command with an Idempotency-Key', () => {
  const key = { 'idempotency-key': 'key-1' };
  const notesOf = async (id: string) => {
    const { body } = await ana.get(`/api/v1/interactions/${id}/messages`);
    return itemsOf(body).filter(({ direction }) => direction === 'note');
  };

  it('is done once, and answered alike each time', async () => {
    const id = await pickedUp('idempotent');
    const first = await ana.post(`/api/v1/interactions/${id}/note`, { text: 'x' }, key);
    await ana.post(`/api/v1/interactions/${id}/hold`);
    const again = await ana.post(`/api/v1/interactions/${id}/note`, { text: 'x' }, key);
    expect(again).toMatchObject({ status: 200, body: first.body });
    const encoded = encodeURIComponent(id);
    const spelled = await ana.post(`/api/v1/interactions/${encoded}/note`, { text: 'x' }, key);
    expect(spelled.body).toEqual(first.body);
    expect(await notesOf(id)).toHaveLength(1);
  });

  it('is done once even when it is sent ten times at once', async () => {
    const id = await pickedUp('at-once');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        ana.post(`/api/v1/interactions/${id}/note`, { text: 'x' }, key),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await notesOf(id)).toHaveLength(1);
  });

  it('is refused when it comes back with other content', async () => {
    const id = await pickedUp('conflict');
    await ana.post(`/api/v1/interactions/${id}/note`, { text: 'x' }, key);
    const { status, body } = await ana.post(`/api/v1/interactions/${id}/note`, { text: 'y' }, key);
    expect([status, body['code']]).toEqual([409, 'idempotency_conflict']);
  });

  it('is another one on another path, and without the key each is its own', async () => {
    const id = await pickedUp('others');
    await ana.post(`/api/v1/interactions/${id}/note`, { text: 'x' }, key);
    await ana.post(`/api/v1/interactions/${id}/reply`, { text: 'x' }, key);
    await ana.post(`/api/v1/interactions/${id}/note`, { text: 'x' });
    await ana.post(`/api/v1/interactions/${id}/note`, { text: 'x' });
    expect(await notesOf(id)).toHaveLength(3);
    const { body } = await ana.get(`/api/v1/interactions/${id}/messages`);
    expect(itemsOf(body)).toHaveLength(5);
  });

  it.each(['', 'x'.repeat(256), 'a b'])('is refused when the key is %j', async (wrong) => {
    const headers = { 'idempotency-key': wrong };
    const { status } = await ana.put('/api/v1/agents/me/status', { status: 'Available' }, headers);
    expect(status).toBe(422);
  });
});

describe('the lists of a supervisor', () => {
  it('show what waits in a workgroup, page by page', async () => {
    await Promise.all([away(ana), away(ben)]);
    const ids: string[] = [];
    for (const thread of ['wait-1', 'wait-2', 'wait-3']) ids.push(await centre.post(thread, 'Hi'));
    const list = async (query: string) => {
      const { body } = await sam.get(`/api/v1/interactions?workgroup=support${query}`);
      return { ids: itemsOf(body).map(({ id }) => id), next: body['nextCursor'] };
    };
    await eventually(
      () => list(''),
      (page) => ids.every((id) => page.ids.includes(id)),
    );
    const all = await list('&state=queued');
    const first = await list('&limit=2');
    const second = await list(`&limit=2&cursor=${encodeURIComponent(String(first.next))}`);
    expect([...first.ids, ...second.ids]).toEqual(all.ids.slice(0, 4));
    expect((await list('&state=offered')).ids).toEqual([]);
    const { body } = await sam.get('/api/v1/statistics/workgroups/support');
    expect(body).toMatchObject({ id: 'support', waiting: all.ids.length, offered: 0 });
  });

  it('show what an agent has', async () => {
    await eventually(
      async () => {
        await available(ana);
        return sam.get('/api/v1/interactions?agent=ana');
      },
      ({ body }) => itemsOf(body).length > 1,
    );
    const { body } = await sam.get('/api/v1/interactions?agent=ana&state=offered');
    expect(itemsOf(body).every(({ agent }) => agent === 'ana')).toBe(true);
  });

  it.each(['', '?state=queued', '?type=chat'])('want to know of whom: %s', async (query) => {
    const { status } = await sam.get(`/api/v1/interactions${query}`);
    expect(status).toBe(422);
  });

  it.each([
    ['/api/v1/statistics/workgroups/nothing', 'workgroup_unknown'],
    ['/api/v1/statistics/workgroups/constructor', 'workgroup_unknown'],
    ['/api/v1/interactions?agent=nobody', 'agent_unknown'],
  ])('know nothing of %s', async (path, code) => {
    const { status, body } = await sam.get(path);
    expect([status, body['code']]).toEqual([404, code]);
  });

  it('of agents come in pages, too', async () => {
    const first = await sam.get('/api/v1/statistics/agents?limit=3');
    const next = String(first.body['nextCursor']);
    const second = await sam.get(`/api/v1/statistics/agents?limit=3&cursor=${next}`);
    const ids = [...itemsOf(first.body), ...itemsOf(second.body)].map(({ id }) => id);
    expect(ids).toEqual(['ana', 'ben', 'eva', 'omar']);
    expect(second.body['nextCursor']).toBeNull();
  });
});

describe('a supervisor', () => {
  it("sets an agent's status", async () => {
    const { status, body } = await sam.put('/api/v1/agents/ben/status', { status: 'Available' });
    expect([status, body['statusKind']]).toEqual([200, 'available']);
    const wrong = await sam.put('/api/v1/agents/ben/status', { status: 'Dreaming' });
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'status_unknown']);
  });

  it('ends all sessions of an agent', async () => {
    const eva = await centre.signIn('eva');
    const { status, body } = await sam.post('/api/v1/agents/eva/logoff');
    expect([status, body['signedOn']]).toEqual([200, false]);
    await eventually(
      () => eva.get('/api/v1/me'),
      (answer) => answer.status === 401,
    );
  });
});

describe('a node that cannot answer', () => {
  it('says when to come back', async () => {
    const stopping = await createCentre();
    const client = await stopping.signIn('ana');
    await stopping.broker.node.stop();
    const { status, headers, body } = await client.get('/api/v1/agents/me');
    expect([status, body['code'], headers.get('retry-after')]).toEqual([503, 'unavailable', '1']);
    const ready = await client.get('/readyz');
    expect([ready.status, ready.body['code']]).toEqual([503, 'not_ready']);
    expect((await client.get('/livez')).status).toBe(200);
    await stopping.broker.stop();
  });
});
