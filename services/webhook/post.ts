/** One request to a webhook: to an address that was looked at first, within its time, once. */
import { lookup } from 'node:dns/promises';
import { request as httpRequest, type ClientRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { AddressGuard } from './address-guard.ts';

export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostPorts {
  readonly guard: AddressGuard;
  /** Whether `http://localhost` will do: where the sandbox plays. */
  readonly localHttp: boolean;
  readonly timeoutMs: number;
}

/** @returns why it wasn't taken; undefined when it was. Never rejects */
export const post = async (
  { guard, localHttp, timeoutMs }: PostPorts,
  { url: text, headers, body }: Letter,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const url = URL.parse(text);
  if (url === null || !isSpeakable(url, localHttp)) return 'url_refused';
  const within = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const address = await resolve(url, { guard, localHttp }, within);
    if (address === undefined) return 'address_refused';
    const status = await send(url, address, { headers, body }, within);
    return Math.floor(status / 100) === 2 ? undefined : `status_${String(status)}`;
  } catch (error) {
    return within.aborted ? 'timed_out' : whyOf(error);
  }
};

const whyOf = (error: unknown): string =>
  error instanceof Error && 'syscall' in error && error.syscall === 'getaddrinfo'
    ? 'unresolvable'
    : 'unreachable';

const isLocal = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const isSpeakable = (url: URL, localHttp: boolean): boolean =>
  url.protocol === 'https:' || (localHttp && isLocal(url));

/** Every address that the name has must be allowed; the first is taken, and no other asked for later. */
const resolve = async (
  url: URL,
  { guard, localHttp }: Pick<PostPorts, 'guard' | 'localHttp'>,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const host = url.hostname.replaceAll(/[[\]]/gu, '');
  const found = isIP(host) > 0 ? [{ address: host }] : await unless(signal, lookupAll(host));
  const [first] = found;
  if (first === undefined) return undefined;
  const isAllowed = ({ address }: { readonly address: string }): boolean =>
    localHttp && isLocal(url) ? isLoopback(address) : guard.allows(address);
  return found.every(isAllowed) ? first.address : undefined;
};

const lookupAll = (host: string) => lookup(host, { all: true });

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/** A question to the resolver can't be called off, but its answer need not be waited for. */
const unless = <T>(signal: AbortSignal, answer: Promise<T>): Promise<T> =>
  new Promise((resolvePromise, reject) => {
    const stop = (): void => {
      reject(new Error('aborted'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolvePromise, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });

/** The connection goes to that address, whatever the name's server says by then. */
const pinnedTo = (address: string): LookupFunction => {
  const family = isIP(address);
  return (_host, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
};

/** What is answered besides the status is not read. Redirects are answers like any other. */
const send = (
  url: URL,
  address: string,
  { headers, body }: Pick<Letter, 'headers' | 'body'>,
  signal: AbortSignal,
): Promise<number> =>
  new Promise((resolvePromise, reject) => {
    const options: RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
      agent: false,
      lookup: pinnedTo(address),
      signal,
    };
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request: ClientRequest = start(url, options, (answer) => {
      resolvePromise(answer.statusCode ?? 0);
      answer.destroy();
    });
    request.once('error', reject);
    request.end(body);
  });
