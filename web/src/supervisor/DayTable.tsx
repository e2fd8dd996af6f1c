/** The same 24 hours in numbers: the quarters of an hour in which something was, the latest first. */
import { useTranslation } from 'react-i18next';
import { clockOf } from '../time/format.ts';
import { percentOf, type Quarter } from './level.ts';
import { useQuarterName } from './use-quarter-name.ts';

export const DayTable = ({ quarters }: { readonly quarters: readonly Quarter[] }) => {
  const { t } = useTranslation();
  const { quarterName } = useQuarterName();
  const busy = quarters
    .filter(({ answered, abandoned, handled }) => answered + abandoned + handled > 0)
    .toReversed();
  return (
    <details className="day-numbers">
      <summary>{t('supervisor.day.table')}</summary>

      <table className="table table-numbers day-table">
        <thead>
          <tr>
            <th scope="col">{t('supervisor.day.quarter')}</th>
            <th scope="col">{t('supervisor.service.answered')}</th>
            <th scope="col">{t('supervisor.service.all')}</th>
            <th scope="col">{t('supervisor.service.count')}</th>
            <th scope="col">{t('supervisor.service.abandoned')}</th>
            <th scope="col">{t('supervisor.service.handled')}</th>
            <th scope="col">{t('supervisor.day.longest')}</th>
          </tr>
        </thead>
        <tbody>
          {busy.map((one) => (
            <tr key={one.startAt}>
              <th scope="row">{quarterName(one.startAt)}</th>
              <td>{percentOf(one.ofAnswered)}</td>
              <td>{percentOf(one.all)}</td>
              <td>{one.answered}</td>
              <td>{one.abandoned}</td>
              <td>{one.handled}</td>
              <td>{one.answered + one.abandoned === 0 ? '–' : clockOf(one.longestWaitedMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
