/** What every node of the cluster is made of, as far as Moleculer is concerned. */
import type { BrokerOptions, Middleware, TracerOptions } from 'moleculer';
import { serversIn } from './services/cluster/nats-login.ts';
import { PlacementStrategy } from './services/cluster/placement-strategy.ts';
import type { Environment } from './services/env.ts';

/** A request without an answer is given up; actors' callers repeat it under its id. */
const requestTimeoutMs = 10_000;

/** Moleculer's own news are of interest only when something is wrong. */
const moleculerLevel = {
  debug: 'debug',
  info: 'error',
  warn: 'error',
  error: 'error',
  silent: 'fatal',
} as const;

/**
 * Moleculer carries calls and events. Balancing, retries, breakers and heartbeats that decide anything
 * stay off: who owns an actor is the runtime's to say.
 */
export const moleculerConfig = (
  { incarnation, natsUrl, natsLogin, logLevel }: Environment,
  middlewares: Middleware[],
  tracing?: TracerOptions,
): BrokerOptions => ({
  nodeID: incarnation,
  namespace: 'baton',
  logger: { type: 'Pino' },
  logLevel: moleculerLevel[logLevel],
  transporter: natsUrl === undefined ? null : natsTransporter(natsUrl, natsLogin),
  requestTimeout: requestTimeoutMs,
  // Only feed the list of nodes; the beats in the store decide who lives.
  heartbeatInterval: 2,
  heartbeatTimeout: 8,
  registry: { preferLocal: false, strategy: PlacementStrategy },
  tracking: { enabled: true, shutdownTimeout: 3_000 },
  internalServices: false,
  hotReload: false,
  tracing: tracing ?? false,
  middlewares,
});

/** A frozen server is noticed after about a second, a restarted one reached again at once. */
const natsTransporter = (url: string, login: Environment['natsLogin']) => ({
  type: 'NATS' as const,
  options: {
    // Of `url` it would take the login, too, and forget the one beside it.
    servers: serversIn(url),
    ...(login === undefined ? {} : { user: login.user, pass: login.password }),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
    reconnectJitter: 50,
    waitOnFirstConnect: true,
    pingInterval: 500,
    maxPingOut: 2,
    timeout: 1_000,
  },
});
