/** The environment: the one place that reads it. Checked once, at start; what is wrong is said plainly. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { present } from '../actors/types.ts';
import { allowed, check, EnvironmentError, type Checked } from './env-variables.ts';
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
  /** Whether Prometheus may ask for figures; on the gateway's port, or on `metricsPort` where that is set. */
  readonly metrics: boolean;
  /** Of `/metrics`, `/livez` and `/readyz` apart from the gateway. */
  readonly metricsPort?: number;
  /** Where traces go, by OTLP over HTTP; nowhere when absent. */
  readonly otlpUrl?: string;
  /** Published events that the store keeps, the newest: how far back `npm run replay` reaches. */
  readonly feedItems: number;
  /** Private networks that webhooks may lead to. */
  readonly webhookNetworks: readonly string[];
  /** How long a sign-in's token is good; who is at work renews it. */
  readonly tokenSeconds: number;
  /** How long a sign-in lasts, however often it's renewed. */
  readonly sessionSeconds: number;
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
  /** One server; or 3 or 5 that know nothing of each other, of which a majority decides. */
  readonly urls?: readonly string[];
  /** `host:port` of each. */
  readonly sentinels?: readonly string[];
  readonly master?: string;
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
    metrics: checked.METRICS === 'on',
    webhookNetworks: networksOf(checked.WEBHOOK_NETWORKS),
    tokenSeconds: checked.TOKEN_SECONDS,
    sessionSeconds: checked.SESSION_SECONDS,
    trustedProxies: checked.TRUSTED_PROXIES,
    ...present({
      metricsPort: checked.METRICS_PORT,
      otlpUrl: checked.OTLP_URL,
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
  return url === undefined ? undefined : { urls: urlsIn(url) };
};

const urlsIn = (list: string): readonly string[] => {
  const urls = list.split(',');
  if (![1, 3, 5].includes(urls.length) || new Set(urls).size < urls.length)
    throw new EnvironmentError(`REDIS_URL is wrong: ${allowed('REDIS_URL')}`);
  return urls;
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
