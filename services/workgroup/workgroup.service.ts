import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import { QueueParams, WorkgroupParams } from './workgroup.params.ts';

/** The workgroups' face on the wire. */
export const workgroupService: ServiceSchema = {
  name: 'workgroup',
  actions: actorActions('workgroup', { get: WorkgroupParams, queue: QueueParams }),
};
