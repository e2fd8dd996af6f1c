import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecrets, localSecretKey } from '../../../services/configuration/secrets.ts';

/** By the first version of this product, under the secret `one`. */
const sealedBefore = '/PcYkjNGu5PqCBc2Mzs2x9wrPwMqYgs5FBlQtQ/X34moyL+Bs/U=';

describe('the secrets of a cluster', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const { seal, unseal } = createSecrets('one');
    expect(unseal(seal('page token ✓'))).toBe('page token ✓');
    expect(seal('page token')).not.toBe(seal('page token'));
  });

  it('does not open what was sealed under another key, or changed', () => {
    const sealed = createSecrets('one').seal('page token');
    expect(() => createSecrets('other').unseal(sealed)).toThrow();
    for (const part of [2, 3]) {
      const parts = sealed.split('.');
      const bytes = Buffer.from(parts[part] ?? '', 'base64');
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      parts[part] = bytes.toString('base64');
      expect(() => createSecrets('one').unseal(parts.join('.'))).toThrow();
    }
  });

  it('opens what a former secret has sealed, and seals under the first', () => {
    const old = createSecrets('old').seal('page token');
    const { unseal, reseal, seal, isCurrent } = createSecrets('new', ['old']);
    expect([isCurrent(old), unseal(old)]).toEqual([false, 'page token']);
    const again = reseal(old);
    expect([isCurrent(again), reseal(again) === again]).toEqual([true, true]);
    const alone = createSecrets('new');
    expect([alone.unseal(again), alone.unseal(seal('other'))]).toEqual(['page token', 'other']);
    expect(() => alone.unseal(old)).toThrow('unknown key');
    expect(() => alone.reseal(old)).toThrow('unknown key');
  });

  it('seals anew without opening the text itself', () => {
    const old = createSecrets('old').seal('page token');
    const again = createSecrets('new', ['old']).reseal(old);
    expect(again.split('.').at(-1)).toBe(old.split('.').at(-1));
    expect(again.split('.')[2]).not.toBe(old.split('.')[2]);
  });

  it('opens what programs of before envelopes have sealed', () => {
    const { unseal, reseal } = createSecrets('new', ['another', 'one']);
    expect(unseal(sealedBefore)).toBe('page token');
    expect(createSecrets('new').unseal(reseal(sealedBefore))).toBe('page token');
  });

  it('has other signing keys under other secrets', () => {
    const { signingKey, formerSigningKeys } = createSecrets('new', ['old']);
    expect(formerSigningKeys).toEqual([createSecrets('old').signingKey]);
    expect(signingKey).not.toEqual(formerSigningKeys[0]);
  });

  it('makes a key of its own once, for nobody else to read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-secrets-'));
    const key = localSecretKey(folder);
    expect(key.length).toBeGreaterThanOrEqual(32);
    expect(localSecretKey(folder)).toBe(key);
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  });
});
