/**
 * What Facebook tells of attachments, in its two shapes: those of posts and comments, which it calls
 * story attachments, and those of messages.
 * @see https://developers.facebook.com/docs/graph-api/reference/story-attachment
 */
import type { PlatformAttachment } from '../hub/adapter.ts';
import { field, idOf, listOf, numberOf, textOf } from '../hub/http.ts';

/** An attachment, and what stays the same of it while its address changes from answer to answer. */
export interface Told {
  readonly attachment: PlatformAttachment;
  readonly object: string;
}

type Kind = PlatformAttachment['kind'];

/** Types are many and undocumented (`photo`, `video_inline`, `animated_image_share`, `share`, ...). */
const storyKinds: readonly (readonly [RegExp, Kind])[] = [
  [/sticker/u, 'sticker'],
  [/photo|image|album/u, 'image'],
  [/video/u, 'video'],
  [/file/u, 'file'],
];

const kindOfStory = (type: string): Kind =>
  storyKinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'link';

/** The fields that have something in them. */
const given = (fields: Readonly<Record<string, string | number | undefined>>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );

/** The first of these fields that has a text. */
const firstText = (node: unknown, ...paths: readonly string[][]): string | undefined =>
  paths.map((path) => textOf(field(node, ...path))).find((text) => text !== undefined);

const story = (node: unknown): Told => {
  const type = textOf(field(node, 'type')) ?? '';
  const kind = kindOfStory(type);
  const picture = textOf(field(node, 'media', 'image', 'src'));
  const page = firstText(node, ['unshimmed_url'], ['url']);
  const isPicture = kind === 'image' || kind === 'sticker';
  const url = isPicture ? picture : (textOf(field(node, 'media', 'source')) ?? page);
  const attachment = {
    kind,
    ...given({
      url,
      previewUrl: isPicture ? undefined : picture,
      name: textOf(field(node, 'title')),
      alt: textOf(field(node, 'description')),
    }),
  };
  const target = firstText(node, ['target', 'id']) ?? (isPicture ? '' : page);
  return { attachment, object: `${type} ${String(target)}` };
};

/** An album has each of its pictures below it. */
const stories = (node: unknown): readonly Told[] => {
  const parts = listOf(field(node, 'subattachments', 'data'));
  return parts.length > 0 ? parts.map(story) : [story(node)];
};

/** Those of a post or comment. */
export const storyAttachments = (node: unknown): readonly Told[] => {
  const own = field(node, 'attachment');
  const all = own === undefined ? listOf(field(node, 'attachments', 'data')) : [own];
  if (all.length > 0) return all.flatMap(stories);
  const url = textOf(field(node, 'full_picture'));
  return url === undefined ? [] : [{ attachment: { kind: 'image', url }, object: 'full_picture' }];
};

const kindOfFile = (node: unknown, contentType: string): Kind => {
  if (field(node, 'image_data') !== undefined) {
    return field(node, 'image_data', 'render_as_sticker') === true ? 'sticker' : 'image';
  }
  if (field(node, 'video_data') !== undefined) return 'video';
  const [family] = contentType.split('/');
  return family === 'audio' || family === 'image' || family === 'video' ? family : 'file';
};

const fileAttachment = (node: unknown): Told => {
  const contentType = textOf(field(node, 'mime_type'));
  const media = field(node, 'image_data') ?? field(node, 'video_data');
  const attachment = {
    kind: kindOfFile(node, contentType ?? ''),
    ...given({
      url: textOf(field(media, 'url')) ?? textOf(field(node, 'file_url')),
      previewUrl: textOf(field(media, 'preview_url')),
      name: textOf(field(node, 'name')),
      contentType,
      sizeBytes: numberOf(field(node, 'size')),
    }),
  };
  return { attachment, object: idOf(field(node, 'id')) ?? '' };
};

const share = (node: unknown): Told => {
  const url = textOf(field(node, 'link'));
  const name = textOf(field(node, 'name'));
  const alt = textOf(field(node, 'description'));
  return { attachment: { kind: 'link', ...given({ url, name, alt }) }, object: url ?? '' };
};

/** Those of a private message: a sticker stands beside the list, and a shared page has one of its own. */
export const messageAttachments = (node: unknown): readonly Told[] => {
  const files = listOf(field(node, 'attachments', 'data')).map(fileAttachment);
  const shares = listOf(field(node, 'shares', 'data')).map(share);
  const sticker = textOf(field(node, 'sticker'));
  // A sticker may be told in both places.
  const isTold =
    sticker === undefined || files.some(({ attachment }) => attachment.kind === 'sticker');
  const extra: Told[] = isTold
    ? []
    : [{ attachment: { kind: 'sticker', url: sticker }, object: 'sticker' }];
  return [...files, ...extra, ...shares];
};
