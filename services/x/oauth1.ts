/** Signs requests for a user, as X wants them for writing and for private messages. @see RFC 5849 */
import { createHmac } from 'node:crypto';

export interface OAuth1Keys {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

export interface SignedRequest {
  readonly method: string;
  /** Without the query. */
  readonly url: string;
  /** Of the query. A JSON body is not signed. */
  readonly params: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly nonce: string;
}

/** RFC 3986: stricter than `encodeURIComponent`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const byText = ([one]: readonly string[], [other]: readonly string[]): number =>
  (one ?? '') < (other ?? '') ? -1 : 1;

/** The `Authorization` header of a request. */
export const oauth1Header = (keys: OAuth1Keys, request: SignedRequest): string => {
  const oauth = {
    oauth_consumer_key: keys.consumerKey,
    oauth_nonce: request.nonce,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(request.timestamp),
    oauth_token: keys.accessToken,
    oauth_version: '1.0',
  };
  const normalised = Object.entries({ ...request.params, ...oauth })
    .map((pair) => pair.map(encode))
    .toSorted(byText)
    .map((pair) => pair.join('='))
    .join('&');
  const base = [request.method, request.url, normalised].map(encode).join('&');
  const secret = `${encode(keys.consumerSecret)}&${encode(keys.accessTokenSecret)}`;
  const signature = createHmac('sha1', secret).update(base).digest('base64');
  const fields = Object.entries({ ...oauth, oauth_signature: signature })
    .map(([name, value]) => `${name}="${encode(value)}"`)
    .join(', ');
  return `OAuth ${fields}`;
};
