/** One who could have been chosen, or could not: the verdict, the arithmetic, and the score on demand. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { useAgentNames } from './agent-name.ts';
import { useCodeWords } from './kinds.ts';
import type { Candidate } from './questions.ts';
import { Terms } from './Terms.tsx';

interface Props {
  readonly candidate: Candidate;
  readonly isChosen: boolean;
}

export const CandidateItem = ({ candidate, isChosen }: Props) => {
  const { t } = useTranslation();
  const words = useCodeWords();
  const { agent, verdict, code, score, terms, arithmetic } = candidate;
  const name = useAgentNames()(agent);
  const isEligible = verdict === 'eligible';
  const isThere = isEligible || !absent.has(code ?? '');
  return (
    <details className={`sv-candidate sv-candidate-${verdict}`}>
      <summary>
        <Icon name={isEligible ? 'check' : 'close'} size={14} />
        <strong>{name}</strong>
        {isChosen ? <span className="tag tag-good">{t('supervisor.why.chosen')}</span> : null}
        {isEligible ? null : <span>{words(code)}</span>}
        {arithmetic === undefined ? null : (
          <code className="sv-arithmetic">{arithmetic.replace('<=', '≤')}</code>
        )}
        {isThere ? (
          <span className="sv-score" title={t('supervisor.why.score')}>
            {Math.round(score * 100) / 100}
          </span>
        ) : null}
      </summary>
      {isThere ? (
        <>
          <p className="only-heard">{t('supervisor.why.scoreOf', { agent: name })}</p>
          <Terms terms={terms} score={score} />
        </>
      ) : (
        <p className="sv-unscored dim">{t('supervisor.why.notScored')}</p>
      )}
    </details>
  );
};

/** Reasons to be out of the running altogether: a score would count time that nobody was there. */
const absent: ReadonlySet<string> = new Set([
  'no_queue',
  'closed',
  'feature_unlicensed',
  'agent_unlicensed',
  'not_logged_on',
  'not_a_member',
  'not_activated',
  'status_not_available',
]);
