/** What is wrong with a configuration, and where. */
import type { Kind } from './kinds.params.ts';

export interface Finding {
  readonly kind: Kind;
  /** Of the document. */
  readonly id: string;
  /** Within the document, such as `members[2].user`. */
  readonly field: string;
  readonly code: FindingCode;
  readonly message: string;
}

export type FindingCode =
  | 'required'
  | 'invalid'
  | 'unknown_field'
  | 'out_of_range'
  | 'unknown_reference'
  | 'duplicate'
  | 'cycle'
  | 'licence_exceeded'
  | 'no_administrator'
  | 'other_platform';

/** Where it is in the whole: `workgroups.support.members[2].user`. */
const pathOf = ({ kind, id, field }: Finding): string =>
  [kind, id, field].filter((part) => part !== '').join('.');

/** The same finding in two configurations. */
export const keyOf = (finding: Finding): string => `${pathOf(finding)} ${finding.code}`;
