/** What the platforms hold, on disk before anyone hears of it. */
import { DatabaseSync } from 'node:sqlite';

/** Version of the file's layout; another one is refused rather than guessed at. */
const FILE_VERSION = 1;

/** Keeps objects by number and settings by name; both as JSON. */
export interface Journal {
  /** In the order of their numbers. */
  readonly objects: () => unknown[];
  readonly settings: () => Map<string, unknown>;
  /** Written when it returns. @throws when the disk does */
  readonly saveObject: (seq: number, object: object) => void;
  readonly saveSetting: (key: string, value: unknown) => void;
  readonly close: () => void;
}

/** A journal that forgets. */
const createMemoryJournal = (): Journal => ({
  objects: () => [],
  settings: () => new Map(),
  saveObject: () => undefined,
  saveSetting: () => undefined,
  close: () => undefined,
});

const open = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file);
  // One process at a time: a second would number its objects alike. The kernel frees the lock of a killed one.
  database.exec(
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;',
  );
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version !== 0 && version !== FILE_VERSION) {
    database.close();
    throw new Error(
      `Sandbox file has version ${String(version)}, expected ${String(FILE_VERSION)}`,
    );
  }
  database.exec(`PRAGMA user_version = ${String(FILE_VERSION)};
    CREATE TABLE IF NOT EXISTS object (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`);
  return database;
};

const parse = (json: unknown): unknown => JSON.parse(String(json));

/** A journal in an SQLite file, or one that forgets where no file is given. @throws when the file is in use or not ours */
export const openJournal = (file: string | undefined): Journal => {
  if (file === undefined) return createMemoryJournal();
  const database = open(file);
  const saveObject = database.prepare('INSERT OR REPLACE INTO object (seq, body) VALUES (?, ?)');
  const saveSetting = database.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)');
  return {
    objects: () =>
      database
        .prepare('SELECT body FROM object ORDER BY seq')
        .all()
        .map((row) => parse(row['body'])),
    settings: () =>
      new Map(
        database
          .prepare('SELECT key, value FROM setting')
          .all()
          .map((row) => [String(row['key']), parse(row['value'])]),
      ),
    saveObject: (seq, object) => {
      saveObject.run(seq, JSON.stringify(object));
    },
    saveSetting: (key, value) => {
      saveSetting.run(key, JSON.stringify(value));
    },
    close: () => {
      database.close();
    },
  };
};
