import { createPasswords } from '../../services/configuration/passwords.ts';
import { createCentre, type Centre } from './centre.ts';
import { createClient, eventually, type Client } from './client.ts';

let centre: Centre;
let admin: Client;
const any = { 'if-match': '*' };
beforeAll(async () => {
  centre = await createCentre({ gateway: { limits: { beatMs: 50 } } });
  admin = await centre.signIn('admin');
});
afterAll(async () => {
  await centre.stop();
});

const signIn = (user: string, password: string, url = centre.url) =>
  createClient(url).post('/api/v1/session', { user, password });
const add = (id: string, password: string, roles = ['supervisor']) =>
  admin.post('/api/v1/users', { id, name: id, password, roles });
const signedIn = async (user: string, password: string, url = centre.url): Promise<Client> =>
  createClient(url, String((await signIn(user, password, url)).body['token']));

describe('a password', () => {
  const short = { field: 'password', code: 'out_of_range' };

  it('has at least eight characters', async () => {
    const refused = await add('vic', '1234567');
    expect([refused.status, refused.body['code']]).toEqual([422, 'validation_failed']);
    expect(refused.body['details']).toEqual([
      { ...short, message: 'A password has at least 8 characters.' },
    ]);
    expect((await add('vic', '12345678')).status).toBe(201);
    const renewed = await admin.patch('/api/v1/users/vic', { password: 'short' }, any);
    expect(renewed.body['details']).toMatchObject([short]);
    expect((await signIn('vic', '12345678')).status).toBe(201);
  });

  it('is looked at in a whole configuration, too, with its path', async () => {
    const { body } = await admin.get('/api/v1/config');
    const users = (body['users'] as readonly { readonly id: string }[]).map((user) =>
      user.id === 'eva' ? { ...user, password: 'short' } : user,
    );
    const refused = await admin.put('/api/v1/config', { users });
    expect(refused.status).toBe(422);
    const details = refused.body['details'] as readonly object[];
    expect(details).toMatchObject([{ ...short, field: 'users.eva.password' }]);
    const validated = await admin.post('/api/v1/config/validate', { users });
    expect(validated.body).toMatchObject({
      valid: false,
      findings: [{ path: 'users.eva.password', code: 'out_of_range' }],
    });
    expect((await signIn('eva', 'demo')).status).toBe(201);
  });

  it('may be that of the demo, where the demo is installed, and nowhere else', async () => {
    expect((await add('wim', 'demo')).status).toBe(201);
    expect(createPasswords({ demo: false }).isLongEnough('demo')).toBe(false);
  });
});

describe('when a password changes, the sessions of its user end', () => {
  it.each(['agent', 'supervisor'])('on every gateway, of an agent or not: %s', async (role) => {
    const user = `changing-${role}`;
    await add(user, 'the old one', [role]);
    const other = await centre.addGateway(`gateway-of-${role}`);
    const here = await signedIn(user, 'the old one');
    const there = createClient(other, here.token);
    await eventually(
      () => there.get('/api/v1/me'),
      ({ status }) => status === 200,
    );
    const stream = await here.events();
    await stream.next();
    expect((await admin.patch(`/api/v1/users/${user}`, { name: 'N' }, any)).status).toBe(200);
    expect((await here.get('/api/v1/me')).status).toBe(200);
    const changed = await admin.patch(`/api/v1/users/${user}`, { password: 'the new one' }, any);
    expect(changed.status).toBe(200);
    expect((await here.get('/api/v1/me')).status).toBe(401);
    expect((await there.get('/api/v1/me')).status).toBe(401);
    await stream.ended();
    expect((await signIn(user, 'the old one')).status).toBe(401);
    const again = await signedIn(user, 'the new one');
    expect((await again.get('/api/v1/me')).status).toBe(200);
    if (role !== 'agent') return;
    // The old session is no longer counted: the last one to end signs the agent off.
    await again.delete('/api/v1/session');
    const { body } = await admin.get('/api/v1/statistics/agents?limit=200');
    expect(body['items']).toContainEqual(expect.objectContaining({ id: user, signedOn: false }));
  });

  it('by a whole configuration as well', async () => {
    await add('zoe', 'the old one', ['agent']);
    const zoe = await signedIn('zoe', 'the old one');
    const { body } = await admin.get('/api/v1/config');
    const users = (body['users'] as readonly { readonly id: string }[]).map((user) =>
      user.id === 'zoe' ? { ...user, password: 'the new one' } : user,
    );
    expect((await admin.put('/api/v1/config', { users })).status).toBe(200);
    expect((await zoe.get('/api/v1/me')).status).toBe(401);
    expect((await admin.get('/api/v1/me')).status).toBe(200);
  });
});
