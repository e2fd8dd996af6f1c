/** The environment: the one place that reads it. Checked once, at start; what is wrong is said plainly. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { present } from '../actors/types.ts';
import { compile } from './validator.ts';
import { isNetwork } from './webhook/address-guard.ts';

const role = ['actors', 'gateway', 'hub', 'history'] as const;
export type NodeRole = (typeof role)[number];

export interface Environment {
  /** Of the gateway. */
  readonly port: number;
  /** The node's name; survives restarts. */
  readonly name: string;
  /** This life of the node: the name and something new. */
  readonly incarnation: string;
  readonly roles: readonly NodeRole[];
  readonly natsUrl?: string;
  readonly redis?: RedisEnvironment;
  readonly dataDir: string;
  /** Whether this node plays Facebook and X. */
  readonly sandbox: boolean;
  /** Where the demo configuration finds the sandbox; this node when absent. */
  readonly sandboxUrl?: string;
  /** Messages per minute. */
  readonly sandboxTraffic: number;
  /** Whom the sandbox's X lets programs reply to. @see platforms.md 0.1 */
  readonly sandboxXReplies: 'summoned' | 'open';
  readonly seed: 'demo' | 'none';
  readonly adminPassword?: string;
  /**
   * Sign tokens and seal credentials, the same for the whole cluster: the first is in use, the others are
   * of before.
   */
  readonly secretKeys?: readonly string[];
  readonly production: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Fixed when a store is made. */
  readonly partitions: number;
  readonly beatMs: number;
  readonly leaseMs: number;
  /** Published events that the store keeps, the newest: how far back `npm run replay` reaches. */
  readonly feedItems: number;
  /** Private networks that webhooks may lead to. */
  readonly webhookNetworks: readonly string[];
  /** How many proxies stand before the gateway. */
  readonly trustedProxies: number;
  /** Who else may say who somebody is. */
  readonly oidc?: OidcEnvironment;
}

export interface OidcEnvironment {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly userClaim: string;
  readonly publicUrl: string;
}

export interface RedisEnvironment {
  readonly url?: string;
  /** `host:port` of each. */
  readonly sentinels?: readonly string[];
  readonly master?: string;
}

