/** A small contact centre: two workgroups that share people, two pages. */
import {
  accessLicence,
  featureLicence,
  type Configuration,
  type Utilizations,
  type Workgroup,
} from '../../actors/configuration.ts';
import {
  channelDefaults,
  userDefaults,
  workgroupDefaults,
} from '../../services/configuration/defaults.ts';
import { agentId, channelId, workgroupId } from '../../actors/types.ts';
import type { Random } from './random.ts';

export const agentNames = ['ana', 'ben', 'eva', 'gil', 'ida'] as const;
export const pages = ['page1', 'page2'] as const;
export type Page = (typeof pages)[number];

const membersOf: Readonly<Record<string, readonly string[]>> = {
  support: ['ana', 'ben', 'eva'],
  sales: ['eva', 'gil', 'ida', 'ben'],
};

/** Short times, so that all of them end in a short run. */
const workgroupOf = (id: string, random: Random, utilization: Utilizations): Workgroup => ({
  ...workgroupDefaults,
  id: workgroupId(id),
  name: id,
  members: (membersOf[id] ?? []).map((user) => ({ user: agentId(user), activated: true })),
  utilization,
  alertSeconds: random.pick([1, 2, 3]),
  wrapupSeconds: random.pick([0, 1, 2]),
  autoAnswer: random.chance(0.15),
  missesTolerated: random.pick([1, 2]),
  heldExempt: random.chance(0.3),
  reopenSeconds: random.pick([0, 0, 3]),
  preferredSeconds: random.pick([0, 2]),
});

export const createConfiguration = (random: Random): Configuration => {
  const utilization = (): Utilizations => ({
    social_conversation: { percent: random.pick([25, 34, 50]), maxAssigned: random.pick([2, 3]) },
    social_direct_message: { percent: random.pick([25, 50, 60]), maxAssigned: random.pick([1, 2]) },
  });
  const workgroups = Object.keys(membersOf).map((id) => workgroupOf(id, random, utilization()));
  const users = agentNames.map((name) => ({
    ...userDefaults,
    id: agentId(name),
    name,
    roles: ['agent'],
    licences: [accessLicence],
  }));
  const statuses = (
    ['available', 'away', 'busy', 'wrap_up', 'not_answering', 'offline'] as const
  ).map((kind) => ({ id: kind, name: kind, kind }));
  const channels = pages.map((page, i) => ({
    ...channelDefaults,
    id: channelId(page),
    platform: 'facebook' as const,
    account: 'acme',
    workgroup: workgroupId(i === 0 ? 'support' : 'sales'),
    page,
    pollSeconds: 0.5,
    postLimit: 25,
    priority: 50,
  }));
  const acme = {
    id: 'acme',
    platform: 'facebook' as const,
    name: 'Acme',
    externalId: 'acme',
    plan: 'self_serve' as const,
  };
  return {
    version: 1,
    users: byId(users),
    stations: {},
    workgroups: byId(workgroups),
    skills: {},
    statuses: byId(statuses),
    roles: {},
    accounts: byId([acme]),
    channels: byId(channels),
    licences: byId([
      { id: featureLicence, name: featureLicence, count: 1 },
      { id: accessLicence, name: accessLicence, count: 100 },
    ]),
    parameters: {},
    wrapupCodes: byId([{ id: 'done', name: 'Done' }]),
    responses: {},
    webhooks: {},
  };
};

/** Someone in the office changes something: who belongs where, how long things take. */
export const changeConfiguration = (before: Configuration, random: Random): Configuration => {
  const change = (workgroup: Workgroup): Workgroup => ({
    ...workgroup,
    members: (membersOf[workgroup.id] ?? [])
      .filter(() => random.chance(0.9))
      .map((user) => ({ user: agentId(user), activated: random.chance(0.85) })),
    alertSeconds: random.pick([1, 2, 3]),
    wrapupSeconds: random.pick([0, 1, 2]),
  });
  const channels = Object.values(before.channels).map((channel) => ({
    ...channel,
    enabled: random.chance(0.85),
    pollSeconds: random.pick([0.5, 1]),
  }));
  return {
    ...before,
    version: before.version + 1,
    workgroups: byId(Object.values(before.workgroups).map(change)),
    channels: byId(channels),
  };
};

/** All belong where they belonged at first, and all ways in are open: what is left can be done. */
export const restoreConfiguration = (
  before: Configuration,
  first: Configuration,
): Configuration => ({ ...first, version: before.version + 1 });

const byId = <T extends { readonly id: string }>(documents: readonly T[]): Record<string, T> =>
  Object.fromEntries(documents.map((document) => [document.id, document]));
