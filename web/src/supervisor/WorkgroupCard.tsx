/** One workgroup at a glance; each number leads to what is behind it. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Elapsed } from '../time/Elapsed.tsx';
import { BreachMarks } from './BreachMarks.tsx';
import { useBreaches } from './breaches.ts';
import { Figure } from './Figure.tsx';
import { LevelLink } from './LevelLink.tsx';
import { pathOf } from './place.ts';
import type { Statistics } from './questions.ts';
import { StatusCounts } from './StatusCounts.tsx';

export const WorkgroupCard = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const { id, name, waiting, offered, activeSocialConversations: social } = statistics;
  const breaches = useBreaches(statistics);
  const isOver = (...limits: readonly string[]): boolean =>
    breaches.some(({ limit }) => limits.includes(limit));
  const queue = pathOf({ workgroup: id, tab: 'queue' });
  return (
    <article
      className={
        breaches.length > 0 ? 'card raised sv-card sv-card-alarming' : 'card raised sv-card'
      }
      aria-label={name}
    >
      <header className="sv-card-head">
        <h2 className="sv-card-name">
          <Link href={queue}>{name}</Link>
        </h2>
        <BreachMarks breaches={breaches} workgroup={id} />
      </header>
      <div className="sv-card-figures">
        <Figure
          href={queue}
          label={t('supervisor.go.queue', { workgroup: name, count: waiting })}
          name={t('supervisor.figures.waiting')}
          value={waiting}
          isAlarming={isOver('waiting', 'longest')}
        >
          <Longest since={statistics.longestWaitingSinceAt} />
          {offered > 0 ? (
            <span className="sv-offered">
              {offered} {t('supervisor.figures.offered')}
            </span>
          ) : null}
        </Figure>
        <Figure
          href={pathOf({ workgroup: id, tab: 'active' })}
          label={t('supervisor.go.active', { workgroup: name, count: social })}
          name={t('supervisor.figures.social')}
          value={social}
        >
          <Longest since={statistics.longestSocialConversationSinceAt} />
        </Figure>
        <LevelLink statistics={statistics} isAlarming={isOver('level')} />
      </div>
      <StatusCounts statistics={statistics} />
    </article>
  );
};

const Longest = ({ since }: { readonly since: string | undefined }) => {
  const { t } = useTranslation();
  return (
    <span>
      {t('supervisor.figures.longest')} {since === undefined ? '–' : <Elapsed since={since} />}
    </span>
  );
};
