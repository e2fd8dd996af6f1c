/** What a route is: everything that is promised about it, and who answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Infer, ParamsSchema } from '../params.ts';
import type { ErrorCode } from './errors.ts';
import type { Gateway } from './gateway.ts';
import type { Command } from './http/idempotency.ts';
import type { RateClass } from './http/rate-limits.ts';
import type { Caller, Right } from './rights.ts';
import { createReader } from './http/validation.ts';
import { isWholeBody, type WholeBody } from './http/whole-body.ts';

/** `anyone` needs no sign-in, `signedIn` any; of several rights one will do. A route can't be written without it. */
export type Access = Right | readonly Right[] | 'signedIn' | 'anyone';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** In bytes: of one command, of many, of a whole configuration. */
export const bodyBytesMax = { small: 64 * 1_024, batch: 256 * 1_024, whole: 4 * 1_024 * 1_024 };
export type BodySize = keyof typeof bodyBytesMax;

/** `json`: what the handler gives is the answer; `redirect`: where to go. The others write their answer themselves. */
type Form = 'json' | 'html' | 'events' | 'redirect' | 'bytes';

/** A route as it's written down. */
export interface RouteShape<P, Q, B, C> {
  readonly method: Method;
  /** With parameters in braces, as in OpenAPI. */
  readonly path: `/${string}`;
  /** One sentence for the document. */
  readonly summary: string;
  readonly right: C extends undefined ? 'anyone' : Exclude<Access, 'anyone'>;
  readonly params?: P & ParamsSchema;
  readonly query?: Q & ParamsSchema;
  readonly body?: B & ParamsSchema;
  /** A repeat under an `Idempotency-Key` does nothing twice. */
  readonly command?: true;
  /** How large the body may be: `small` when not said. */
  readonly bodySize?: BodySize;
  /** Which limits it counts for; `read` for GET, else `command`, when not said. */
  readonly rate?: RateClass;
  readonly status: 200 | 201 | 204 | 302;
  readonly form?: Form;
  /** The shape of the answer's body. */
  readonly reply?: ParamsSchema;
  /** What can go wrong besides what can on every route. */
  readonly errors: readonly ErrorCode[];
  readonly handle: (request: Request<P, Q, B, C>, gateway: Gateway) => unknown;
}

/** A request that is checked: its fields are what the route's schemas say. `C`: who asks. */
export interface Request<P, Q, B, C> {
  readonly params: Infer<P>;
  readonly query: Infer<Q>;
  readonly body: Infer<B>;
  readonly caller: C;
  /** Names the command. */
  readonly command: () => Command;
  readonly http: Exchange;
}

export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/** A request before its fields are checked. */
export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** Of routes that need a sign-in. */
  readonly caller: Caller | undefined;
  /** `target`: what the command is about, in one spelling. */
  readonly nameCommand: (target: string, body: unknown) => Command;
  readonly http: Exchange;
}

/** A route as it's served: of one type, whatever its schemas are. */
export interface Route extends Pick<
  RouteShape<ParamsSchema, ParamsSchema, ParamsSchema, Caller | undefined>,
  'method' | 'path' | 'summary' | 'right' | 'command' | 'status' | 'errors'
> {
  readonly form: Form;
  readonly rate: RateClass;
  readonly bodySize: BodySize;
  readonly params: ParamsSchema;
  readonly query: ParamsSchema;
  readonly body: ParamsSchema | undefined;
  readonly reply: ParamsSchema | undefined;
  /** @throws ApiError */
  readonly serve: (request: RawRequest, gateway: Gateway) => unknown;
}

const nothing = {} as const satisfies ParamsSchema;
type Nothing = typeof nothing;

export const defineRoute = <P = Nothing, Q = Nothing, B = Nothing>(
  shape: RouteShape<P, Q, B, Caller>,
): Route => {
  const check = createCheck(shape);
  return {
    ...described(shape),
    serve: (raw, gateway) => {
      const { caller } = raw;
      // The door has seen to it; this is the second lock.
      if (caller === undefined) throw new Error('A route was reached without a caller.');
      return shape.handle({ ...check(raw), caller }, gateway);
    },
  };
};

/** A route that takes a whole configuration, which was read before: see large-bodies.ts. */
export const defineWholeRoute = (
  shape: Omit<RouteShape<Nothing, Nothing, ParamsSchema, Caller>, 'handle' | 'bodySize'> & {
    readonly handle: (request: WholeRequest, gateway: Gateway) => unknown;
  },
): Route => {
  const { body: _, handle, ...rest } = shape;
  const check = createCheck<Nothing, Nothing, Nothing>(rest);
  return {
    ...described({ ...shape, bodySize: 'whole' }),
    serve: (raw, gateway) => {
      const { caller } = raw;
      if (caller === undefined) throw new Error('A route was reached without a caller.');
      const body = isWholeBody(raw.body) ? raw.body : nothingWhole(raw.http.req);
      const { target, ...checked } = check({ ...raw, body: {} });
      const command = (): Command => raw.nameCommand(target, { digest: body.digest });
      return handle({ ...checked, body, caller, command }, gateway);
    },
  };
};

type WholeRequest = Omit<Request<Nothing, Nothing, Nothing, Caller>, 'body'> & {
  readonly body: WholeBody;
};

/** Without a body nothing is to change. @throws Error where there is one that was not read */
const nothingWhole = ({ headers }: IncomingMessage): WholeBody => {
  const { 'transfer-encoding': chunks, 'content-length': length = '0' } = headers;
  if (chunks !== undefined || Number(length) > 0) throw new Error('A large body was not read.');
  return { text: '{}', digest: '', renewed: [] };
};

/** A route that needs no sign-in. */
export const definePublicRoute = <P = Nothing, Q = Nothing, B = Nothing>(
  shape: RouteShape<P, Q, B, undefined>,
): Route => {
  const check = createCheck(shape);
  return {
    ...described(shape),
    serve: (raw, gateway) => shape.handle({ ...check(raw), caller: undefined }, gateway),
  };
};

type Shape<P, Q, B> = Omit<RouteShape<P, Q, B, Caller | undefined>, 'handle'>;

const described = <P, Q, B>({
  method,
  path,
  summary,
  right,
  command,
  status,
  errors,
  ...rest
}: Shape<P, Q, B>): Omit<Route, 'serve'> => ({
  method,
  path,
  summary,
  right,
  status,
  errors,
  form: rest.form ?? 'json',
  bodySize: rest.bodySize ?? 'small',
  rate: rest.rate ?? (method === 'GET' ? 'read' : 'command'),
  params: rest.params ?? nothing,
  query: rest.query ?? nothing,
  body: rest.body,
  reply: rest.reply,
  ...(command === undefined ? {} : { command }),
});

/** Checks path, query and body, in this order. */
const createCheck = <P, Q, B>({ method, path, params, query, body }: Shape<P, Q, B>) => {
  const readParams = createReader<P>(params);
  const readQuery = createReader<Q>(query);
  const readBody = createReader<B>(body);
  return ({ nameCommand, http, ...raw }: RawRequest) => {
    const checked = {
      params: readParams(raw.params),
      query: readQuery(raw.query),
      body: readBody(raw.body),
    };
    const target = `${method} ${path} ${JSON.stringify(raw.params)}`;
    return { ...checked, http, target, command: () => nameCommand(target, raw.body) };
  };
};
