/** Kinds with a field that is written and never shown, and where it's kept instead. */
import type { Kind } from './kinds.params.ts';
import type { StoredConfiguration } from './stored.ts';

export type SecretStore = 'passwords' | 'credentials' | 'webhookSecrets';

interface SecretField {
  readonly field: string;
  readonly store: SecretStore;
}

const fields: Readonly<Partial<Record<Kind, SecretField>>> = {
  users: { field: 'password', store: 'passwords' },
  accounts: { field: 'credentials', store: 'credentials' },
  webhooks: { field: 'secret', store: 'webhookSecrets' },
};

/** `undefined` for most kinds. */
export const secretField = (kind: Kind): string | undefined => fields[kind]?.field;

/** Hashes or sealed texts by the ids of the documents. */
export const secretsOf = (
  stored: StoredConfiguration,
  kind: Kind,
): Readonly<Record<string, string>> => {
  const store = fields[kind]?.store;
  return (store === undefined ? undefined : stored[store]) ?? {};
};
