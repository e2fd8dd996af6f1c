/** Where a value comes from: this very document, a workgroup, the product's default. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { adminPath } from './kinds.ts';
import { useNames } from './use-choices.ts';

interface Props {
  /** As the API says it, or `here`, `inherited` and `unset` for what is not saved yet. */
  readonly origin: string;
  /** It's not saved yet. */
  readonly isNew?: boolean;
}

export const Origin = ({ origin, isNew = false }: Props) => {
  const { t } = useTranslation();
  const nameOfWorkgroup = useNames('workgroups');
  if (origin.startsWith('workgroup:')) {
    const id = origin.slice('workgroup:'.length);
    return (
      <Link
        href={adminPath('workgroups', id)}
        className="tag tag-own admin-origin admin-origin-workgroup"
      >
        {t('admin.origin.workgroup', { name: nameOfWorkgroup(id) })}
      </Link>
    );
  }
  if (origin === 'unset') return <span className="dim">{t('admin.origin.unset')}</span>;
  if (origin === 'default')
    return <span className="tag admin-origin">{t('admin.origin.default')}</span>;
  if (origin === 'inherited')
    return <span className="tag tag-caution admin-origin">{t('admin.origin.inherited')}</span>;
  return (
    <span className={`tag admin-origin ${isNew ? 'tag-caution' : 'tag-own'}`}>
      {t(isNew ? 'admin.origin.unsaved' : 'admin.origin.here')}
    </span>
  );
};
