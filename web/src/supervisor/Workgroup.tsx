/** One workgroup: its numbers, what is behind them in tabs, and beside them the interaction that is looked at. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../parts/Icon.tsx';
import { reveal } from '../parts/reveal.ts';
import { ActiveTab } from './ActiveTab.tsx';
import { AgentsTab } from './AgentsTab.tsx';
import { AlertsTab } from './AlertsTab.tsx';
import { BreachMarks } from './BreachMarks.tsx';
import { useBreaches } from './breaches.ts';
import { InteractionPanel } from './InteractionPanel.tsx';
import { levelOf, percentOf } from './level.ts';
import { pathOf, tabs, usePlace, type Tab } from './place.ts';
import { QueueTab } from './QueueTab.tsx';
import type { Statistics } from './questions.ts';
import { ServiceTab } from './ServiceTab.tsx';
import './workgroup.css';

interface Props {
  readonly statistics: Statistics;
  readonly all: readonly Statistics[];
}

const contents: Readonly<
  Record<Tab, (props: { readonly statistics: Statistics }) => React.ReactNode>
> = {
  queue: QueueTab,
  active: ActiveTab,
  agents: AgentsTab,
  service: ServiceTab,
  alerts: AlertsTab,
};

export const Workgroup = ({ statistics, all }: Props) => {
  const [{ tab, interaction }] = usePlace();
  const Content = contents[tab];
  return (
    <div className={interaction === undefined ? 'sv-workgroup' : 'sv-workgroup sv-workgroup-open'}>
      <section className="sv-main" aria-label={statistics.name}>
        <WorkgroupHead statistics={statistics} all={all} />
        <Tabs statistics={statistics} />
        <div className="sv-content">
          <Content statistics={statistics} />
        </div>
      </section>
      {interaction === undefined ? null : (
        <InteractionPanel key={interaction} id={interaction} workgroup={statistics.name} />
      )}
    </div>
  );
};

const WorkgroupHead = ({ statistics, all }: Props) => {
  const { t } = useTranslation();
  const [, go] = usePlace();
  const breaches = useBreaches(statistics);
  return (
    <header className="sv-head">
      <Link href={pathOf({})} className="icon-button icon-back" aria-label={t('supervisor.back')}>
        <Icon name="chevron" size={20} />
      </Link>
      <h1 className={all.length > 1 ? 'only-heard' : 'sv-name'}>{statistics.name}</h1>
      {all.length > 1 ? (
        <label className="sv-switch sv-switch-name">
          <span className="only-heard">{t('supervisor.title')}</span>
          <select
            className="pick"
            value={statistics.id}
            onChange={({ currentTarget }) => {
              go({ workgroup: currentTarget.value, interaction: undefined, kind: undefined });
            }}
          >
            {all.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <BreachMarks breaches={breaches} workgroup={statistics.id} />
    </header>
  );
};

const Tabs = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const [{ tab }] = usePlace();
  const figures: Readonly<Partial<Record<Tab, number | string>>> = {
    queue: statistics.waiting + statistics.offered,
    active: statistics.active,
    agents: `${String(statistics.availableAgents)} / ${String(statistics.agentsSignedOn)}`,
    service: percentOf(levelOf(statistics).all),
  };
  return (
    <nav className="sv-tabs" aria-label={statistics.name}>
      {tabs.map((one) => (
        <Link
          key={one}
          href={pathOf({ workgroup: statistics.id, tab: one })}
          className="sv-tab"
          aria-current={one === tab ? 'page' : undefined}
          ref={one === tab ? reveal : undefined}
        >
          {t(`supervisor.tabs.${one}`)}
          {figures[one] === undefined ? null : <span className="count">{figures[one]}</span>}
        </Link>
      ))}
    </nav>
  );
};
