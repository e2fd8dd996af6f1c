/** Reads what older programs have stored. */
import { fieldsOf, type Migration } from '../migration.ts';

interface Read {
  readonly head: unknown;
  readonly rows: ReadonlyMap<string, unknown>;
}

interface Versioned {
  readonly kind: string;
  readonly snapshotVersion: number;
  readonly migrations?: readonly Migration[];
}

/** @throws Error when a version was stored that this program can't read */
export const migrated = (
  { kind, snapshotVersion, migrations = [] }: Versioned,
  version: number,
  { head, rows }: Read,
): Read => {
  let newest = head;
  for (let at = version; at !== snapshotVersion; at += 1) {
    const migration = migrations.find(({ from }) => from === at);
    if (migration === undefined || at > snapshotVersion)
      throw unreadable(kind, version, snapshotVersion);
    newest = migration.head(fieldsOf(newest));
  }
  return { head: newest, rows: migratedRows(rows, migrations) };
};

const unreadable = (kind: string, stored: number, read: number): Error =>
  new Error(
    `a ${kind} is stored in version ${String(stored)}, and this program reads ${String(read)}`,
  );

const migratedRows = (
  rows: ReadonlyMap<string, unknown>,
  migrations: readonly Migration[],
): ReadonlyMap<string, unknown> => {
  const changes = migrations.flatMap(({ row }) => row ?? []);
  if (changes.length === 0) return rows;
  const change = (key: string, value: unknown): unknown =>
    changes.reduce((before, row) => row(key, before), fieldsOf(value));
  return new Map([...rows].map(([key, value]) => [key, change(key, value)]));
};
