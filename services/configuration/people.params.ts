/** Users, the stations where they sign on, and the roles that say what they may do. */
import type { ParamsSchema } from '../params.ts';
import { AuthenticateParams } from './configuration.params.ts';
import { documentId, setOf, nameRule, ref, weightRule } from './rules.params.ts';
import { heldSkills, utilizations } from './skills.params.ts';

/** @see requirements K1 */
export const UserDocument = {
  id: documentId,
  name: nameRule,
  password: { ...AuthenticateParams.password, optional: true, secret: true },
  roles: setOf(ref('roles'), 32),
  licences: setOf(ref('licences'), 32),
  skills: heldSkills,
  cost: { ...weightRule, default: 0 },
  attributes: { type: 'array', items: weightRule, min: 3, max: 3, default: [0, 0, 0] },
  utilization: utilizations,
} as const satisfies ParamsSchema;

/** @see requirements R2 */
export const StationDocument = {
  id: documentId,
  name: nameRule,
  licences: setOf(ref('licences'), 32),
} as const satisfies ParamsSchema;

export const RoleDocument = {
  id: documentId,
  name: nameRule,
  rights: setOf(
    { type: 'enum', values: ['handle', 'supervise', 'administer', 'socialMedia', 'audit'] },
    8,
  ),
  workgroups: {
    type: 'array',
    items: ref('workgroups'),
    max: 10_000,
    uniqueBy: '',
    optional: true,
  },
} as const satisfies ParamsSchema;
