import { createCentre, type Centre } from './centre.ts';
import { createClient, eventually, type Answer, type Client } from './client.ts';

/** Workgroups and users that go while there is something in them. */
let centre: Centre;
let admin: Client;
let sam: Client;
beforeAll(async () => {
  centre = await createCentre();
  [admin, sam] = await Promise.all([centre.signIn('admin'), centre.signIn('sam')]);
});
afterAll(async () => {
  await centre.stop();
});

type Documents = readonly Readonly<Record<string, unknown>>[];

const start = async (workgroup: string, externalId: string): Promise<string> => {
  const order = { type: 'chat', workgroup, externalId };
  return String((await sam.post('/api/v1/interactions', order)).body['id']);
};
const addWorkgroup = (id: string, members: readonly string[]) =>
  admin.post('/api/v1/workgroups', {
    id,
    name: id,
    acdQueue: true,
    members: members.map((user) => ({ user, activated: true })),
  });
const addAgent = (id: string) =>
  admin.post('/api/v1/users', { id, name: id, password: 'long enough', roles: ['agent'] });
const signIn = async (user: string): Promise<Client> => {
  const credentials = { user, password: 'long enough' };
  const { body } = await createClient(centre.url).post('/api/v1/session', credentials);
  return createClient(centre.url, String(body['token']));
};
const said = ({ status, body }: Answer) => [status, body['code'], body['details']];
const whole = async (without: { readonly kind: string; readonly id: string }) => {
  const { body } = await admin.get('/api/v1/config');
  const kept = (body[without.kind] as Documents).filter(({ id }) => id !== without.id);
  return admin.put('/api/v1/config', { [without.kind]: kept });
};
const pickedUp = async (client: Client, id: string): Promise<void> => {
  await eventually(
    () => client.post(`/api/v1/interactions/${id}/pickup`),
    ({ status }) => status === 200,
  );
};

describe('a workgroup', () => {
  it('in which something waits or is handled stays', async () => {
    await addAgent('tom');
    await addWorkgroup('repairs', ['tom']);
    const id = await start('repairs', 'r');
    await eventually(
      () => sam.get('/api/v1/statistics/workgroups/repairs'),
      ({ body }) => body['waiting'] === 1,
    );
    const counts = { kind: 'workgroups', id: 'repairs', waiting: 1, offered: 0, active: 0 };
    const waits = await admin.delete('/api/v1/workgroups/repairs');
    expect(said(waits)).toEqual([409, 'has_interactions', counts]);
    const atOnce = await whole({ kind: 'workgroups', id: 'repairs' });
    expect(said(atOnce)).toEqual([409, 'has_interactions', counts]);

    const tom = await signIn('tom');
    await tom.put('/api/v1/agents/me/status', { status: 'Available' });
    await pickedUp(tom, id);
    await eventually(
      () => admin.delete('/api/v1/workgroups/repairs'),
      ({ body }) => {
        const { active } = body['details'] as { readonly active?: number };
        return active === 1;
      },
    );
    expect((await admin.get('/api/v1/workgroups/repairs')).status).toBe(200);

    await tom.post(`/api/v1/interactions/${id}/disconnect`);
    await eventually(
      () => admin.delete('/api/v1/workgroups/repairs'),
      ({ status }) => status === 204,
    );
    expect((await admin.delete('/api/v1/workgroups/repairs')).status).toBe(404);
  });

  it('that is left out of a whole configuration goes when it is empty', async () => {
    await addWorkgroup('empty', []);
    expect((await whole({ kind: 'workgroups', id: 'empty' })).status).toBe(200);
    expect((await admin.get('/api/v1/workgroups/empty')).status).toBe(404);
  });
});

describe('a user', () => {
  it('who has interactions stays; in wrap-up, the user may go, and is signed off', async () => {
    await addAgent('uma');
    await addWorkgroup('returns', ['uma']);
    const uma = await signIn('uma');
    await uma.put('/api/v1/agents/me/status', { status: 'Available' });
    const id = await start('returns', 'u');
    await pickedUp(uma, id);
    await admin.patch('/api/v1/workgroups/returns', { members: [] }, { 'if-match': '*' });
    const held = { kind: 'users', id: 'uma', interactions: 1 };
    expect(said(await admin.delete('/api/v1/users/uma'))).toEqual([409, 'has_interactions', held]);
    expect(said(await whole({ kind: 'users', id: 'uma' }))).toEqual([
      409,
      'has_interactions',
      held,
    ]);
    const ended = await uma.post(`/api/v1/interactions/${id}/disconnect`);
    expect(ended.body['state']).toBe('wrapup');
    await eventually(
      () => admin.delete('/api/v1/users/uma'),
      ({ status }) => status === 204,
    );
    expect((await uma.get('/api/v1/me')).status).toBe(401);
    // Whoever bears the name later begins anew.
    await addAgent('uma');
    const { body } = await sam.get('/api/v1/statistics/agents');
    expect(body['items']).toContainEqual(expect.objectContaining({ id: 'uma', signedOn: false }));
    expect((await uma.get('/api/v1/me')).status).toBe(401);
  });
});
