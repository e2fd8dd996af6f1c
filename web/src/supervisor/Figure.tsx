/** A number that matters, with its word; it leads to what is behind it. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface Props {
  readonly href: string;
  /** Where it leads, in words. */
  readonly label: string;
  readonly name: string;
  /** Below it; such as since when. */
  readonly children?: ReactNode;
  /** What fades in when it changes. */
  readonly value: number | string;
  readonly isAlarming?: boolean;
}

export const Figure = ({ href, label, name, value, children, isAlarming = false }: Props) => (
  <Link href={href} className={isAlarming ? 'sv-figure sv-alarming' : 'sv-figure'} title={label}>
    <span className="sv-figure-name">{name}</span>
    <span key={value} className="sv-figure-value">
      {value}
    </span>
    <span className="sv-figure-more">{children}</span>
  </Link>
);
