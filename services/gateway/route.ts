/** What a route is: everything that is promised about it, and who answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Infer, ParamsSchema } from '../params.ts';
import type { ErrorCode } from './errors.ts';
import type { Gateway } from './gateway.ts';
import type { Command } from './idempotency.ts';
import type { RateClass } from './rate-limits.ts';
import type { Caller, Right } from './rights.ts';
import { createReader } from './validation.ts';

/** `anyone` needs no sign-in, `signedIn` any; of several rights one will do. A route can't be written without it. */
export type Access = Right | readonly Right[] | 'signedIn' | 'anyone';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `json`: what the handler gives is the answer; `redirect`: where to go. The others write their answer themselves. */
type Form = 'json' | 'html' | 'events' | 'redirect';

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
  /** The body may be as large as a whole configuration. */
  readonly large?: true;
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
  'method' | 'path' | 'summary' | 'right' | 'command' | 'large' | 'status' | 'errors'
> {
  readonly form: Form;
  readonly rate: RateClass;
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
  large,
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
  rate: rest.rate ?? (method === 'GET' ? 'read' : 'command'),
  params: rest.params ?? nothing,
  query: rest.query ?? nothing,
  body: rest.body,
  reply: rest.reply,
  ...(command === undefined ? {} : { command }),
  ...(large === undefined ? {} : { large }),
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
    return { ...checked, http, command: () => nameCommand(target, raw.body) };
  };
};
