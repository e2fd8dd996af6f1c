/** This node's copy of the configuration: always whole, always one version, renewed when it changes. */
import {
  accessLicence,
  named,
  type Account,
  type Channel,
  type Configuration,
} from '../../actors/configuration.ts';
import type { Webhook } from '../../actors/webhooks.ts';
import { addressOf, type Address } from '../../actors/runtime/actor.ts';
import type { Settings } from '../../actors/runtime/partition-store.ts';
import { identified } from './account-identity.ts';
import { emptyConfiguration } from './defaults.ts';
import type { Secrets } from './secrets.ts';
import { readStored, type StoredConfiguration } from './stored.ts';

export interface ConfigurationBook {
  readonly current: () => Configuration;
  /** The same with what is kept beside it. Holds hashes and sealed texts: for this service alone. */
  readonly stored: () => StoredConfiguration;
  readonly passwordOf: (user: string) => string | undefined;
  readonly channelOf: (id: string) => Channel | undefined;
  /** The same array as long as the configuration is the same. */
  readonly channels: () => readonly Channel[];
  /** An account with its credentials, opened just for this call. */
  readonly accountOf: (id: string) => AccountAccess | undefined;
  /** A webhook with its secret, opened just for this call. */
  readonly webhookOf: (id: string) => WebhookAccess | undefined;
  /** Reads the store again. @throws StoreFailure */
  readonly reload: () => Promise<void>;
  /** What a beat has told of the stored version; a newer one is read. */
  readonly heard: (version: number) => void;
  /** Calls back after each change, with the actors that it concerns even if they sleep. */
  readonly onChange: (task: (concerned: readonly Address[]) => void) => void;
}

export interface WebhookAccess {
  readonly webhook: Webhook;
  readonly secret: string;
}

export interface AccountAccess {
  readonly account: Account;
  readonly credentials: Readonly<Record<string, string>>;
}

const nothing: StoredConfiguration = {
  configuration: { ...emptyConfiguration, version: 0, users: {} },
  passwords: {},
  credentials: {},
};

export const createConfigurationBook = (
  settings: Settings,
  secrets: Secrets,
  warn: (message: string, error: unknown) => void,
): ConfigurationBook => {
  let stored = nothing;
  let version = 0;
  let channels: readonly Channel[] = [];
  let reloading = false;
  const listeners: ((concerned: readonly Address[]) => void)[] = [];

  const reload = async (): Promise<void> => {
    const found = await settings.read();
    if (found === undefined || found.version <= version) return;
    const before = stored.configuration;
    const read = readStored(found.json);
    version = found.version;
    stored = { ...read, configuration: { ...read.configuration, version } };
    channels = Object.values(stored.configuration.channels);
    const concerned = concernedBy(stored.configuration, before);
    for (const listener of listeners) listener(concerned);
  };

  return {
    current: () => stored.configuration,
    stored: () => stored,
    passwordOf: (user) => named(stored.passwords, user),
    channelOf: (id) => named(stored.configuration.channels, id),
    channels: () => channels,
    accountOf: (id) => {
      const account = named(stored.configuration.accounts, id);
      const sealed = named(stored.credentials, id);
      if (account === undefined || sealed === undefined) return undefined;
      const credentials = JSON.parse(secrets.unseal(sealed)) as Record<string, string>;
      return { account: identified(account, channels, credentials), credentials };
    },
    webhookOf: (id) => {
      const webhook = named(stored.configuration.webhooks, id);
      const sealed = named(stored.webhookSecrets ?? {}, id);
      if (webhook === undefined || sealed === undefined) return undefined;
      return { webhook, secret: JSON.parse(secrets.unseal(sealed)) as string };
    },
    reload,
    heard: (seen) => {
      if (seen <= version || reloading) return;
      reloading = true;
      reload()
        .catch((error: unknown) => {
          // The next beat tells again.
          warn('The configuration could not be read', error);
        })
        .finally(() => (reloading = false));
    },
    onChange: (task) => {
      listeners.push(task);
    },
  };
};

/**
 * Channels poll, workgroups route and webhooks tell wherever they are: they are awake as long as they are configured.
 * The access licence is counted even while it isn't loaded.
 */
export const residentsOf = ({
  channels,
  workgroups,
  webhooks,
}: Configuration): readonly Address[] => [
  ...Object.keys(channels).map((id) => addressOf('channel', id)),
  ...Object.keys(workgroups).map((id) => addressOf('workgroup', id)),
  ...Object.keys(webhooks).map((id) => addressOf('webhook', id)),
  addressOf('licence', accessLicence),
];

/** Those that must hear of a change: the residents of before and after, and agents who join or leave. */
const concernedBy = (after: Configuration, before: Configuration): readonly Address[] => {
  const [was, is] = [memberships(before), memberships(after)];
  const changed = [
    ...[...was].filter((one) => !is.has(one)),
    ...[...is].filter((one) => !was.has(one)),
  ];
  const agents = changed.map((one) => one.split('\n')[1] ?? '');
  // Whoever is in a status whose kind has changed must hear of it, and nobody knows who that is.
  if (kindsOf(before) !== kindsOf(after)) agents.push(...Object.keys(after.users));
  const people = agents.map((id) => addressOf('agent', id));
  return [...new Set([...residentsOf(before), ...residentsOf(after), ...people])];
};

const kindsOf = ({ statuses }: Configuration): string =>
  JSON.stringify(Object.values(statuses).map(({ id, kind }) => [id, kind]));

/** `workgroup\nuser` for every member, with a mark for a membership that is switched off. */
const memberships = ({ workgroups }: Configuration): ReadonlySet<string> =>
  new Set(
    Object.values(workgroups).flatMap(({ id, members }) =>
      members.map(({ user, activated }) => `${id}\n${user}\n${String(activated)}`),
    ),
  );
