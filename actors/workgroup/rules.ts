/** Cuts out of the configuration what one workgroup's routing depends on. */
import type { Configuration, User, Workgroup } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { WorkgroupId } from '../types.ts';
import { present } from '../types.ts';
import type { OtherWorkgroup, RoutedUser, RoutingRules } from './record.protocol.ts';
import type { WorkgroupState } from './state.ts';

type Queue = Pick<WorkgroupState, 'id' | 'agents'>;

interface Known {
  readonly config: Configuration;
  readonly agents: number;
  readonly rules: RoutingRules;
}

const knownOf = new WeakMap<Queue, Known>();

/** What was cut out once holds until the configuration is another, or the queue has met somebody. */
export const rulesFor = (state: Queue, config: Configuration): RoutingRules => {
  const before = knownOf.get(state);
  const agents = state.agents.size;
  if (before?.config === config && before.agents === agents) return before.rules;
  const rules = withStrangers(rulesOf(config, state.id), state, config);
  knownOf.set(state, { config, agents, rules });
  return rules;
};

const withStrangers = (
  rules: RoutingRules,
  { agents }: Queue,
  { users }: Configuration,
): RoutingRules => {
  const members = new Set(rules.members.map(({ id }) => id));
  const strangers = [...agents.keys()]
    .filter((id) => !members.has(id))
    .toSorted()
    .flatMap((id) => {
      const licences = named(users, id)?.licences ?? [];
      return licences.length === 0 ? [] : [{ id, licences }];
    });
  if (strangers.length === 0) return rules;
  return { ...rules, mark: `${rules.mark}.${markOf(JSON.stringify(strangers))}`, strangers };
};

/** A configuration is replaced, never changed. */
const known = new WeakMap<Configuration, Map<WorkgroupId, RoutingRules>>();

const rulesOf = (config: Configuration, id: WorkgroupId): RoutingRules => {
  const byWorkgroup = known.get(config) ?? new Map<WorkgroupId, RoutingRules>();
  known.set(config, byWorkgroup);
  const rules = byWorkgroup.get(id) ?? cutOut(config, id);
  byWorkgroup.set(id, rules);
  return rules;
};

const cutOut = (config: Configuration, id: WorkgroupId): RoutingRules => {
  const workgroup = named(config.workgroups, id);
  const members = (workgroup?.members ?? []).flatMap(({ user }) => {
    const found = named(config.users, user);
    return found === undefined ? [] : [routed(found)];
  });
  const rules = {
    ...present({ workgroup }),
    members,
    strangers: [],
    others: workgroup === undefined ? [] : othersOf(config, workgroup),
    stations: Object.values(config.stations).map(({ id: station, licences }) => ({
      id: station,
      licences,
    })),
    licences: Object.values(config.licences),
    parameters: Object.values(config.parameters),
    statuses: Object.values(config.statuses),
  };
  return { mark: markOf(JSON.stringify(rules)), configVersion: config.version, ...rules };
};

const routed = ({ id, licences, skills, cost, attributes, utilization }: User): RoutedUser => ({
  id,
  licences,
  skills,
  cost,
  attributes,
  utilization,
});

/** Those with skills for its members, and those that it may send its interactions to. */
const othersOf = (
  { workgroups }: Configuration,
  { id, members, overflow, hours }: Workgroup,
): readonly OtherWorkgroup[] => {
  const ours = new Set(members.map(({ user }) => user));
  const closed = hours?.closed;
  const ways = [overflow?.workgroup, closed?.then === 'overflow' ? closed.workgroup : undefined];
  return Object.values(workgroups)
    .filter((other) => other.id !== id)
    .map(({ id: other, acdQueue, skills, members: theirs }) => ({
      id: other,
      acdQueue,
      skills,
      members: skills.length === 0 ? [] : sharedOf(theirs, ours),
    }))
    .filter((other) => other.members.length > 0 || ways.includes(other.id));
};

const sharedOf = (
  members: Workgroup['members'],
  ours: ReadonlySet<string>,
): OtherWorkgroup['members'] => members.map(({ user }) => user).filter((user) => ours.has(user));

/**
 * A hash of 53 bits (cyrb53): enough to tell two texts apart that nobody has made alike on purpose.
 * @see https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 */
const markOf = (text: string): string => {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36);
};
