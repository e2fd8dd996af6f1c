/** OAuth 1.0a: is a request signed by whom it says? @see RFC 5849 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Percent-encoding of RFC 3986, stricter than `encodeURIComponent`. */
const percentEncode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );

const percentDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The parameters of an `Authorization: OAuth ...` header; undefined for another scheme. */
export const parseOAuthHeader = (header: string): ReadonlyMap<string, string> | undefined => {
  if (!/^OAuth\s/i.test(header)) return undefined;
  const pairs = header.slice('OAuth'.length).matchAll(/([^\s,=]+)="([^"]*)"/g);
  return new Map(
    [...pairs].map(([, name = '', value = '']) => [percentDecode(name), percentDecode(value)]),
  );
};

type Parameter = readonly [name: string, value: string];

const byCode = (left: string, right: string): number => Number(left > right) - Number(left < right);

/** The signature that belongs to these; every parameter but `oauth_signature` and `realm` counts. */
export const oauthSignature = (
  method: string,
  url: string,
  parameters: readonly Parameter[],
  secrets: { readonly consumer: string; readonly token: string },
): string => {
  const normalised = parameters
    .filter(([name]) => name !== 'oauth_signature' && name !== 'realm')
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .toSorted((left, right) => byCode(left[0], right[0]) || byCode(left[1], right[1]))
    .map((pair) => pair.join('='))
    .join('&');
  const base = [method.toUpperCase(), percentEncode(url), percentEncode(normalised)].join('&');
  const key = `${percentEncode(secrets.consumer)}&${percentEncode(secrets.token)}`;
  return createHmac('sha1', key).update(base).digest('base64');
};

/** Equal, told in a time that does not depend on where they differ. */
export const sameSignature = (left: string, right: string): boolean => {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};
