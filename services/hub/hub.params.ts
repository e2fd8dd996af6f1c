import { AccountDocument } from '../configuration/media.params.ts';
import type { Infer, ParamsSchema } from '../params.ts';

const { platform, externalId, handle, baseUrl, credentials } = AccountDocument;

/**
 * An account as it is or would be. With the id of one that is there, the credentials that are left out are
 * its own.
 */
export const TestAccountParams = {
  id: { ...AccountDocument.id, optional: true },
  platform,
  externalId,
  handle,
  baseUrl,
  credentials,
  $$strict: true,
} as const satisfies ParamsSchema;

export type TestAccount = Infer<typeof TestAccountParams>;
