/** What is sealed under a former secret is sealed anew under the present one. */
import type { Settings } from '../../actors/runtime/partition-store.ts';
import type { Secrets } from './secrets.ts';
import { readStored, type StoredConfiguration } from './stored.ts';

type Sealed = Readonly<Record<string, string>>;

/** @returns the same object when there is nothing to do; what can't be opened stays as it is */
export const renewed = (stored: StoredConfiguration, secrets: Secrets): StoredConfiguration => {
  if (outdatedIn(stored, secrets) === 0) return stored;
  const { credentials, webhookSecrets = {} } = stored;
  return {
    ...stored,
    credentials: each(credentials, secrets),
    webhookSecrets: each(webhookSecrets, secrets),
  };
};

const each = (sealed: Sealed, secrets: Secrets): Sealed =>
  Object.fromEntries(Object.entries(sealed).map(([id, one]) => [id, attempt(one, secrets)]));

const attempt = (sealed: string, { reseal }: Secrets): string => {
  try {
    return reseal(sealed);
  } catch {
    return sealed;
  }
};

export interface Rotated {
  readonly renewed: number;
  /** Sealed under a secret that is not known here. */
  readonly unreadable: number;
}

/** Each round loses only to somebody else's change. */
const roundsMax = 100;

/** @throws StoreFailure, and Error when others never stop changing the configuration */
export const rotate = async (settings: Settings, secrets: Secrets): Promise<Rotated> => {
  for (let round = 0; round < roundsMax; round += 1) {
    const found = await settings.read();
    if (found === undefined) return { renewed: 0, unreadable: 0 };
    const before = readStored(found.json);
    const after = renewed(before, secrets);
    const outdated = outdatedIn(before, secrets);
    const unreadable = outdatedIn(after, secrets);
    const outcome = { renewed: outdated - unreadable, unreadable };
    if (outcome.renewed === 0) return outcome;
    if (await settings.write(found.version, JSON.stringify(after))) return outcome;
  }
  throw new Error('The configuration changes all the time; try again.');
};

const outdatedIn = (
  { credentials, webhookSecrets = {} }: StoredConfiguration,
  { isCurrent }: Secrets,
): number =>
  [...Object.values(credentials), ...Object.values(webhookSecrets)].filter((one) => !isCurrent(one))
    .length;
