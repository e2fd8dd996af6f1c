/** A phone: one platform as a customer sees it, or as staff do in the platform's own app. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readStored, store } from '../parts/stored.ts';
import type { Item } from './control.ts';
import { PhoneHead } from './PhoneHead.tsx';
import type { Place, Side, Writer } from './place.ts';
import { PrivateSide } from './PrivateSide.tsx';
import { PublicSide } from './PublicSide.tsx';

interface Props {
  readonly place: Place;
  readonly items: readonly Item[];
  /** Where one chooses another place. */
  readonly choice: ReactNode;
}

export const Phone = ({ place, items, choice }: Props) => {
  const { t } = useTranslation();
  const { platform } = place;
  const key = `baton.sandbox.${platform}`;
  const [side, setSide] = useState<Side>('public');
  const [writer, setWriter] = useState<Writer>({
    author: readStored<Writer>(key).author ?? (platform === 'facebook' ? 'Vera' : 'mona'),
    isStaff: false,
  });
  const write = (next: Writer): void => {
    store(key, next);
    setWriter(next);
  };
  return (
    <section className="sandbox-phone" aria-label={t(`sandbox.${platform}`)}>
      <PhoneHead
        place={place}
        choice={choice}
        side={side}
        onSide={setSide}
        writer={writer}
        onWriter={write}
      />
      {side === 'public' ? (
        <PublicSide key={place.id} place={place} items={items} writer={writer} />
      ) : (
        <PrivateSide key={place.id} place={place} items={items} writer={writer} />
      )}
    </section>
  );
};
