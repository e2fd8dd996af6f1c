/** The way between pages: a rail at the side, a bar at the bottom of a phone. */
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Icon } from '../parts/Icon.tsx';
import { useKeys } from './keys.ts';
import type { Page } from './pages.ts';

export const Navigation = ({ pages }: { readonly pages: readonly Page[] }) => {
  const { t } = useTranslation();
  const [location, go] = useLocation();
  useKeys(
    pages.map(({ id, key, path }) => ({
      keys: `g ${key}`,
      label: t('app.goTo', { page: t(`app.pages.${id}`) }),
      run: () => {
        go(path);
      },
    })),
  );
  return (
    <nav
      className={pages.length > 1 ? 'navigation' : 'navigation navigation-single'}
      aria-label={t('app.navigation')}
    >
      {pages.map(({ id, path, icon, key }) => (
        <Tooltip key={id} label={`${t(`app.pages.${id}`)} (g ${key})`} position="right">
          <Link
            href={path}
            className="navigation-link"
            aria-current={location.startsWith(path) ? 'page' : undefined}
          >
            <Icon name={icon} size={20} />
            <span className="navigation-name">{t(`app.pages.${id}`)}</span>
          </Link>
        </Tooltip>
      ))}
    </nav>
  );
};
