/** What a request asks Facebook to fetch and attach; the sandbox takes the address's word. */
import { badParameter, unfetchable } from './graph-errors.ts';
import type { GraphRequest } from './graph-request.ts';
import type { Media, MediaKind } from './media.ts';
import { isJsonObject } from './request.ts';
import type { JsonObject } from './request.ts';

interface Attached {
  readonly attachments?: readonly Media[];
}

const fetched = (kind: MediaKind, url: unknown): Attached => {
  if (typeof url !== 'string' || !/^https:\/\/\S+$/.test(url)) throw unfetchable();
  return { attachments: [{ kind, url }] };
};

/** The picture of a comment. @throws GraphError 100 when it is no address */
export const pictureOf = (request: GraphRequest): Attached => {
  const url = request.param('attachment_url');
  return url === undefined ? {} : fetched('image', url);
};

const SENT_KINDS: readonly MediaKind[] = ['image', 'video', 'audio', 'file'];

/** A message has words or one file. @throws GraphError 100 */
export const fileOf = ({ attachment, text }: JsonObject): Attached => {
  if (!isJsonObject(attachment)) return {};
  if (text !== undefined) throw badParameter('Cannot send both text and attachment');
  const kind = SENT_KINDS.find((one) => one === attachment['type']);
  const payload = isJsonObject(attachment['payload']) ? attachment['payload'] : {};
  // Templates and files that were uploaded before are not played.
  return kind === undefined || payload['url'] === undefined ? {} : fetched(kind, payload['url']);
};
