/** The smaller kinds: statuses, licences, parameters, wrap-up codes, canned responses. */
import type { ParamsSchema } from '../params.ts';
import { documentId, setOf, nameRule, ref, whole } from './rules.params.ts';

export const StatusDocument = {
  id: documentId,
  name: nameRule,
  kind: {
    type: 'enum',
    values: [
      'available',
      'busy',
      'away',
      'follow_up',
      'do_not_disturb',
      'wrap_up',
      'not_answering',
      'offline',
    ],
  },
} as const satisfies ParamsSchema;

/** ISO 8601; without a zone it is UTC. */
const instant = {
  type: 'string',
  pattern:
    '^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:[.]\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$',
} as const;

/** @see requirements K2 */
export const LicenceDocument = {
  id: documentId,
  name: nameRule,
  count: whole(0, 1_000_000),
  expires: { ...instant, optional: true },
} as const satisfies ParamsSchema;

export const ParameterDocument = {
  id: documentId,
  value: { type: 'string', max: 1_000 },
} as const satisfies ParamsSchema;

export const WrapupCodeDocument = {
  id: documentId,
  name: nameRule,
} as const satisfies ParamsSchema;

export const ResponseDocument = {
  id: documentId,
  name: nameRule,
  text: { type: 'string', min: 1, max: 8_000 },
  workgroups: setOf(ref('workgroups'), 10_000),
} as const satisfies ParamsSchema;
