import { createAddressGuard, isNetwork } from '../../../services/webhook/address-guard.ts';

const guard = createAddressGuard([]);

describe('a webhook', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001::1'])(
    'may lead to %s',
    (address) => {
      expect(guard.allows(address)).toBe(true);
    },
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fec0::1',
    'localhost',
    '',
    '0x7f.1',
  ])('may not lead to %s', (address) => {
    expect(guard.allows(address)).toBe(false);
  });

  it('may lead to private networks that the operator has named, and to no others', () => {
    const { allows } = createAddressGuard(['10.1.0.0/16', 'fd00:1::/32']);
    expect(['10.1.2.3', 'fd00:1::9'].map(allows)).toEqual([true, true]);
    expect(['10.2.0.1', 'fd00:2::9', '127.0.0.1'].map(allows)).toEqual([false, false, false]);
  });

  it('takes for a network what is one', () => {
    expect(['10.0.0.0/8', 'fd00::/8', '10.0.0.1/32'].every(isNetwork)).toBe(true);
    expect(['10.0.0.0', '10.0.0.0/33', 'a/8', '10.0.0.0/8/9', '/8'].some(isNetwork)).toBe(false);
  });
});
