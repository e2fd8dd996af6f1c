/** What would change if a whole configuration were put in place. */
import { isRecord } from '../api/failure.ts';
import { isSame } from './difference.ts';
import { type Fields, textOf } from './path.ts';
import { isTable, type Table } from './schema.ts';

export interface Forecast {
  readonly table: Table;
  /** Ids. */
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly deleted: readonly string[];
}

/** Kinds that the new one doesn't name stay as they are; so do fields that it leaves out of a document. */
export const forecastOf = (now: Fields, wanted: Fields): readonly Forecast[] =>
  Object.keys(wanted)
    .filter(isTable)
    .map((table) => compared(table, byId(now[table]), byId(wanted[table])))
    .filter(
      ({ created, updated, deleted }) => created.length + updated.length + deleted.length > 0,
    );

type Documents = ReadonlyMap<string, Fields>;

const byId = (list: unknown): Documents =>
  new Map(
    (Array.isArray(list) ? (list as readonly unknown[]) : [])
      .filter(isRecord)
      .map((one) => [textOf(one['id'] ?? one['name']), one]),
  );

const compared = (table: Table, now: Documents, wanted: Documents): Forecast => ({
  table,
  created: [...wanted.keys()].filter((id) => !now.has(id)),
  deleted: [...now.keys()].filter((id) => !wanted.has(id)),
  updated: [...wanted].flatMap(([id, one]) => {
    const old = now.get(id);
    return old !== undefined && isDifferent(old, one) ? [id] : [];
  }),
});

const isDifferent = (old: Fields, { version: _version, ...fields }: Fields): boolean =>
  Object.entries(fields).some(([name, value]) => !isSame(old[name], value));
