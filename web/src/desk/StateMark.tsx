/** Where an interaction stands: a colour, an icon and a word, always all three. */
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';

const icons: Readonly<Record<Interaction['state'], IconName>> = {
  queued: 'clock',
  offered: 'bell',
  connected: 'phone',
  held: 'pause',
  wrapup: 'tag',
  disconnected: 'end',
};

export const StateMark = ({ state }: Pick<Interaction, 'state'>) => {
  const { t } = useTranslation();
  return (
    <span className={`state-mark state-${state}`}>
      <Icon name={icons[state]} size={13} />
      {t(`desk.state.${state}`)}
    </span>
  );
};
