/** Workgroups, with all that routing is told by. @see acd.md */
import type { ParamsSchema } from '../params.ts';
import {
  daySeconds,
  documentId,
  flagRule,
  listOf,
  nameRule,
  ref,
  setOf,
  strict,
  weightRule,
  whole,
} from './rules.params.ts';
import { byType, heldSkills, requiredSkills, utilizations } from './skills.params.ts';

/** Of one workgroup. */
const membersMax = 20_000;
const monthSeconds = 31 * daySeconds;

const weighs = (preset: number) => ({ ...weightRule, default: preset }) as const;

/** The defaults are those of acd.md section 3. */
const weights = {
  ...strict({
    agent: {
      ...strict({
        skill: weighs(1),
        cost: weighs(0),
        available: weighs(1),
        attributes: { type: 'array', items: weightRule, min: 3, max: 3, default: [0, 0, 0] },
      }),
      default: { skill: 1, cost: 0, available: 1, attributes: [0, 0, 0] },
    },
    interaction: {
      ...strict({ skill: weighs(1), priority: weighs(1), queue: weighs(1), system: weighs(0) }),
      default: { skill: 1, priority: 1, queue: 1, system: 0 },
    },
  }),
  default: {
    agent: { skill: 1, cost: 0, available: 1, attributes: [0, 0, 0] },
    interaction: { skill: 1, priority: 1, queue: 1, system: 0 },
  },
} as const;

/** At most five, as the reference system has it. @see acd.md section 6 */
const rings = listOf(
  strict({
    agents: setOf(ref('users'), membersMax),
    minima: setOf(strict({ skill: ref('skills'), minProficiency: whole(1, 100) }), 50, 'skill'),
    seconds: whole(1, daySeconds),
  }),
  5,
);

const overflow = {
  ...strict({
    afterSeconds: whole(1, 7 * daySeconds),
    workgroup: { ...ref('workgroups'), optional: true },
    priority: { ...whole(-1_000, 1_000), optional: true },
    lowerProficiency: { ...whole(1, 100), optional: true },
  }),
  optional: true,
} as const;

/** An object with one field, whose name the linter would take for that of a promise. */
const only = <Value>(name: string, value: Value): Readonly<Record<string, Value>> =>
  Object.fromEntries([[name, value]]);

const hours = {
  ...strict({
    timeZone: { type: 'string', min: 1, max: 64 },
    open: listOf(
      strict({
        weekday: whole(1, 7),
        fromMinute: whole(0, 1_439),
        toMinute: whole(1, 1_440),
      }),
      100,
    ),
    closed: {
      ...strict({
        ...only('then', { type: 'enum', values: ['queue', 'overflow', 'answer'] }),
        workgroup: { ...ref('workgroups'), optional: true },
        text: { type: 'string', min: 1, max: 8_000, optional: true },
      }),
      default: only('then', 'queue'),
    },
  }),
  optional: true,
} as const;

export const WorkgroupDocument = {
  id: documentId,
  name: nameRule,
  acdQueue: { ...flagRule, default: true },
  members: setOf(
    strict({ user: ref('users'), activated: { ...flagRule, default: true } }),
    membersMax,
    'user',
  ),
  utilization: utilizations,
  serviceLevels: byType(
    strict({
      targetSeconds: whole(1, monthSeconds),
      buckets: listOf(whole(1, monthSeconds), 32),
    }),
  ),
  skills: heldSkills,
  requiredSkills,
  weights,
  alertSeconds: { ...whole(1, 3_600), default: 30 },
  wrapupSeconds: { ...whole(0, 7_200), default: 30 },
  wrapupCodes: setOf(ref('wrapupCodes'), 1_000),
  autoAnswer: { ...flagRule, default: false },
  missesTolerated: { ...whole(1, 100), default: 1 },
  heldExempt: { ...flagRule, default: false },
  reopenSeconds: { ...whole(0, monthSeconds), default: 0 },
  preferredSeconds: { ...whole(0, daySeconds), default: 20 },
  rings,
  overflow,
  hours,
  transferResetsQueueTime: { ...flagRule, default: true },
  signOnOffersPerMinute: { ...whole(0, 1_000), default: 0 },
  recordByDefault: { ...flagRule, default: false },
} as const satisfies ParamsSchema;
