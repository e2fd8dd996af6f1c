/** Passwords are kept as argon2id hashes, and checking one takes as long for users who don't exist. */
import { hash, verify } from '@node-rs/argon2';

export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** @param kept - the user's hash, or nothing when there's no such user */
  readonly verify: (password: string, kept: string | undefined) => Promise<boolean>;
}

export const createPasswords = (): Passwords => {
  // Made once, of nothing in particular: what a missing user's password is compared with.
  const nobody = hash('no such user');
  return {
    hash: (password) => hash(password),
    verify: async (password, kept) => {
      const matches = await verify(kept ?? (await nobody), password);
      return matches && kept !== undefined;
    },
  };
};
