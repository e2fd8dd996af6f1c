/** How something of a stranger's is handed to a browser. */

export interface KnownType {
  readonly type: string;
  /** Whether a page may show it; all else is saved. */
  readonly isShown: boolean;
}

/** Pictures that can hold no script. */
const shown: ReadonlySet<string> = new Set([
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
]);
/** Named for whoever saves them; nothing here may be shown. */
const saved = /^(?:audio|video)\/[a-z0-9.+-]{1,40}$|^application\/(?:pdf|zip)$|^text\/plain$/u;

export const contentTypeOf = (header: string): KnownType => {
  const [first = ''] = header.split(';');
  const type = first.trim().toLowerCase();
  if (shown.has(type)) return { type, isShown: true };
  return { type: saved.test(type) ? type : 'application/octet-stream', isShown: false };
};

const nameMax = 100;
/** Controls, and what turns a text around or hides in it. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** What systems of files give a meaning to. */
const special = /[\\/:*?"<>|]/gu;

/** @see RFC 6266, RFC 8187 */
export const dispositionOf = ({ isShown }: KnownType, name = ''): string => {
  const how = isShown ? 'inline' : 'attachment';
  const clean = Array.from(name.normalize('NFC').replaceAll(invisible, ''))
    .slice(0, nameMax)
    .join('')
    .replaceAll(special, '_')
    .replace(/^[\s.]+/u, '')
    .trim();
  if (clean === '') return `${how}; filename="attachment"`;
  const plain = clean.replaceAll(/[^\w.() -]/gu, '_');
  const encoded = encodeURIComponent(clean).replaceAll(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
