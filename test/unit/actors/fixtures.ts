/** A small contact centre, and the words that tests about it begin with. */
import type {
  Channel,
  Configuration,
  Licence,
  Status,
  User,
  Utilizations,
  Workgroup,
} from '../../../actors/configuration.ts';
import { accessLicence, featureLicence } from '../../../actors/configuration.ts';
import type {
  Caller,
  IntakeItem,
  Thread,
} from '../../../actors/conversation/conversation.protocol.ts';
import { agentId, channelId, workgroupId } from '../../../actors/types.ts';

export const ana = agentId('ana');
export const ben = agentId('ben');
export const eva = agentId('eva');
export const sam = agentId('sam');
export const support = workgroupId('support');
export const sales = workgroupId('sales');
export const page = channelId('page-1001');
export const acme = channelId('x-acme');

export const agent = (user: typeof ana): Caller => ({ user, rights: ['handle'] });
export const supervisor: Caller = { user: sam, rights: ['supervise'] };

const social: Utilizations = {
  social_conversation: { percent: 25, maxAssigned: 4 },
  social_direct_message: { percent: 25, maxAssigned: 4 },
};

export const user = (id: typeof ana): User => ({
  id,
  name: id,
  roles: ['agent'],
  licences: [accessLicence],
  skills: [],
  cost: 0,
  attributes: [0, 0, 0],
  utilization: {},
});

export const workgroup = (id: typeof support, users: readonly (typeof ana)[]): Workgroup => ({
  id,
  name: id,
  acdQueue: true,
  members: users.map((member) => ({ user: member, activated: true })),
  utilization: social,
  serviceLevels: {},
  skills: [],
  requiredSkills: [],
  weights: {
    agent: { skill: 1, cost: 0, available: 1, attributes: [0, 0, 0] },
    interaction: { skill: 1, priority: 1, queue: 1, system: 0 },
  },
  wrapupCodes: [],
  rings: [],
  transferResetsQueueTime: true,
  signOnOffersPerMinute: 0,
  recordByDefault: false,
  alertSeconds: 30,
  wrapupSeconds: 30,
  autoAnswer: false,
  missesTolerated: 1,
  heldExempt: false,
  reopenSeconds: 0,
  preferredSeconds: 20,
});

const channel = (id: typeof page, changes: Partial<Channel>): Channel => ({
  id,
  platform: 'facebook',
  account: 'fb-1001',
  workgroup: support,
  handles: [],
  keywords: [],
  privateMessages: true,
  pollSeconds: 2,
  postLimit: 25,
  priority: 1,
  interactionPriority: 50,
  requiredSkills: [],
  enabled: true,
  ...changes,
});

const statuses: readonly Status[] = [
  { id: 'available', name: 'Available', kind: 'available' },
  { id: 'away', name: 'Away', kind: 'away' },
  { id: 'lunch', name: 'At lunch', kind: 'busy' },
  { id: 'not_answering', name: 'ACD - Agent Not Answering', kind: 'not_answering' },
  { id: 'offline', name: 'Offline', kind: 'offline' },
  { id: 'wrap_up', name: 'Follow Up', kind: 'wrap_up' },
];

const licence = (id: string): Licence => ({ id, name: id, count: 10 });

export const byId = <T extends { readonly id: string }>(
  documents: readonly T[],
): Record<string, T> => Object.fromEntries(documents.map((document) => [document.id, document]));

/** Ana and Ben in support, Ben and Eva in sales; a page and an X account that feed support. */
export const demo: Configuration = {
  version: 1,
  users: byId([ana, ben, eva, sam].map(user)),
  workgroups: byId([workgroup(support, [ana, ben]), workgroup(sales, [ben, eva])]),
  statuses: byId(statuses),
  accounts: {
    'fb-1001': {
      id: 'fb-1001',
      platform: 'facebook',
      name: 'Page',
      externalId: '1001',
      plan: 'self_serve',
    },
    'x-acme': { id: 'x-acme', platform: 'x', name: 'Acme', externalId: '7', plan: 'self_serve' },
  },
  channels: byId([
    channel(page, { page: '1001' }),
    channel(acme, {
      platform: 'x',
      account: 'x-acme',
      handles: ['@acme'],
      keywords: ['acme phone'],
    }),
  ]),
  licences: byId([licence(featureLicence), licence(accessLicence)]),
  stations: byId([
    { id: 'desk1', name: 'Desk 1', licences: [accessLicence] },
    { id: 'desk2', name: 'Desk 2', licences: [] },
  ]),
  skills: byId(['english', 'german', 'billing'].map((id) => ({ id, name: id }))),
  roles: {},
  responses: {},
  webhooks: {},
  parameters: {},
  wrapupCodes: byId([{ id: 'solved', name: 'Solved' }]),
};

/** The next version of a configuration, with a workgroup changed. */
export const withWorkgroup = (
  config: Configuration,
  id: typeof support,
  changes: Partial<Workgroup>,
): Configuration => {
  const before = config.workgroups[id] ?? workgroup(id, []);
  return {
    ...config,
    version: config.version + 1,
    workgroups: { ...config.workgroups, [id]: { ...before, ...changes } },
  };
};

export const withChannel = (
  config: Configuration,
  id: typeof page,
  changes: Partial<Channel>,
): Configuration => ({
  ...config,
  version: config.version + 1,
  channels: {
    ...config.channels,
    [id]: { ...channel(id, {}), ...config.channels[id], ...changes },
  },
});

/** A visitor's post on the page; its comments join it. */
export const post: Thread = {
  platform: 'facebook',
  account: 'fb-1001',
  channel: page,
  visibility: 'public',
  root: '1001_1',
};

export const direct: Thread = { ...post, visibility: 'private', root: 'psid-1' };

/** What the customer says. */
export const said = (id: string, at: number, changes: Partial<IntakeItem> = {}): IntakeItem => ({
  id,
  revision: '1',
  direction: 'in',
  author: { id: 'c1', name: 'Carla' },
  text: `words of ${id}`,
  at,
  replyability: { allowed: true },
  ...changes,
});

/** What the account itself has written, by our hand or in the platform's app. */
export const ours = (id: string, at: number, changes: Partial<IntakeItem> = {}): IntakeItem =>
  said(id, at, { direction: 'ours', author: { id: '1001', name: 'Acme' }, ...changes });
