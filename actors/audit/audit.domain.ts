/** Decides what the audit trail keeps: acts and denials apart, so that a flood of one leaves the other. */
import type { EpochMs } from '../types.ts';
import type { AuditCommand, AuditEvent, AuditKind, AuditRecord } from './audit.protocol.ts';
import type { AuditState } from './state.ts';

/** Of each kind. At about 250 B each. */
export const recordsMax = 5_000;

export const decide = (
  state: AuditState,
  command: AuditCommand,
  now: EpochMs,
): readonly AuditEvent[] => {
  if (command.type !== 'note' || command.entries.length === 0) return [];
  const records = command.entries.map((entry, i) => ({ ...entry, number: state.last + i + 1 }));
  const forgotten = (['act', 'denial'] as const).flatMap((kind) => tooMany(state, kind, records));
  return [{ type: 'noted', at: now, records, forgotten }];
};

const tooMany = (
  state: AuditState,
  kind: AuditKind,
  records: readonly AuditRecord[],
): readonly number[] => {
  const kept = state.records[kind];
  const added = records.filter((record) => record.kind === kind).length;
  return [...kept.keys()].slice(0, Math.max(0, kept.size + added - recordsMax));
};
