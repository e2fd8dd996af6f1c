/** What posts and private messages of X carry: keys of media, which come along with the answer. */
import type { PlatformAttachment } from '../hub/adapter.ts';
import { field, listOf, numberOf, textOf } from '../hub/http.ts';

export const mediaFields = 'alt_text,media_key,preview_image_url,type,url,variants';

/** Media by their keys, as an answer carries them. */
export type Media = ReadonlyMap<string, unknown>;

export const mediaIn = (answer: unknown): Media =>
  new Map(
    listOf(field(answer, 'includes', 'media')).flatMap((entry) => {
      const key = textOf(field(entry, 'media_key'));
      return key === undefined ? [] : [[key, entry] as const];
    }),
  );

const kinds: Readonly<Record<string, PlatformAttachment['kind']>> = {
  photo: 'image',
  video: 'video',
  animated_gif: 'video',
};

/** The number before a key is a kind's; nowhere documented, so only where nothing else is told. */
const kindsOfKeys: Readonly<Record<string, PlatformAttachment['kind']>> = {
  '3': 'image',
  '7': 'video',
  '13': 'video',
  '16': 'video',
};

interface Variant {
  readonly url: string;
  readonly contentType: string | undefined;
  readonly bitRate: number;
}

/** The best that is a file: lists of pieces for players are none. */
const bestOf = (media: unknown): Variant | undefined =>
  listOf(field(media, 'variants'))
    .flatMap((variant) => {
      const url = textOf(field(variant, 'url'));
      const contentType = textOf(field(variant, 'content_type'));
      const bitRate = numberOf(field(variant, 'bit_rate')) ?? 0;
      return url === undefined ? [] : [{ url, contentType, bitRate }];
    })
    .filter(({ contentType }) => contentType?.startsWith('video/') === true)
    .toSorted((one, other) => other.bitRate - one.bitRate)[0];

const attachmentOf = (key: string, media: unknown): PlatformAttachment => {
  const type = textOf(field(media, 'type')) ?? '';
  const variant = bestOf(media);
  const told = {
    url: textOf(field(media, 'url')) ?? variant?.url,
    previewUrl: textOf(field(media, 'preview_image_url')),
    alt: textOf(field(media, 'alt_text')),
    contentType: variant?.contentType,
  };
  const given = Object.entries(told).filter(([, value]) => value !== undefined);
  const kind = kinds[type] ?? kindsOfKeys[key.split('_', 1).join('')] ?? 'file';
  return { kind, ...Object.fromEntries(given) };
};

/** Of what is named and not told, only that it is there is known. */
export const attachmentsOf = (
  row: unknown,
  media: Media,
): { readonly attachments?: readonly PlatformAttachment[] } => {
  const keys = listOf(field(row, 'attachments', 'media_keys')).flatMap((key) => textOf(key) ?? []);
  return keys.length === 0
    ? {}
    : { attachments: keys.map((key) => attachmentOf(key, media.get(key))) };
};

/** X ends a text with a link to each of its media; they are shown instead. */
export const withoutMediaLinks = (text: string, row: unknown): string =>
  listOf(field(row, 'entities', 'urls'))
    .filter((entity) => isMediaLink(entity))
    .flatMap((entity) => textOf(field(entity, 'url')) ?? [])
    .reduce(
      (rest, link) => (rest.endsWith(link) ? rest.slice(0, -link.length).trimEnd() : rest),
      text,
    );

const isMediaLink = (entity: unknown): boolean =>
  textOf(field(entity, 'media_key')) !== undefined ||
  /^https:\/\/(?:x|twitter)\.com\/(?:[^?#]+\/(?:photo|video)\/\d+|messages\/media\/\d+)$/u.test(
    textOf(field(entity, 'expanded_url')) ?? '',
  );
