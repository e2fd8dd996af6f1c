/** Keys and sealed texts: AES-256-GCM under keys that are derived from the cluster's one secret. */
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  type CipherGCM,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Secrets {
  /** Signs sessions. 32 bytes. */
  readonly signingKey: Uint8Array;
  /** @returns base64 text; different each time */
  readonly seal: (text: string) => string;
  /** @throws Error when it was sealed under another secret, or changed */
  readonly unseal: (sealed: string) => string;
}

const ivBytes = 12;
const tagBytes = 16;

export const createSecrets = (secretKey: string): Secrets => {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secretKey, 'baton', purpose, 32));
  const sealingKey = derive('sealing');
  return {
    signingKey: derive('signing'),
    seal: (text) => {
      const iv = randomBytes(ivBytes);
      const cipher: CipherGCM = createCipheriv('aes-256-gcm', sealingKey, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    unseal: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(0, ivBytes));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const body = decipher.update(bytes.subarray(ivBytes + tagBytes));
      return Buffer.concat([body, decipher.final()]).toString('utf8');
    },
  };
};

/** A node without a cluster makes its own secret, once, readable by nobody else. */
export const localSecretKey = (dataDir: string): string => {
  const file = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true });
  // Never over an old one, whoever else starts at this moment.
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
};
