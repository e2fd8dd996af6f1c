/** A request as the platforms' parts of the sandbox read it, and their answer. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** More than any of these platforms' JSON requests; media has other ways. */
export const BODY_MAX_BYTES = 1024 * 1024;

/** One request, its body read and parsed. */
export interface SandboxRequest {
  readonly method: string;
  /** The URL's path as requested, e.g. `/sandbox/x/2/tweets`. */
  readonly path: string;
  /** Decoded path segments below the platform's own root. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** JSON object or form; undefined when it is neither. */
  readonly body: unknown;
  /** The form, where the body was one: its fields are part of an OAuth 1.0a signature. */
  readonly form: URLSearchParams | undefined;
}

/** What goes back: `body` becomes JSON, a string or a file goes as it is. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Anything JSON with names. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The whole body, or undefined when it is over the limit. @throws when the client goes away */
export const readBody = async (req: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop early must not close the socket: the refusal goes out over it.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += buffer.length;
    if (bytes > BODY_MAX_BYTES) return undefined;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const isForm = (req: IncomingMessage): boolean =>
  (req.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

const parseBody = (req: IncomingMessage, text: string): Pick<SandboxRequest, 'body' | 'form'> => {
  if (!isForm(req)) return { body: text === '' ? {} : parseJson(text), form: undefined };
  const form = new URLSearchParams(text);
  return { body: Object.fromEntries(form), form };
};

/** Reads URL and body; `depth` segments of the path come before those of the platform. */
export const parseRequest = (req: IncomingMessage, raw: Buffer, depth: number): SandboxRequest => {
  const [path = '/', query = ''] = splitOnce(req.url ?? '/', '?');
  return {
    method: req.method ?? 'GET',
    path,
    segments: path.split('/').filter(Boolean).slice(depth).map(decoded),
    query: new URLSearchParams(query),
    headers: req.headers,
    ...parseBody(req, raw.toString('utf8')),
  };
};

const splitOnce = (text: string, separator: string): readonly string[] => {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

/** The one value of a header that may come once only. */
export const headerOf = (request: SandboxRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};
