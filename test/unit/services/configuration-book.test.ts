import type { Address } from '../../../actors/runtime/actor.ts';
import { agentId } from '../../../actors/types.ts';
import { createConfigurationBook } from '../../../services/configuration/configuration-book.ts';
import { createPasswords } from '../../../services/configuration/passwords.ts';
import { createSecrets } from '../../../services/configuration/secrets.ts';
import { seedConfiguration } from '../../../services/configuration/seed.ts';
import { readStored } from '../../../services/configuration/stored.ts';
import { createMemoryStore } from '../../../services/store/memory/memory-store.ts';

const secrets = createSecrets('a secret');
const passwords = createPasswords({ demo: true });
const demo = {
  seed: 'demo',
  sandboxUrl: 'http://127.0.0.1:3000',
  sandboxXReplies: 'summoned',
} as const;

const setUp = async () => {
  const { settings } = createMemoryStore({ now: () => 0 });
  await seedConfiguration(settings, demo, passwords, secrets);
  const book = createConfigurationBook(settings, secrets, () => undefined);
  await book.reload();
  return { settings, book };
};

describe('the configuration of a node', () => {
  it('has the sample users, workgroups and channels of the demo', async () => {
    const { book } = await setUp();
    const { users, workgroups, channels } = book.current();
    expect(Object.keys(users)).toEqual(['admin', 'sam', 'ana', 'ben', 'eva', 'omar']);
    expect(workgroups['support']?.members.map(({ user }) => user)).toEqual(['ana', 'ben', 'omar']);
    expect(Object.keys(channels)).toEqual(['facebook-1001', 'facebook-1002', 'x-acme']);
    expect(users['omar']?.licences).toEqual([]);
  });

  it('stores passwords as hashes and credentials sealed', async () => {
    const { settings, book } = await setUp();
    const stored = (await settings.read())?.json ?? '';
    const token = book.accountOf('page-1001')?.credentials['accessToken'] ?? 'none';
    expect(token).toMatch(/^EAAP/u);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain('"demo"');
    expect(await passwords.verify('demo', book.passwordOf('ana'))).toBe(true);
    expect(await passwords.verify('Demo', book.passwordOf('ana'))).toBe(false);
    expect(await passwords.verify('demo', book.passwordOf('nobody'))).toBe(false);
    expect(book.passwordOf('constructor')).toBeUndefined();
  });

  it('is seeded once, whoever tries', async () => {
    const { settings } = await setUp();
    const before = await settings.read();
    await seedConfiguration(settings, demo, passwords, secrets);
    expect(await settings.read()).toEqual(before);
  });

  it('refuses to begin without an administrator', async () => {
    const { settings } = createMemoryStore({ now: () => 0 });
    const bare = { ...demo, seed: 'none' } as const;
    await expect(seedConfiguration(settings, bare, passwords, secrets)).rejects.toThrow(
      'ADMIN_PASSWORD',
    );
  });

  it('tells of a change the channels, the workgroups, and the agents who join or leave', async () => {
    const { settings, book } = await setUp();
    const heard: (readonly Address[])[] = [];
    book.onChange((concerned) => heard.push(concerned));
    const stored = readStored((await settings.read())?.json ?? '');
    const { support } = stored.configuration.workgroups;
    if (support === undefined) throw new Error('The demo has a workgroup support');
    const members = [{ user: agentId('eva'), activated: true }];
    const workgroups = { ...stored.configuration.workgroups, support: { ...support, members } };
    const configuration = { ...stored.configuration, workgroups };
    expect(await settings.write(1, JSON.stringify({ ...stored, configuration }))).toBe(true);
    await book.reload();
    expect(book.current().version).toBe(2);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toEqual(
      expect.arrayContaining([
        'channel/x-acme',
        'workgroup/sales',
        'agent/eva',
        'agent/ana',
        'agent/ben',
      ]),
    );
    expect(heard[0]).not.toContain('agent/sam');
  });
});
