/** Be the customer, be the staff, and let the platforms fail. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { failureOf } from '../api/failure.ts';
import { bringTexts } from '../text/bring-texts.ts';
import { sandbox } from '../text/en/sandbox.ts';
import { itemsMax, itemsQuery, placesQuery, type Item, type Places } from './control.ts';
import { Faults } from './Faults.tsx';
import { Phone } from './Phone.tsx';
import type { Place } from './place.ts';
import './sandbox.css';
import { Traffic } from './Traffic.tsx';

bringTexts({ sandbox });

const Sandbox = () => {
  const { t } = useTranslation();
  const { data: places, error: noPlaces, refetch } = useQuery(placesQuery);
  const { data: items, error: noItems } = useQuery(itemsQuery);
  const error = noPlaces ?? noItems;
  if (places !== undefined && items !== undefined) return <Stage places={places} items={items} />;
  if (error === null) return <Loading lines={5} />;
  if (failureOf(error).status === 404) return <Blank icon="phones" title={t('sandbox.gone')} />;
  return <Trouble error={error} onRetry={() => void refetch()} />;
};

interface StageProps {
  readonly places: Places;
  readonly items: readonly Item[];
}

const Stage = ({ places, items }: StageProps) => {
  const { t } = useTranslation();
  const pages = places.pages.map(({ id, name }): Place => ({ platform: 'facebook', id, name }));
  const accounts = places.accounts.map(({ id, username }): Place => ({
    platform: 'x',
    id,
    name: username,
  }));
  return (
    <div className="sandbox">
      <header className="sandbox-head">
        <h1 className="sandbox-title">{t('sandbox.title')}</h1>
        <p className="dim">{t('sandbox.lead')}</p>
        {items.length < itemsMax ? null : (
          <p className="dim">{t('sandbox.older', { count: itemsMax })}</p>
        )}
      </header>
      <PlaceOf places={pages} items={items} label={t('sandbox.place')} />
      <PlaceOf places={accounts} items={items} label={t('sandbox.account')} />
      <aside className="card sandbox-controls" aria-label={t('sandbox.controls')}>
        <Traffic />
        <Faults />
      </aside>
    </div>
  );
};

interface PlaceOfProps {
  readonly places: readonly Place[];
  readonly items: readonly Item[];
  readonly label: string;
}

const PlaceOf = ({ places, items, label }: PlaceOfProps) => {
  const [chosen, setChosen] = useState<string>();
  const place = places.find(({ id }) => id === chosen) ?? places[0];
  if (place === undefined) return null;
  const choice = (
    <select
      className="pick"
      aria-label={label}
      value={place.id}
      onChange={({ currentTarget }) => setChosen(currentTarget.value)}
    >
      {places.map(({ id, name, platform }) => (
        <option key={id} value={id}>
          {platform === 'x' ? `@${name}` : name}
        </option>
      ))}
    </select>
  );
  return <Phone place={place} items={items} choice={choice} />;
};

export default Sandbox;
