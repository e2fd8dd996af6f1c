/** The gateway as a Moleculer service: moleculer-web finds the route, everything else is ours. */
import type { ServiceBroker, ServiceSchema } from 'moleculer';
import { createAuditLog } from './audit/audit-log.ts';
import { createAuditTrail, type AuditTrail } from './audit/audit-trail.ts';
import { docsHtml } from './document/docs-page.ts';
import { readConsole } from './http/console-files.ts';
import { knock, sendError, serve, type Defect } from './http/door.ts';
import { defaultEventLogLimits } from './events/event-log.ts';
import { createEvents, type Events } from './events/events.ts';
import { createFront, type Listener } from './http/front.ts';
import type { Gateway } from './gateway.ts';
import { createHttpServer, type HttpServer } from './http/http-server.ts';
import { createCommandNames, type NameCommand } from './http/idempotency.ts';
import { askHere } from './here.ts';
import { createGuard } from './http/large-bodies.ts';
import { openApiDocument } from './document/openapi.ts';
import { createAnswerWatch, type GatewayObserver } from './observer.ts';
import { createRevocations } from './sessions/revocations.ts';
import type { Exchange } from './route.ts';
import { routes } from './routes.ts';
import { createOidc, type OidcOptions } from './sessions/oidc.ts';
import { createPerform } from './batch/perform.ts';
import { createRates } from './http/rate-limits.ts';
import { createRefreshTokens } from './sessions/refresh-tokens.ts';
import { createSessions } from './sessions/sessions.ts';
import { createSigningKeys } from './sessions/signing-keys.ts';
import { defaultStreamLimits } from './events/stream.ts';
import { createTokens } from './sessions/tokens.ts';
import { webSchema, type WebPorts } from './http/web.ts';

export interface GatewayOptions {
  /** 0 for any. */
  readonly port: number;
  /** At least 32 bytes, the same on every gateway. */
  readonly signingKey: Uint8Array;
  /** Keys that signed before; what they signed is still taken. */
  readonly formerKeys?: readonly Uint8Array[];
  /** Of the product. */
  readonly version: string;
  /** Answers everything under `/sandbox`. */
  readonly sandbox?: Listener;
  /** The folder of the built console; without it there is only the API. */
  readonly consoleFolder?: string;
  /** Answers `/metrics`. */
  readonly metrics?: Listener;
  readonly observer?: GatewayObserver;
  /** Of the cluster: a node without any of its own is ready when all of these have an owner. */
  readonly partitions?: number;
  /** How long a token lasts; a session that isn't renewed, twice as long. */
  readonly tokenMs?: number;
  /** How long a sign-in lasts, however often it's renewed. */
  readonly sessionMs?: number;
  /** Who else may say who somebody is. */
  readonly oidc?: OidcOptions;
  /** How many proxies stand before the gateway. */
  readonly trustedProxies?: number;
  /** Multiplies every rate limit. */
  readonly rateScale?: number;
  /** The wall clock, which tokens are judged by. */
  readonly now?: () => number;
  readonly limits?: Partial<GatewayLimits>;
  /** Writes into the node's log; into the broker's when absent. */
  readonly warn?: (fields: object, message: string) => void;
  /** Told once the server listens. */
  readonly onListening?: (port: number) => void;
}

type GatewayLimits = Parameters<typeof createEvents>[0]['limits'];

const defaultLimits: GatewayLimits = {
  ...defaultEventLogLimits,
  ...defaultStreamLimits,
  beatMs: 15_000,
};
const defaultTokenMs = 15 * 60_000;
/** A working day. */
const defaultSessionMs = 12 * 3_600_000;

/** A gateway that is put together with its broker. */
interface Assembled {
  readonly gateway: Gateway;
  readonly events: Events;
  readonly trail: AuditTrail;
  readonly http: HttpServer;
  /** Lets go of what else it holds. */
  readonly close: () => void;
}