/** A wrong environment; the message is one line for the operator. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const optionalText = { type: 'string', empty: false, optional: true } as const;
const integer = (min: number, max: number, byDefault: number) =>
  ({ type: 'number', convert: true, integer: true, min, max, default: byDefault }) as const;

/** Without encryption only on this machine. */
const safeUrl = /^(https:\/\/[^\s?#]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/[^\s?#]*)?)$/u;

const schema = {
  PORT: integer(0, 65_535, 3000),
  NODE_ID: { type: 'string', pattern: /^[a-z0-9-]{1,60}$/u, optional: true },
  ROLES: { type: 'string', default: role.join(',') },
  NATS_URL: { type: 'string', pattern: /^(nats|tls):\/\/\S+$/u, optional: true },
  REDIS_URL: { type: 'string', pattern: /^rediss?:\/\/\S+$/u, optional: true },
  REDIS_SENTINELS: optionalText,
  REDIS_MASTER: optionalText,
  DATABASE_URL: { type: 'string', pattern: /^postgres(ql)?:\/\/\S+$/u, optional: true },
  DATA_DIR: { type: 'string', empty: false, default: '.data' },
  SANDBOX: { type: 'enum', values: ['on', 'off'], default: 'off' },
  SANDBOX_URL: { type: 'url', optional: true },
  SANDBOX_TRAFFIC: integer(0, 60_000, 0),
  SANDBOX_X_REPLIES: { type: 'enum', values: ['summoned', 'open'], default: 'summoned' },
  SEED_DATA: { type: 'enum', values: ['demo', 'none'], default: 'none' },
  ADMIN_PASSWORD: { type: 'string', min: 8, optional: true },
  SECRET_KEY: { type: 'string', min: 32, optional: true },
  SECRET_KEYS: optionalText,
  NODE_ENV: { type: 'string', optional: true },
  LOG_LEVEL: {
    type: 'enum',
    values: ['debug', 'info', 'warn', 'error', 'silent'],
    default: 'info',
  },
  PARTITIONS: integer(1, 1_024, 64),
  BEAT_MS: integer(20, 10_000, 120),
  LEASE_MS: integer(60, 60_000, 400),
  FEED_ITEMS: integer(1_000, 100_000_000, 200_000),
  WEBHOOK_NETWORKS: optionalText,
  TRUSTED_PROXIES: integer(0, 10, 0),
  OIDC_ISSUER: { type: 'string', pattern: safeUrl, optional: true },
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_USER_CLAIM: { type: 'string', empty: false, default: 'preferred_username' },
  PUBLIC_URL: { type: 'string', pattern: safeUrl, optional: true },
} as const;

/** What the schema makes of the variables: defaults filled in, numbers read. */
interface Checked {
  PORT: number;
  NODE_ID?: string;
  ROLES: string;
  NATS_URL?: string;
  REDIS_URL?: string;
  REDIS_SENTINELS?: string;
  REDIS_MASTER?: string;
  DATA_DIR: string;
  SANDBOX: 'on' | 'off';
  SANDBOX_URL?: string;
  SANDBOX_TRAFFIC: number;
  SANDBOX_X_REPLIES: 'summoned' | 'open';
  SEED_DATA: 'demo' | 'none';
  ADMIN_PASSWORD?: string;
  SECRET_KEY?: string;
  SECRET_KEYS?: string;
  NODE_ENV?: string;
  LOG_LEVEL: Environment['logLevel'];
  PARTITIONS: number;
  BEAT_MS: number;
  LEASE_MS: number;
  FEED_ITEMS: number;
  WEBHOOK_NETWORKS?: string;
  TRUSTED_PROXIES: number;
  OIDC_ISSUER?: string;
  OIDC_CLIENT_ID?: string;
  OIDC_CLIENT_SECRET?: string;
  OIDC_USER_CLAIM: string;
  PUBLIC_URL?: string;
}

/** @throws EnvironmentError that names the variable and what is allowed */
export const readEnvironment = (variables: NodeJS.ProcessEnv = process.env): Environment => {
  const checked = check(variables);
  const name = checked.NODE_ID ?? nodeName();
  const environment: Environment = {
    port: checked.PORT,
    name,
    incarnation: `${name}-${randomUUID().slice(0, 8)}`,
    roles: rolesOf(checked.ROLES),
    dataDir: checked.DATA_DIR,
    sandbox: checked.SANDBOX === 'on',
    sandboxTraffic: checked.SANDBOX_TRAFFIC,
    sandboxXReplies: checked.SANDBOX_X_REPLIES,
    seed: checked.SEED_DATA,
    production: checked.NODE_ENV === 'production',
    logLevel: checked.LOG_LEVEL,
    partitions: checked.PARTITIONS,
    beatMs: checked.BEAT_MS,
    leaseMs: checked.LEASE_MS,
    feedItems: checked.FEED_ITEMS,
    webhookNetworks: networksOf(checked.WEBHOOK_NETWORKS),
    trustedProxies: checked.TRUSTED_PROXIES,
    ...present({
      natsUrl: checked.NATS_URL,
      redis: redisOf(checked),
      oidc: oidcOf(checked),
      sandboxUrl: checked.SANDBOX_URL,
      adminPassword: checked.ADMIN_PASSWORD,
      secretKeys: secretKeysOf(checked),
    }),
  };
  checkTogether(environment);
  return environment;
};

const check = (variables: NodeJS.ProcessEnv): Checked => {
  const given: Record<string, unknown> = {};
  for (const key of Object.keys(schema))
    if (variables[key] !== undefined && variables[key] !== '') given[key] = variables[key];
  const outcome = compile(schema)(given);
  if (outcome === true) return given as unknown as Checked;
  const [first] = Array.isArray(outcome) ? outcome : [];
  const field = first?.field ?? 'The environment';
  throw new EnvironmentError(`${field} is wrong: ${allowed(field)}`);
};

/** What may stand in a variable, for the operator. */
const allowances: Readonly<Record<string, string>> = {
  NODE_ID: 'lower-case letters, digits and dashes, at most 60',
  NATS_URL: 'nats://host:port, several separated by commas',
  REDIS_URL: 'redis://[user:password@]host:port[/db] or rediss://...',
  DATABASE_URL: 'postgres://user:password@host:port/database',
  DATA_DIR: 'a folder, relative to where the process starts',
  OIDC_ISSUER: 'https://host[:port][/path]; http on this machine only',
  PUBLIC_URL: 'https://host[:port], where browsers find this product; http on this machine only',
  SANDBOX_URL: 'http://host:port of the node that runs the sandbox',
  ADMIN_PASSWORD: 'at least 8 characters',
  SECRET_KEY: 'at least 32 characters, the same on every node',
};

const allowed = (field: string): string =>
  `allowed is ${allowances[field] ?? allowedBy(Object.entries(schema).find(([key]) => key === field)?.[1])}`;

const allowedBy = (rule: object | undefined): string => {
  if (rule !== undefined && 'values' in rule) return String(rule.values);
  if (rule !== undefined && 'min' in rule && 'max' in rule)
    return `a whole number from ${String(rule.min)} to ${String(rule.max)}`;
  return 'any text that is not empty';
};

const nodeName = (): string =>
  hostname()
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/gu, '-')
    .slice(0, 60);

const rolesOf = (list: string): readonly NodeRole[] =>
  list.split(',').map((word) => {
    const found = role.find((known) => known === word.trim());
    if (found === undefined)
      throw new EnvironmentError(`ROLES is wrong: allowed is a comma list of ${role.join(', ')}`);
    return found;
  });

const networksOf = (list: string | undefined): readonly string[] => {
  const networks = list?.split(',').map((one) => one.trim()) ?? [];
  if (networks.every(isNetwork)) return networks;
  throw new EnvironmentError(
    'WEBHOOK_NETWORKS is wrong: allowed is a comma list of networks such as 10.1.0.0/16',
  );
};

const secretKeysOf = (checked: Checked): readonly string[] | undefined => {
  const { SECRET_KEY: one, SECRET_KEYS: list } = checked;
  if (list === undefined) return one === undefined ? undefined : [one];
  if (one !== undefined)
    throw new EnvironmentError('SECRET_KEY and SECRET_KEYS: only one of them may be set');
  const keys = list.split(',').map((key) => key.trim());
  const isRight = keys.every((key) => key.length >= 32) && new Set(keys).size === keys.length;
  if (isRight) return keys;
  const allowedKeys = 'a comma list, the one in use first, each of at least 32 characters';
  throw new EnvironmentError(`SECRET_KEYS is wrong: allowed is ${allowedKeys}`);
};

const oidcOf = (checked: Checked): OidcEnvironment | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = checked;
  const { OIDC_CLIENT_SECRET: clientSecret, OIDC_USER_CLAIM: userClaim } = checked;
  if (issuer === undefined && clientId === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || publicUrl === undefined)
    throw new EnvironmentError('OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL go together');
  const secret = clientSecret === undefined ? {} : { clientSecret };
  return { issuer, clientId, userClaim, publicUrl, ...secret };
};

