import { defineActor } from '../runtime/actor.ts';
import { decide } from './audit.domain.ts';
import { persistence } from './persistence.ts';
import { evolve, initial } from './state.ts';
import { answer } from './view.ts';

/** Who has administered what, and who was turned away. Nothing of it is published. */
export const auditActor = defineActor({
  kind: 'audit',
  snapshotVersion: 1,
  initial,
  decide,
  evolve,
  wakeAt: () => undefined,
  wake: { type: 'wake' },
  answer,
  persistence,
});
