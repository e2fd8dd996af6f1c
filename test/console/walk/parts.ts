/** The walk part by part; each begins where the ones before it have left the demo. */
import { walkAdmin, walkAdminActs, walkRights } from './admin-walk.ts';
import { walkDesk, walkDeskTroubles, walkSignIn } from './desk-walk.ts';
import { walkCluster, walkEmptySandbox, walkSandbox } from './platforms-walk.ts';
import { walkBusySupervisor, walkQuietSupervisor } from './supervisor-walk.ts';
import type { Walk } from './walk.ts';

export const parts: Readonly<Record<string, (walk: Walk) => Promise<void>>> = {
  'sign-in': walkSignIn,
  'quiet supervisor': walkQuietSupervisor,
  'empty sandbox': walkEmptySandbox,
  desk: walkDesk,
  'desk in trouble': walkDeskTroubles,
  'busy supervisor': walkBusySupervisor,
  admin: walkAdmin,
  'acts of administrators': walkAdminActs,
  rights: walkRights,
  cluster: walkCluster,
  sandbox: walkSandbox,
};
