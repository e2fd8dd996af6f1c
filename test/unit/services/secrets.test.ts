import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecrets, localSecretKey } from '../../../services/configuration/secrets.ts';

describe('the secrets of a cluster', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const { seal, unseal } = createSecrets('one');
    expect(unseal(seal('page token ✓'))).toBe('page token ✓');
    expect(seal('page token')).not.toBe(seal('page token'));
  });

  it('does not open what was sealed under another key, or changed', () => {
    const sealed = createSecrets('one').seal('page token');
    expect(() => createSecrets('other').unseal(sealed)).toThrow();
    const bytes = Buffer.from(sealed, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => createSecrets('one').unseal(bytes.toString('base64'))).toThrow();
  });

  it('makes a key of its own once, for nobody else to read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-secrets-'));
    const key = localSecretKey(folder);
    expect(key.length).toBeGreaterThanOrEqual(32);
    expect(localSecretKey(folder)).toBe(key);
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  });
});
