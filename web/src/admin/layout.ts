/** Which fields of a document stand together. What is in no part isn't shown. */
import type { Kind } from './kinds.ts';

export type PartId =
  | 'general'
  | 'members'
  | 'capacity'
  | 'skills'
  | 'required'
  | 'heldSkills'
  | 'service'
  | 'offers'
  | 'wrapUp'
  | 'order'
  | 'rings'
  | 'overflow'
  | 'hours'
  | 'access'
  | 'scores'
  | 'source'
  | 'polling'
  | 'routing'
  | 'credentials';

export interface Part {
  readonly id: PartId;
  readonly fields: readonly string[];
}

const general = (...fields: readonly string[]): readonly Part[] => [{ id: 'general', fields }];

export const layouts: Readonly<Record<Kind, readonly Part[]>> = {
  skills: general('name'),
  statuses: general('name', 'kind'),
  stations: general('name', 'licences'),
  roles: general('name', 'rights', 'workgroups'),
  licences: general('name', 'count', 'expires'),
  parameters: general('value'),
  'wrapup-codes': general('name'),
  responses: general('name', 'text', 'workgroups'),
  webhooks: general('name', 'url', 'secret', 'enabled', 'events', 'topics'),
  users: [
    { id: 'general', fields: ['name', 'password'] },
    { id: 'access', fields: ['roles', 'licences'] },
    { id: 'skills', fields: ['skills'] },
    { id: 'capacity', fields: ['utilization'] },
    { id: 'scores', fields: ['cost', 'attributes'] },
  ],
  accounts: [
    { id: 'general', fields: ['name', 'platform', 'externalId', 'handle', 'plan', 'baseUrl'] },
    { id: 'credentials', fields: ['credentials'] },
  ],
  channels: [
    { id: 'general', fields: ['platform', 'account', 'enabled'] },
    { id: 'source', fields: ['page', 'handles', 'keywords', 'privateMessages'] },
    { id: 'polling', fields: ['pollSeconds', 'postLimit'] },
    {
      id: 'routing',
      fields: ['workgroup', 'priority', 'interactionPriority', 'requiredSkills'],
    },
  ],
  workgroups: [
    { id: 'general', fields: ['name', 'acdQueue', 'recordByDefault'] },
    { id: 'members', fields: ['members'] },
    { id: 'capacity', fields: ['utilization'] },
    { id: 'service', fields: ['serviceLevels'] },
    { id: 'required', fields: ['requiredSkills'] },
    { id: 'heldSkills', fields: ['skills'] },
    {
      id: 'offers',
      fields: [
        'alertSeconds',
        'missesTolerated',
        'preferredSeconds',
        'signOnOffersPerMinute',
        'reopenSeconds',
        'autoAnswer',
        'heldExempt',
        'transferResetsQueueTime',
      ],
    },
    { id: 'wrapUp', fields: ['wrapupSeconds', 'wrapupCodes'] },
    { id: 'order', fields: ['weights'] },
    { id: 'rings', fields: ['rings'] },
    { id: 'overflow', fields: ['overflow'] },
    { id: 'hours', fields: ['hours'] },
  ],
};
