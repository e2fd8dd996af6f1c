/** The gateway as a Moleculer service: moleculer-web finds the route, everything else is ours. */
import type { ServiceBroker, ServiceSchema } from 'moleculer';
import { createAuditLog } from './audit-log.ts';
import { docsHtml } from './docs-page.ts';
import { readConsole } from './console-files.ts';
import { sendError, serve, type Defect } from './door.ts';
import { defaultEventLogLimits } from './event-log.ts';
import { createEvents, type Events } from './events.ts';
import { createFront, type Listener } from './front.ts';
import type { Gateway } from './gateway.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import { createCommandNames } from './idempotency.ts';
import { openApiDocument } from './openapi.ts';
import { createAnswerWatch, type GatewayObserver } from './observer.ts';
import { createRevocations } from './revocations.ts';
import type { Exchange } from './route.ts';
import { routes } from './routes.ts';
import { createSessions, sessionEnded } from './sessions.ts';
import { defaultStreamLimits } from './stream.ts';
import { createTokens } from './tokens.ts';
import { webSchema, type WebPorts } from './web.ts';

export interface GatewayOptions {
  /** 0 for any. */
  readonly port: number;
  /** At least 32 bytes, the same on every gateway. */
  readonly signingKey: Uint8Array;
  /** Of the product. */
  readonly version: string;
  /** Answers everything under `/sandbox`. */
  readonly sandbox?: Listener;
  /** Answers `/metrics`. */
  readonly metrics?: Listener;
  readonly observer?: GatewayObserver;
  /** The folder of the built console; without it there is only the API. */
  readonly consoleFolder?: string;
  /** Of the cluster: a node without any of its own is ready when all of these have an owner. */
  readonly partitions?: number;
  /** How long a sign-in lasts. */
  readonly sessionMs?: number;
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
/** A working day; shorter ones that are renewed come with the console. */
const defaultSessionMs = 12 * 3_600_000;

/** A gateway that is put together with its broker. */
interface Assembled {
  readonly gateway: Gateway;
  readonly events: Events;
  readonly sessionEnded: (session: string) => void;
  readonly http: HttpServer;
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
      [sessionEnded]: ({ params }: { readonly params: { readonly session: string } }) => {
        running().sessionEnded(params.session);
      },
    },
    created() {
      const { broker } = this;
      const web = webOf(this);
      const { sandbox, consoleFolder, metrics, observer } = options;
      const files = readConsole(consoleFolder);
      const watch = observer && createAnswerWatch(routes, observer);
      const front = createFront({ routes, sandbox, metrics, watch, console: files, web, fail });
      assembled = { ...assemble(options, broker), http: createHttpServer(front) };
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
      const { http, events } = running();
      events.streams.stop();
      events.tail.stop();
      await http.close();
    },
  };
};

const assemble = (options: GatewayOptions, broker: ServiceBroker): Omit<Assembled, 'http'> => {
  const { now = Date.now, sessionMs: lifetimeMs = defaultSessionMs } = options;
  const revocations = createRevocations(lifetimeMs, now);
  const isCaughtUp = (): boolean => events.tail.isCaughtUp();
  const tokens = createTokens(options.signingKey, now);
  const sessions = createSessions({ broker, tokens, revocations, isCaughtUp, lifetimeMs, now });
  const events = createEvents({
    broker,
    isCurrent: sessions.isCurrent,
    onSessionEnded: revocations.revoke,
    ...(options.observer === undefined ? {} : { onPublished: options.observer.published }),
    limits: { ...defaultLimits, ...options.limits },
  });
  const { version, partitions } = options;
  const openApi = openApiDocument(routes, version);
  const documents = { openApi, html: docsHtml(routes, version) };
  const { streams } = events;
  const { signingKey: key, warn = (fields, message) => broker.logger.warn(fields, message) } =
    options;
  const audit = createAuditLog({ key, warn, now });
  return {
    gateway: { broker, sessions, streams, audit, isCaughtUp, version, partitions, documents },
    events,
    sessionEnded: (session) => {
      revocations.revoke(session);
      streams.endSession(session);
    },
  };
};

type Web = Parameters<typeof createFront>[0]['web'];

/** moleculer-web's way in, which its types don't tell of. */
const webOf = (service: object): Web => {
  if (hasExpress(service)) return service.express();
  throw new Error('moleculer-web has no middleware mode any more.');
};

const hasExpress = (service: object): service is { readonly express: () => Web } =>
  'express' in service && typeof service.express === 'function';
