/** Somebody else has saved the same document: what they changed, and what becomes of one's own changes. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasRight, useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { reveal } from '../parts/reveal.ts';
import { differencesBetween } from './difference.ts';
import { Differences } from './Differences.tsx';
import { changesQuery, contentOf } from './documents.ts';
import type { Conflict, Editor } from './editor.ts';
import { written } from './path.ts';
import { useNames } from './use-choices.ts';

interface Props {
  readonly conflict: Conflict;
  readonly editor: Editor;
}

export const ConflictPanel = ({ conflict: { theirs, base }, editor }: Props) => {
  const { t } = useTranslation();
  const me = useMe();
  const nameOfUser = useNames('users');
  const mayLook = hasRight(me, ['administer', 'audit']);
  const { data: changes = [] } = useQuery({ ...changesQuery, enabled: mayLook });
  const { kind } = editor.form.section;
  const last = changes.find((one) => one.kind === kind && one.document === theirs.id);
  const their = differencesBetween(contentOf(base), contentOf(theirs));
  const mine = new Set(editor.differences.map(({ path }) => written(path)));
  return (
    <section
      ref={reveal}
      className="card admin-conflict"
      role="alert"
      aria-label={t('admin.conflict.title')}
    >
      <h3>
        <Icon name="alert" />
        {last === undefined
          ? t('admin.conflict.title')
          : t('admin.conflict.by', { name: nameOfUser(last.by) })}
      </h3>
      <p>{t('admin.conflict.words')}</p>
      <Differences differences={their} contested={mine} />
      <div className="admin-buttons">
        <Button onClick={editor.rebase}>{t('admin.conflict.mine')}</Button>
        <Button variant="default" onClick={editor.discard}>
          {t('admin.conflict.theirs')}
        </Button>
      </div>
    </section>
  );
};
