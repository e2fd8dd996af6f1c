/** What waits, in the order of the queue, live; ten thousand scroll like ten. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { pathOf, usePlace } from './place.ts';
import { queueQuery, type Entry, type Statistics } from './questions.ts';
import { QueueRow } from './QueueRow.tsx';
import { useSteady } from './steady.ts';
import { useListKeys } from './use-list-keys.ts';
import { VirtualRows } from './VirtualRows.tsx';

const none: readonly Entry[] = [];
const idOf = ({ interaction }: Entry): string => interaction;

export const QueueTab = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t, i18n } = useTranslation();
  const [where] = usePlace();
  const { interaction } = where;
  const format = new Intl.NumberFormat(i18n.language);
  const { data, error, refetch } = useQuery(queueQuery(statistics.id));
  const { rows, onHover } = useSteady(data ?? none, idOf);
  useListKeys(rows.map(({ item }) => item.interaction));

  if (data === undefined)
    return error === null ? (
      <Loading lines={5} />
    ) : (
      <Trouble error={error} onRetry={() => void refetch()} />
    );
  if (rows.length === 0) return <Blank icon="check" title={t('supervisor.queue.empty')} />;
  return (
    <>
      <QueueHeadings />
      <VirtualRows
        items={rows}
        idOf={({ item }) => item.interaction}
        label={t('supervisor.queue.title', { workgroup: statistics.name })}
        selected={interaction}
        onHover={onHover}
        renderRow={({ item, isGone }, index) => (
          <QueueRow
            entry={item}
            place={format.format(index + 1)}
            href={pathOf({ ...where, interaction: item.interaction })}
            isGone={isGone}
            isSelected={item.interaction === interaction}
          />
        )}
      />
    </>
  );
};

const headings = ['place', 'customer', 'waits', 'priority', 'state'] as const;

const QueueHeadings = () => {
  const { t } = useTranslation();
  return (
    <div className="sv-line sv-headings sv-queue-line" aria-hidden="true">
      {headings.map((one) => (
        <span key={one} className={`sv-cell-${one}`}>
          {t(`supervisor.queue.${one}`)}
        </span>
      ))}
    </div>
  );
};
