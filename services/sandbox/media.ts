/** Pictures and files that people of the sandbox send, in the words of either platform. */
import type { Platform } from './platform.ts';
import { headerOf } from './request.ts';
import type { JsonObject, SandboxRequest } from './request.ts';

export const MEDIA_KINDS = ['image', 'video', 'audio', 'file', 'sticker', 'link'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** Something attached to a post, comment or message. */
export interface Media {
  readonly kind: MediaKind;
  /** Absolute, or a path below the sandbox's own `/sandbox/media/`. */
  readonly url: string;
  readonly name?: string;
  readonly alt?: string;
}

/** Who asks, since media have absolute addresses: at the host where the answer goes. */
export interface Origin {
  readonly absolute: (url: string) => string;
  /** Answers are made in one go, so that whoever asked last is whoever is answered. */
  readonly asked: (platform: Platform) => Platform;
}

const originOf = (request: SandboxRequest): string => {
  const scheme = headerOf(request, 'x-forwarded-proto') ?? 'http';
  return `${scheme}://${headerOf(request, 'host') ?? 'localhost'}`;
};

export const createOrigin = (): Origin => {
  let current = 'http://localhost';
  return {
    absolute: (url) => (url.startsWith('/') ? `${current}${url}` : url),
    asked: (platform) => ({
      ...platform,
      answer: (request) => {
        current = originOf(request);
        return platform.answer(request);
      },
    }),
  };
};

const STORY_TYPES: Readonly<Record<MediaKind, string>> = {
  image: 'photo',
  sticker: 'sticker',
  video: 'video_inline',
  audio: 'file_upload',
  file: 'file_upload',
  link: 'share',
};

const size = { height: 200, width: 320 };

const storyMedia = (kind: MediaKind, src: string): JsonObject => {
  if (kind === 'video') return { media: { source: src } };
  return kind === 'image' || kind === 'sticker' ? { media: { image: { ...size, src } } } : {};
};

/** `about`: the object that it hangs on. */
const storyAttachment = (origin: Origin, about: string, media: Media, place: number) => {
  const src = origin.absolute(media.url);
  const id = `${about}_${String(place)}`;
  const isPage = media.kind === 'image' || media.kind === 'sticker';
  const url = isPage ? `https://www.facebook.com/photo.php?fbid=${id}` : src;
  return {
    type: STORY_TYPES[media.kind],
    url,
    target: { id, url },
    ...storyMedia(media.kind, src),
    ...(media.name === undefined ? {} : { title: media.name }),
    ...(media.alt === undefined ? {} : { description: media.alt }),
  };
};

/** A comment has one at most. */
export const commentAttachment = (
  origin: Origin,
  about: string,
  [first]: readonly Media[] = [],
): JsonObject | undefined => first && storyAttachment(origin, about, first, 0);

/** Several pictures of a post are an album. */
export const postAttachments = (
  origin: Origin,
  about: string,
  all: readonly Media[] = [],
): JsonObject | undefined => {
  const [first, ...more] = all.map((media, place) => storyAttachment(origin, about, media, place));
  if (first === undefined) return undefined;
  if (more.length === 0) return { data: [first] };
  const { media, target, url } = { media: undefined, ...first };
  const album = { type: 'album', url, target, media, subattachments: { data: [first, ...more] } };
  return { data: [album] };
};

const MESSAGE_TYPES: Readonly<Partial<Record<MediaKind, string>>> = {
  image: 'image/png',
  sticker: 'image/png',
  video: 'video/mp4',
  audio: 'audio/wav',
};

const messageFile = (origin: Origin, about: string, media: Media, place: number): JsonObject => {
  const url = origin.absolute(media.url);
  const isSticker = media.kind === 'sticker' ? { render_as_sticker: true } : {};
  const picture = { ...size, max_width: size.width, max_height: size.height };
  const name = media.name === undefined ? {} : { name: media.name };
  const base = {
    id: `${about}:${String(place)}`,
    mime_type: MESSAGE_TYPES[media.kind] ?? 'text/plain',
    ...name,
  };
  if (media.kind === 'video') return { ...base, video_data: { ...size, url, preview_url: url } };
  return media.kind === 'image' || media.kind === 'sticker'
    ? { ...base, image_data: { ...picture, url, preview_url: url, ...isSticker } }
    : { ...base, file_url: url };
};

export const messageAttachments = (
  origin: Origin,
  about: string,
  all: readonly Media[] = [],
): JsonObject | undefined => {
  const files = all.filter(({ kind }) => kind !== 'link');
  if (files.length === 0) return undefined;
  return { data: files.map((media, place) => messageFile(origin, about, media, place)) };
};

export const messageShares = (all: readonly Media[] = []): JsonObject | undefined => {
  const links = all.filter(({ kind }) => kind === 'link');
  if (links.length === 0) return undefined;
  return {
    data: links.map(({ url, name, alt }) => ({
      link: url,
      ...(name === undefined ? {} : { name }),
      ...(alt === undefined ? {} : { description: alt }),
    })),
  };
};
