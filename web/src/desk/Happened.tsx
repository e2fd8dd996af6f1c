/** The history of an interaction, in plain words. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/answers.ts';
import { timelineQuery } from '../api/queries.ts';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Moment } from '../time/Moment.tsx';
import { desk } from '../text/en/desk.ts';

type Told = keyof typeof desk.timeline;
/** What isn't in the list is for machines. */
const isTold = (type: string): type is Told => Object.hasOwn(desk.timeline, type);

export const Happened = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(timelineQuery(id));
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={2} />;
  const words = ({ type, agent = '', workgroup = '' }: TimelineEntry): string =>
    isTold(type) ? t(`desk.timeline.${type}`, { agent, workgroup }) : '';
  return (
    <ol className="happened">
      {data
        .filter(({ type }) => isTold(type))
        .map((entry, index) => (
          // Two things may happen at once.
          <li key={`${entry.at} ${entry.type} ${String(index)}`}>
            <span>
              {words(entry)}
              {entry.reason === undefined || <q>{entry.reason}</q>}
            </span>
            <Moment at={entry.at} />
          </li>
        ))}
    </ol>
  );
};
