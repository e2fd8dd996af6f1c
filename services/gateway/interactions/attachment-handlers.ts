/** What a message carries, for whoever may read the message; no browser asks anybody but us for it. */
import { createHash } from 'node:crypto';
import { callNode, type Params, type Reply } from '../../actions.ts';
import type { MediaFailure } from '../../media/media.params.ts';
import { contentTypeOf, dispositionOf } from '../http/content-type.ts';
import { ApiError, unavailable } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { targetOf } from './interaction-ids.ts';
import type { Exchange } from '../route.ts';
import { byOf, type Caller } from '../rights.ts';

interface Asked {
  readonly params: { readonly id: string; readonly message: string; readonly place: number };
  readonly query: { readonly preview?: boolean };
  readonly caller: Caller;
  readonly http: Exchange;
}

/** The hub's own deadline, and the way there and back. */
const timeoutMs = 10_000;
/** A document may come of it all the same: then it is alone in the world, and can run nothing. */
const policy = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'";

type View = Reply<'conversation.attachment'>;

export const attachment = async (
  { params, query, caller, http }: Asked,
  { broker }: Gateway,
): Promise<void> => {
  const { id, message, place } = params;
  const asked = { ...targetOf(id), by: byOf(caller), message, place };
  const view = await broker.ask('conversation.attachment', asked);
  const url = addressIn(view, query.preview === true);
  if (url === undefined || view.origin === undefined) throw new ApiError('attachment_unknown');
  // Whoever has it may keep it, but asks each time whether he still may.
  const tag = `"${createHash('sha256').update(url).digest('base64url').slice(0, 22)}"`;
  http.res.setHeader('cache-control', 'private, no-cache');
  http.res.setHeader('etag', tag);
  if (http.req.headers['if-none-match'] === tag) {
    http.res.writeHead(304).end();
    return;
  }
  const media = await fetchFrom(broker, { ...view.origin, url });
  answer(http, view, media);
};

/** A link leads to somebody's page, which is none of ours to fetch. */
const addressIn = ({ attachment: one }: View, isPreview: boolean): string | undefined => {
  if (isPreview) return one.previewUrl ?? (isPicture(one) ? one.url : undefined);
  return one.kind === 'link' ? undefined : one.url;
};

const isPicture = ({ kind }: View['attachment']): boolean => kind === 'image' || kind === 'sticker';

interface Media {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** @throws ApiError */
const fetchFrom = async (
  broker: Gateway['broker'],
  params: Params<'media.fetch'>,
): Promise<Media> => {
  const stream = await callNode(broker, 'media.fetch', params, { timeout: timeoutMs });
  let contentType = '';
  const parts: Buffer[] = [];
  for await (const piece of stream) {
    if (piece.type === 'failed') throw errorOf(piece.why);
    if (piece.type === 'found') ({ contentType } = piece);
    else parts.push(Buffer.from(piece.base64, 'base64'));
  }
  return { contentType, bytes: Buffer.concat(parts) };
};

const errorOf = (why: MediaFailure): ApiError => {
  if (why === 'gone') return new ApiError('attachment_gone');
  return why === 'address' || why === 'too_large'
    ? new ApiError('attachment_refused', { reason: why })
    : unavailable(why);
};

const answer = ({ res }: Exchange, { attachment: one }: View, { contentType, bytes }: Media) => {
  const known = contentTypeOf(contentType);
  res.setHeader('content-security-policy', policy);
  res.setHeader('vary', 'authorization, cookie');
  res
    .writeHead(200, {
      'content-type': known.type,
      'content-length': bytes.length,
      'content-disposition': dispositionOf(known, one.name),
    })
    .end(bytes);
};
