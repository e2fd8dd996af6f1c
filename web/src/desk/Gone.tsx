/** What was on the desk is with somebody else, or over. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMe } from '../app/me.ts';
import { Blank } from '../parts/Blank.tsx';
import { useDraft } from './drafts.ts';

const conversationOf = (interaction: string): string => interaction.replace(/~\d+$/u, '');

export const Gone = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { draft } = useDraft(useMe().id, conversationOf(id));
  return (
    <section className="current current-empty" aria-label={t('desk.current')}>
      <Blank icon="transfer" title={t('desk.gone')}>
        {draft.text === '' ? null : (
          <>
            <p>{t('desk.goneDraft')}</p>
            <blockquote className="kept-draft">{draft.text}</blockquote>
          </>
        )}
        <Button onClick={() => go('/desk', { replace: true })}>{t('desk.goOn')}</Button>
      </Blank>
    </section>
  );
};
