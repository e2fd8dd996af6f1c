/** The configuration as it's stored: what actors see, and beside it what only some may see. */
import type { Configuration } from '../../actors/configuration.ts';

export interface StoredConfiguration {
  readonly configuration: Configuration;
  /** argon2 hashes by user id. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Sealed JSON objects by account id: the credentials by name. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** Written by this program, so read as it is; a document of another shape is a defect. */
export const readStored = (json: string): StoredConfiguration =>
  JSON.parse(json) as StoredConfiguration;
