/** What of a platform's word on attachments is kept: so many, so long, and only addresses that may be asked. */
import type { Attachment } from '../../actors/conversation/attachment.protocol.ts';
import { attachmentUrlMax, isMediaUrl } from './media-url.ts';

/** Of one message; posts with more are looked at on the platform. */
const attachmentsMax = 10;
/** In UTF-16 units. */
const nameMax = 255;
const altMax = 1_000;
const contentType = /^[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,80}$/u;

/** @param base - of the account's calls */
export const keptAttachments = (
  attachments: readonly Attachment[],
  base: URL,
): readonly Attachment[] => attachments.slice(0, attachmentsMax).map((one) => kept(one, base));

const kept = (one: Attachment, base: URL): Attachment => {
  const type = one.contentType?.toLowerCase();
  const size = one.sizeBytes ?? -1;
  return {
    kind: one.kind,
    ...address('url', one.url, base),
    ...address('previewUrl', one.previewUrl, base),
    ...words('name', one.name, nameMax),
    ...words('alt', one.alt, altMax),
    ...(type !== undefined && contentType.test(type) ? { contentType: type } : {}),
    ...(Number.isSafeInteger(size) && size >= 0 ? { sizeBytes: size } : {}),
  };
};

const address = (name: 'url' | 'previewUrl', url: string | undefined, base: URL) =>
  url !== undefined && url.length <= attachmentUrlMax && isMediaUrl(url, base)
    ? { [name]: url }
    : {};

const words = (name: 'name' | 'alt', text: string | undefined, max: number) => {
  const trimmed = text?.trim().slice(0, max) ?? '';
  return trimmed === '' ? {} : { [name]: trimmed };
};
