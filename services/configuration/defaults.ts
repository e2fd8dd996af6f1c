/** What every new installation starts with. */
import type {
  Channel,
  Configuration,
  Documents,
  Role,
  Status,
  User,
  Weights,
  Workgroup,
} from '../../actors/configuration.ts';
import type { StatusKind } from '../../actors/types.ts';
import { agentId } from '../../actors/types.ts';

const status = (id: string, kind: StatusKind): [string, Status] => [id, { id, name: id, kind }];

/** Names as the reference system has them. @see acd.md section 6 */
const statuses: Documents<Status> = Object.fromEntries([
  status('Available', 'available'),
  status('Available, Follow-Me', 'available'),
  status('At Lunch', 'away'),
  status('Away from desk', 'away'),
  status('Do Not disturb', 'do_not_disturb'),
  status('Follow Up', 'follow_up'),
  status('In a meeting', 'busy'),
  status('Working at Home', 'available'),
  status('Gone Home', 'offline'),
  status('ACD - Agent Not Answering', 'not_answering'),
  status('After Call Work', 'wrap_up'),
]);

/** What a role allows is in `Right`. */
const roles: Documents<Role> = {
  administrator: {
    id: 'administrator',
    name: 'Administrator',
    rights: ['handle', 'supervise', 'administer', 'socialMedia', 'audit'],
  },
  supervisor: { id: 'supervisor', name: 'Supervisor', rights: ['handle', 'supervise'] },
  agent: { id: 'agent', name: 'Agent', rights: ['handle'] },
  'social-media-admin': {
    id: 'social-media-admin',
    name: 'Social Media Admin',
    rights: ['socialMedia'],
  },
  auditor: { id: 'auditor', name: 'Auditor', rights: ['audit'] },
};

/** @see acd.md section 3 */
const weights: Weights = {
  agent: { skill: 1, cost: 0, available: 1, attributes: [0, 0, 0] },
  interaction: { skill: 1, priority: 1, queue: 1, system: 0 },
};

export const userDefaults: Omit<User, 'id' | 'name'> = {
  roles: [],
  licences: [],
  skills: [],
  cost: 0,
  attributes: [0, 0, 0],
  utilization: {},
};

/** @see acd.md sections 3 and 6 for the values */
export const workgroupDefaults: Omit<Workgroup, 'id' | 'name'> = {
  acdQueue: true,
  members: [],
  utilization: {},
  serviceLevels: {},
  skills: [],
  requiredSkills: [],
  weights,
  alertSeconds: 30,
  wrapupSeconds: 30,
  wrapupCodes: [],
  autoAnswer: false,
  missesTolerated: 1,
  heldExempt: false,
  reopenSeconds: 0,
  preferredSeconds: 20,
  rings: [],
  transferResetsQueueTime: true,
  signOnOffersPerMinute: 0,
  recordByDefault: false,
};

export const channelDefaults: Omit<Channel, 'id' | 'platform' | 'account' | 'workgroup'> = {
  handles: [],
  keywords: [],
  privateMessages: true,
  pollSeconds: 10,
  postLimit: 50,
  priority: 0,
  interactionPriority: 50,
  requiredSkills: [],
  enabled: true,
};

/** Nothing but an administrator. */
export const emptyConfiguration: Configuration = {
  version: 1,
  users: {
    admin: {
      ...userDefaults,
      id: agentId('admin'),
      name: 'Administrator',
      roles: ['administrator'],
    },
  },
  stations: {},
  workgroups: {},
  skills: {},
  statuses,
  roles,
  accounts: {},
  channels: {},
  licences: {},
  parameters: {},
  wrapupCodes: {},
  responses: {},
  webhooks: {},
};
