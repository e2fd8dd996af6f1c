/** How a score adds up, term by term. */
import { useTranslation } from 'react-i18next';
import { useTermName } from './kinds.ts';
import type { Candidate } from './questions.ts';

interface Props {
  readonly terms: Candidate['terms'];
  readonly score: number;
}

export const Terms = ({ terms, score }: Props) => {
  const { t, i18n } = useTranslation();
  const termName = useTermName();
  if (terms.length === 0) return <p className="dim">{t('supervisor.why.noTerms')}</p>;
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
  return (
    <table className="table table-numbers sv-terms">
      <thead>
        <tr>
          <th scope="col">{t('supervisor.why.term')}</th>
          <th scope="col">{t('supervisor.why.value')}</th>
          <th scope="col">{t('supervisor.why.weight')}</th>
          <th scope="col">{t('supervisor.why.points')}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ name, value, weight, points }) => (
          <tr key={name}>
            <th scope="row">{termName(name)}</th>
            <td>{format.format(value)}</td>
            <td>× {format.format(weight)}</td>
            <td>{format.format(points)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('supervisor.why.score')}
          </th>
          <td>{format.format(score)}</td>
        </tr>
      </tfoot>
    </table>
  );
};
