/** What moleculer-web is told: the routes of our table, and nothing that it would add by itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceSchema } from 'moleculer';
import ApiGateway, { type ApiSettingsSchema } from 'moleculer-web';
import type { Routed } from './door.ts';
import { verifyJson } from './json-body.ts';
import { bodyBytesMax, type BodySize, type Exchange, type Route } from '../route.ts';

export interface WebPorts {
  readonly serve: (route: Route, request: Routed) => Promise<void>;
  readonly fail: (exchange: Exchange, error: unknown) => void;
}

/** What moleculer-web puts on a request when it keeps path, query and body apart. */
type WebRequest = IncomingMessage & {
  readonly $params: {
    readonly params?: unknown;
    readonly query?: unknown;
    readonly body?: unknown;
  };
};

/**
 * No action is reachable by its name, no alias comes from elsewhere, and the settings, which other
 * nodes are told of, stay here.
 */
export const webSchema = (
  routes: readonly Route[],
  { serve, fail }: WebPorts,
): Partial<ServiceSchema<ApiSettingsSchema>> => ({
  mixins: [ApiGateway],
  settings: {
    $secureSettings: ['routes', 'qsOptions', 'rootCallOptions'],
    server: false,
    logRequest: null,
    logRequestParams: null,
    logResponse: null,
    logRouteRegistration: null,
    // The server itself waits for what is under way; Moleculer would wait for event streams, too.
    rootCallOptions: { tracking: false },
    qsOptions: { depth: 0, parameterLimit: 32 },
    routes: sizes.map((size) =>
      group(
        size,
        routes.filter(({ bodySize }) => bodySize === size),
        { serve, fail },
      ),
    ),
  },
  actions: { listAliases: false, addRoute: false, removeRoute: false },
  methods: {
    errorHandler: (req: IncomingMessage, res: ServerResponse, error: unknown) => {
      fail({ req, res }, error);
    },
  },
});

/** An address has one spelling; moleculer-web's types don't know this setting. */
const strictPaths: object = { pathToRegexpOptions: { sensitive: true } };

const sizes = ['small', 'batch', 'whole'] as const satisfies readonly BodySize[];

/** Routes whose bodies may be of one size. */
const group = (name: BodySize, routes: readonly Route[], ports: WebPorts) => ({
  name,
  path: '/',
  mappingPolicy: 'restrict' as const,
  whitelist: [],
  autoAliases: false,
  mergeParams: false,
  logging: false,
  bodyParsers: { json: { ...bodyParser, limit: bodyBytesMax[name] } },
  aliases: aliasesOf(routes, ports),
  ...strictPaths,
});

const bodyParser = {
  type: 'application/json',
  inflate: false,
  verify: verifyJson,
} as const;

const aliasesOf = (routes: readonly Route[], { serve, fail }: WebPorts) =>
  Object.fromEntries(
    routes.map((route) => [
      `${route.method} ${route.path.replaceAll(/\{(\w+)\}/gu, ':$1')}`,
      (req: WebRequest, res: ServerResponse) => {
        const { params = {}, query = {}, body } = req.$params;
        serve(route, { req, res, params, query, body }).catch((error: unknown) => {
          fail({ req, res }, error);
        });
      },
    ]),
  );

/** The methods that an address takes; none when there is no such address. */
export const methodsOf = (routes: readonly Route[], url: string): readonly string[] => {
  const found = routes.filter((route) => isAt(route, url));
  return [...new Set(found.map(({ method }): string => method))];
};

export const isAt = ({ path: pattern }: Route, url: string): boolean => {
  const path = url
    .split('?', 1)
    .join('')
    .replace(/(?<=.)\/$/u, '');
  return patternOf(pattern).test(path);
};

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '[.]').replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u');
