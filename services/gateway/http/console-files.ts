/** The built console: a few files, held in memory, so that no path of a request ever reaches the disk. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, posix } from 'node:path';

export interface ConsoleFiles {
  /** @returns whether the request was for the console, and is answered */
  readonly answer: (req: IncomingMessage, res: ServerResponse) => boolean;
}

/** A file as it's sent, by the encodings in which it's there. */
interface File {
  readonly type: string;
  readonly etag: string;
  /** Its name has its hash in it, so that it never changes. */
  readonly isImmutable: boolean;
  readonly bodies: Readonly<Record<Encoding, Buffer | undefined>>;
}

type Encoding = 'br' | 'gzip' | 'identity';

/** Made by the build beside each file that they make smaller. */
const suffixes = { br: '.br', gzip: '.gz' } as const;
/** What the build leaves in the page for the nonce of its styles. */
const noncePlaceholder = '__CSP_NONCE__';
/** What the build leaves for whether its page about the sandbox makes sense here. */
const sandboxPlaceholder = '__SANDBOX__';
/** And for whether one may sign in elsewhere. */
const oidcPlaceholder = '__OIDC__';
const yearSeconds = 31_536_000;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** What isn't the console's, whatever it's called. */
const foreign = /^\/(?:api|sandbox|webhooks|livez|readyz|metrics)(?:\/|$)/u;

/** What the page has to know before it asks for anything. */
export interface ConsoleFacts {
  readonly hasSandbox: boolean;
  readonly hasOidc: boolean;
}

/** @returns undefined where nothing is built */
export const readConsole = (
  folder: string | undefined,
  { hasSandbox, hasOidc }: ConsoleFacts,
): ConsoleFiles | undefined => {
  const page = folder === undefined ? undefined : join(folder, 'index.html');
  if (folder === undefined || page === undefined || !existsSync(page)) return undefined;
  const html = readFileSync(page, 'utf8')
    .replaceAll(sandboxPlaceholder, hasSandbox ? 'on' : 'off')
    .replaceAll(oidcPlaceholder, hasOidc ? 'on' : 'off');
  const files = readFiles(folder);

  return {
    answer: (req, res) => {
      const path = pathOf(req.url ?? '');
      if (!isReading(req) || path === undefined || foreign.test(path)) return false;
      const file = files.get(path);
      if (file !== undefined) sendFile(req, res, file);
      else if (extname(path) === '' || path === '/index.html') sendPage(req, res, html);
      else return false;
      return true;
    },
  };
};

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** Only a key of a map, so that it can't lead anywhere. @returns undefined when it isn't readable */
const pathOf = (url: string): string | undefined => {
  try {
    return decodeURIComponent(url.split('?', 1).join(''));
  } catch {
    return undefined;
  }
};

const readFiles = (folder: string): ReadonlyMap<string, File> => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const served = names.filter((name) => types[extname(name)] !== undefined);
  return new Map(
    served
      .filter((name) => name !== 'index.html')
      .map((name) => [posix.join('/', name.replaceAll('\\', '/')), readFile(folder, name)]),
  );
};

const readFile = (folder: string, name: string): File => {
  const path = join(folder, name);
  const identity = readFileSync(path);
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    isImmutable: /^assets[/\\]/u.test(name),
    bodies: {
      identity,
      br: readIfThere(path + suffixes.br),
      gzip: readIfThere(path + suffixes.gzip),
    },
  };
};

const readIfThere = (path: string): Buffer | undefined =>
  existsSync(path) ? readFileSync(path) : undefined;

const sendFile = (req: IncomingMessage, res: ServerResponse, file: File): void => {
  const encoding = encodingFor(req, file);
  const etag = `"${file.etag}-${encoding}"`;
  res.setHeader('etag', etag);
  res.setHeader('vary', 'accept-encoding');
  res.setHeader(
    'cache-control',
    file.isImmutable ? `public, max-age=${String(yearSeconds)}, immutable` : 'no-cache',
  );
  if (req.headers['if-none-match']?.includes(etag) === true) {
    res.writeHead(304).end();
    return;
  }
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
  const body = file.bodies[encoding] ?? Buffer.alloc(0);
  res.setHeader('content-type', file.type);
  res.writeHead(200, { 'content-length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
};

/** The smallest that the client takes; one that it forbids by `q=0` is as if not named. */
const encodingFor = ({ headers }: IncomingMessage, { bodies }: File): Encoding => {
  const accepted = (headers['accept-encoding'] ?? '').replaceAll(
    /\w+\s*;\s*q=0(?:\.0*)?(?=,|$)/gu,
    '',
  );
  const found = (['br', 'gzip'] as const).find(
    (one) => bodies[one] !== undefined && new RegExp(`\\b${one}\\b`, 'u').test(accepted),
  );
  return found ?? 'identity';
};

/** Scripts and styles come from here alone; styles that are made on the way bear the page's own nonce. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const sendPage = (req: IncomingMessage, res: ServerResponse, html: string): void => {
  const nonce = randomBytes(16).toString('base64url');
  const body = Buffer.from(html.replaceAll(noncePlaceholder, nonce));
  res.setHeader('content-security-policy', policyWith(nonce));
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-type', 'text/html; charset=utf-8');
  res.writeHead(200, { 'content-length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
};
