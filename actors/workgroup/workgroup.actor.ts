import { defineActor } from '../runtime/actor.ts';
import { workgroupId } from '../types.ts';
import { prepare } from './board.ts';
import { evolve } from './evolve.ts';
import { persistence } from './persistence.ts';
import { settle } from './record.ts';
import { initial } from './state.ts';
import { audience, tell } from './tell.ts';
import { answer } from './view.ts';
import { decide, wakeAt } from './workgroup.domain.ts';
import { migrations, snapshotVersion } from './migrations.ts';

/** One ACD queue. */
export const workgroupActor = defineActor({
  kind: 'workgroup',
  snapshotVersion,
  migrations,
  initial: (id) => initial(workgroupId(id)),
  decide,
  evolve,
  settle,
  prepare,
  tell,
  audience,
  wakeAt,
  wake: { type: 'wake' },
  reconfigured: { type: 'reconfigured' },
  answer,
  persistence,
});
