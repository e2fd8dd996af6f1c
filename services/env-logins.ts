/** Who a node is to NATS and to Redis: kept apart from the addresses, which stand in logs and messages. */
import { present } from '../actors/types.ts';
import { EnvironmentError, type Checked } from './env-variables.ts';

export interface Login {
  readonly user: string;
  readonly password: string;
}

interface Nats {
  readonly natsUrl?: string;
  readonly natsLogin?: Login;
}

/** Apart from the address, which stands in messages. */
export const natsOf = (checked: Checked): Nats => {
  const { NATS_URL: url, NATS_USER: user, NATS_PASSWORD: password } = checked;
  if (url === undefined) return {};
  if ((user === undefined) !== (password === undefined))
    throw new EnvironmentError('NATS_USER and NATS_PASSWORD go together');
  const own = user === undefined || password === undefined ? undefined : { user, password };
  const addresses = url.split(',').map(addressAndLogin);
  const [inUrl] = addresses.flatMap(({ login }) => login ?? []);
  if (own !== undefined && inUrl !== undefined)
    throw new EnvironmentError('NATS_PASSWORD is set, and NATS_URL has a password, too');
  return {
    natsUrl: addresses.map(({ address }) => address).join(','),
    ...present({ natsLogin: own ?? inUrl }),
  };
};

const addressAndLogin = (url: string): { readonly address: string; readonly login?: Login } => {
  const { scheme, login, rest } = partsOf(url);
  if (login === undefined) return { address: url };
  const [user = '', password = ''] = login.split(':').map(decoded);
  return { address: `${scheme}${rest}`, login: { user, password } };
};

const partsOf = (url: string) => {
  const found = /^(?<scheme>\w+:\/\/|)(?:(?<login>[^@]*)@)?(?<rest>.*)$/u.exec(url)?.groups ?? {};
  const { scheme = '', login, rest = '' }: Partial<Record<string, string>> = found;
  return { scheme, login, rest };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const redisLoginOf = (checked: Checked): { readonly login?: Login } => {
  const { REDIS_URL: url, REDIS_USER: user = 'default', REDIS_PASSWORD: password } = checked;
  if (password === undefined && checked.REDIS_USER !== undefined)
    throw new EnvironmentError('REDIS_PASSWORD is missing: REDIS_USER is set');
  if (password === undefined) return {};
  if (url?.includes('@') === true)
    throw new EnvironmentError('REDIS_PASSWORD is set, and REDIS_URL has a password, too');
  return { login: { user, password } };
};

/** The driver wants it in the address; ours says host and port, whenever it says anything. */
export const withLogin = (url: string, login: Login | undefined): string => {
  if (login === undefined) return url;
  const { user, password } = login;
  return url.replace('://', `://${encodeURIComponent(user)}:${encodeURIComponent(password)}@`);
};
