/** Pictures and files of customers, fetched by a node that reaches the platforms for one that need not. */
import { lookup } from 'node:dns/promises';
import { Readable } from 'node:stream';
import type { ServiceSchema } from 'moleculer';
import type { Handlers } from '../actions.ts';
import { checkedBaseUrl } from '../hub/base-url.ts';
import type { AccountEntry } from '../hub/lines.ts';
import { createAddressGuard } from '../webhook/address-guard.ts';
import { fetchMedia, type Fetched, type FetchPorts } from './fetch-media.ts';
import { FetchMediaParams, type MediaPiece } from './media.params.ts';

/** Larger ones are looked at on the platform. */
const sizeMaxBytes = 10 * 1024 * 1024;
/** Less than a question between nodes may take. */
const deadlineMs = 8_000;
/** On their way at once: each may take its whole size of memory. */
const fetchesMax = 12;
/** In base64 it stays well below what NATS carries at once. */
const pieceBytes = 192 * 1024;

const defaultPorts: FetchPorts = {
  guard: createAddressGuard([]),
  lookup: (host) => lookup(host, { all: true }),
  deadlineMs,
  sizeMaxBytes,
};

export const createMediaService = (
  entries: (id: string) => AccountEntry | undefined,
  ports: Partial<FetchPorts> = {},
): ServiceSchema => {
  let underway = 0;

  /** One whose account is gone has no exceptions. */
  const found = async (params: Parameters<typeof baseOf>[0] & { readonly url: string }) => {
    const base = baseOf(params, entries(params.account));
    if (base === undefined) return { type: 'failed', why: 'address' } as const;
    if (underway >= fetchesMax) return { type: 'failed', why: 'too_busy' } as const;
    underway += 1;
    try {
      return await fetchMedia(params.url, base, { ...defaultPorts, ...ports });
    } finally {
      underway -= 1;
    }
  };

  const actions: Handlers<'media'> = {
    fetch: {
      params: FetchMediaParams,
      handler: async ({ params }) => Readable.from(piecesOf(await found(params))),
    },
  };
  return { name: 'media', actions };
};

const baseOf = (
  { platform, account }: { readonly platform: 'facebook' | 'x'; readonly account: string },
  entry: AccountEntry | undefined,
): URL | undefined =>
  checkedBaseUrl(platform, entry?.account.id === account ? entry.account.baseUrl : undefined);

const piecesOf = function* (fetched: Fetched): Generator<MediaPiece> {
  if (fetched.type === 'failed') {
    yield fetched;
    return;
  }
  const { contentType, bytes } = fetched;
  yield { type: 'found', contentType, sizeBytes: bytes.length };
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    yield { type: 'bytes', base64: bytes.toString('base64', from, from + pieceBytes) };
  }
};