export const createGatewayService = (options: GatewayOptions): ServiceSchema => {
  const nameCommand = createCommandNames();
  let assembled: Assembled | undefined;
  const running = (): Assembled => {
    if (assembled === undefined) throw new Error('The gateway was used before it was created.');
    return assembled;
  };
  const fail = (exchange: Exchange, error: unknown): void => {
    sendError(exchange, error, ({ requestId, name, frames }: Defect) => {
      const { logger } = running().gateway.broker;
      logger.error(`Request ${requestId} failed: ${name}\n${frames}`);
    });
  };
  const ports: WebPorts = {
    serve: (route, request) => serve(route, request, running().gateway, nameCommand),
    fail,
  };

  return {
    ...webSchema(routes, ports),
    name: 'gateway',
    events: {
      'feed.appended': () => {
        running().events.tail.wake();
      },
    },
    created() {
      const { broker } = this;
      const guard = createGuard({
        routes,
        web: webOf(this),
        fail,
        knock: (route, req, requestId) => knock(route, req, requestId, running().gateway),
      });
      const { sandbox, metrics, observer, consoleFolder, oidc } = options;
      const facts = { hasSandbox: sandbox !== undefined, hasOidc: oidc !== undefined };
      const files = readConsole(consoleFolder, facts);
      const watch = observer && createAnswerWatch(routes, observer);
      const { web, close } = guard;
      const front = createFront({ routes, sandbox, console: files, metrics, watch, web, fail });
      const http = createHttpServer(front);
      assembled = { ...assemble(options, broker, nameCommand), http, close };
      const { tail, streams } = assembled.events;
      observer?.began({ streams: streams.count, behind: tail.behind });
    },
    async started() {
      const { http, events } = running();
      const port = await http.listen(options.port);
      events.tail.start();
      options.onListening?.(port);
    },
    async stopped() {
      const { http, events, trail, close } = running();
      events.streams.stop();
      trail.stop();
      events.tail.stop();
      await http.close();
      close();
    },
  };
};

const assemble = (
  options: GatewayOptions,
  broker: ServiceBroker,
  nameCommand: NameCommand,
): Omit<Assembled, 'http' | 'close'> => {
  const { now = Date.now, version, partitions, trustedProxies = 0, signingKey: key } = options;
  const { sessionMs = defaultSessionMs, tokenMs = defaultTokenMs } = options;
  const revocations = createRevocations(sessionMs, now);
  const isFeedCurrent = (): boolean => events.tail.isCurrent();
  const keys = createSigningKeys(key, options.formerKeys);
  const sessions = createSessions({
    broker,
    tokens: createTokens(keys, now),
    refreshTokens: createRefreshTokens(keys),
    revocations,
    isCurrent: isFeedCurrent,
    lifetimes: { tokenMs, idleMs: 2 * tokenMs, sessionMs },
    now,
  });
  const events = createEvents({
    broker,
    isCurrent: sessions.isCurrent,
    onSessionEnded: revocations.revoke,
    onForgotten: revocations.distrustBefore,
    ...(options.observer === undefined ? {} : { onPublished: options.observer.published }),
    limits: { ...defaultLimits, ...options.limits },
  });
  const { warn = (fields, message) => broker.logger.warn(fields, message) } = options;
  const trail = createAuditTrail({ broker, isUser: isUserOf(broker), now });
  const gateway: Gateway = {
    broker,
    sessions,
    streams: events.streams,
    audit: createAuditLog({ trail, key, warn, now }),
    rates: createRates(() => performance.now(), options.rateScale),
    oidc: options.oidc === undefined ? undefined : createOidc(options.oidc, keys, now),
    trustedProxies,
    perform: createPerform(routes, nameCommand, () => gateway),
    isFeedCurrent,
    version,
    partitions,
    documents: { openApi: openApiDocument(routes, version), html: docsHtml(routes, version) },
  };
  return { gateway, events, trail };
};

const isUserOf =
  (broker: ServiceBroker) =>
  async (id: string): Promise<boolean> =>
    Object.hasOwn((await askHere(broker, 'configuration.get', {})).users, id);

type Web = Parameters<typeof createFront>[0]['web'];

/** moleculer-web's way in, which its types don't tell of. */
const webOf = (service: object): Web => {
  if (hasExpress(service)) return service.express();
  throw new Error('moleculer-web has no middleware mode any more.');
};

const hasExpress = (service: object): service is { readonly express: () => Web } =>
  'express' in service && typeof service.express === 'function';
