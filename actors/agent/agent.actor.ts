import { defineActor, wholeState } from '../runtime/actor.ts';
import { agentId } from '../types.ts';
import type { AgentEvent, AgentState } from './agent.protocol.ts';
import { decide, settle, wakeAt } from './agent.domain.ts';
import { evolve, initial } from './evolve.ts';
import { tell } from './presence.ts';
import { answer, audience } from './view.ts';
import { migrations } from './migrations.ts';

/** One person who answers. The state is small and stored whole. */
export const agentActor = defineActor({
  kind: 'agent',
  snapshotVersion: 2,
  migrations,
  initial: (id) => initial(agentId(id)),
  decide,
  evolve,
  settle,
  tell,
  audience,
  wakeAt,
  wake: { type: 'wake' },
  reconfigured: { type: 'reconfigured' },
  answer,
  persistence: wholeState<AgentState, AgentEvent>(),
});
