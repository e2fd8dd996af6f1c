/** Switching an agent on and off in a workgroup: the one part of the configuration that supervisors change. */
import { callNode, type Params, type VersionedDocument } from '../../actions.ts';
import { byOf } from '../configuration/configuration-handlers.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';
import type { Command } from '../http/idempotency.ts';
import { refuse } from '../configuration/refusals.ts';
import type { Caller } from '../rights.ts';
import { mustSupervise } from '../supervision/supervision.ts';

interface Activation {
  readonly params: { readonly id: string };
  readonly body: { readonly workgroup: string; readonly activated: boolean };
  readonly caller: Caller;
  readonly command: () => Command;
}

/** Others change the workgroup, too; after each of them it's tried again. */
const triesMax = 20;
const timeoutMs = 9_000;

export const activate = async (request: Activation, gateway: Gateway) => {
  const { params, body, caller, command } = request;
  mustSupervise(caller, body.workgroup);
  const by = byOf(caller, command());
  for (let tried = 0; tried < triesMax; tried += 1) {
    const workgroup = await workgroupCalled(body.workgroup, gateway);
    const change: Params<'configuration.change'> = {
      verb: 'update',
      kind: 'workgroups',
      id: workgroup.id,
      body: { members: membersWith(workgroup, params.id, body.activated) },
      ifMatch: workgroup.version,
      by,
    };
    const { broker } = gateway;
    const here = { nodeID: broker.nodeID, timeout: timeoutMs };
    const changed = await callNode(broker, 'configuration.change', change, here);
    if (changed.status === 'refused' && changed.refusal.code === 'version_conflict') continue;
    refuse(changed, change);
    return { agent: params.id, ...body };
  }
  throw new ApiError('unavailable', { reason: 'busy' }, { 'retry-after': '1' });
};

const workgroupCalled = async (id: string, { broker }: Gateway): Promise<VersionedDocument> => {
  const all = await askHere(broker, 'configuration.documents', { kind: 'workgroups' });
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new ApiError('workgroup_unknown');
  return found;
};

/** @throws ApiError `not_a_member` */
const membersWith = (
  { members }: VersionedDocument,
  user: string,
  activated: boolean,
): readonly unknown[] => {
  const all: readonly unknown[] = Array.isArray(members) ? members : [];
  if (!all.some((member) => isMember(member, user))) throw new ApiError('not_a_member');
  return all.map((member) => (isMember(member, user) ? { user, activated } : member));
};

const isMember = (member: unknown, user: string): boolean =>
  typeof member === 'object' && member !== null && 'user' in member && member.user === user;
