/** Media as the X API v2 writes them: keys on what carries them, themselves among the includes. */
import { codePointCount } from './code-points.ts';
import type { Media, Origin } from './media.ts';
import type { DirectMessage, Tweet } from './platform-objects.ts';
import type { JsonObject } from './request.ts';

/** X has a digit for each kind before the number of a medium. */
const KEY_KINDS = { image: '3', video: '7' } as const;

const isVideo = ({ kind }: Media): boolean => kind === 'video';

const mediaKey = (about: string, media: Media, place: number): string =>
  `${isVideo(media) ? KEY_KINDS.video : KEY_KINDS.image}_${about}${String(place)}`;

type Carrier = Pick<Tweet | DirectMessage, 'id' | 'text' | 'attachments'>;

/** The link that X puts at the end of a text for what goes with it. */
const linkOf = ({ id }: Carrier): string => `https://t.co/m${BigInt(id).toString(36)}`;

export const textWithLink = (carrier: Carrier): string =>
  carrier.attachments === undefined
    ? carrier.text
    : `${carrier.text} ${linkOf(carrier)}`.trimStart();

/** As `entities.urls` has it; `where`: the page that shows it. */
export const mediaLink = (carrier: Carrier, where: string): JsonObject | undefined => {
  const [first] = carrier.attachments ?? [];
  if (first === undefined) return undefined;
  const text = textWithLink(carrier);
  const url = linkOf(carrier);
  const end = codePointCount(text);
  return {
    start: end - url.length,
    end,
    url,
    expanded_url: `https://x.com/${where}`,
    display_url: `pic.x.com/${url.slice(url.lastIndexOf('/') + 1)}`,
    media_key: mediaKey(carrier.id, first, 0),
  };
};

export const attachmentKeys = ({ id, attachments }: Carrier): JsonObject | undefined =>
  attachments && { media_keys: attachments.map((media, place) => mediaKey(id, media, place)) };

const videoFields = (url: string): Readonly<Record<string, unknown>> => ({
  variants: [
    { content_type: 'application/x-mpegURL', url: `${url}.m3u8` },
    { bit_rate: 832_000, content_type: 'video/mp4', url },
  ],
  duration_ms: 1_000,
});

/** With the fields that are asked for. */
export const mediaJson = (
  origin: Origin,
  { id, attachments = [] }: Carrier,
  fields: ReadonlySet<string>,
): readonly JsonObject[] =>
  attachments.map((media, place) => {
    const url = origin.absolute(media.url);
    const all: JsonObject = {
      media_key: mediaKey(id, media, place),
      type: isVideo(media) ? 'video' : 'photo',
      height: 200,
      width: 320,
      ...(isVideo(media) ? videoFields(url) : { url }),
      ...(media.alt === undefined ? {} : { alt_text: media.alt }),
    };
    const wanted = new Set(['media_key', 'type', ...fields]);
    return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)));
  });