const redisOf = (checked: Checked): RedisEnvironment | undefined => {
  const { REDIS_URL: url, REDIS_SENTINELS: sentinels, REDIS_MASTER: master } = checked;
  if (sentinels !== undefined && master !== undefined)
    return { sentinels: sentinels.split(',').map((one) => one.trim()), master };
  if (sentinels !== undefined || master !== undefined)
    throw new EnvironmentError('REDIS_SENTINELS and REDIS_MASTER go together');
  return url === undefined ? undefined : { url };
};

const checkTogether = (environment: Environment): void => {
  const { natsUrl, redis, leaseMs, beatMs, secretKeys } = environment;
  if (natsUrl !== undefined && redis === undefined)
    throw new EnvironmentError(
      'NATS_URL is set without REDIS_URL: nodes that are to take over from each other need one store',
    );
  if (natsUrl !== undefined && secretKeys === undefined)
    throw new EnvironmentError('SECRET_KEY is missing: the nodes of a cluster must share one');
  if (leaseMs < 3 * beatMs)
    throw new EnvironmentError('LEASE_MS is wrong: allowed is at least three times BEAT_MS');
  if (environment.seed === 'demo' && environment.production)
    throw new EnvironmentError('SEED_DATA=demo is refused when NODE_ENV is production');
};
