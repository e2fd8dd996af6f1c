/** What may not be deleted yet: a queue in which something waits, an agent who is at something. */
import type { Reply } from '../../actions.ts';
import type { Kind } from '../../configuration/kinds.params.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';
import { inParallel } from '../in-parallel.ts';

/** Actors asked at a time for one request. */
const atOnceMax = 16;

/**
 * A wrap-up is no obstacle: it ends by itself, whoever is gone.
 * @throws ApiError `has_interactions`
 */
export const mustHoldNothing = async (
  kind: Kind,
  ids: readonly string[],
  gateway: Gateway,
): Promise<void> => {
  if (kind !== 'workgroups' && kind !== 'users') return;
  const { [kind]: known } = await askHere(gateway.broker, 'configuration.get', {});
  const there = ids.filter((id) => Object.hasOwn(known, id));
  const check = kind === 'users' ? userHoldsNothing : workgroupHoldsNothing;
  await inParallel(there, atOnceMax, (id) => check(id, gateway));
};

const workgroupHoldsNothing = async (id: string, { broker }: Gateway): Promise<void> => {
  const { waiting, offered, statistics } = await broker.ask('workgroup.get', { id });
  const types = Object.values(statistics.types);
  const active = types.reduce((sum, type) => sum + type.active, 0);
  if (waiting + offered + active === 0) return;
  throw new ApiError('has_interactions', { kind: 'workgroups', id, waiting, offered, active });
};

const userHoldsNothing = async (id: string, { broker }: Gateway): Promise<void> => {
  const { interactions } = await broker.ask('agent.get', { id });
  const held = interactions.filter((one) => !isWrapUp(one));
  if (held.length === 0) return;
  throw new ApiError('has_interactions', { kind: 'users', id, interactions: held.length });
};

const isWrapUp = ({ phase }: Reply<'agent.get'>['interactions'][number]): boolean =>
  phase === 'wrapup';

/** Signs users off everywhere: with a new password, or gone, they have no session any more. */
export const endSessions = async (
  users: readonly string[],
  { sessions }: Gateway,
): Promise<void> => {
  await inParallel(users, atOnceMax, sessions.endAll);
};
