/** Who there was to choose from, how they scored, and what stood against the others. */
import { useTranslation } from 'react-i18next';
import { CandidateItem } from './CandidateItem.tsx';
import { useCodeWords } from './kinds.ts';
import type { Decision } from './questions.ts';
import { Terms } from './Terms.tsx';

interface Props {
  readonly survey: Pick<
    Decision,
    'candidates' | 'eligible' | 'refused' | 'interaction' | 'waiting'
  >;
  readonly chosen: string | undefined;
}

export const Survey = ({ survey, chosen }: Props) => {
  const { t } = useTranslation();
  const words = useCodeWords();
  const { candidates, eligible, refused, interaction, waiting } = survey;
  const listed = candidates.filter(({ verdict }) => verdict === 'refused').length;
  const counts = Object.entries(refused);
  const isMore = counts.reduce((sum, [, count]) => sum + count, 0) > listed;
  return (
    <div className="sv-survey">
      <h4 className="sv-survey-title">
        {t('supervisor.why.candidates')}
        <span className="dim"> {t('supervisor.why.eligible', { count: eligible })}</span>
      </h4>
      <ul className="sv-candidates">
        {candidates.map((candidate) => (
          <li key={candidate.agent}>
            <CandidateItem candidate={candidate} isChosen={candidate.agent === chosen} />
          </li>
        ))}
      </ul>
      {isMore ? (
        <>
          <h4 className="sv-survey-title">{t('supervisor.why.refused')}</h4>
          <ul className="sv-codes">
            {counts.map(([code, count]) => (
              <li key={code}>
                <strong>{count}</strong> {words(code)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <details className="sv-own">
        <summary>
          {t('supervisor.why.own')} <strong>{rounded(interaction.score)}</strong>
          <span className="dim"> · {t('supervisor.why.amongWaiting', { count: waiting })}</span>
        </summary>
        <Terms terms={interaction.terms} score={interaction.score} />
      </details>
    </div>
  );
};

const rounded = (value: number): string => String(Math.round(value * 1_000) / 1_000);
