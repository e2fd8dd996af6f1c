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

/**
 * Whether the browser speaks to this product by TLS, which ends here or at the first of the trusted
 * proxies: that one says so in `X-Forwarded-Proto`, and the others hand it on or add to it.
 */
export const isEncrypted = ({ headers, socket }: IncomingMessage, proxies: number): boolean => {
  if ('encrypted' in socket && socket.encrypted === true) return true;
  if (proxies === 0) return false;
  const said = [headers['x-forwarded-proto'] ?? []].flat().join(',').split(',');
  const first = said.length > proxies ? said.at(-proxies) : said[0];
  return first?.trim().toLowerCase() === 'https';
};

/** Whoever has one IPv6 address has its whole /64. @see RFC 6177 */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.')
    ? address.split(':', 4).join(':')
    : address.replace('::ffff:', '');
