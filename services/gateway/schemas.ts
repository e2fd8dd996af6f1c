/** What requests carry and answers look like. What a service says of its fields is taken from there. */
import { OccupyParams, SetStatusParams } from '../agent/agent.params.ts';
import { AuthenticateParams } from '../configuration/configuration.params.ts';
import { TransferParams, WrapUpParams } from '../conversation/conversation.params.ts';
import { idRule, limitRule, type ParamsSchema } from '../params.ts';

/** Of this cut of the API; more than 200 items make an answer slow for everybody. */
const limit = { ...limitRule, convert: true, optional: true } as const;
/** The longest are made of ids. */
const cursor = { ...idRule, max: 300, optional: true } as const;

export const ById = { id: idRule } as const satisfies ParamsSchema;

export const Credentials = {
  user: AuthenticateParams.user,
  password: AuthenticateParams.password,
  station: { ...idRule, optional: true },
} as const satisfies ParamsSchema;

export const StatusBody = { status: SetStatusParams.status } as const satisfies ParamsSchema;

export const ActivationBody = {
  workgroup: idRule,
  activated: { type: 'boolean' },
} as const satisfies ParamsSchema;

export const OccupancyBody = {
  type: OccupyParams.interactionType,
  externalId: OccupyParams.externalId,
  state: OccupyParams.state,
  acd: OccupyParams.acd,
} as const satisfies ParamsSchema;

export const TransferBody = {
  workgroup: { ...idRule, optional: true },
  agent: { ...idRule, optional: true },
  reason: TransferParams.reason,
} as const satisfies ParamsSchema;

export const WrapUpBody = { code: WrapUpParams.code } as const satisfies ParamsSchema;

export const PageQuery = { cursor, limit } as const satisfies ParamsSchema;

const state = {
  type: 'enum',
  values: ['queued', 'offered', 'connected', 'held', 'wrapup', 'disconnected'],
} as const;

export const InteractionsQuery = {
  workgroup: { ...idRule, optional: true },
  agent: { ...idRule, optional: true },
  state: { ...state, optional: true },
  type: { ...OccupyParams.interactionType, optional: true },
  cursor,
  limit,
} as const satisfies ParamsSchema;

export const EventsQuery = {
  lastEventId: { type: 'string', pattern: '^\\d{1,15}$', optional: true },
} as const satisfies ParamsSchema;

const text = { type: 'string' } as const;
const amount = { type: 'number' } as const;
const maybeText = { type: 'string', optional: true } as const;
const flag = { type: 'boolean' } as const;
const count = { type: 'number', integer: true, min: 0 } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, optional: true } as const;
const texts = { type: 'array', items: text } as const;

export const author = {
  type: 'object',
  props: { id: maybeText, name: maybeText, handle: maybeText },
} as const;

const User = {
  id: text,
  name: text,
  roles: texts,
  rights: texts,
} as const satisfies ParamsSchema;

/** Of whoever asks; `expiresAt`: of the token that was shown. */
export const Me = { ...User, expiresAt: instant } as const satisfies ParamsSchema;

export const Renewal = {
  refreshToken: { type: 'string', min: 1, max: 1_024, optional: true },
} as const satisfies ParamsSchema;

const parameter = { type: 'string', max: 4_096, optional: true } as const;

/** @see OpenID Connect Core 3.1.2.5, RFC 9207 */
export const OidcAnswer = {
  code: parameter,
  state: parameter,
  iss: parameter,
  session_state: parameter,
  error: parameter,
  error_description: parameter,
  error_uri: parameter,
  scope: parameter,
} as const satisfies ParamsSchema;

/** `endsAt`: of the session; `refreshToken`: for programs, as browsers have a cookie. */
export const Session = {
  token: text,
  expiresAt: instant,
  endsAt: instant,
  refreshToken: maybeText,
  user: { type: 'object', props: User },
} as const satisfies ParamsSchema;

