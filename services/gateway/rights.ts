/** Who may do what: rights come by role. */
import type { Params, Reply } from '../actions.ts';

/** Who asks, in the words of the actions. */
export type By = Params<'conversation.get'>['by'];
export type Right = By['rights'][number];
type Configuration = Reply<'configuration.get'>;
type User = Configuration['users'][string];

const rightsOf = (configuration: Configuration, { roles }: User): readonly Right[] => [
  ...new Set(
    roles.flatMap((id) =>
      Object.hasOwn(configuration.roles, id) ? (configuration.roles[id]?.rights ?? []) : [],
    ),
  ),
];

/** A signed-in user, as of this request. */
export interface Caller {
  readonly user: string;
  readonly name: string;
  /** Ids of roles. */
  readonly roles: readonly string[];
  readonly rights: readonly Right[];
  /** The id of the session that the token was issued for. */
  readonly session: string;
  readonly expiresAt: number;
  /** Whose queues and agents the right `supervise` covers; all of them when absent. */
  readonly supervised?: ReadonlySet<string>;
  /** Whether interactions may come to this user. */
  readonly isAgent: boolean;
}

export const callerOf = (
  configuration: Configuration,
  user: User,
  session: string,
  expiresAt: number,
): Caller => ({
  user: user.id,
  name: user.name,
  roles: user.roles,
  rights: rightsOf(configuration, user),
  ...supervisedBy(configuration, user),
  session,
  expiresAt,
  isAgent: isAgent(configuration, user),
});

/** The workgroups of all roles that let one supervise; one of them may cover all. */
const supervisedBy = (
  configuration: Configuration,
  { roles }: User,
): Pick<Caller, 'supervised'> => {
  const supervising = roles.flatMap((id) => {
    const role = Object.hasOwn(configuration.roles, id) ? configuration.roles[id] : undefined;
    return role?.rights.includes('supervise') === true ? [role.workgroups] : [];
  });
  if (supervising.some((workgroups) => workgroups === undefined)) return {};
  return {
    supervised: new Set(supervising.flatMap((workgroups): string[] => [...(workgroups ?? [])])),
  };
};

export const maySupervise = ({ rights, supervised }: Caller, workgroup: string): boolean =>
  rights.includes('supervise') && (supervised?.has(workgroup) ?? true);

/** Whoever may handle interactions and has the role of an agent, or belongs to a workgroup. */
export const isAgent = (configuration: Configuration, user: User): boolean =>
  rightsOf(configuration, user).includes('handle') &&
  (user.roles.includes('agent') || membersOf(configuration).has(user.id));

/** A configuration is replaced, never changed. */
const membersByConfiguration = new WeakMap<Configuration, ReadonlySet<string>>();

const membersOf = (configuration: Configuration): ReadonlySet<string> => {
  const known = membersByConfiguration.get(configuration);
  if (known !== undefined) return known;
  const workgroups = Object.values(configuration.workgroups);
  const members = new Set(workgroups.flatMap((one) => one.members.map(({ user }): string => user)));
  membersByConfiguration.set(configuration, members);
  return members;
};

export const byOf = ({ user, rights }: Caller): By => ({ user, rights: [...rights] });

/** What the API shows of a user. */
export const userView = ({ user, name, roles, rights }: Caller) => ({
  id: user,
  name,
  roles,
  rights,
});
