/** Which addresses of attachments may be asked at all; where they lead is looked at when they are. */
import { isLoopback } from './base-url.ts';

/** In UTF-16 units; signed addresses of Facebook have some 600. */
export const attachmentUrlMax = 2_048;
/** Where the sandbox keeps what its customers send. */
const sandboxMedia = '/sandbox/media/';

/**
 * Https, to wherever a platform keeps its pictures: neither publishes a list of its hosts that could be
 * held against it. One exception: an account that is played by a sandbox on this machine, and its media.
 * @param base - of the account's calls
 */
export const isMediaUrl = (text: string, base: URL): boolean => {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || isSandboxMedia(url, base);
};

export const isSandboxMedia = (url: URL, base: URL): boolean =>
  isLoopback(base) && url.origin === base.origin && url.pathname.startsWith(sandboxMedia);
