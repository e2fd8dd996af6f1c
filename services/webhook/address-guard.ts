/**
 * Where a webhook may lead: whoever may write its address must not reach what stands behind the firewall
 * through this node. @see OWASP, Server-Side Request Forgery Prevention
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

export interface AddressGuard {
  /** Whether a packet may be sent there. */
  readonly allows: (address: string) => boolean;
}

type Family = 'ipv4' | 'ipv6';
type Network = readonly [address: string, prefix: number];

/** Not of the public internet. @see RFC 6890 and the registries of IANA that it began */
const special: readonly Network[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Of IPv6 only what is given out as public, and of that not what carries IPv4 or is for examples. */
const publicIPv6: Network = ['2000::', 3];
const specialIPv6: readonly Network[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const familyOf = (address: string): Family | undefined => {
  if (isIPv4(address)) return 'ipv4';
  return isIPv6(address) ? 'ipv6' : undefined;
};

const listOf = (networks: readonly Network[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of networks)
    list.addSubnet(address, prefix, familyOf(address) ?? 'ipv4');
  return list;
};

const refused = listOf([...special, ...specialIPv6]);
const open = listOf([publicIPv6]);

/** @param allowed networks such as `10.1.0.0/16` that may be reached although they are private */
export const createAddressGuard = (allowed: readonly string[]): AddressGuard => {
  const exceptions = listOf(allowed.map(networkOf));
  return {
    allows: (address) => {
      const family = familyOf(address);
      if (family === undefined) return false;
      if (exceptions.check(address, family)) return true;
      if (refused.check(address, family)) return false;
      // What maps an IPv4 address is none of these.
      return family === 'ipv4' || open.check(address, family);
    },
  };
};

const networkOf = (text: string): Network => {
  const [address = '', prefix = ''] = text.split('/');
  return [address, Number(prefix)];
};

/** `10.1.0.0/16`, `fd00::/8` */
export const isNetwork = (text: string): boolean => {
  const [address = '', prefix = '', ...rest] = text.split('/');
  const family = familyOf(address);
  if (family === undefined || rest.length > 0 || !/^\d{1,3}$/u.test(prefix)) return false;
  return Number(prefix) <= (family === 'ipv4' ? 32 : 128);
};
