/** The users of X: the accounts, and whoever has written or been written to. */
import { codePointCount } from './code-points.ts';
import { stableNumber } from './ids.ts';
import type { Author } from './platform-objects.ts';

/** A user of X, as an author with a handle. */
export interface XUser extends Author {
  readonly username: string;
}

export interface XUsers {
  /** The accounts that the product has credentials of, by user id. */
  readonly accounts: ReadonlyMap<string, XUser>;
  /** By a name or handle, with or without `@`; made up on demand, known only once noted. */
  readonly user: (name: string) => XUser;
  readonly byId: (id: string) => XUser | undefined;
  readonly byUsername: (username: string) => XUser | undefined;
  readonly note: (author: Author) => void;
}

const HANDLE = /(?<![A-Za-z0-9_@])@([A-Za-z0-9_]{1,15})(?![A-Za-z0-9_@])/g;

/** Where handles stand in a text: offsets in code points, as X counts them. */
export const handlesIn = (
  text: string,
): readonly { readonly username: string; readonly start: number; readonly end: number }[] =>
  [...text.matchAll(HANDLE)].map((match) => {
    const start = codePointCount(text.slice(0, match.index));
    const username = match[1] ?? '';
    return { username, start, end: start + username.length + 1 };
  });

/** At most 15 letters, digits and underscores. */
const usernameOf = (name: string): string =>
  name
    .replace(/^@/, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '_')
    .slice(0, 15) || '_';

const createUser = (name: string, digits: number): XUser => {
  const username = usernameOf(name);
  const id = stableNumber(`x-user:${username.toLowerCase()}`, digits);
  return { id, name: name.replace(/^@/, ''), username };
};

/** Early accounts have short ids, which shows who compares ids as text. */
const ID_DIGITS = { account: 9, visitor: 18 };

/** `accounts` are handles without `@`. */
export const createXUsers = (accounts: readonly string[]): XUsers => {
  const byId = new Map<string, XUser>();
  const byUsername = new Map<string, XUser>();

  const register = (user: XUser): XUser => {
    byId.set(user.id, user);
    byUsername.set(user.username.toLowerCase(), user);
    return user;
  };

  const own = accounts.map((name) => register(createUser(name, ID_DIGITS.account)));

  return {
    accounts: new Map(own.map((user) => [user.id, user])),
    user: (name) =>
      byUsername.get(usernameOf(name).toLowerCase()) ?? createUser(name, ID_DIGITS.visitor),
    byId: (id) => byId.get(id),
    byUsername: (username) => byUsername.get(username.toLowerCase()),
    note: ({ id, name, username }) => {
      if (username !== undefined && !byId.has(id)) register({ id, name, username });
    },
  };
};
