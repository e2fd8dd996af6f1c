/** j and k go through a list of interactions, Escape closes the one that is open. */
import { useTranslation } from 'react-i18next';
import { useKeys } from '../app/keys.ts';
import { usePlace } from './place.ts';

export const useListKeys = (ids: readonly string[]): void => {
  const { t } = useTranslation();
  const [{ interaction }, go] = usePlace();
  const step = (by: number): void => {
    const at = interaction === undefined ? -1 : ids.indexOf(interaction);
    const next = ids[at === -1 ? 0 : (at + by + ids.length) % ids.length];
    if (next !== undefined) go({ interaction: next });
  };
  useKeys([
    { keys: 'j', label: t('supervisor.keys.next'), run: () => step(1) },
    { keys: 'k', label: t('supervisor.keys.previous'), run: () => step(-1) },
  ]);
};
