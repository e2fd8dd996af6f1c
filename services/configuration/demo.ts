/** The sample configuration of `SEED_DATA=demo`, pointing at the sandbox. @see api.md "Running" */
import {
  accessLicence,
  featureLicence,
  type Account,
  type Channel,
  type Configuration,
  type Documents,
  type Licence,
  type ServiceLevel,
  type User,
  type Utilizations,
  type Workgroup,
} from '../../actors/configuration.ts';
import { agentId, channelId, workgroupId } from '../../actors/types.ts';
import {
  channelDefaults,
  emptyConfiguration,
  userDefaults,
  workgroupDefaults,
} from './defaults.ts';

/** Of every user of the demo. */
export const demoPassword = 'demo';

const social: Utilizations = {
  social_conversation: { percent: 25, maxAssigned: 4 },
  social_direct_message: { percent: 25, maxAssigned: 4 },
};

/** Public posts are answered within five minutes, private messages within one. */
const serviceLevels: Workgroup['serviceLevels'] = {
  social_conversation: { targetSeconds: 300, buckets: [60, 120, 300, 600, 1_800] },
  social_direct_message: { targetSeconds: 60, buckets: [15, 30, 60, 120, 300] },
} satisfies Record<string, ServiceLevel>;

export interface DemoSandbox {
  /** Of the sandbox, without a trailing slash. */
  readonly url: string;
  /** The id that the sandbox's X gives `@acme`. */
  readonly xUserId: string;
  /** Whom the sandbox's X lets programs reply to. */
  readonly xReplies: 'summoned' | 'open';
}

export const demoConfiguration = (sandbox: DemoSandbox): Configuration => ({
  ...emptyConfiguration,
  users: byId([
    ...Object.values(emptyConfiguration.users),
    user('sam', 'Sam Osei', { roles: ['supervisor'] }),
    user('ana', 'Ana Duarte'),
    user('ben', 'Ben Fischer'),
    user('eva', 'Eva Lindqvist'),
    user('omar', 'Omar Haddad', { licences: [] }),
  ]),
  // Whoever has no licence of their own has this one's while they sit there.
  stations: byId([{ id: 'desk-1', name: 'Desk 1', licences: [accessLicence] }]),
  workgroups: byId([
    workgroup('support', 'Support', ['ana', 'ben', 'omar']),
    workgroup('sales', 'Sales', ['ben', 'eva']),
  ]),
  accounts: byId(accounts(sandbox)),
  channels: byId(channels),
  licences: byId<Licence>([
    { id: featureLicence, name: featureLicence, count: 1 },
    { id: accessLicence, name: accessLicence, count: 10 },
  ]),
  wrapupCodes: byId([
    { id: 'resolved', name: 'Resolved' },
    { id: 'follow-up', name: 'Needs follow-up' },
    { id: 'spam', name: 'Spam' },
  ]),
});

const byId = <T extends { readonly id: string }>(documents: readonly T[]): Documents<T> =>
  Object.fromEntries(documents.map((document) => [document.id, document]));

const user = (id: string, name: string, differences: Partial<User> = {}): User => ({
  ...userDefaults,
  id: agentId(id),
  name,
  roles: ['agent'],
  licences: differences.roles === undefined ? [accessLicence] : [],
  ...differences,
});

/** Wrap-up is kept short, so that a demo goes on. */
const workgroup = (id: string, name: string, members: readonly string[]): Workgroup => ({
  ...workgroupDefaults,
  id: workgroupId(id),
  name,
  members: members.map((member) => ({ user: agentId(member), activated: true })),
  utilization: social,
  serviceLevels,
  wrapupSeconds: 10,
});

const accounts = ({ url, xUserId, xReplies }: DemoSandbox): readonly Account[] => [
  page('1001', 'Acme', url),
  page('1002', 'Acme Shop', url),
  {
    id: 'x-acme',
    platform: 'x',
    name: '@acme',
    externalId: xUserId,
    handle: '@acme',
    baseUrl: `${url}/sandbox/x`,
    plan: xReplies === 'open' ? 'enterprise' : 'self_serve',
  },
];

const page = (id: string, name: string, url: string): Account => ({
  id: `page-${id}`,
  platform: 'facebook',
  name,
  externalId: id,
  baseUrl: `${url}/sandbox/facebook`,
  plan: 'self_serve',
});

const channel = (id: string, fields: Partial<Channel>): Channel => ({
  ...channelDefaults,
  id: channelId(id),
  platform: 'facebook',
  account: `page-${id}`,
  workgroup: workgroupId('support'),
  pollSeconds: 2,
  ...fields,
});

const channels: readonly Channel[] = [
  channel('facebook-1001', { account: 'page-1001', page: '1001' }),
  channel('facebook-1002', {
    account: 'page-1002',
    page: '1002',
    workgroup: workgroupId('sales'),
  }),
  channel('x-acme', {
    platform: 'x',
    account: 'x-acme',
    handles: ['@acme'],
    keywords: ['acme phone'],
  }),
];
