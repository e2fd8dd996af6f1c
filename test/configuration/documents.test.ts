import { createCentre, type Centre } from '../gateway/centre.ts';
import { eventually, type Client } from '../gateway/client.ts';

let centre: Centre;
let admin: Client;
beforeAll(async () => {
  centre = await createCentre();
  admin = await centre.signIn('admin');
});
afterAll(async () => {
  await centre.stop();
});

/** One new document of each kind, as little of it as will do, and a change of it. */
const kinds = [
  ['users', { id: 'zoe', name: 'Zoe Adler' }, { cost: 3 }],
  ['stations', { id: 'desk-9', name: 'Desk 9' }, { licences: ['I3_ACCESS_ACD_SOCIAL_MEDIA'] }],
  [
    'workgroups',
    { id: 'night', name: 'Night' },
    { wrapupSeconds: 5, overflow: { afterSeconds: 9 } },
  ],
  ['skills', { id: 'spanish', name: 'Spanish' }, { name: 'Castilian' }],
  ['statuses', { id: 'training', name: 'Training', kind: 'busy' }, { kind: 'away' }],
  ['roles', { id: 'lead', name: 'Lead', rights: ['handle'] }, { rights: ['handle', 'supervise'] }],
  ['accounts', { id: 'page-7', platform: 'facebook', name: 'Seven' }, { name: 'Eight' }],
  [
    'channels',
    { id: 'c-7', platform: 'x', account: 'x-acme', workgroup: 'sales', handles: ['acmehelp'] },
    { pollSeconds: 30, postLimit: 10 },
  ],
  ['parameters', { id: 'ACDAvailableOnNon-ACD', value: '1' }, { value: '0' }],
  ['licences', { name: 'I3_ACCESS_RECORDER', count: 5 }, { count: 6, expires: '2031-05-01' }],
  ['wrapup-codes', { id: 'lost', name: 'Lost' }, { name: 'Lost for good' }],
  ['responses', { id: 'hi', name: 'Hello', text: 'Hello!' }, { workgroups: ['sales'] }],
] as const;

describe.each(kinds)('documents of the kind %s', (kind, fields, changes) => {
  const path = `/api/v1/${kind}`;
  const id = 'id' in fields ? fields.id : fields.name;
  const one = `${path}/${encodeURIComponent(id)}`;

  it('are created, with their defaults', async () => {
    const created = await admin.post(path, fields);
    expect([created.status, created.body]).toEqual([201, expect.objectContaining({ id })]);
    const read = await admin.get(one);
    expect(read.body).toEqual(created.body);
    expect(read.headers.get('etag')).toBe(`"${String(read.body['version'])}"`);
  });

  it('are not created twice', async () => {
    const { status, body } = await admin.post(path, fields);
    expect([status, body['code']]).toEqual([409, 'id_taken']);
  });

  it('are found in the list, page by page and by their names', async () => {
    const found: string[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await admin.get(`${path}?limit=2${cursor}`);
      const items = body['items'] as readonly { id: string }[];
      found.push(...items.map((item) => item.id));
      if (body['nextCursor'] === null) break;
      cursor = `&cursor=${encodeURIComponent(body['nextCursor'] as string)}`;
    }
    expect(found).toContain(id);
    expect(found).toEqual([...new Set(found)].toSorted((a, b) => (a < b ? -1 : 1)));
    const searched = await admin.get(`${path}?q=${encodeURIComponent(id.toUpperCase())}`);
    expect(searched.body['items']).toEqual([expect.objectContaining({ id })]);
  });

  it('are changed by whoever knows their version', async () => {
    const before = await admin.get(one);
    const etag = before.headers.get('etag') ?? '';
    const blind = await admin.patch(one, changes);
    expect([blind.status, blind.body['code']]).toEqual([428, 'version_required']);
    const after = await admin.patch(one, changes, { 'if-match': etag });
    expect([after.status, after.body]).toEqual([
      200,
      expect.objectContaining({ ...before.body, ...after.body }),
    ]);
    expect(Number(after.body['version'])).toBeGreaterThan(Number(before.body['version']));
    const late = await admin.patch(one, changes, { 'if-match': etag });
    expect([late.status, late.body['code'], late.body['details']]).toEqual([
      412,
      'version_conflict',
      { version: after.body['version'] },
    ]);
    expect((await admin.get(one)).body).toEqual(after.body);
  });

  it('are deleted, once', async () => {
    const deleted = await admin.delete(one);
    expect(deleted.status).toBe(204);
    expect((await admin.get(one)).status).toBe(404);
    expect((await admin.delete(one)).status).toBe(404);
    const gone = await admin.patch(one, {}, { 'if-match': '*' });
    expect(gone.status).toBe(404);
  });

  it('leave a line for each change', async () => {
    const { body } = await admin.get('/api/v1/changes?limit=200');
    const lines = body['items'] as readonly Readonly<Record<string, unknown>>[];
    const own = lines.filter((line) => line['kind'] === kind && line['document'] === id);
    expect(own.map(({ action }) => action)).toEqual(['deleted', 'updated', 'created']);
    const [, updated] = own;
    expect(Object.keys(updated?.['to'] ?? {}).toSorted()).toEqual(Object.keys(changes).toSorted());
    expect(own[0]).toMatchObject({ by: 'admin', from: { id } });
    expect(Date.parse(String(own[0]?.['at']))).toBeGreaterThan(Date.now() - 60_000);
  });
});

