import { defineActor } from '../runtime/actor.ts';
import { evolve } from './evolve.ts';
import { decide, settle, wakeAt } from './licence.domain.ts';
import { persistence } from './persistence.ts';
import { initial } from './state.ts';
import { tell } from './tell.ts';
import { answer } from './view.ts';

/** One licence, by its name, and who has it. Nothing of it is published: the agents' own events tell. */
export const licenceActor = defineActor({
  kind: 'licence',
  snapshotVersion: 1,
  initial,
  decide,
  evolve,
  settle,
  tell,
  wakeAt,
  wake: { type: 'wake' },
  reconfigured: { type: 'reconfigured' },
  answer,
  persistence,
});
