/** Where the hub may call at all. @see measurements.md "Security", outbound fetch */
import type { PlatformName } from '../../actors/configuration.ts';

/** The public addresses, and the only hosts that are called over https. */
const platformUrls: Readonly<Record<PlatformName, string>> = {
  facebook: 'https://graph.facebook.com',
  x: 'https://api.x.com',
};

export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  /^https?:$/.test(protocol) &&
  (hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname));

/** A name, a password, a query or a fragment has no business in a base URL. */
const isBare = ({ username, password, search, hash }: URL): boolean =>
  [username, password, search, hash].every((part) => part === '');

/**
 * The base of an account's calls: https to the platform itself, or anything on this machine (the
 * sandbox). Undefined for whatever else an administrator, or someone in their place, may have written.
 */
export const checkedBaseUrl = (platform: PlatformName, baseUrl?: string): URL | undefined => {
  const url = URL.parse(baseUrl ?? platformUrls[platform]);
  if (url === null || !isBare(url)) return undefined;
  return url.origin === platformUrls[platform] || isLoopback(url) ? url : undefined;
};
