/** Whether the credentials of an account work: asked of the platform itself, before anything is saved. */
import { startPlatforms, type Platforms } from '../hub/platforms.ts';
import { createCentre, type Centre } from './centre.ts';
import type { Client } from './client.ts';

let centre: Centre;
let platforms: Platforms;
let admin: Client;

beforeAll(async () => {
  [centre, platforms] = await Promise.all([createCentre(), startPlatforms()]);
  admin = await centre.signIn('admin');
});
afterAll(async () => {
  await centre.stop();
  await platforms.close();
});

const accountOn = async (platform: 'facebook' | 'x') => {
  const { account, credentials } = await platforms.entry(platform);
  const { baseUrl = '' } = account;
  return { platform, baseUrl, credentials };
};
const test = (body: object) => admin.post('/api/v1/accounts/test', body);

it.each(['facebook', 'x'] as const)('says whose the credentials are, on %s', async (platform) => {
  const { account } = await platforms.entry(platform);
  const { status, body } = await test(await accountOn(platform));
  expect(status).toBe(200);
  expect(body).toMatchObject({ works: true, identity: { externalId: account.externalId } });
});

it.each(['facebook', 'x'] as const)('says that %s does not take them', async (platform) => {
  const account = await accountOn(platform);
  const { body } = await test({ ...account, credentials: { accessToken: 'worn-out' } });
  expect(body).toEqual({ works: false, failure: 'auth' });
});

it('does not call an address that is none of the platform’s', async () => {
  const account = await accountOn('facebook');
  const { body } = await test({ ...account, baseUrl: 'http://192.0.2.1/' });
  expect(body).toEqual({ works: false, failure: 'address' });
});

it('uses what is kept of an account, but never at another address', async () => {
  const { platform, baseUrl, credentials } = await accountOn('facebook');
  const kept = { id: 'kept', platform, baseUrl, name: 'Kept', credentials };
  expect((await admin.post('/api/v1/accounts', kept)).status).toBe(201);
  expect((await test({ id: 'kept', platform })).body).toMatchObject({ works: true });
  const elsewhere = await test({ id: 'kept', platform, baseUrl: `${baseUrl}/` });
  expect(elsewhere.body).toEqual({ works: false, failure: 'auth' });
});

it('keeps the secrets of what it was asked out of its answer', async () => {
  const account = await accountOn('facebook');
  const { body } = await test({ ...account, credentials: { accessToken: 'canary-4711' } });
  expect(JSON.stringify(body)).not.toContain('canary-4711');
});
