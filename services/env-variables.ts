/** The variables of the environment, each by itself: what may stand in it, and what holds without it. */
import { compile } from './validator.ts';

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
  ROLES: { type: 'string', default: 'actors,gateway,hub,history' },
  NATS_URL: { type: 'string', pattern: /^(nats|tls):\/\/\S+$/u, optional: true },
  REDIS_URL: {
    type: 'string',
    pattern: /^rediss?:\/\/[^\s,]+(,rediss?:\/\/[^\s,]+)*$/u,
    optional: true,
  },
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
  TOKEN_SECONDS: integer(2, 900, 900),
  SESSION_SECONDS: integer(5, 86_400, 43_200),
  TRUSTED_PROXIES: integer(0, 10, 0),
  OIDC_ISSUER: { type: 'string', pattern: safeUrl, optional: true },
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_USER_CLAIM: { type: 'string', empty: false, default: 'preferred_username' },
  PUBLIC_URL: { type: 'string', pattern: safeUrl, optional: true },
  OTLP_URL: { type: 'url', optional: true },
  METRICS: { type: 'enum', values: ['on', 'off'], default: 'on' },
  METRICS_PORT: {
    type: 'number',
    convert: true,
    integer: true,
    min: 1,
    max: 65_535,
    optional: true,
  },
} as const;

/** What the schema makes of the variables: defaults filled in, numbers read. */
export interface Checked {
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
  LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  PARTITIONS: number;
  BEAT_MS: number;
  LEASE_MS: number;
  FEED_ITEMS: number;
  WEBHOOK_NETWORKS?: string;
  TOKEN_SECONDS: number;
  SESSION_SECONDS: number;
  TRUSTED_PROXIES: number;
  OIDC_ISSUER?: string;
  OIDC_CLIENT_ID?: string;
  OIDC_CLIENT_SECRET?: string;
  OIDC_USER_CLAIM: string;
  PUBLIC_URL?: string;
  METRICS: 'on' | 'off';
  METRICS_PORT?: number;
  OTLP_URL?: string;
}

/** @throws EnvironmentError that names the first wrong variable and what it may be, never what it was */
export const check = (variables: NodeJS.ProcessEnv): Checked => {
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
  REDIS_URL:
    'redis://[user:password@]host:port[/db] or rediss://..., or 3 or 5 of them, separated by commas',
  DATABASE_URL: 'postgres://user:password@host:port/database',
  DATA_DIR: 'a folder, relative to where the process starts',
  OIDC_ISSUER: 'https://host[:port][/path]; http on this machine only',
  PUBLIC_URL: 'https://host[:port], where browsers find this product; http on this machine only',
  SANDBOX_URL: 'http://host:port of the node that runs the sandbox',
  OTLP_URL: 'http://host:port of a collector; /v1/traces is added',
  ADMIN_PASSWORD: 'at least 8 characters',
  SECRET_KEY: 'at least 32 characters, the same on every node',
};

/** What may stand in a variable, as a part of a sentence. */
export const allowed = (field: string): string =>
  `allowed is ${allowances[field] ?? allowedBy(Object.entries(schema).find(([key]) => key === field)?.[1])}`;

const allowedBy = (rule: object | undefined): string => {
  if (rule !== undefined && 'values' in rule) return String(rule.values);
  if (rule !== undefined && 'min' in rule && 'max' in rule)
    return `a whole number from ${String(rule.min)} to ${String(rule.max)}`;
  return 'any text that is not empty';
};
