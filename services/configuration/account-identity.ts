/** Who an account is on its platform, where nobody has said so. */
import type { Account, Channel } from '../../actors/configuration.ts';

/** With `externalId` and `handle`, as far as they can be found out. */
export const identified = (
  account: Account,
  channels: readonly Channel[],
  credentials: Readonly<Record<string, string>>,
): Account => {
  const externalId = account.externalId || found(account, channels, credentials);
  return account.platform === 'x'
    ? { ...account, externalId, ...handleOf(account) }
    : { ...account, externalId };
};

const found = (
  { id, platform }: Account,
  channels: readonly Channel[],
  { accessToken = '' }: Readonly<Record<string, string>>,
): string => {
  // A page's token speaks as the page.
  if (platform === 'facebook') return channels.find((one) => one.account === id)?.page ?? '';
  // An OAuth 1.0a token of X is the user's id, a hyphen, and the secret part.
  return /^(\d+)-/u.exec(accessToken)?.[1] ?? '';
};

const handleOf = ({ handle, name }: Account): Pick<Account, 'handle'> => {
  if (handle !== undefined) return { handle };
  return /^@\w{1,15}$/u.test(name) ? { handle: name } : {};
};
