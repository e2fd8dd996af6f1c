import { defineActor } from '../runtime/actor.ts';
import { channelId } from '../types.ts';
import { decide, effects, settle, wakeAt } from './channel.domain.ts';
import { evolve } from './evolve.ts';
import { persistence } from './persistence.ts';
import { initial } from './state.ts';
import { audience, tell } from './tell.ts';
import { answer } from './view.ts';

/** One configured way in. */
export const channelActor = defineActor({
  kind: 'channel',
  snapshotVersion: 1,
  initial: (id) => initial(channelId(id)),
  decide,
  evolve,
  settle,
  tell,
  effects,
  audience,
  wakeAt,
  wake: { type: 'wake' },
  reconfigured: { type: 'reconfigured' },
  answer,
  persistence,
});
