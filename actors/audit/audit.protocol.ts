/**
 * The language of the audit trail: one actor that keeps who has administered what, and who was turned away
 * from what. What a configuration was changed from and to is kept beside the configuration itself.
 */
import type { EpochMs } from '../types.ts';

/** `act`: of somebody who administers or supervises; `denial`: somebody was turned away. */
export type AuditKind = 'act' | 'denial';

/** Something that happened at a gateway, without anything that opens doors. */
export interface AuditEntry {
  readonly kind: AuditKind;
  readonly at: EpochMs;
  /** Method and path, as the API's document has them. */
  readonly route: string;
  /** The user's id; absent where nobody is known to have asked. */
  readonly by?: string;
  /** The id in the path. */
  readonly about?: string;
  /** The network address that it came from. */
  readonly from?: string;
  /** Of the refusal. */
  readonly code?: string;
  readonly requestId?: string;
  /** How often within some seconds; once when absent. */
  readonly count?: number;
  /** Refusals before it of which the gateway has kept nothing, as there were too many. */
  readonly leftOut?: number;
}

export interface AuditRecord extends AuditEntry {
  /** Counts the records, from 1. */
  readonly number: number;
}

export type AuditCommand = Readonly<
  | { type: 'note'; entries: readonly AuditEntry[] }
  | ({ type: 'list'; before?: number; limit: number } & AuditFilter)
  | { type: 'wake' }
>;

/** Whatever is given must be so. */
export interface AuditFilter {
  readonly kind?: AuditKind;
  readonly by?: string;
  readonly about?: string;
  readonly code?: string;
  /** A part of it. */
  readonly route?: string;
  readonly fromAt?: EpochMs;
  readonly untilAt?: EpochMs;
}

/** `forgotten`: the oldest, which make room. */
export interface AuditEvent {
  readonly type: 'noted';
  readonly at: EpochMs;
  readonly records: readonly AuditRecord[];
  readonly forgotten: readonly number[];
}

/** Newest first; `next` goes on behind them. */
export interface AuditPage {
  readonly records: readonly AuditRecord[];
  readonly next?: number;
}

/** What a caller hears, by command. */
export interface AuditAnswers {
  readonly note: { readonly last: number };
  readonly list: AuditPage;
}
