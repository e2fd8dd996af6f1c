/** Reads what older programs have stored. */
import { fieldsOf, type Migration } from '../migration.ts';

interface Versioned {
  readonly kind: string;
  readonly snapshotVersion: number;
  readonly migrations?: readonly Migration[];
}

interface Upgrade {
  readonly head: (head: unknown) => unknown;
  readonly row: (key: string, value: unknown) => unknown;
}

/**
 * From a stored version to this program's.
 *
 * @throws Error when this program can't read it
 */
export const migrationFrom = (
  { kind, snapshotVersion, migrations = [] }: Versioned,
  version: number,
): Upgrade => {
  const steps: Migration[] = [];
  for (let at = version; at !== snapshotVersion; at += 1) {
    const migration = migrations.find(({ from }) => from === at);
    if (migration === undefined || at > snapshotVersion)
      throw unreadable(kind, version, snapshotVersion);
    steps.push(migration);
  }
  // Rows have no version of their own, so each change is made to all of them.
  const changes = migrations.flatMap(({ row }) => row ?? []);
  return {
    head: (head) => steps.reduce((before, step) => step.head(fieldsOf(before)), head),
    row: (key, value) =>
      changes.reduce((before: unknown, change) => change(key, fieldsOf(before)), value),
  };
};

const unreadable = (kind: string, stored: number, read: number): Error =>
  new Error(
    `a ${kind} is stored in version ${String(stored)}, and this program reads ${String(read)}`,
  );
