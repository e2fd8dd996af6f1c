/** The first to see a request: who is it for, and what holds for all answers. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { ConsoleFiles } from './console-files.ts';
import { ApiError } from '../errors.ts';
import type { Exchange, Route } from '../route.ts';
import { methodsOf } from './web.ts';

export type Listener = (req: IncomingMessage, res: ServerResponse) => void;

export interface FrontPorts {
  readonly routes: readonly Route[];
  readonly sandbox: Listener | undefined;
  /** Whatever is not ours to answer as data; it says whether it has answered. */
  readonly console: ConsoleFiles | undefined;
  readonly metrics: Listener | undefined;
  /** Told of every request but the sandbox's. */
  readonly watch: Listener | undefined;
  /** moleculer-web; calls the third when it knows no route. */
  readonly web: (req: IncomingMessage, res: ServerResponse, next: () => void) => void;
  readonly fail: (exchange: Exchange, error: unknown) => void;
}

/** Answers are data: nothing in them may be run, framed or guessed at. */
const secure = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
  },
  xFrameOptions: { action: 'deny' },
  // The names beside ours are not ours to decide about.
  strictTransportSecurity: { includeSubDomains: false },
});

export const createFront = ({ console: files, ...ports }: FrontPorts): RequestListener => {
  const { routes, sandbox, metrics, watch, web, fail } = ports;
  const unrouted = (req: IncomingMessage, res: ServerResponse): void => {
    const methods = methodsOf(routes, req.url ?? '');
    const error =
      methods.length === 0
        ? new ApiError('not_found')
        : new ApiError('method_not_allowed', undefined, { allow: methods.join(', ') });
    fail({ req, res }, error);
  };

  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    const url = req.url ?? '';
    res.setHeader('cache-control', 'no-store');
    dropStrangeIds(req);
    // One might be checked by a proxy, and another one meant. @see RFC 9112 section 3.2
    if ((req.headersDistinct['host']?.length ?? 0) > 1) {
      fail({ req, res }, new ApiError('malformed_request'));
      return;
    }
    // moleculer-web would take OPTIONS for the method that it asks about.
    if (req.method === 'OPTIONS') unrouted(req, res);
    else
      web(req, res, () => {
        // It has cut the path.
        req.url = url;
        unrouted(req, res);
      });
  };

  return (req, res) => {
    if (sandbox !== undefined && isSandbox(req.url ?? '')) {
      // It plays other sites, faults included: it's left alone with the request.
      sandbox(req, res);
      return;
    }
    watch?.(req, res);
    secure(req, res, () => {
      if (metrics !== undefined && isMetrics(req.url ?? '')) metrics(req, res);
      else if (files?.answer(req, res) !== true) answer(req, res);
    });
  };
};

const isMetrics = (url: string): boolean => /^\/metrics(?:\?|$)/u.test(url);

const isSandbox = (url: string): boolean => /^\/sandbox(?:[/?]|$)/u.test(url);

/** A client may name its request, which is then found in our log; but not in any words. */
const dropStrangeIds = ({ headers }: IncomingMessage): void => {
  for (const name of ['x-request-id', 'x-correlation-id'])
    if (!/^[\w.-]{1,64}$/u.test(String(headers[name] ?? ''))) delete headers[name];
};
