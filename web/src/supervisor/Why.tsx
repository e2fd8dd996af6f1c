/** Why it was routed so: how things stand now, what would help, what was decided, and why not somebody else. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Countdown } from '../time/Countdown.tsx';
import { useAgentNames } from './agent-name.ts';
import { DecisionItem } from './DecisionItem.tsx';
import { useCodeWords } from './kinds.ts';
import { explanationQuery, type Explanation } from './questions.ts';
import { Survey } from './Survey.tsx';
import { WhyNot } from './WhyNot.tsx';
import './why.css';

export const Why = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(explanationQuery(interaction.id, undefined));
  if (data === undefined)
    return error === null ? (
      <Loading lines={5} />
    ) : (
      <Trouble error={error} onRetry={() => void refetch()} />
    );
  const decisions = data.decisions.toReversed();
  return (
    <div className="scroll sv-why" role="group" aria-label={t('supervisor.why.title')}>
      {data.present === undefined ? null : <Present explanation={data} present={data.present} />}
      <WhyNot interaction={interaction.id} workgroup={data.workgroup} />
      <h3 className="panel-subtitle">{t('supervisor.why.decisions')}</h3>
      {decisions.length === 0 ? <p className="dim">{t('supervisor.why.noDecision')}</p> : null}
      <ol className="sv-decisions">
        {decisions.map((decision, index) => (
          <li key={`${decision.at} ${decision.chosen}`}>
            <DecisionItem decision={decision} isFirst={index === 0 && data.present === undefined} />
          </li>
        ))}
      </ol>
    </div>
  );
};

interface PresentProps {
  readonly explanation: Explanation;
  readonly present: NonNullable<Explanation['present']>;
}

const Present = ({ explanation: { routableWhen }, present }: PresentProps) => {
  const { t } = useTranslation();
  const nameOf = useAgentNames();
  const words = useCodeWords();
  const { state, agent, eligible, refused } = present;
  const all = eligible + Object.values(refused).reduce((sum, count) => sum + count, 0);
  return (
    <section className="sv-present" aria-label={t('supervisor.why.now')}>
      <p className="sv-verdict">
        {state === 'offered' && agent !== undefined
          ? t('supervisor.why.nowOffered', { agent: nameOf(agent) })
          : t('supervisor.why.nowQueued', { eligible, all })}
      </p>
      {eligible > 0 ? null : (
        <>
          <h3 className="panel-subtitle">{t('supervisor.why.routable')}</h3>
          {routableWhen.length === 0 ? (
            <p className="dim">{t('supervisor.why.nothingSoon')}</p>
          ) : (
            <ul className="sv-routable">
              {routableWhen.map((one) => (
                <li key={one.agent}>
                  <strong>{nameOf(one.agent)}</strong> {words(one.missing)}
                  {one.at === undefined ? null : (
                    <span className="sv-until">
                      {t('supervisor.why.by')} <Countdown until={one.at} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <Survey survey={present} chosen={agent} />
    </section>
  );
};
