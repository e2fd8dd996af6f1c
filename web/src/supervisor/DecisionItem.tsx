/** One decision: when, what for, who was chosen, what became of it, from whom. */
import { useTranslation } from 'react-i18next';
import { Moment } from '../time/Moment.tsx';
import { useAgentNames } from './agent-name.ts';
import { useCodeWords } from './kinds.ts';
import type { Decision } from './questions.ts';
import { Survey } from './Survey.tsx';

interface Props {
  readonly decision: Decision;
  /** The newest is open. */
  readonly isFirst: boolean;
}

export const DecisionItem = ({ decision, isFirst }: Props) => {
  const { t } = useTranslation();
  const nameOf = useAgentNames();
  const words = useCodeWords();
  const { at, trigger, chosen, outcome = 'pending', code } = decision;
  return (
    <details className="sv-decision" open={isFirst}>
      <summary>
        <span className="sv-decision-line">
          <strong>{t('supervisor.why.decision', { agent: nameOf(chosen) })}</strong>
          <span className={outcome === 'accepted' ? 'tag tag-good' : 'tag'}>
            {t(`supervisor.why.outcome.${outcome}`)}
          </span>
          <Moment at={at} />
        </span>
        <span className="dim">
          {t(`supervisor.why.trigger.${trigger}`)}
          {code === undefined ? '' : ` · ${words(code)}`}
        </span>
      </summary>
      <Survey survey={decision} chosen={chosen} />
    </details>
  );
};
