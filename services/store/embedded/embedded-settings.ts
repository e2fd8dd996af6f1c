/** The configuration in the embedded store's file. Runs in the worker, within a transaction. */
import type { DatabaseSync } from 'node:sqlite';
import type { EmbeddedCalls } from './embedded-calls.ts';
import { numberOf, textOf } from '../stored-values.ts';

type EmbeddedSettings = Pick<EmbeddedCalls, 'readSettings' | 'writeSettings'>;

export const createEmbeddedSettings = (database: DatabaseSync): EmbeddedSettings => {
  const get = database.prepare('SELECT version, json FROM configuration');
  const set = database.prepare('REPLACE INTO configuration (only, version, json) VALUES (1, ?, ?)');

  const read = (): { readonly version: number; readonly json: string } | undefined => {
    const row = get.get();
    return row && { version: numberOf(row['version']), json: textOf(row['json']) };
  };

  return {
    readSettings: read,
    writeSettings: (expected, json) => {
      const current = read();
      const version = current?.version ?? 0;
      if (version === expected + 1 && current?.json === json) return true;
      if (version !== expected) return false;
      set.run(expected + 1, json);
      return true;
    },
  };
};
