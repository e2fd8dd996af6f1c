/** What is changed, line by line: the old beside the new. */
import { useTranslation } from 'react-i18next';
import type { Difference } from './difference.ts';
import { written } from './path.ts';
import { useWords } from './words.ts';

interface Props {
  readonly differences: readonly Difference[];
  /** Paths that both sides have changed. */
  readonly contested?: ReadonlySet<string>;
}

/** Of secrets only that they change. */
const secret = ['password', 'credentials'];

export const Differences = ({ differences, contested }: Props) => {
  const { t } = useTranslation();
  const { pathName, shown } = useWords();
  return (
    <dl className="lines admin-differences">
      {differences.map(({ path, from, to }) => {
        const place = written(path);
        const isSecret = secret.includes(String(path[0]));
        return (
          <div key={place} className="admin-difference">
            <dt>
              {pathName(path)}
              {contested?.has(place) === true ? (
                <span className="tag tag-bad">{t('admin.conflict.both')}</span>
              ) : null}
            </dt>
            <dd>
              {isSecret ? (
                <ins>{t('admin.secretChanges')}</ins>
              ) : (
                <>
                  <del>{shown(from)}</del>
                  <span aria-hidden="true"> → </span>
                  <ins>{shown(to)}</ins>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
