/** Opens the file of the embedded store: to write for this process alone, to read for anybody. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreMismatch } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { numberOf } from '../stored-values.ts';
import { partitionMismatch } from '../store-mismatch.ts';

/** "BATN": marks the file as ours. */
const applicationId = 0x42_41_54_4e;
/** Raised whenever the tables change. */
const schemaVersion = 1;

/** Tables without rowid: each is its own index, and the rows of one actor lie side by side. */
const schema = `
  CREATE TABLE store (only INTEGER PRIMARY KEY CHECK (only = 1), partitions INTEGER NOT NULL) STRICT;
  CREATE TABLE partition (
    partition INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL,
    owner TEXT,
    seq INTEGER NOT NULL,
    seq_epoch INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE head (
    partition INTEGER, address TEXT, json TEXT NOT NULL,
    PRIMARY KEY (partition, address)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE actor_row (
    partition INTEGER, address TEXT, key TEXT, json TEXT NOT NULL,
    PRIMARY KEY (partition, address, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE timer (
    partition INTEGER, address TEXT, wake_at REAL NOT NULL,
    PRIMARY KEY (partition, address)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE outgoing (
    partition INTEGER, receiver INTEGER, number INTEGER, json TEXT NOT NULL,
    PRIMARY KEY (partition, receiver, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sent (
    partition INTEGER, receiver INTEGER, number INTEGER NOT NULL,
    PRIMARY KEY (partition, receiver)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE applied (
    partition INTEGER, sender INTEGER, number INTEGER NOT NULL,
    PRIMARY KEY (partition, sender)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE answer (
    partition INTEGER, command_id TEXT, answer TEXT NOT NULL, until_at REAL NOT NULL,
    PRIMARY KEY (partition, command_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answer_expiry ON answer (partition, until_at);
  CREATE TABLE event (
    partition INTEGER, seq INTEGER, packed TEXT NOT NULL,
    PRIMARY KEY (partition, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE feed (id INTEGER PRIMARY KEY, event TEXT NOT NULL) STRICT;
  CREATE TABLE feed_place (partition INTEGER PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
  CREATE TABLE configuration (
    only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL, json TEXT NOT NULL
  ) STRICT;
`;

/** `FULL` syncs the log with each commit. */
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -65536;
`;

interface Place {
  readonly file: string;
  readonly lockTimeoutMs: Ms;
}

export interface Opened {
  readonly database: DatabaseSync;
  /** Lets go of the file. */
  readonly close: () => void;
}

/**
 * @throws StoreMismatch when another process has the file open to write, when it's no file of ours, or
 *   when it was made for another number of partitions
 */
export const openDatabase = (place: Place, partitions: number): Opened => {
  const { file, lockTimeoutMs } = place;
  mkdirSync(dirname(file), { recursive: true });
  const lock = lockFor(place);
  const database = new DatabaseSync(file, { timeout: lockTimeoutMs });
  const close = (): void => {
    database.close();
    lock.close();
  };
  try {
    database.exec(pragmas);
    database.exec('BEGIN IMMEDIATE');
    prepareTables(database, file);
    checkPartitions(database, partitions);
    database.exec('COMMIT');
    return { database, close };
  } catch (error) {
    close();
    throw explained(file, error);
  }
};

/**
 * An empty database beside the file, locked for as long as the process lives: a second writer is turned
 * away, while readers may have the file itself. The system lets go of it when the process dies.
 */
const lockFor = ({ file, lockTimeoutMs }: Place): DatabaseSync => {
  const lock = new DatabaseSync(`${file}-lock`, { timeout: lockTimeoutMs });
  try {
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw explained(file, error);
  }
};

/** Whether a node has it open or not. @throws StoreMismatch when there's none, or none of ours */
export const openToRead = ({ file, lockTimeoutMs }: Place): DatabaseSync => {
  if (!existsSync(file)) throw new StoreMismatch(`There is no ${file}.`);
  const database = new DatabaseSync(file, { readOnly: true, timeout: lockTimeoutMs });
  try {
    mustBeOurs(database, file);
    return database;
  } catch (error) {
    database.close();
    throw explained(file, error);
  }
};

const prepareTables = (database: DatabaseSync, file: string): void => {
  const isEmpty = pragma(database, 'schema_version') === 0;
  if (isEmpty) {
    database.exec(schema);
    database.exec(`PRAGMA application_id = ${String(applicationId)}`);
    database.exec(`PRAGMA user_version = ${String(schemaVersion)}`);
  }
  mustBeOurs(database, file);
};

const mustBeOurs = (database: DatabaseSync, file: string): void => {
  if (pragma(database, 'application_id') !== applicationId)
    throw new StoreMismatch(`${file} is a database of another program.`);
  if (pragma(database, 'user_version') !== schemaVersion)
    throw new StoreMismatch(`${file} was written by another version of Baton.`);
};

/** Also for a store that is open already. */
export const checkPartitions = (database: DatabaseSync, partitions: number): void => {
  database.prepare('INSERT OR IGNORE INTO store (only, partitions) VALUES (1, ?)').run(partitions);
  const made = numberOf(database.prepare('SELECT partitions FROM store').get()?.['partitions']);
  if (made !== partitions) throw partitionMismatch(made, partitions);
};

const pragma = (database: DatabaseSync, name: string): unknown =>
  database.prepare(`PRAGMA ${name}`).get()?.[name];

/** @see https://www.sqlite.org/rescode.html */
const busy = 5;
const notADatabase = 26;

const explained = (file: string, error: unknown): unknown => {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  if (code === busy)
    return new StoreMismatch(
      `${file} is in use by another process. Stop that one first, or choose another data folder.`,
    );
  if (code === notADatabase) return new StoreMismatch(`${file} is not a database.`);
  return error;
};
