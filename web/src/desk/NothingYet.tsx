/** Why nothing comes: because all is quiet, or because the status keeps it away. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agentQuery, statusesQuery } from '../api/queries.ts';
import { useStatus } from './use-status.ts';

export const NothingYet = () => {
  const { t } = useTranslation();
  const { data: agent } = useQuery(agentQuery);
  const { data: statuses = [] } = useQuery(statusesQuery);
  const { choose, isPending } = useStatus();
  const available = statuses.find(({ kind }) => kind === 'available');
  if (agent === undefined || agent.statusKind === 'available') return <p>{t('desk.quiet')}</p>;
  return (
    <>
      <p>{t('desk.notAvailable')}</p>
      {available === undefined ? null : (
        <Button loading={isPending} onClick={() => choose(available.id)}>
          {t('desk.become', { status: available.name })}
        </Button>
      )}
    </>
  );
};
