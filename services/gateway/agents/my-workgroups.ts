/** `GET /api/v1/agents/me/workgroups`: what an agent has to know of the workgroups to work in them. */
import type { Reply } from '../../actions.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';
import type { Caller } from '../rights.ts';

type Configuration = Reply<'configuration.get'>;
type Workgroup = Configuration['workgroups'][string];
type Effective = Reply<'configuration.effective'>;

export const myWorkgroups = async (
  { caller: { user } }: { readonly caller: Caller },
  { broker }: Gateway,
) => {
  const configuration = await askHere(broker, 'configuration.get', {});
  const effective = await askHere(broker, 'configuration.effective', { user });
  const items = Object.values(configuration.workgroups).flatMap((workgroup) => {
    const member = workgroup.members.find((one) => one.user === user);
    if (member === undefined) return [];
    return [
      {
        id: workgroup.id,
        name: workgroup.name,
        activated: member.activated,
        wrapupCodes: codesOf(workgroup, configuration),
        utilization: utilizationIn(workgroup, effective),
      },
    ];
  });
  return { items: items.toSorted((a, b) => a.name.localeCompare(b.name)), nextCursor: null };
};

/** A workgroup that names none takes all. */
const codesOf = ({ wrapupCodes: own }: Workgroup, { wrapupCodes }: Configuration) =>
  Object.values(wrapupCodes)
    .filter(({ id }) => own.length === 0 || own.includes(id))
    .map(({ id, name }) => ({ id, name }));

const utilizationIn = ({ id }: Workgroup, effective: Effective) =>
  Object.entries(effective?.utilization ?? {}).map(([type, { value, workgroups }]) => ({
    type,
    ...(Object.hasOwn(workgroups, id) ? (workgroups[id]?.value ?? value) : value),
  }));
