/** The agent's page: who waits for me, what do I do next. */
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { mineQuery } from '../api/queries.ts';
import { useKeys } from '../app/keys.ts';
import { useMe } from '../app/me.ts';
import { prefer, usePreferences } from '../app/preferences.ts';
import { Blank } from '../parts/Blank.tsx';
import { CurrentInteraction } from './CurrentInteraction.tsx';
import { CustomerPanel } from './CustomerPanel.tsx';
import './desk.css';
import { Gone } from './Gone.tsx';
import { InteractionList } from './InteractionList.tsx';
import { byUrgency, inSteadyOrder } from './order.ts';
import { useSearch } from './search.ts';
import { useSelection } from './selection.ts';

const none: readonly Interaction[] = [];
const isOver: readonly Interaction['state'][] = ['queued', 'disconnected'];

const Desk = () => {
  const { t } = useTranslation();
  const me = useMe();
  const [heldOrder, setHeldOrder] = useState<readonly string[]>();
  const isWide = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery(mineQuery);
  const all = data ?? none;
  // The answer to a transfer shows it with somebody else, before the list is asked again.
  const mine = all.filter(({ agent, state }) => agent === me.id && !isOver.includes(state));
  const sorted = inSteadyOrder(mine.toSorted(byUrgency), heldOrder);
  const ordered = data === undefined ? undefined : sorted;
  const { shown, ...search } = useSearch(ordered);
  const { selected, gone, step, go } = useSelection({ ordered, shown, all, isAuto: isWide });
  const { customerPanel } = usePreferences(me.id);
  useKeys([
    { keys: 'j', label: t('desk.keys.next'), run: () => step(1) },
    { keys: 'k', label: t('desk.keys.previous'), run: () => step(-1) },
    {
      keys: 'c',
      label: t('desk.keys.customer'),
      run: () => prefer(me.id, { customerPanel: !customerPanel }),
    },
  ]);

  const isOpen = selected !== undefined || gone !== undefined;
  return (
    <div className={`desk ${isOpen ? 'desk-open' : ''} ${customerPanel ? 'desk-customer' : ''}`}>
      <InteractionList
        {...search}
        count={sorted.length}
        onEnter={() => go(shown?.[0])}
        error={error}
        onRetry={() => void refetch()}
        selected={selected?.id}
        onHover={(isOn) => setHeldOrder(isOn ? sorted.map(({ id }) => id) : undefined)}
      />
      {selected !== undefined ? (
        <CurrentInteraction key={selected.id} interaction={selected} />
      ) : null}
      {gone !== undefined ? <Gone id={gone} /> : null}
      {isOpen ? null : (
        <section className="current current-empty" aria-label={t('desk.current')}>
          <Blank icon="reply" title={t('desk.nothingOpen')} />
        </section>
      )}
      {selected !== undefined && customerPanel ? (
        <CustomerPanel key={`customer ${selected.id}`} interaction={selected} />
      ) : null}
    </div>
  );
};

export default Desk;
