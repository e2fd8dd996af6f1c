import { createCentre, type Centre } from '../gateway/centre.ts';
import { createClient, type Client } from '../gateway/client.ts';

const lines: string[] = [];
let centre: Centre;
let admin: Client;
beforeAll(async () => {
  centre = await createCentre({ log: (line) => lines.push(line) });
  admin = await centre.signIn('admin');
});
afterAll(async () => {
  await centre.stop();
});

/** Words that may stand nowhere but in the request that brings them. */
const password = 'Opensesame-9f3b';
const renewed = 'Opensesame-77aa';
const token = 'EAAB-very-secret-token';
const appSecret = 'app-secret-of-the-page';
const words = [password, renewed, token, appSecret];

const signInStatus = async (secret: string): Promise<number> => {
  const nobody = createClient(centre.url);
  const { status } = await nobody.post('/api/v1/session', { user: 'zoe', password: secret });
  return status;
};

describe('secrets', () => {
  it('work, and stand in no answer, event, log line, audit line or store', async () => {
    const events = await admin.events();
    const answers: unknown[] = [];
    const note = async (asked: Promise<{ readonly body: unknown; readonly headers: Headers }>) => {
      const { body, headers } = await asked;
      answers.push(body, [...headers]);
    };
    const any = { 'if-match': '*' };
    await note(admin.post('/api/v1/users', { id: 'zoe', name: 'Zoe', password, roles: ['agent'] }));
    expect(await signInStatus(password)).toBe(201);
    await note(admin.patch('/api/v1/users/zoe', { password: renewed }, any));
    expect([await signInStatus(password), await signInStatus(renewed)]).toEqual([401, 201]);

    const credentials = { accessToken: token };
    const page = { id: 'page-7', platform: 'facebook', name: 'Seven', externalId: '7' };
    await note(admin.post('/api/v1/accounts', { ...page, credentials }));
    await note(admin.patch('/api/v1/accounts/page-7', { credentials: { appSecret } }, any));
    expect(centre.credentialsOf('page-7')).toEqual({ accessToken: token, appSecret });

    for (const path of ['users', 'users/zoe', 'accounts', 'accounts/page-7', 'changes', 'config'])
      await note(admin.get(`/api/v1/${path}`));
    await note(admin.post('/api/v1/users', { id: 'zoe', name: 'Zoe', password }));
    await note(admin.post('/api/v1/users', { id: 'new', name: 7, password, [password]: 1 }));
    await note(
      admin.post('/api/v1/accounts', { id: 'new', credentials: { token, accessToken: 7 } }),
    );

    const said = JSON.stringify(answers) + events.text() + lines.join('\n');
    const stored = (await centre.store.settings.read())?.json ?? '';
    for (const word of words) expect([word, stored.includes(word)]).toEqual([word, false]);
    // A name of a field that nobody knows is told to whoever sent it, and to nobody else.
    const others = said.replaceAll(`"field":"${password}"`, '');
    for (const word of words) expect([word, others.includes(word)]).toEqual([word, false]);
    expect(said).toContain('"password":"(changed)"');
    expect(said).toContain('"credentials":"(changed)"');
    expect(lines.length).toBeGreaterThan(5);
    events.close();
  });

  it('stay when the whole configuration is put back, and go with what they belong to', async () => {
    const { body } = await admin.get('/api/v1/config');
    const put = await admin.put('/api/v1/config', body);
    expect([put.status, put.body]).toEqual([200, body]);
    expect(await signInStatus(renewed)).toBe(201);
    expect(centre.credentialsOf('page-7')).toEqual({ accessToken: token, appSecret });
    await admin.delete('/api/v1/users/zoe');
    await admin.post('/api/v1/users', { id: 'zoe', name: 'Another Zoe', roles: ['agent'] });
    expect(await signInStatus(renewed)).toBe(401);
  });

  it('that are taken away open nothing', async () => {
    await admin.patch('/api/v1/users/zoe', { password }, { 'if-match': '*' });
    expect(await signInStatus(password)).toBe(201);
    await admin.patch('/api/v1/users/zoe', { password: null }, { 'if-match': '*' });
    expect(await signInStatus(password)).toBe(401);
  });
});
