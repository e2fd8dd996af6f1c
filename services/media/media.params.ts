import { idRule, type ParamsSchema } from '../params.ts';

/** Something that a platform keeps; asked for on behalf of one of the accounts. */
export const FetchMediaParams = {
  platform: { type: 'enum', values: ['facebook', 'x'] },
  account: idRule,
  url: { type: 'string', min: 1, max: 2_048 },
  $$strict: true,
} as const satisfies ParamsSchema;

/** Why there is nothing to show. `gone`: deleted, or the address has expired. */
export type MediaFailure = 'gone' | 'address' | 'too_large' | 'too_busy' | 'unreachable';

/** What a stream of media is made of: one head, then pieces in base64. Small enough for any transport. */
export type MediaPiece =
  | { readonly type: 'found'; readonly contentType: string; readonly sizeBytes: number }
  | { readonly type: 'failed'; readonly why: MediaFailure }
  | { readonly type: 'bytes'; readonly base64: string };