describe('a change', () => {
  it('merges: fields inside objects stay, null takes away', async () => {
    const { body } = await admin.post('/api/v1/workgroups', {
      id: 'merged',
      name: 'Merged',
      utilization: { chat: { percent: 25, maxAssigned: 2 } },
      overflow: { afterSeconds: 60, priority: 5 },
      alertSeconds: 7,
    });
    const changed = await admin.patch('/api/v1/workgroups/merged', {
      version: body['version'],
      utilization: { chat: { percent: 50 }, call: {} },
      overflow: { priority: null },
      alertSeconds: null,
      weights: { agent: { cost: -1 } },
    });
    expect([changed.status, changed.body]).toEqual([200, expect.anything()]);
    expect(changed.body).toMatchObject({
      utilization: {
        chat: { percent: 50, maxAssigned: 2 },
        call: { percent: 100, maxAssigned: 1 },
      },
      overflow: { afterSeconds: 60 },
      alertSeconds: 30,
      weights: { agent: { skill: 1, cost: -1 }, interaction: { queue: 1 } },
    });
    expect(changed.body['overflow']).not.toHaveProperty('priority');
  });

  it('of nothing is none: neither version nor line', async () => {
    const before = await admin.get('/api/v1/config');
    const { body } = await admin.get('/api/v1/statuses/Available');
    const same = await admin.patch('/api/v1/statuses/Available', body);
    expect([same.status, same.body]).toEqual([200, body]);
    expect((await admin.get('/api/v1/config')).body).toEqual(before.body);
  });

  it('repeated under its key is the first one', async () => {
    const key = { 'idempotency-key': 'skill-1' };
    const first = await admin.post('/api/v1/skills', { name: 'Welsh' }, key);
    const again = await admin.post('/api/v1/skills', { name: 'Welsh' }, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await admin.post('/api/v1/skills', { name: 'Irish' }, key);
    expect(other.body['code']).toBe('idempotency_conflict');
  });

  it('holds for who is signed in: rights come and go with the role', async () => {
    await admin.post('/api/v1/users', {
      id: 'rob',
      name: 'Rob',
      password: 'demo',
      roles: ['supervisor'],
    });
    const rob = await centre.signIn('rob');
    expect((await rob.get('/api/v1/cluster')).status).toBe(200);
    await admin.patch('/api/v1/users/rob', { roles: [] }, { 'if-match': '*' });
    expect((await rob.get('/api/v1/cluster')).status).toBe(403);
    await admin.delete('/api/v1/users/rob');
    expect((await rob.get('/api/v1/me')).status).toBe(401);
  });

  it('of a workgroup reaches its actor: a new member is counted with the agents', async () => {
    await admin.post('/api/v1/users', {
      id: 'tom',
      name: 'Tom',
      password: 'demo',
      roles: ['agent'],
    });
    await centre.signIn('tom');
    const sam = await centre.signIn('sam');
    const signedOn = async (): Promise<unknown> =>
      (await sam.get('/api/v1/statistics/workgroups/sales')).body['agentsSignedOn'];
    const before = await signedOn();
    const { body } = await admin.get('/api/v1/workgroups/sales');
    const members = [...(body['members'] as readonly unknown[]), { user: 'tom' }];
    await admin.patch('/api/v1/workgroups/sales', { members, version: body['version'] });
    await eventually(signedOn, (now) => now === Number(before) + 1);
  });
});

describe('what is inherited', () => {
  it('is shown with where it comes from', async () => {
    await admin.post('/api/v1/skills', { id: 'french', name: 'French' });
    await admin.post('/api/v1/skills', { id: 'dutch', name: 'Dutch' });
    const skills = (proficiency: number) => ({
      skills: [
        { skill: 'french', proficiency },
        { skill: 'dutch', proficiency: 40, desire: 5 },
      ],
    });
    await admin.patch('/api/v1/workgroups/support', skills(60), { 'if-match': '*' });
    await admin.patch('/api/v1/workgroups/sales', skills(70), { 'if-match': '*' });
    await admin.patch(
      '/api/v1/users/ben',
      {
        skills: [{ skill: 'dutch', proficiency: 9 }],
        utilization: { chat: { percent: 50, maxAssigned: 2 } },
      },
      { 'if-match': '*' },
    );
    const { body } = await admin.get('/api/v1/users/ben?effective=true');
    const effective = body['effective'] as Record<string, Record<string, unknown>>;
    expect(effective['skills']).toEqual([
      { skill: 'french', value: { proficiency: 70, desire: 0 }, origin: 'workgroup:sales' },
      { skill: 'dutch', value: { proficiency: 9, desire: 0 }, origin: 'user' },
    ]);
    expect(effective['utilization']?.['chat']).toMatchObject({
      value: { percent: 50, maxAssigned: 2 },
      origin: 'user',
    });
    expect(effective['utilization']?.['social_conversation']).toEqual({
      value: { percent: 25, maxAssigned: 4 },
      origin: 'workgroup:sales',
      workgroups: {
        sales: { value: { percent: 25, maxAssigned: 4 }, origin: 'workgroup:sales' },
        support: { value: { percent: 25, maxAssigned: 4 }, origin: 'workgroup:support' },
      },
    });
    expect(effective['utilization']?.['email']).toMatchObject({
      value: { percent: 100, maxAssigned: 1 },
      origin: 'default',
    });
    expect((await admin.get('/api/v1/users/ben')).body).not.toHaveProperty('effective');
  });
});

describe('who is no administrator', () => {
  it('sees whom to hand over to, and what to choose from', async () => {
    await admin.post('/api/v1/responses', {
      id: 'only-sales',
      name: 'Prices',
      text: 'Our prices ...',
      workgroups: ['sales'],
    });
    await admin.post('/api/v1/responses', { id: 'all', name: 'Thanks', text: 'Thank you!' });
    const ana = await centre.signIn('ana');
    const users = (await ana.get('/api/v1/users?q=ana')).body['items'];
    expect(users).toEqual([
      { id: 'ana', name: 'Ana Duarte', signedOn: true, status: 'At Lunch', statusKind: 'away' },
    ]);
    const sam = (await ana.get('/api/v1/users/sam')).body;
    expect(sam).toEqual({ id: 'sam', name: 'Sam Osei' });
    const workgroups = (await ana.get('/api/v1/workgroups')).body['items'];
    expect(workgroups).toContainEqual({ id: 'support', name: 'Support' });
    const responses = (await ana.get('/api/v1/responses')).body['items'];
    expect(responses).toEqual([expect.objectContaining({ id: 'all', text: 'Thank you!' })]);
    expect((await ana.get('/api/v1/responses/only-sales')).status).toBe(404);
    expect((await ana.get('/api/v1/users/ana?effective=true')).status).toBe(403);
    const ben = await centre.signIn('ben');
    expect((await ben.get('/api/v1/responses/only-sales')).status).toBe(200);
  });
});

describe('supervisors', () => {
  it('switch an agent off and on in a workgroup, which is recorded', async () => {
    const sam = await centre.signIn('sam');
    const path = '/api/v1/agents/ana/activation';
    const off = await sam.put(path, { workgroup: 'support', activated: false });
    expect([off.status, off.body]).toEqual([
      200,
      { agent: 'ana', workgroup: 'support', activated: false },
    ]);
    const { body } = await admin.get('/api/v1/workgroups/support');
    expect(body['members']).toContainEqual({ user: 'ana', activated: false });
    const [line] = (await admin.get('/api/v1/changes?limit=1')).body['items'] as readonly unknown[];
    expect(line).toMatchObject({ by: 'sam', kind: 'workgroups', document: 'support' });
    await sam.put(path, { workgroup: 'support', activated: true });
    const nowhere = await sam.put(path, { workgroup: 'sales', activated: true });
    expect([nowhere.status, nowhere.body['code']]).toEqual([409, 'not_a_member']);
  });

  it('do so only in the workgroups that their role names', async () => {
    const rights = ['handle', 'supervise'];
    await admin.post('/api/v1/roles', {
      id: 'sales-lead',
      name: 'Lead',
      rights,
      workgroups: ['sales'],
    });
    const lee = { id: 'lee', name: 'Lee', password: 'demo', roles: ['sales-lead'] };
    await admin.post('/api/v1/users', lee);
    const lead = await centre.signIn('lee');
    const there = await lead.put('/api/v1/agents/eva/activation', {
      workgroup: 'sales',
      activated: true,
    });
    const elsewhere = await lead.put('/api/v1/agents/ana/activation', {
      workgroup: 'support',
      activated: false,
    });
    expect([there.status, elsewhere.status]).toEqual([200, 403]);
  });
});
