/** Asks about one agent in particular. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../text/use-sentence.ts';
import { Countdown } from '../time/Countdown.tsx';
import { useAgentNames } from './agent-name.ts';
import { CandidateItem } from './CandidateItem.tsx';
import { agentsQuery, explanationQuery } from './questions.ts';

interface Props {
  readonly interaction: string;
  readonly workgroup: string;
}

export const WhyNot = ({ interaction, workgroup }: Props) => {
  const { t } = useTranslation();
  const [agent, setAgent] = useState<string>();
  const { data: agents = [] } = useQuery(agentsQuery(workgroup));
  return (
    <section className="sv-why-not">
      <label className="sv-switch">
        <span>{t('supervisor.why.not')}</span>
        <select
          className="pick"
          value={agent ?? ''}
          onChange={({ currentTarget: { value } }) => setAgent(value === '' ? undefined : value)}
        >
          <option value="">{t('supervisor.why.choose')}</option>
          {agents.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {agent === undefined ? null : <About interaction={interaction} agent={agent} />}
      </div>
    </section>
  );
};

const About = ({
  interaction,
  agent,
}: {
  readonly interaction: string;
  readonly agent: string;
}) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const nameOf = useAgentNames();
  const { data, error } = useQuery(explanationQuery(interaction, agent));
  if (error !== null) return <p className="form-failure">{sentence(error)}</p>;
  const about = data?.about;
  if (about === undefined) return null;
  return (
    <>
      {about.verdict === 'eligible' ? (
        <p>{t('supervisor.why.isEligible', { agent: nameOf(agent) })}</p>
      ) : null}
      <CandidateItem candidate={about} isChosen={false} />
      {about.at === undefined ? null : (
        <p className="sv-until">
          {t('supervisor.why.by')} <Countdown until={about.at} />
        </p>
      )}
    </>
  );
};
