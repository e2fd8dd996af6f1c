/** What messages carry besides words: pictures, recordings, files, links. */
import type { PlatformName } from '../configuration.ts';

export type AttachmentKind = 'image' | 'video' | 'audio' | 'file' | 'sticker' | 'link';

/** Where it is, and what is known of it. What the platform or the customer says of it proves nothing. */
export interface Attachment {
  readonly kind: AttachmentKind;
  /** On the platform; absent where the platform gives none, or none that may be fetched. It may expire. */
  readonly url?: string;
  /** A picture of it. */
  readonly previewUrl?: string;
  readonly name?: string;
  readonly contentType?: string;
  readonly sizeBytes?: number;
  /** What it shows, in words. */
  readonly alt?: string;
}

/** What goes out with a reply; the platform fetches it. */
export interface OutboundAttachment {
  readonly kind: AttachmentKind;
  readonly url: string;
}

/** One attachment of a message, for whoever fetches it. */
export interface AttachmentView {
  readonly attachment: Attachment;
  /** Whose thread it is in; absent where the thread is another system's. */
  readonly origin?: { readonly platform: PlatformName; readonly account: string };
}
