/** Why an interaction was offered to whom, as answers tell it. */
import { idRule, type ParamsSchema } from '../../params.ts';

export const ExplanationQuery = {
  /** Who is asked about in particular. */
  agent: { ...idRule, optional: true },
} as const satisfies ParamsSchema;

const text = { type: 'string' } as const;
const maybeText = { type: 'string', optional: true } as const;
const amount = { type: 'number' } as const;
const count = { type: 'number', integer: true, min: 0 } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, optional: true } as const;

/** `points` = `value` x `weight`; their sum is the score. */
const terms = {
  type: 'array',
  items: { type: 'object', props: { name: text, value: amount, weight: amount, points: amount } },
} as const;

const candidate = {
  agent: text,
  verdict: { type: 'enum', values: ['eligible', 'refused'] },
  code: maybeText,
  score: amount,
  terms,
  arithmetic: maybeText,
} as const;

/** What there was to choose from; counts by code are of all that were not eligible. */
const survey = {
  candidates: { type: 'array', items: { type: 'object', props: candidate } },
  eligible: count,
  refused: { type: 'record', key: text, value: count },
  interaction: { type: 'object', props: { score: amount, terms } },
  waiting: count,
} as const;

const decision = {
  at: instant,
  trigger: { type: 'enum', values: ['arrival', 'capacity', 'transfer'] },
  workgroup: text,
  chosen: text,
  outcome: {
    type: 'enum',
    values: ['accepted', 'refused', 'outbid', 'withdrawn', 'dropped', 'declined', 'missed'],
    optional: true,
  },
  code: maybeText,
  ...survey,
} as const;

export const Explanation = {
  interaction: text,
  workgroup: text,
  /** The newest 50 of it, the oldest first. */
  decisions: { type: 'array', items: { type: 'object', props: decision } },
  /** While it's in a queue. */
  present: {
    type: 'object',
    optional: true,
    props: {
      at: instant,
      workgroup: text,
      entry: text,
      state: { type: 'enum', values: ['queued', 'offered'] },
      agent: maybeText,
      ...survey,
    },
  },
  /** The nearest first. */
  routableWhen: {
    type: 'array',
    items: { type: 'object', props: { agent: text, missing: text, at: maybeInstant } },
  },
  about: { type: 'object', optional: true, props: { ...candidate, at: maybeInstant } },
} as const satisfies ParamsSchema;
