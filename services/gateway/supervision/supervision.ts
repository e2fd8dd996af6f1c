/** Supervisors of named workgroups see and move what belongs to these, and nothing else. */
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';
import { maySupervise, supervisedIn, type Caller } from '../rights.ts';

/** @throws ApiError `forbidden` */
export const mustSupervise = (caller: Caller, workgroup: string): void => {
  if (!maySupervise(caller, workgroup)) throw new ApiError('forbidden');
};

/** @throws ApiError `forbidden` unless the agent belongs to a workgroup of the caller's */
export const mustSuperviseAgent = async (
  caller: Caller,
  agent: string,
  { broker }: Gateway,
): Promise<void> => {
  const configuration = await askHere(broker, 'configuration.get', {});
  if (!supervisedIn(configuration, caller)(agent)) throw new ApiError('forbidden');
};
