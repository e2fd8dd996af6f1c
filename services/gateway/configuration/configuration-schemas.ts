/** What requests about the configuration carry, besides documents, and what their answers look like. */
import type { ParamsSchema } from '../../params.ts';
import { PageQuery } from '../schemas.ts';

const text = { type: 'string' } as const;
const maybeText = { type: 'string', optional: true } as const;
const flag = { type: 'boolean' } as const;

export const SearchQuery = {
  q: { type: 'string', max: 256, optional: true },
  ...PageQuery,
} as const satisfies ParamsSchema;

export const EffectiveQuery = {
  /** With what is inherited, and from where. */
  effective: { type: 'boolean', convert: true, optional: true },
} as const satisfies ParamsSchema;

export const ChangesQuery = {
  cursor: { type: 'string', pattern: '^\\d{1,15}$', optional: true },
  limit: PageQuery.limit,
} as const satisfies ParamsSchema;

const instant = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])T[0-2]\\d:[0-5]\\d:[0-5]\\d([.]\\d{1,6})?Z$',
  optional: true,
} as const;
const wanted = { type: 'string', min: 1, max: 300, optional: true } as const;

export const AuditQuery = {
  kind: { type: 'enum', values: ['act', 'denial'], optional: true },
  by: wanted,
  about: wanted,
  code: wanted,
  /** A part of the method and path. */
  route: wanted,
  since: instant,
  before: instant,
  ...ChangesQuery,
} as const satisfies ParamsSchema;

/** `count`: how often within some seconds; `leftOut`: refusals before it that were too many to keep. */
export const AuditRecord = {
  id: text,
  kind: { type: 'enum', values: ['act', 'denial'] },
  at: text,
  route: text,
  by: maybeText,
  about: maybeText,
  from: maybeText,
  code: maybeText,
  requestId: maybeText,
  count: { type: 'number', integer: true, min: 1, optional: true },
  leftOut: { type: 'number', integer: true, min: 1, optional: true },
} as const satisfies ParamsSchema;

/** What else is told of a user: to agents, whether somebody is there; to others, what is inherited. */
export const Effective = {
  signedOn: { ...flag, optional: true },
  status: maybeText,
  statusKind: maybeText,
  effective: {
    type: 'object',
    optional: true,
    props: {
      utilization: { type: 'object' },
      skills: {
        type: 'array',
        items: {
          type: 'object',
          props: { skill: text, value: { type: 'object' }, origin: text },
        },
      },
    },
  },
} as const satisfies ParamsSchema;

/** `stationsInUse` and `waiting`: ids of stations, in the order in which they came into use. */
export const LicenceUsage = {
  name: text,
  inForce: flag,
  count: { type: 'number', integer: true, min: 0 },
  users: { type: 'number', integer: true, min: 0 },
  stationsInUse: { type: 'array', items: text },
  waiting: { type: 'array', items: text },
} as const satisfies ParamsSchema;

/** `failure`: `address` when the account's address is none that may be called. */
export const AccountTested = {
  works: flag,
  identity: {
    type: 'object',
    optional: true,
    props: { externalId: text, name: maybeText, handle: maybeText },
  },
  failure: {
    type: 'enum',
    values: [
      'auth',
      'suspended',
      'rate_limited',
      'transient',
      'malformed',
      'called_off',
      'address',
    ],
    optional: true,
  },
} as const satisfies ParamsSchema;

export const Findings = {
  valid: flag,
  findings: {
    type: 'array',
    items: { type: 'object', props: { path: text, code: text, message: text } },
  },
} as const satisfies ParamsSchema;

export const Change = {
  id: text,
  at: { type: 'string', format: 'date-time' },
  by: text,
  action: { type: 'enum', values: ['created', 'updated', 'deleted'] },
  kind: text,
  document: text,
  from: { type: 'object', optional: true },
  to: { type: 'object', optional: true },
  version: { type: 'number', integer: true, min: 0 },
} as const satisfies ParamsSchema;
