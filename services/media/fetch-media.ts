/**
 * Fetches what a message names, from wherever the platform says that it is. Customers have a say in such
 * addresses: nothing behind the firewall may be reached through them.
 * @see OWASP, Server-Side Request Forgery Prevention
 */
import type { LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Ms } from '../../actors/types.ts';
import { isMediaUrl, isSandboxMedia } from '../hub/media-url.ts';
import type { AddressGuard } from '../webhook/address-guard.ts';
import type { MediaFailure } from './media.params.ts';

export interface FetchPorts {
  readonly guard: AddressGuard;
  /** Every address of a name. */
  readonly lookup: (host: string) => Promise<readonly LookupAddress[]>;
  /** From the question to the last byte. */
  readonly deadlineMs: Ms;
  readonly sizeMaxBytes: number;
}

export type Fetched =
  | { readonly type: 'found'; readonly contentType: string; readonly bytes: Buffer }
  | { readonly type: 'failed'; readonly why: MediaFailure };

/** Each is looked at as the first address was. */
const redirectsMax = 3;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What platforms say to signed addresses that are over, and of what was deleted. */
const goneStatuses: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/** @param base - of the calls of the account in whose thread it is @returns never rejects */
export const fetchMedia = async (text: string, base: URL, ports: FetchPorts): Promise<Fetched> => {
  const deadline = AbortSignal.timeout(ports.deadlineMs);
  let next = text;
  try {
    for (let count = 0; count <= redirectsMax; count += 1) {
      const url = URL.parse(next);
      if (url === null || !isMediaUrl(next, base)) return failed('address');
      const address = await addressOf(url, base, ports, deadline);
      if (address === undefined) return failed('address');
      const answer = await ask(url, address, deadline);
      const location = locationOf(answer, url);
      if (location === undefined) return await read(answer, ports.sizeMaxBytes);
      answer.destroy();
      next = location;
    }
    return failed('address');
  } catch {
    return failed('unreachable');
  }
};

const failed = (why: MediaFailure): Fetched => ({ type: 'failed', why });

/** Every address that the name has must be allowed; the first is taken, and no other asked for later. */
const addressOf = async (
  url: URL,
  base: URL,
  { guard, lookup }: FetchPorts,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const host = url.hostname.replaceAll(/[[\]]/gu, '');
  const found = isIP(host) > 0 ? [{ address: host }] : await unless(signal, lookup(host));
  const isAllowed = isSandboxMedia(url, base) ? isLoopback : guard.allows;
  return found.every(({ address }) => isAllowed(address)) ? found[0]?.address : undefined;
};

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/** A question to the resolver can't be called off, but its answer need not be waited for. */
const unless = <T>(signal: AbortSignal, answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    new Promise<never>((_resolve, reject) => {
      const stop = (): void => {
        reject(new Error('The deadline has passed.'));
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }),
  ]);

/** The connection goes to that address, whatever the name's server says by then. */
const pinnedTo = (address: string): LookupFunction => {
  const family = isIP(address);
  return (_host, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
};

/** Says nothing of who asks: neither cookies nor credentials, nor where from. */
const ask = (url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = { accept: '*/*', 'accept-encoding': 'identity' };
    const lookup = pinnedTo(address);
    const request = start(url, { headers, agent: false, lookup, signal }, resolve);
    request.once('error', reject);
    request.end();
  });

const locationOf = ({ statusCode = 0, headers }: IncomingMessage, url: URL): string | undefined =>
  redirectStatuses.has(statusCode) && headers.location !== undefined
    ? (URL.parse(headers.location, url.href)?.href ?? '')
    : undefined;

const read = async (answer: IncomingMessage, sizeMaxBytes: number): Promise<Fetched> => {
  const { statusCode = 0, headers } = answer;
  const refusal = refusalOf(statusCode, Number(headers['content-length'] ?? 0), sizeMaxBytes);
  if (refusal !== undefined) {
    answer.destroy();
    return failed(refusal);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const pieces: AsyncIterable<Buffer> = answer;
  for await (const bytes of pieces) {
    size += bytes.length;
    // Leaving the loop ends the connection.
    if (size > sizeMaxBytes) return failed('too_large');
    chunks.push(bytes);
  }
  if (!answer.complete) return failed('unreachable');
  const contentType = headers['content-type'] ?? '';
  return { type: 'found', contentType, bytes: Buffer.concat(chunks) };
};

const refusalOf = (
  status: number,
  announcedBytes: number,
  sizeMaxBytes: number,
): MediaFailure | undefined => {
  if (goneStatuses.has(status)) return 'gone';
  if (status !== 200) return 'unreachable';
  return announcedBytes > sizeMaxBytes ? 'too_large' : undefined;
};
