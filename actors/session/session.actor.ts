import { defineActor } from '../runtime/actor.ts';
import { evolve } from './evolve.ts';
import { persistence } from './persistence.ts';
import { decide, wakeAt } from './session.domain.ts';
import { initial } from './state.ts';
import { audience, tell } from './tell.ts';
import { answer } from './view.ts';

/** A user's sessions: which last, and until when. */
export const sessionActor = defineActor({
  kind: 'session',
  snapshotVersion: 1,
  initial,
  decide,
  evolve,
  tell,
  audience,
  wakeAt,
  wake: { type: 'wake' },
  answer,
  persistence,
});
