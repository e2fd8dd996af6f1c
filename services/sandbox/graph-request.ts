/** A request to the Graph API: its version, node, edge and parameters, wherever they were put. */
import { badParameter, GraphError } from './graph-errors.ts';
import { headerOf, isJsonObject } from './request.ts';
import type { JsonObject, SandboxRequest } from './request.ts';

/** Older versions are gone. @see platforms.md 1 */
const VERSION_MIN = 19;

export interface GraphRequest {
  readonly method: string;
  /** `me`, a page, a post, ...; empty for the root. */
  readonly node: string;
  readonly edge: string | undefined;
  /** `http://host/sandbox/facebook/v24.0` */
  readonly root: string;
  readonly accessToken: string | undefined;
  /** From the body, else from the query; undefined when absent. */
  readonly param: (name: string) => string | undefined;
  /** An object, or its JSON in a form. @throws GraphError 100 when it is neither */
  readonly objectParam: (name: string) => JsonObject | undefined;
  /** The query's parameters, for lists. */
  readonly args: ReadonlyMap<string, string>;
  /** What the client marked its call by, where it has no field of its own. */
  readonly idempotencyKey: string | undefined;
}

const checkVersion = (version: string | undefined): string => {
  const major = Number(/^v(\d{1,3})(\.\d{1,2})?$/.exec(version ?? '')?.[1]);
  if (major >= VERSION_MIN) return version ?? '';
  throw new GraphError(`Unknown path components: /${version ?? ''}`, { status: 400, code: 2500 });
};

const textOf = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const parseObject = (name: string, value: unknown): JsonObject | undefined => {
  if (value === undefined) return undefined;
  if (isJsonObject(value)) return value;
  try {
    const parsed: unknown = JSON.parse(textOf(value) ?? '');
    if (isJsonObject(parsed)) return parsed;
  } catch {
    // Falls through to the refusal below.
  }
  throw badParameter(`Param ${name} must be a JSON object`);
};

const bearerOf = (request: SandboxRequest): string | undefined =>
  /^(?:Bearer|OAuth) (\S+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];

const hostOf = (request: SandboxRequest): string => {
  const scheme = headerOf(request, 'x-forwarded-proto') ?? 'http';
  return `${scheme}://${headerOf(request, 'host') ?? 'localhost'}`;
};

/** @throws GraphError on a version that is not served or a body that is neither JSON nor form */
export const graphRequest = (request: SandboxRequest): GraphRequest => {
  const [version, node = '', edge, ...more] = request.segments;
  const root = `${hostOf(request)}/sandbox/facebook/${checkVersion(version)}`;
  if (more.length > 0) {
    const path = `/${more.join('/')}`;
    throw new GraphError(`Unknown path components: ${path}`, { status: 400, code: 2500 });
  }
  const { body } = request;
  if (!isJsonObject(body)) throw badParameter('The body is neither a JSON object nor a form');
  const raw = (name: string): unknown => body[name] ?? request.query.get(name) ?? undefined;
  const param = (name: string): string | undefined => textOf(raw(name));
  return {
    method: request.method,
    node,
    edge,
    root,
    accessToken: param('access_token') ?? bearerOf(request),
    param,
    objectParam: (name) => parseObject(name, raw(name)),
    args: new Map(request.query),
    idempotencyKey: headerOf(request, 'idempotency-key'),
  };
};
