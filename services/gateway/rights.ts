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
  /** The id of the session that the token was issued for; the instants are the token's. */
  readonly session: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Of the password that the user has signed in with. */
  readonly stamp: string;
  /** Whose queues and agents the right `supervise` covers; all of them when absent. */
  readonly supervised?: ReadonlySet<string>;
  /** Whether interactions may come to this user. */
  readonly isAgent: boolean;
}

export const callerOf = (
  configuration: Configuration,
  user: User,
  {
    session,
    issuedAt,
    expiresAt,
    stamp,
  }: Pick<Caller, 'session' | 'issuedAt' | 'expiresAt' | 'stamp'>,
): Caller => ({
  user: user.id,
  name: user.name,
  roles: user.roles,
  rights: rightsOf(configuration, user),
  ...supervisedBy(configuration, user),
  session,
  issuedAt,
  expiresAt,
  stamp,
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

/** Whether an agent belongs to a workgroup that the caller supervises. */
export const supervisedIn = (
  { workgroups }: Configuration,
  caller: Caller,
): ((agent: string) => boolean) => {
  const { rights, supervised } = caller;
  if (supervised === undefined) return () => rights.includes('supervise');
  const own = Object.values(workgroups).filter(({ id }) => maySupervise(caller, id));
  const agents = new Set(own.flatMap(({ members }) => members.map(({ user }): string => user)));
  return (agent) => agents.has(agent);
};

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

export const byOf = ({ user, rights, supervised }: Caller): By => ({
  user,
  rights,
  ...(supervised !== undefined && rights.includes('supervise')
    ? { workgroups: [...supervised] }
    : {}),
});

/** Two callers with the same may do the same. */
export const scopeOf = ({ rights, supervised }: Caller): string =>
  JSON.stringify([rights, supervised === undefined ? 'all' : [...supervised].toSorted()]);

/** What the API shows of a user. */
export const userView = ({ user, name, roles, rights }: Caller) => ({
  id: user,
  name,
  roles,
  rights,
});
