/**
 * Keys and sealed texts. A text is sealed under a key of its own, and that key under one that is derived
 * from the cluster's secret (an envelope): so a new secret means new envelopes, and the texts stay closed.
 */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, open } from './cipher.ts';

export interface Secrets {
  /** Signs sessions. 32 bytes. */
  readonly signingKey: Uint8Array;
  /** Those of former secrets, whose signatures are still taken. */
  readonly formerSigningKeys: readonly Uint8Array[];
  /** @returns text without spaces; different each time */
  readonly seal: (text: string) => string;
  /** @throws Error when it was sealed under a secret that is not known here, or changed */
  readonly unseal: (sealed: string) => string;
  /** The same text, sealed under the first secret. @throws Error as `unseal` */
  readonly reseal: (sealed: string) => string;
  /** Whether it's sealed under the first secret already. */
  readonly isCurrent: (sealed: string) => boolean;
}

interface Key {
  /** Names it without telling it. */
  readonly kid: string;
  readonly sealing: Buffer;
  readonly signing: Buffer;
}

/** `v2.<kid>.<sealed key>.<sealed text>`; what is older is one piece, sealed under the secret's key itself. */
const version = 'v2';
const dataKeyBytes = 32;

/** @param former secrets of before: what they sealed is opened, nothing is sealed under them */
export const createSecrets = (first: string, former: readonly string[] = []): Secrets => {
  const current = keyOf(first);
  const all = [current, ...former.map(keyOf)];

  const partsOf = (sealed: string) => {
    const [form, kid, envelope = '', body = ''] = sealed.split('.');
    const key = all.find((one) => one.kid === kid);
    if (form !== version || key === undefined) throw new Error('Sealed under an unknown key.');
    return { key, envelope, body };
  };
  const enveloped = (dataKey: Buffer, body: string): string =>
    [version, current.kid, close(current.sealing, dataKey), body].join('.');
  const seal = (text: string): string => {
    const dataKey = randomBytes(dataKeyBytes);
    return enveloped(dataKey, close(dataKey, Buffer.from(text)));
  };
  const unseal = (sealed: string): string => {
    if (!sealed.includes('.')) return openOld(all, sealed);
    const { key, envelope, body } = partsOf(sealed);
    return open(open(key.sealing, envelope), body).toString('utf8');
  };
  const isCurrent = (sealed: string): boolean => sealed.startsWith(`${version}.${current.kid}.`);

  return {
    signingKey: current.signing,
    formerSigningKeys: all.slice(1).map(({ signing }) => signing),
    seal,
    unseal,
    isCurrent,
    reseal: (sealed) => {
      if (isCurrent(sealed)) return sealed;
      if (!sealed.includes('.')) return seal(unseal(sealed));
      const { key, envelope, body } = partsOf(sealed);
      return enveloped(open(key.sealing, envelope), body);
    },
  };
};

const keyOf = (secret: string): Key => {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, 'baton', purpose, 32));
  const sealing = derive('sealing');
  const kid = createHash('sha256').update('kid').update(sealing).digest('base64url').slice(0, 12);
  return { kid, sealing, signing: derive('signing') };
};

/** It doesn't say which key it needs. */
const openOld = (keys: readonly Key[], sealed: string): string => {
  for (const { sealing } of keys)
    try {
      return open(sealing, sealed).toString('utf8');
    } catch {
      // Another one's.
    }
  throw new Error('Sealed under an unknown key.');
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
