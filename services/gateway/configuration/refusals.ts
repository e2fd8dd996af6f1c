/** Why the configuration stays what it is, in the words of the API. */
import type { Changed } from '../../actions.ts';
import { describe, type Kind } from '../../configuration/kinds.params.ts';
import { ApiError } from '../errors.ts';

type Refusal = Extract<Changed, { status: 'refused' }>['refusal'];
type Finding = Extract<Refusal, { code: 'invalid' }>['findings'][number];

/** The document that was to be changed; none for the whole. */
interface Target {
  readonly kind?: Kind;
  readonly id?: string;
}

/** Told in one answer. */
const findingsMax = 100;
const usesMax = 20;

/** @throws ApiError when it was refused */
export const refuse = (changed: Changed, target: Target): Changed => {
  if (changed.status === 'refused') throw errorOf(changed.refusal, target);
  return changed;
};

const errorOf = (refusal: Refusal, target: Target): ApiError => {
  if (refusal.code === 'invalid') {
    const findings = refusal.findings.slice(0, findingsMax);
    return new ApiError('validation_failed', findings.map(fieldErrorFor(target)));
  }
  if (refusal.code === 'in_use') {
    const usedBy = refusal.uses
      .slice(0, usesMax)
      .map(({ kind, id, field }) => ({ kind: describe(kind).path, id, field }));
    return new ApiError('in_use', { usedBy });
  }
  return refusal.code === 'version_conflict'
    ? new ApiError('version_conflict', { version: refusal.version })
    : new ApiError(refusal.code);
};

/** The field alone, where it's of the document that was sent. */
const fieldErrorFor =
  (target: Target) =>
  ({ kind, id, field, code, message }: Finding) => {
    const isOwn = kind === target.kind && id === target.id;
    return { field: isOwn ? field : pathOf({ kind, id, field }), code, message };
  };

/** `workgroups.support.members[2].user` */
export const pathOf = ({ kind, id, field }: Pick<Finding, 'kind' | 'id' | 'field'>): string =>
  [kind, id, field].filter((part) => part !== '').join('.');
