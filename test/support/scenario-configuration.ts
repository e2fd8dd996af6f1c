/** A configuration of any size, for runs that need more people than the demo has. */
import {
  accessLicence,
  featureLicence,
  type Account,
  type Channel,
  type Configuration,
  type Documents,
  type User,
  type Workgroup,
} from '../../actors/configuration.ts';
import type { Settings } from '../../actors/runtime/partition-store.ts';
import { agentId, channelId, workgroupId } from '../../actors/types.ts';
import {
  channelDefaults,
  emptyConfiguration,
  userDefaults,
  workgroupDefaults,
} from '../../services/configuration/defaults.ts';
import type { Secrets } from '../../services/configuration/secrets.ts';
import { sandboxSeed } from '../../services/configuration/seed.ts';
import type { StoredConfiguration } from '../../services/configuration/stored.ts';
import { facebookTokens, xAppTokens, xUserTokens } from '../../services/sandbox/tokens.ts';
import { createXUsers } from '../../services/sandbox/x-users.ts';

export interface Scenario {
  readonly agents: number;
  readonly workgroups: number;
  /** Facebook pages by id; none: no channels at all. */
  readonly pages: readonly string[];
  /** Handles on X without `@`. */
  readonly xAccounts: readonly string[];
  readonly sandboxUrl: string;
  readonly workgroup: Partial<Workgroup>;
  /** Whether the channels ask their platforms. */
  readonly polls: boolean;
}

/** Of a page's polls and an X account's, so that a test need not wait long. */
const pollSeconds = 1;

export const agentIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `agent-${String(i)}`);

export const workgroupIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `group-${String(i)}`);

/** Agents are dealt to the workgroups in turn; so are the pages and accounts. Each agent takes four. */
export const scenarioConfiguration = (scenario: Scenario): Configuration => {
  const { agents, workgroups, pages, xAccounts, sandboxUrl, polls } = scenario;
  const groups = workgroupIds(workgroups);
  const people = agentIds(agents);
  const handles = createXUsers(xAccounts);
  return {
    ...emptyConfiguration,
    users: byId([
      ...Object.values(emptyConfiguration.users),
      user('supervisor', 'supervisor'),
      ...people.map((id) => user(id, 'agent')),
    ]),
    workgroups: byId(
      groups.map((id, g) => ({
        ...workgroupDefaults,
        utilization: {
          social_conversation: { percent: 25, maxAssigned: 4 },
          social_direct_message: { percent: 25, maxAssigned: 4 },
        },
        ...scenario.workgroup,
        id: workgroupId(id),
        name: id,
        members: people
          .filter((_, i) => i % workgroups === g)
          .map((one) => ({ user: agentId(one), activated: true })),
      })),
    ),
    accounts: byId([
      ...pages.map((page): Account => facebookAccount(page, sandboxUrl)),
      ...xAccounts.map((handle) => xAccount(handle, handles.user(handle).id ?? '', sandboxUrl)),
    ]),
    channels: byId(
      [
        ...pages.map((page, i) => facebookChannel(page, groups[i % workgroups] ?? '')),
        ...xAccounts.map((handle, i) => xChannel(handle, groups[i % workgroups] ?? '')),
      ].map((channel) => ({ ...channel, enabled: polls })),
    ),
    licences: byId([
      { id: featureLicence, name: featureLicence, count: 1 },
      { id: accessLicence, name: accessLicence, count: agents },
    ]),
    wrapupCodes: byId([{ id: 'resolved', name: 'Resolved' }]),
  };
};

/** @param secrets - must be those of the nodes: made of the same SECRET_KEY */
export const storeConfiguration = async (
  settings: Settings,
  configuration: Configuration,
  secrets: Secrets,
  passwordHash: string,
): Promise<void> => {
  const stored: StoredConfiguration = {
    configuration,
    passwords: Object.fromEntries(Object.keys(configuration.users).map((id) => [id, passwordHash])),
    credentials: credentials(configuration, secrets),
  };
  if (!(await settings.write(0, JSON.stringify(stored))))
    throw new Error('The store has a configuration already');
};

const credentials = (
  { accounts }: Configuration,
  secrets: Secrets,
): Readonly<Record<string, string>> => {
  const of = ({ platform, externalId }: Account): Readonly<Record<string, string>> => {
    if (platform === 'x')
      return { ...xAppTokens(sandboxSeed), ...xUserTokens(sandboxSeed, externalId) };
    const { pages, appSecret } = facebookTokens(sandboxSeed, [externalId]);
    return { accessToken: pages[externalId] ?? '', appSecret };
  };
  return Object.fromEntries(
    Object.values(accounts).map((account) => [
      account.id,
      secrets.seal(JSON.stringify(of(account))),
    ]),
  );
};

const byId = <T extends { readonly id: string }>(documents: readonly T[]): Documents<T> =>
  Object.fromEntries(documents.map((document) => [document.id, document]));

const user = (id: string, role: 'agent' | 'supervisor'): User => ({
  ...userDefaults,
  id: agentId(id),
  name: id,
  roles: [role],
  licences: role === 'agent' ? [accessLicence] : [],
});

const facebookAccount = (page: string, url: string): Account => ({
  id: `page-${page}`,
  platform: 'facebook',
  name: page,
  externalId: page,
  baseUrl: `${url}/sandbox/facebook`,
  plan: 'self_serve',
});

const xAccount = (handle: string, externalId: string, url: string): Account => ({
  id: `x-${handle}`,
  platform: 'x',
  name: `@${handle}`,
  externalId,
  handle: `@${handle}`,
  baseUrl: `${url}/sandbox/x`,
  plan: 'self_serve',
});

const channel = (id: string, workgroup: string): Omit<Channel, 'platform' | 'account'> => ({
  ...channelDefaults,
  id: channelId(id),
  workgroup: workgroupId(workgroup),
  pollSeconds,
});

const facebookChannel = (page: string, workgroup: string): Channel => ({
  ...channel(`facebook-${page}`, workgroup),
  platform: 'facebook',
  account: `page-${page}`,
  page,
});

const xChannel = (handle: string, workgroup: string): Channel => ({
  ...channel(`x-${handle}`, workgroup),
  platform: 'x',
  account: `x-${handle}`,
  handles: [`@${handle}`],
});
