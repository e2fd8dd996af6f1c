/** What must hold within and between workgroups, beyond the form of each. */
import {
  named,
  type Configuration,
  type Hours,
  type RequiredSkill,
  type Workgroup,
} from '../../actors/configuration.ts';
import type { Finding, FindingCode } from './findings.ts';
import type { Kind } from './kinds.params.ts';

export const workgroupFindings = (configuration: Configuration): readonly Finding[] =>
  Object.values(configuration.workgroups).flatMap((workgroup) => [
    ...requirementFindings('workgroups', workgroup.id, workgroup.requiredSkills),
    ...bucketFindings(workgroup),
    ...ringFindings(workgroup),
    ...hoursFindings(workgroup),
    ...cycleFindings(workgroup, configuration),
  ]);

type Wrong = readonly [field: string, code: FindingCode, message: string];

const findingsOf = (kind: Kind, id: string, wrong: readonly Wrong[]): readonly Finding[] =>
  wrong.map(([field, code, message]) => ({ kind, id, field, code, message }));

/** Ranges that no skill can be in. */
export const requirementFindings = (
  kind: Kind,
  id: string,
  required: readonly RequiredSkill[],
): readonly Finding[] =>
  findingsOf(
    kind,
    id,
    required.flatMap((one, i): readonly Wrong[] => [
      ...turned(
        `requiredSkills[${String(i)}].maxProficiency`,
        one.minProficiency,
        one.maxProficiency,
      ),
      ...turned(`requiredSkills[${String(i)}].maxDesire`, one.minDesire, one.maxDesire),
    ]),
  );

const turned = (field: string, min: number, max: number): readonly Wrong[] =>
  max < min ? [[field, 'out_of_range', 'The greatest is less than the least.']] : [];

const bucketFindings = ({ id, serviceLevels }: Workgroup): readonly Finding[] => {
  const wrong = Object.entries(serviceLevels).flatMap(([type, { buckets }]) =>
    buckets.flatMap((edge, i): readonly Wrong[] => {
      const field = `serviceLevels.${type}.buckets[${String(i)}]`;
      const grows = i === 0 || edge > (buckets[i - 1] ?? 0);
      return grows
        ? []
        : [[field, 'out_of_range', 'Each edge must be greater than the one before.']];
    }),
  );
  return findingsOf('workgroups', id, wrong);
};

/** A ring names agents or asks for skills; the workgroup's own members are who it can reach. */
const ringFindings = ({ id, rings, members }: Workgroup): readonly Finding[] => {
  const belong = new Set<string>(members.map(({ user }) => user));
  const wrong = rings.flatMap(({ agents }, r) =>
    agents.flatMap((agent, i): readonly Wrong[] => {
      const field = `rings[${String(r)}].agents[${String(i)}]`;
      return belong.has(agent)
        ? []
        : [[field, 'unknown_reference', 'This is no member of the workgroup.']];
    }),
  );
  return findingsOf('workgroups', id, wrong);
};

const hoursFindings = ({ id, hours }: Workgroup): readonly Finding[] => {
  if (hours === undefined) return [];
  const wrong: readonly Wrong[] = [
    ...zoneFindings(hours),
    ...hours.open.flatMap((_, i) => spanFindings(hours, i)),
    ...closedFindings(hours),
  ];
  return findingsOf('workgroups', id, wrong);
};

const zoneFindings = ({ timeZone }: Hours): readonly Wrong[] => {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0);
    // Offsets such as +01:00 are known to it, too, but don't change with the seasons.
    if (!/^[+-]/u.test(timeZone)) return [];
  } catch {
    // Said below.
  }
  return [
    ['hours.timeZone', 'invalid', 'This is no time zone of the IANA, such as Europe/Lisbon.'],
  ];
};

const spanFindings = ({ open }: Hours, i: number): readonly Wrong[] => {
  const span = open[i];
  if (span === undefined) return [];
  const field = `hours.open[${String(i)}]`;
  if (span.toMinute <= span.fromMinute)
    return [[`${field}.toMinute`, 'out_of_range', 'It ends before it begins.']];
  const overlaps = open.slice(0, i).some((other) => {
    const isApart = other.toMinute <= span.fromMinute || span.toMinute <= other.fromMinute;
    return other.weekday === span.weekday && !isApart;
  });
  return overlaps ? [[field, 'duplicate', 'It overlaps with another one of that day.']] : [];
};

const closedFindings = ({ closed }: Hours): readonly Wrong[] => {
  const given: Readonly<Record<string, unknown>> = closed;
  const wanted = { queue: undefined, overflow: 'workgroup', answer: 'text' }[closed.then];
  return ['workgroup', 'text'].flatMap((name): readonly Wrong[] => {
    const field = `hours.closed.${name}`;
    const isGiven = given[name] !== undefined;
    if (name === wanted) return isGiven ? [] : [[field, 'required', 'It is needed with this.']];
    return isGiven ? [[field, 'unknown_field', 'It does not go with this.']] : [];
  });
};

/** Where interactions of a workgroup may go by themselves, and by which field. */
const exitsOf = ({ overflow, hours }: Workgroup): readonly (readonly [string, string])[] => [
  ...(overflow?.workgroup === undefined
    ? []
    : [['overflow.workgroup', overflow.workgroup] as const]),
  ...(hours?.closed.then === 'overflow'
    ? [['hours.closed.workgroup', hours.closed.workgroup] as const]
    : []),
];

const cycleFindings = (workgroup: Workgroup, { workgroups }: Configuration): readonly Finding[] =>
  findingsOf(
    'workgroups',
    workgroup.id,
    exitsOf(workgroup)
      .filter(([, to]) => leadsTo(to, workgroup.id, workgroups))
      .map(([field]) => [field, 'cycle', 'What overflows would come back to where it was.']),
  );

const leadsTo = (from: string, to: string, workgroups: Configuration['workgroups']): boolean => {
  const seen = new Set<string>();
  const ahead = [from];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === to) return true;
    const next = seen.has(id) ? undefined : named(workgroups, id);
    seen.add(id);
    if (next !== undefined) ahead.push(...exitsOf(next).map(([, exit]) => exit));
  }
  return false;
};
