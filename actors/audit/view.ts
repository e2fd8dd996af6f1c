/** What callers hear of the audit trail. */
import { present } from '../types.ts';
import type {
  AuditAnswers,
  AuditCommand,
  AuditFilter,
  AuditPage,
  AuditRecord,
} from './audit.protocol.ts';
import type { AuditState } from './state.ts';

export const answer = (
  state: AuditState,
  command: AuditCommand,
): AuditAnswers[keyof AuditAnswers] | undefined => {
  if (command.type === 'note') return { last: state.last };
  return command.type === 'list' ? list(state, command) : undefined;
};

type List = Extract<AuditCommand, { type: 'list' }>;

const list = (
  { records }: AuditState,
  { before = Infinity, limit, ...filter }: List,
): AuditPage => {
  const found = [...records.act.values(), ...records.denial.values()]
    .filter((record) => record.number < before && isWanted(record, filter))
    .toSorted((a, b) => b.number - a.number);
  const page = found.slice(0, limit);
  return {
    records: page,
    ...present({ next: found.length > limit ? page.at(-1)?.number : undefined }),
  };
};

const isWanted = (record: AuditRecord, wanted: AuditFilter): boolean => {
  const { at, route } = record;
  const { fromAt = -Infinity, untilAt = Infinity } = wanted;
  const isSame = (['kind', 'by', 'about', 'code'] as const).every(
    (field) => wanted[field] === undefined || wanted[field] === record[field],
  );
  return isSame && at >= fromAt && at < untilAt && route.includes(wanted.route ?? '');
};
