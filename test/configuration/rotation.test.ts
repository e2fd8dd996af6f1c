import { createConfigurationBook } from '../../services/configuration/configuration-book.ts';
import { createConfigurationStore } from '../../services/configuration/configuration-store.ts';
import { createPasswords } from '../../services/configuration/passwords.ts';
import { rotate } from '../../services/configuration/renewal.ts';
import { createSealing } from '../../services/configuration/sealing.ts';
import { createSecrets, type Secrets } from '../../services/configuration/secrets.ts';
import { seedConfiguration } from '../../services/configuration/seed.ts';
import { createMemoryStore } from '../../services/store/memory/memory-store.ts';

const old = createSecrets('the old secret');
const both = createSecrets('the new secret', ['the old secret']);
const renewed = createSecrets('the new secret');
const passwords = createPasswords({ demo: true });

/** An installation of the demo, sealed under the old secret, with a webhook. */
const install = async () => {
  const { settings } = createMemoryStore({ now: () => 0 });
  const seed = { seed: 'demo', sandboxUrl: 'http://127.0.0.1:9', sandboxXReplies: 'open' } as const;
  await seedConfiguration(settings, seed, passwords, old);
  const open = async (secrets: Secrets) => {
    const book = createConfigurationBook(settings, secrets, () => undefined);
    await book.reload();
    const sealing = createSealing(passwords, secrets);
    return { book, store: createConfigurationStore({ settings, book, sealing, now: () => 0 }) };
  };
  const { store } = await open(old);
  const fields = { name: 'CRM', url: 'https://crm.invalid/', secret: 'sixteen characters' };
  await store.change({ verb: 'create', kind: 'webhooks', id: 'crm', body: fields }, { user: 'a' });
  return { settings, open };
};

type Installation = Awaited<ReturnType<typeof install>>;

const expectReadable = async ({ open }: Installation, secrets: Secrets): Promise<void> => {
  const { book } = await open(secrets);
  expect(book.accountOf('page-1001')?.credentials['accessToken']).toBeTruthy();
  expect(book.accountOf('x-acme')?.credentials['accessToken']).toBeTruthy();
  expect(book.webhookOf('crm')?.secret).toBe('sixteen characters');
};

describe('a new secret', () => {
  it('leaves readable what the old one has sealed', async () => {
    await expectReadable(await install(), both);
  });

  it('is what everything is sealed under after the next change', async () => {
    const installation = await install();
    const { store } = await installation.open(both);
    const request = { verb: 'create', kind: 'skills', id: 'welsh', body: { name: 'W' } } as const;
    expect((await store.change(request, { user: 'admin' })).status).toBe('done');
    await expectReadable(installation, renewed);
  });

  it('is what everything is sealed under after a rotation, which says how much that was', async () => {
    const installation = await install();
    const accounts = 3;
    const webhooks = 1;
    const first = await rotate(installation.settings, both);
    expect(first).toEqual({ renewed: accounts + webhooks, unreadable: 0 });
    await expectReadable(installation, renewed);
    expect(await rotate(installation.settings, both)).toEqual({ renewed: 0, unreadable: 0 });
  });

  it('alone opens nothing, breaks nothing, and says so', async () => {
    const installation = await install();
    const { settings } = installation;
    expect(await rotate(settings, renewed)).toEqual({ renewed: 0, unreadable: 4 });
    await expectReadable(installation, old);
  });
});
