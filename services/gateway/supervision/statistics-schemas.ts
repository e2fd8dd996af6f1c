/** How agents and queues stand, as answers tell it. */
import { idRule, limitRule, type ParamsSchema } from '../../params.ts';
import { PageQuery } from '../schemas.ts';

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const flag = { type: 'boolean' } as const;
const amount = { type: 'number' } as const;
const count = { type: 'number', integer: true, min: 0 } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, optional: true } as const;
/** `2026-11-22` */
const day = { type: 'string', format: 'date' } as const;
/** How often, by a code. */
const byCode = { type: 'record', key: text, value: count } as const;

/** What other systems say that the agent is at. */
const occupations = {
  type: 'array',
  items: {
    type: 'object',
    props: {
      interactionType: text,
      externalId: text,
      percent: amount,
      state: text,
      nonAcd: flag,
    },
  },
} as const;

/** Of one day in UTC. */
const counts = {
  type: 'object',
  props: {
    day,
    accepted: count,
    declined: count,
    missed: count,
    handled: count,
    transferred: count,
  },
} as const;

export const Agent = {
  id: text,
  signedOn: flag,
  stations: texts,
  licensed: flag,
  status: text,
  statusKind: text,
  statusAt: instant,
  utilization: amount,
  interactions: {
    type: 'array',
    items: {
      type: 'object',
      props: {
        interaction: text,
        conversation: text,
        type: text,
        workgroup: text,
        percent: amount,
        phase: text,
      },
    },
  },
  occupations,
  statistics: counts,
  version: count,
} as const satisfies ParamsSchema;

export const AgentStatistics = {
  id: text,
  name: text,
  signedOn: flag,
  stations: texts,
  licensed: flag,
  status: text,
  statusKind: text,
  statusAt: instant,
  utilization: amount,
  alerting: count,
  active: count,
  wrapup: count,
  occupations,
  /** Of these, the ones that the caller supervises. */
  workgroups: { type: 'array', items: { type: 'object', props: { id: text, activated: flag } } },
  statistics: counts,
} as const satisfies ParamsSchema;

export const AgentStatisticsQuery = {
  ...PageQuery,
  /** Its members only. */
  workgroup: { ...idRule, optional: true },
} as const satisfies ParamsSchema;

export const QueueQuery = {
  ...PageQuery,
  limit: { ...limitRule, max: 1_000, convert: true, optional: true },
} as const satisfies ParamsSchema;

/** An interaction in its queue, by the word of the queue: what it takes to look after ten thousand. */
export const QueueEntry = {
  interaction: text,
  type: text,
  state: { type: 'enum', values: ['queued', 'offered'] },
  /** Whom it's offered to. */
  agent: { ...text, optional: true },
  priority: amount,
  queuedAt: instant,
  createdAt: instant,
  overflowed: flag,
} as const satisfies ParamsSchema;

/** From 0 to 1; absent where there's nothing to divide by. */
const share = { type: 'number', min: 0, max: 1, optional: true } as const;

const counted = {
  answered: count,
  answeredWithinTarget: count,
  abandoned: count,
  abandonedWithinTarget: count,
  buckets: { type: 'array', items: count },
  waitedMs: count,
  longestWaitedMs: count,
  handled: count,
  transferred: count,
  notRecovered: { ...count, optional: true },
  serviceLevel: { type: 'object', props: { answered: share, all: share } },
} as const;

const byType = <Props extends ParamsSchema>(props: Props) => {
  const ofType = { type: 'object', optional: true, props } as const;
  return {
    type: 'object',
    props: {
      call: ofType,
      callback: ofType,
      chat: ofType,
      email: ofType,
      generic: ofType,
      social_conversation: ofType,
      social_direct_message: ofType,
      work_item: ofType,
    },
  } as const;
};

export const WorkgroupStatistics = {
  id: text,
  name: text,
  /** Of the workgroup's own time zone: what is counted is counted from its beginning. */
  day,
  waiting: count,
  offered: count,
  active: count,
  longestWaitingSinceAt: maybeInstant,
  activeSocialConversations: count,
  longestSocialConversationSinceAt: maybeInstant,
  agentsSignedOn: count,
  agentsByStatus: byCode,
  availableAgents: count,
  activeAgents: count,
  overlooked: count,
  decisions: count,
  verdicts: byCode,
  refusals: byCode,
  types: byType({
    targetSeconds: { ...count, optional: true },
    waiting: count,
    longestWaitingSinceAt: maybeInstant,
    active: count,
    longestActiveSinceAt: maybeInstant,
    ...counted,
  }),
} as const satisfies ParamsSchema;

/** The last 24 hours and all of today, without gaps; the interval under way is the last. */
export const WorkgroupIntervals = {
  id: text,
  name: text,
  /** Today, in the workgroup's own time zone. */
  day,
  intervalMs: count,
  items: {
    type: 'array',
    items: { type: 'object', props: { startAt: instant, day, types: byType(counted) } },
  },
} as const satisfies ParamsSchema;
