/** Where the hub may call at all. @see measurements.md "Security", outbound fetch */
import type { PlatformName } from '../../actors/configuration.ts';

/** The public addresses, and the only hosts that are called over https. */
const platformUrls: Readonly<Record<PlatformName, string>> = {
  facebook: 'https://graph.facebook.com',
  x: 'https://api.x.com',
};

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

/**
 * The base of an account's calls: https to the platform itself, or anything on this machine (the
 * sandbox). Undefined for whatever else an administrator, or someone in their place, may have written.
 */
export const checkedBaseUrl = (platform: PlatformName, baseUrl?: string): URL | undefined => {
  const url = URL.parse(baseUrl ?? platformUrls[platform]);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  if (url.search !== '' || url.hash !== '') return undefined;
  const isPlatform = url.origin === platformUrls[platform];
  const isHere = ['http:', 'https:'].includes(url.protocol) && isLoopback(url.hostname);
  return isPlatform || isHere ? url : undefined;
};
