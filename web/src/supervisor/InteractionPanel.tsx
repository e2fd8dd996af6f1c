/** An interaction as a supervisor sees it: the thread to read, why it is where it is, and moving it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Interaction } from '../api/answers.ts';
import { interactionQuery } from '../api/queries.ts';
import { threadQuery } from '../api/thread.ts';
import { useKeys } from '../app/keys.ts';
import { Happened } from '../desk/Happened.tsx';
import { Thread } from '../desk/Thread.tsx';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { PanelHead } from './PanelHead.tsx';
import { pathOf, usePlace, views } from './place.ts';
import { Why } from './Why.tsx';
import './interaction.css';

interface Props {
  readonly id: string;
  /** What it's called. */
  readonly workgroup: string;
}

export const InteractionPanel = ({ id, workgroup }: Props) => {
  const { t } = useTranslation();
  const [place, go] = usePlace();
  const { data, error, refetch } = useQuery(interactionQuery(id));
  useKeys([
    {
      keys: 'Escape',
      label: t('supervisor.keys.close'),
      run: () => go({ interaction: undefined }),
    },
    { keys: 'y', label: t('supervisor.keys.why'), run: () => go({ view: 'why' }) },
    { keys: 'm', label: t('supervisor.keys.thread'), run: () => go({ view: 'thread' }) },
  ]);
  return (
    <section className="sv-panel" aria-label={t('supervisor.panel.title')}>
      <PanelHead interaction={data} workgroup={workgroup} />
      <nav className="sv-tabs" aria-label={t('supervisor.panel.views')}>
        {views.map((view) => (
          <Link
            key={view}
            href={pathOf({ ...place, view })}
            className="sv-tab"
            aria-current={view === place.view ? 'page' : undefined}
          >
            {t(`supervisor.panel.${view}`)}
          </Link>
        ))}
      </nav>
      {data === undefined ? (
        <PanelTrouble error={error} onRetry={() => void refetch()} />
      ) : (
        <PanelView interaction={data} />
      )}
    </section>
  );
};

const PanelTrouble = (props: { readonly error: unknown; readonly onRetry: () => void }) =>
  props.error === null ? <Loading lines={4} /> : <Trouble {...props} />;

const PanelView = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const [{ view }] = usePlace();
  switch (view) {
    case 'thread':
      return <ReadOnlyThread interaction={interaction} />;
    case 'why':
      return <Why key={interaction.id} interaction={interaction} />;
    case 'happened':
      return (
        <div
          className="scroll sv-happened"
          role="log"
          aria-label={t('supervisor.panel.happened')}
          tabIndex={0}
        >
          <Happened id={interaction.id} />
        </div>
      );
  }
};

const ReadOnlyThread = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const { data: part, error, refetch } = useQuery(threadQuery(interaction.id));
  if (part === undefined) return <PanelTrouble error={error} onRetry={() => void refetch()} />;
  if (part.items.length === 0) return <Blank icon="note" title={t('supervisor.panel.noText')} />;
  return (
    <>
      <Thread interaction={interaction} part={part} />
      {interaction.state === 'connected' || interaction.state === 'held' ? (
        <p className="sv-read-only">{t('supervisor.panel.readOnly')}</p>
      ) : null}
    </>
  );
};
