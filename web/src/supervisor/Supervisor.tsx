/** The supervisor's page: is anything going wrong, where, and why. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import '../desk/desk.css';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { bringTexts } from '../text/bring-texts.ts';
import { supervisor } from '../text/en/supervisor.ts';
import { Overview } from './Overview.tsx';
import { usePlace } from './place.ts';
import { statisticsQuery, type Statistics } from './questions.ts';
import { Watch } from './Watch.tsx';
import { Workgroup } from './Workgroup.tsx';

bringTexts({ supervisor });

const Supervisor = () => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(statisticsQuery);
  if (data === undefined)
    return error === null ? (
      <Loading lines={5} />
    ) : (
      <Trouble error={error} onRetry={() => void refetch()} />
    );
  if (data.length === 0) return <Blank icon="team" title={t('supervisor.none')} />;
  return (
    <>
      <Watch all={data} />
      <Chosen all={data} />
    </>
  );
};

const Chosen = ({ all }: { readonly all: readonly Statistics[] }) => {
  const { t } = useTranslation();
  const [{ workgroup }] = usePlace();
  const found = all.find(({ id }) => id === workgroup);
  if (found !== undefined) return <Workgroup key={found.id} statistics={found} all={all} />;
  return workgroup === undefined ? (
    <Overview all={all} />
  ) : (
    <Blank icon="search" title={t('errors.workgroup_unknown')} />
  );
};

export default Supervisor;
