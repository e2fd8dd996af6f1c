/** A call to the X API, let in. */
import type { Answer, SandboxRequest } from './request.ts';
import type { World } from './world.ts';
import type { Caller } from './x-auth.ts';
import { unsupportedAuthentication } from './x-problems.ts';
import type { XUser } from './x-users.ts';

export interface XCall {
  readonly world: World;
  readonly request: SandboxRequest;
  readonly caller: Caller;
  /** What stands in the path for `:id`, `:name`, ... */
  readonly path: Readonly<Record<string, string>>;
}

export type Run = (call: XCall) => Answer;

/** The user the call is made for. @throws XProblem 403 when it is made as an app */
export const userOf = ({ caller }: XCall): XUser => {
  if (caller.kind === 'user') return caller.user;
  throw unsupportedAuthentication();
};
