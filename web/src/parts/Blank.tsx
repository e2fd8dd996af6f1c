/** A place with nothing in it, which says why, and what can be done. */
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}

export const Blank = ({ icon, title, children }: Props) => (
  <div className="blank">
    <span className="blank-mark">
      <Icon name={icon} size={22} />
    </span>
    <p className="blank-title">{title}</p>
    {children === undefined ? null : <div className="blank-text">{children}</div>}
  </div>
);
