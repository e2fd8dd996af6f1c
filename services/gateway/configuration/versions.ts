/** `ETag` and `If-Match`: which version of a document somebody knows. @see RFC 9110, 13.1.1 */
import { headerOf } from '../http/door.ts';
import { ApiError } from '../errors.ts';
import type { Exchange } from '../route.ts';

export const setVersion = ({ res }: Exchange, version: number): void => {
  res.setHeader('etag', `"${String(version)}"`);
};

/**
 * The version from `If-Match`, else from the body; undefined for `*` and where neither is given.
 * @throws ApiError `validation_failed` when it isn't a version
 */
export const expectedVersion = ({ req }: Exchange, fromBody: number | undefined): Expected => {
  const header = headerOf(req, 'if-match');
  if (header === undefined) return { isGiven: fromBody !== undefined, version: fromBody };
  if (header.trim() === '*') return { isGiven: true, version: undefined };
  const digits = /^(?:W\/)?"?(\d{1,15})"?$/u.exec(header.trim())?.[1];
  if (digits !== undefined) return { isGiven: true, version: Number(digits) };
  const message = 'It must be the ETag of the document, or *.';
  throw new ApiError('validation_failed', [{ field: 'If-Match', message }]);
};

export interface Expected {
  readonly isGiven: boolean;
  readonly version: number | undefined;
}
