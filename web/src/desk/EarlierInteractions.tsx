/** The interactions of the same thread before this one, one after the other as one asks for them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { interactionQuery } from '../api/queries.ts';
import { Loading } from '../parts/Loading.tsx';
import { useSentence } from '../text/use-sentence.ts';
import { Moment } from '../time/Moment.tsx';
import { StateMark } from './StateMark.tsx';

export const EarlierInteractions = ({ previous }: { readonly previous: string | undefined }) => {
  const { t } = useTranslation();
  if (previous === undefined) return <p className="dim">{t('desk.customer.first')}</p>;
  return (
    <ol className="earlier">
      <Earlier id={previous} />
    </ol>
  );
};

const Earlier = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [isMore, setMore] = useState(false);
  const { data, error } = useQuery(interactionQuery(id));
  if (error !== null) {
    const isHidden = [403, 404].includes(failureOf(error).status);
    return <li className="dim">{isHidden ? t('desk.customer.notYours') : sentence(error)}</li>;
  }
  if (data === undefined)
    return (
      <li>
        <Loading lines={1} />
      </li>
    );
  const { createdAt, agent, wrapupCode, state, previous } = data;
  return (
    <>
      <li className="earlier-item">
        <Moment at={createdAt} />
        <span>
          <StateMark state={state} />
        </span>
        <span className="dim">
          {[agent, wrapupCode].filter((one) => one !== undefined).join(' · ')}
        </span>
      </li>
      {previous !== undefined && isMore ? <Earlier id={previous} /> : null}
      {previous !== undefined && !isMore ? (
        <li>
          <button type="button" className="text-button" onClick={() => setMore(true)}>
            {t('desk.customer.more')}
          </button>
        </li>
      ) : null}
    </>
  );
};
