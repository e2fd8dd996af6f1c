/** Passwords are kept as argon2id hashes, and checking one takes as long for users who don't exist. */
import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { demoPassword } from './demo.ts';

export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** @param kept - the user's hash, or nothing when there's no such user */
  readonly verify: (password: string, kept: string | undefined) => Promise<boolean>;
  /** Whether it may be given to a user. */
  readonly isLongEnough: (password: string) => boolean;
}

/** In UTF-16 units. @see NIST SP 800-63B section 5.1.1 */
export const passwordLengthMin = 8;

/** @param demo - the installation has the demo's users, whose password others may have, too */
export const createPasswords = ({ demo }: { readonly demo: boolean }): Passwords => {
  // Made once, of nothing in particular: what a missing user's password is compared with.
  const nobody = hash('no such user');
  return {
    hash: (password) => hash(password),
    verify: async (password, kept) => {
      const matches = await verify(kept ?? (await nobody), password);
      return matches && kept !== undefined;
    },
    isLongEnough: (password) =>
      password.length >= passwordLengthMin || (demo && password === demoPassword),
  };
};

/** Changes with every new password, and says nothing of any: what tokens are bound to. */
export const stampOf = (kept: string): string =>
  createHash('sha256').update('stamp').update(kept).digest('base64url').slice(0, 16);
