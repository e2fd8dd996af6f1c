/** A status by shape as well as colour: full, half, crossed, empty. */
const marks: Readonly<Record<string, 'full' | 'half' | 'barred' | 'empty'>> = {
  available: 'full',
  busy: 'barred',
  do_not_disturb: 'barred',
  not_answering: 'barred',
  away: 'half',
  follow_up: 'half',
  wrap_up: 'half',
};

export const StatusDot = ({ kind }: { readonly kind: string }) => (
  <span className={`status-dot status-dot-${marks[kind] ?? 'empty'}`} aria-hidden="true" />
);
