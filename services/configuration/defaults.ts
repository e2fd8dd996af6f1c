/** What every new installation starts with. */
import type { Configuration, Documents, Status, Workgroup } from '../../actors/configuration.ts';
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

/** @see acd.md section 6 for the values */
export const workgroupDefaults: Omit<Workgroup, 'id' | 'name' | 'members' | 'utilization'> = {
  acdQueue: true,
  alertSeconds: 30,
  wrapupSeconds: 30,
  autoAnswer: false,
  missesTolerated: 1,
  heldExempt: false,
  reopenSeconds: 0,
  preferredSeconds: 20,
};

/** Nothing but an administrator. */
export const emptyConfiguration: Configuration = {
  version: 1,
  users: {
    admin: {
      id: agentId('admin'),
      name: 'Administrator',
      roles: ['administrator'],
      licences: [],
      utilization: {},
    },
  },
  workgroups: {},
  statuses,
  accounts: {},
  channels: {},
  licences: {},
  parameters: {},
  wrapupCodes: {},
};
