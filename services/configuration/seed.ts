/** What is written into a store that holds no configuration yet. */
import type { Configuration } from '../../actors/configuration.ts';
import type { Settings } from '../../actors/runtime/partition-store.ts';
import { facebookTokens, xAppTokens, xUserTokens } from '../sandbox/tokens.ts';
import { createXUsers } from '../sandbox/x-users.ts';
import { emptyConfiguration } from './defaults.ts';
import { demoConfiguration, demoPassword } from './demo.ts';
import type { Passwords } from './passwords.ts';
import type { Secrets } from './secrets.ts';
import type { StoredConfiguration } from './stored.ts';

export interface SeedOptions {
  readonly seed: 'demo' | 'none';
  readonly adminPassword?: string;
  readonly sandboxUrl: string;
  readonly sandboxXReplies: 'summoned' | 'open';
}

/** The sandbox's credentials and ids come from it, on every installation alike. */
export const sandboxSeed = 1;

/** There's no configuration, and nothing says what the first one is to be. */
class NotSeeded extends Error {
  override readonly name = 'NotSeeded';
}

/**
 * Writes the first configuration unless there is one. Nodes that start together may all try; one wins.
 * @throws NotSeeded; StoreFailure
 */
export const seedConfiguration = async (
  settings: Settings,
  options: SeedOptions,
  passwords: Passwords,
  secrets: Secrets,
): Promise<void> => {
  if ((await settings.read()) !== undefined) return;
  const stored =
    options.seed === 'demo'
      ? await demo(options, passwords, secrets)
      : await bare(options.adminPassword, passwords);
  await settings.write(0, JSON.stringify(stored));
};

const bare = async (
  adminPassword: string | undefined,
  passwords: Passwords,
): Promise<StoredConfiguration> => {
  if (adminPassword === undefined)
    throw new NotSeeded(
      'ADMIN_PASSWORD is missing: the first start without SEED_DATA=demo needs it for the user admin',
    );
  const kept = { admin: await passwords.hash(adminPassword) };
  return { configuration: emptyConfiguration, passwords: kept, credentials: {} };
};

const demo = async (
  { sandboxUrl, sandboxXReplies, adminPassword }: SeedOptions,
  passwords: Passwords,
  secrets: Secrets,
): Promise<StoredConfiguration> => {
  const configuration = demoConfiguration({
    url: sandboxUrl,
    xUserId: createXUsers(['acme']).user('acme').id ?? '',
    xReplies: sandboxXReplies,
  });
  const hashes = Object.keys(configuration.users).map(async (user) => {
    const password = user === 'admin' ? (adminPassword ?? demoPassword) : demoPassword;
    return [user, await passwords.hash(password)] as const;
  });
  return {
    configuration,
    passwords: Object.fromEntries(await Promise.all(hashes)),
    credentials: sandboxCredentials(configuration, secrets),
  };
};

const sandboxCredentials = (
  { accounts }: Configuration,
  secrets: Secrets,
): Readonly<Record<string, string>> => {
  const { pages, appSecret } = facebookTokens(sandboxSeed, ['1001', '1002']);
  const of = (platform: string, externalId: string): Readonly<Record<string, string>> =>
    platform === 'facebook'
      ? { accessToken: pages[externalId] ?? '', appSecret }
      : { ...xAppTokens(sandboxSeed), ...xUserTokens(sandboxSeed, externalId) };
  return Object.fromEntries(
    Object.values(accounts).map(({ id, platform, externalId }) => [
      id,
      secrets.seal(JSON.stringify(of(platform, externalId))),
    ]),
  );
};
