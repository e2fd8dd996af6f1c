import type { Configuration } from '../configuration.ts';
import { defineActor } from '../runtime/actor.ts';
import { conversationId } from '../types.ts';
import { audience } from './audience.ts';
import { decide, wakeAt } from './conversation.domain.ts';
import { evolve } from './evolve.ts';
import { persistence } from './persistence.ts';
import { effects } from './reply.ts';
import { initial } from './state.ts';
import { isAllRecovered, openTypes } from './recovery.ts';
import { tell } from './tell.ts';
import { answer } from './view.ts';
import { migrations } from './migrations.ts';

/** One thread on a platform, with the interactions that have come of it. */
export const conversationActor = defineActor({
  kind: 'conversation',
  snapshotVersion: 2,
  migrations,
  initial: (id) => initial(conversationId(id)),
  decide,
  evolve,
  tell,
  effects,
  audience,
  wakeAt,
  wake: { type: 'wake' },
  switchover: {
    open: openTypes,
    command: (at, config: Configuration) =>
      isAllRecovered(config) ? undefined : ({ type: 'takenOver', at } as const),
  },
  answer,
  persistence,
});
