/** How the audit trail is stored: a row for each record. */
import type { Stored } from '../types.ts';
import { persisted } from '../types.ts';
import type { AuditEvent, AuditRecord } from './audit.protocol.ts';
import { initial, keep, type AuditState } from './state.ts';

interface Head {
  readonly id: string;
  readonly last: number;
}

const keyOf = (number: number): string => `a/${String(number)}`;

const rows = ({ records, forgotten }: AuditEvent): readonly Stored<AuditRecord>[] => [
  ...records.map((record) => ({ key: keyOf(record.number), value: record })),
  ...forgotten.map((number) => ({ key: keyOf(number), value: undefined })),
];

const restore = ({ id, last }: Head, values: ReadonlyMap<string, AuditRecord>): AuditState => {
  const state = initial(id);
  for (const record of [...values.values()].toSorted((a, b) => a.number - b.number))
    keep(state, record);
  state.last = last;
  return state;
};

export const persistence = persisted({
  head: ({ id, last }: AuditState): Head => ({ id, last }),
  rows,
  restore,
});
