/** What is kept of the secrets that come with a change: passwords as hashes, credentials sealed. */
import { isRecord, merge } from './documents.ts';
import type { Secret } from './change.ts';
import type { Finding } from './findings.ts';
import type { Kind } from './kinds.params.ts';
import { passwordLengthMin, type Passwords } from './passwords.ts';
import { renewed } from './renewal.ts';
import type { Secrets } from './secrets.ts';
import type { StoredConfiguration } from './stored.ts';

export interface Sealing {
  /**
   * Does what takes long, before the change is tried.
   * @param given - as it came; undefined when nothing came, null to take it away
   * @returns what to keep, once it's known what was kept before
   */
  readonly prepare: (kind: Kind, given: unknown) => Promise<Kept>;
  /** What is wrong with a secret as it came. */
  readonly findings: (kind: Kind, id: string, given: unknown) => readonly Finding[];
  /** What is kept, as far as it's sealed under a former secret, sealed anew. */
  readonly renewed: (stored: StoredConfiguration) => StoredConfiguration;
  /** What a new document can't do without. */
  readonly missing: (kind: Kind, id: string, given: unknown) => readonly Finding[];
}

type Kept = (before: string | undefined) => Secret;

export const createSealing = (passwords: Passwords, secrets: Secrets): Sealing => ({
  renewed: (stored) => renewed(stored, secrets),
  findings: (kind, id, given) => {
    if (kind !== 'users' || typeof given !== 'string' || passwords.isLongEnough(given)) return [];
    const message = `A password has at least ${String(passwordLengthMin)} characters.`;
    return [{ kind, id, field: 'password', code: 'out_of_range', message }];
  },
  missing: (kind, id, given) => {
    if (kind !== 'webhooks' || typeof given === 'string') return [];
    const message = 'What is told is signed with a secret.';
    return [{ kind, id, field: 'secret', code: 'required', message }];
  },
  prepare: async (kind, given) => {
    if (given === undefined) return () => undefined;
    if (given === null) return () => null;
    if (kind === 'users') {
      const hash = await passwords.hash(typeof given === 'string' ? given : '');
      return () => hash;
    }
    if (kind === 'webhooks') {
      const sealed = secrets.seal(JSON.stringify(given));
      return () => sealed;
    }
    return (before) => {
      const old: unknown = before === undefined ? {} : JSON.parse(secrets.unseal(before));
      const merged = merge(isRecord(old) ? old : {}, isRecord(given) ? given : {});
      return secrets.seal(JSON.stringify(merged));
    };
  },
});
