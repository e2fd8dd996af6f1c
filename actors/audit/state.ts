/** The audit trail in memory, and how events change it. */
import type { AuditEvent, AuditKind, AuditRecord } from './audit.protocol.ts';

/** Changed in place by `evolve`, and by nothing else. */
export interface AuditState {
  readonly id: string;
  /** The last number given. */
  last: number;
  /** By number, oldest first. */
  readonly records: Readonly<Record<AuditKind, Map<number, AuditRecord>>>;
}

export const initial = (id: string): AuditState => ({
  id,
  last: 0,
  records: { act: new Map(), denial: new Map() },
});

/** Total: an event has happened, so it always applies. */
export const evolve = (state: AuditState, { records, forgotten }: AuditEvent): AuditState => {
  for (const record of records) keep(state, record);
  for (const number of forgotten)
    for (const kept of Object.values(state.records)) kept.delete(number);
  return state;
};

export const keep = (state: AuditState, record: AuditRecord): void => {
  state.records[record.kind].set(record.number, record);
  state.last = Math.max(state.last, record.number);
};
