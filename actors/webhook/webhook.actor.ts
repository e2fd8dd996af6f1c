import { defineActor } from '../runtime/actor.ts';
import { evolve } from './evolve.ts';
import { persistence } from './persistence.ts';
import { initial } from './state.ts';
import { answer } from './view.ts';
import { decide, effects, settle } from './webhook.domain.ts';

/** One address that is told what happens. Nothing of it is published: it would be told of itself. */
export const webhookActor = defineActor({
  kind: 'webhook',
  snapshotVersion: 1,
  initial,
  decide,
  evolve,
  settle,
  effects,
  wakeAt: () => undefined,
  wake: { type: 'wake' },
  reconfigured: { type: 'reconfigured' },
  answer,
  persistence,
});
