/** Who wrote it, where that isn't a customer; and whether it was changed. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import type { Item } from './control.ts';

export const Origin = ({ item: { by, editedAt } }: { readonly item: Item }) => {
  const { t } = useTranslation();
  return (
    <>
      {by === 'product' ? (
        <span className="tag sandbox-origin-product">
          <Icon name="check" size={12} /> {t('sandbox.byProduct')}
        </span>
      ) : null}
      {by === 'staff' ? <span className="tag">{t('sandbox.byStaff')}</span> : null}
      {editedAt === undefined ? null : <span className="dim">{t('sandbox.edited')}</span>}
    </>
  );
};
