/** Lease and load of a node, by its own word. */
import { useTranslation } from 'react-i18next';
import type { ClusterNode } from './look.ts';

interface Props {
  readonly node: ClusterNode;
  readonly turnsPerSecond: number | undefined;
}

const leaseOf = ({ alive, serving }: ClusterNode): 'holds' | 'lapsed' | 'unknown' => {
  if (serving === undefined) return alive ? 'unknown' : 'lapsed';
  return serving ? 'holds' : 'lapsed';
};

export const NodeFigures = ({ node, turnsPerSecond }: Props) => {
  const { t, i18n } = useTranslation();
  const number = (value: number | undefined): string =>
    value === undefined
      ? '–'
      : new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 }).format(value);
  const figures = [
    ['lease', t(`cluster.leases.${leaseOf(node)}`)],
    ['turns', number(turnsPerSecond)],
    ['actors', number(node.load?.actors)],
    ['unconfirmed', number(node.load?.unconfirmed)],
  ] as const;
  return (
    <dl className="cluster-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`cluster.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
