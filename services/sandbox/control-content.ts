/** What somebody writes through the control interface: words, things that go with them, or both. */
import { invalid } from './control-errors.ts';
import { isMade, mediaPath } from './media-files.ts';
import { MEDIA_KINDS } from './media.ts';
import type { Media, MediaKind } from './media.ts';
import { isJsonObject } from './request.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';

export const TEXT_MAX = 10_000;
const ATTACHMENTS_MAX = 20;
const URL_MAX = 4_000;
const NAME_MAX = 255;
const ALT_MAX = 2_000;

/** A text field with something in it. @throws ControlError 400 */
export const field = (body: JsonObject, name: string, max: number): string => {
  const value = body[name];
  if (typeof value === 'string' && value.trim() !== '' && value.length <= max) return value;
  throw invalid(`${name} must be a text of 1 to ${String(max)} characters`);
};

const optional = (body: JsonObject, name: 'url' | 'name' | 'alt', max: number) =>
  body[name] === undefined ? {} : { [name]: field(body, name, max) };

const kindIn = ({ kind = 'image' }: JsonObject): MediaKind => {
  const found = MEDIA_KINDS.find((one) => one === kind);
  if (found === undefined) throw invalid(`kind must be one of ${MEDIA_KINDS.join(', ')}`);
  return found;
};

const EXTENSIONS: Readonly<Partial<Record<MediaKind, string>>> = {
  image: 'png',
  sticker: 'png',
  audio: 'wav',
  file: 'txt',
};

/** `number`: makes what the sandbox makes itself different from the next. */
const mediaIn = (value: unknown, number: number): Media => {
  if (!isJsonObject(value)) throw invalid('attachments must be objects');
  const kind = kindIn(value);
  const { name, alt } = {
    ...optional(value, 'name', NAME_MAX),
    ...optional(value, 'alt', ALT_MAX),
  };
  const more = { ...(name === undefined ? {} : { name }), ...(alt === undefined ? {} : { alt }) };
  if (value['url'] !== undefined) return { kind, url: field(value, 'url', URL_MAX), ...more };
  if (!isMade(kind)) throw invalid(`url must be given for a ${kind}`);
  const url = mediaPath(kind, number, name ?? `${kind}.${EXTENSIONS[kind] ?? 'bin'}`);
  return { kind, url, ...more };
};

/** Text, attachments, or both. @throws ControlError 400 */
export const contentIn = (
  world: World,
  body: JsonObject,
): { readonly text: string; readonly attachments?: readonly Media[] } => {
  const given = body['attachments'];
  if (given === undefined) return { text: field(body, 'text', TEXT_MAX) };
  if (!Array.isArray(given) || given.length === 0 || given.length > ATTACHMENTS_MAX)
    throw invalid(`attachments must be a list of 1 to ${String(ATTACHMENTS_MAX)}`);
  const number = world.objects.nextSeq() * ATTACHMENTS_MAX;
  const attachments = given.map((value: unknown, place) => mediaIn(value, number + place));
  const text = body['text'] === undefined ? '' : field(body, 'text', TEXT_MAX);
  return { text, attachments };
};
