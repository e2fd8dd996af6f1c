/** Where a request comes from, as far as it counts. */
import type { IncomingMessage } from 'node:http';

/**
 * Each trusted proxy adds the address that it saw at the end of `X-Forwarded-For`; what stands before
 * those anybody may have written.
 * @param proxies how many stand before the gateway; with none the header is not looked at
 */
export const addressOf = ({ headers, socket }: IncomingMessage, proxies: number): string => {
  const direct = socket.remoteAddress ?? '';
  if (proxies === 0) return direct;
  const seen = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return seen.at(-proxies)?.trim() || direct;
};

/** Whoever has one IPv6 address has its whole /64. @see RFC 6177 */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.')
    ? address.split(':', 4).join(':')
    : address.replace('::ffff:', '');
