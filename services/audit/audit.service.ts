import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import { ListAuditParams, NoteAuditParams } from './audit.params.ts';

/** The audit trail's face on the wire. */
export const auditService: ServiceSchema = {
  name: 'audit',
  actions: actorActions('audit', { note: NoteAuditParams, list: ListAuditParams }),
};
