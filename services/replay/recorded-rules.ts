/** Makes configurations of recorded rules. */
import type { Configuration, Documents, User, Workgroup } from '../../actors/configuration.ts';
import type { OtherWorkgroup, RoutingRules } from '../../actors/workgroup/record.protocol.ts';
import { emptyConfiguration, userDefaults, workgroupDefaults } from '../configuration/defaults.ts';

/** As much of the configuration as one workgroup's routing asks for; people go by their ids. */
export const configurationOf = (rules: RoutingRules): Configuration => ({
  ...emptyConfiguration,
  version: rules.configVersion,
  roles: {},
  users: byId([...strangersOf(rules), ...membersOf(rules)]),
  workgroups: byId([
    ...(rules.workgroup === undefined ? [] : [rules.workgroup]),
    ...rules.others.map(otherOf),
  ]),
  stations: byId(rules.stations.map((station) => ({ ...station, name: station.id }))),
  licences: byId(rules.licences),
  parameters: byId(rules.parameters),
  statuses: byId(rules.statuses),
});

const membersOf = ({ members }: RoutingRules): readonly User[] => members.map(person);

const strangersOf = ({ strangers }: RoutingRules): readonly User[] => strangers.map(person);

const person = (known: Pick<User, 'id'> & Partial<User>): User => ({
  ...userDefaults,
  name: known.id,
  ...known,
});

const otherOf = ({ id, acdQueue, skills, members }: OtherWorkgroup): Workgroup => ({
  ...workgroupDefaults,
  id,
  name: id,
  acdQueue,
  skills,
  members: members.map((user) => ({ user, activated: true })),
});

/** The configuration that several workgroups were routed by at one time; the newest word on each thing counts. */
export const mergedConfiguration = (all: readonly RoutingRules[]): Configuration => {
  const inOrder = all.toSorted((a, b) => a.configVersion - b.configVersion);
  const newest = inOrder.at(-1);
  if (newest === undefined) return { ...emptyConfiguration, roles: {}, users: {} };
  return {
    ...configurationOf(newest),
    skills: byId(inOrder.flatMap(skillsIn).map((id) => ({ id, name: id }))),
    users: byId([...inOrder.flatMap(strangersOf), ...inOrder.flatMap(membersOf)]),
    workgroups: byId([
      ...inOrder.flatMap(({ others }) => others.map(otherOf)),
      ...inOrder.flatMap(({ workgroup }) => workgroup ?? []),
    ]),
  };
};

/** Only those that matter to somebody are recorded. */
const skillsIn = ({ workgroup, members, others }: RoutingRules): readonly string[] => {
  const held = [...members, ...others].flatMap(({ skills }) => skills);
  const own = [...(workgroup?.skills ?? []), ...(workgroup?.requiredSkills ?? [])];
  const ringed = (workgroup?.rings ?? []).flatMap(({ minima }) => minima);
  return [...held, ...own, ...ringed].map(({ skill }) => skill);
};

const byId = <T extends { readonly id: string }>(documents: readonly T[]): Documents<T> =>
  Object.fromEntries(documents.map((document) => [document.id, document]));
