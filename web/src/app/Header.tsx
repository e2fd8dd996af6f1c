/** The top of every page: what one is, how much of one is taken, and who one is. */
import { useTranslation } from 'react-i18next';
import { StatusSelect } from '../desk/StatusSelect.tsx';
import { Utilization } from '../desk/Utilization.tsx';
import { PaletteButton } from './PaletteButton.tsx';
import { hasRight, useMe } from './me.ts';
import { UserMenu } from './UserMenu.tsx';

export const Header = () => {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <header className="header">
      <span className="brand">
        <img src="/baton.svg" alt="" width={24} height={24} />
        <span className="brand-name">{t('app.name')}</span>
      </span>
      {hasRight(me, ['handle']) ? (
        <>
          <StatusSelect />
          <Utilization />
        </>
      ) : null}
      <span className="header-space" />
      <PaletteButton />
      <UserMenu />
    </header>
  );
};