export const Interaction = {
  id: text,
  conversation: text,
  type: text,
  platform: text,
  channel: maybeText,
  externalId: maybeText,
  workgroup: text,
  agent: maybeText,
  state,
  customer: author,
  direction: text,
  priority: amount,
  createdAt: instant,
  queuedAt: instant,
  offeredAt: maybeInstant,
  offerExpiresAt: maybeInstant,
  connectedAt: maybeInstant,
  endedAt: maybeInstant,
  wrapupEndsAt: maybeInstant,
  wrapupCode: maybeText,
  /** Why it ended, where neither the customer nor an agent has ended it. */
  cause: { type: 'enum', values: ['not_recovered'], optional: true },
  replyUntil: maybeInstant,
  replyability: {
    type: 'object',
    props: { allowed: flag, until: maybeInstant, reason: maybeText },
  },
  replyLengthMax: count,
  previous: maybeText,
  lastAttempted: maybeText,
  recorded: flag,
  skills: {
    type: 'array',
    items: {
      type: 'object',
      props: {
        skill: text,
        minProficiency: amount,
        maxProficiency: amount,
        minDesire: amount,
        maxDesire: amount,
        proficiencyWeight: amount,
        desireWeight: amount,
      },
    },
  },
  attributes: { type: 'record', key: text, value: text },
  subject: maybeText,
  version: count,
} as const satisfies ParamsSchema;

export const TimelineEntry = {
  at: instant,
  type: text,
  agent: maybeText,
  workgroup: maybeText,
  messageId: maybeText,
  why: maybeText,
  reason: maybeText,
} as const satisfies ParamsSchema;

/** A workgroup of an agent's, with what working in it takes. */
export const MyWorkgroup = {
  id: text,
  name: text,
  activated: flag,
  /** Those that may be given here. */
  wrapupCodes: { type: 'array', items: { type: 'object', props: { id: text, name: text } } },
  /** What one interaction of a type takes of the agent, and how many there may be. */
  utilization: {
    type: 'array',
    items: {
      type: 'object',
      props: { type: text, percent: { type: 'number' }, maxAssigned: count },
    },
  },
} as const satisfies ParamsSchema;

export const Activation = {
  agent: text,
  workgroup: text,
  activated: flag,
} as const satisfies ParamsSchema;

/** What a node holds and has done since it took its partitions. */
const NodeLoad = { actors: count, turns: count, unconfirmed: count } as const;

/** How far a node is with what it has taken. */
const Synchronisation = {
  /** That it has, of those that fall to it. */
  partitions: { type: 'object', props: { loaded: count, total: count } },
  /** Conversations with something open that it has read, of those in its partitions; what was open in them. */
  interactions: {
    type: 'object',
    props: { read: count, total: count, byType: { type: 'record', key: text, value: count } },
  },
  /** The age of the oldest commit that the store has not confirmed: how far the store is behind the node. */
  lagMs: { type: 'number', min: 0 },
  startedAt: maybeInstant,
  /** Absent while something is left to be read. */
  doneAt: maybeInstant,
} as const;

export const Drained = { id: text, drained: flag } as const satisfies ParamsSchema;

export const Cluster = {
  node: text,
  version: text,
  stopping: flag,
  nodes: {
    type: 'array',
    items: {
      type: 'object',
      props: {
        id: text,
        incarnation: text,
        alive: flag,
        takesPartitions: flag,
        partitions: count,
        drained: flag,
        /** Whether its lease holds, by its own word. */
        serving: { ...flag, optional: true },
        load: { type: 'object', props: NodeLoad, optional: true },
        synchronisation: { type: 'object', props: Synchronisation, optional: true },
        details: { type: 'object', optional: true },
      },
    },
  },
  partitions: {
    type: 'array',
    items: {
      type: 'object',
      props: {
        partition: count,
        epoch: count,
        owner: { ...text, nullable: true },
        next: { ...text, nullable: true },
      },
    },
  },
  load: { type: 'array', items: { type: 'object' } },
  streams: count,
} as const satisfies ParamsSchema;

export const Health = { status: text } as const satisfies ParamsSchema;

/** A page of a list. */
export const listOf = <S extends ParamsSchema>(item: S) =>
  ({
    items: { type: 'array', items: { type: 'object', props: item } },
    nextCursor: { type: 'string', nullable: true },
  }) as const;
