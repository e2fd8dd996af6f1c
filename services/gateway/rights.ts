/** Who may do what: rights come by role. */
import type { Params, Reply } from '../actions.ts';

/** Who asks, in the words of the actions. */
export type By = Params<'conversation.get'>['by'];
export type Right = By['rights'][number];
type User = Reply<'configuration.get'>['users'][string];
type Role = User['roles'][number];

const rightsByRole: Readonly<Record<Role, readonly Right[]>> = {
  agent: ['handle'],
  supervisor: ['handle', 'supervise'],
  administrator: ['handle', 'supervise', 'administer'],
};

const rightsOf = (roles: readonly Role[]): readonly Right[] => [
  ...new Set(roles.flatMap((role) => rightsByRole[role])),
];

/** A signed-in user, as of this request. */
export interface Caller {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  /** The id of the session that the token was issued for. */
  readonly session: string;
  readonly expiresAt: number;
}

export const callerOf = (user: User, session: string, expiresAt: number): Caller => ({
  user: user.id,
  name: user.name,
  roles: user.roles,
  rights: rightsOf(user.roles),
  session,
  expiresAt,
});

export const byOf = ({ user, rights }: Caller): By => ({ user, rights: [...rights] });

/** What the API shows of a user. */
export const userView = ({ user, name, roles, rights }: Caller) => ({
  id: user,
  name,
  roles,
  rights,
});
