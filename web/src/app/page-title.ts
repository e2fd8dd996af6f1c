/** The title of the tab: how many ring, which page, which product. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { pages } from './pages.ts';

export const usePageTitle = (ringing: number): void => {
  const { t } = useTranslation();
  const [location] = useLocation();
  const page = pages.find(({ path }) => location.startsWith(path));
  const name =
    page === undefined ? t('app.name') : `${t(`app.pages.${page.id}`)} · ${t('app.name')}`;
  const title = ringing === 0 ? name : `(${String(ringing)}) ${name}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
};
