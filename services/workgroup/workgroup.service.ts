import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import { ExplainParams, QueueParams, WorkgroupParams } from './workgroup.params.ts';

/** The workgroups' face on the wire. */
export const workgroupService: ServiceSchema = {
  name: 'workgroup',
  actions: actorActions('workgroup', {
    get: WorkgroupParams,
    intervals: WorkgroupParams,
    queue: QueueParams,
    active: QueueParams,
    explain: ExplainParams,
  }),
};
