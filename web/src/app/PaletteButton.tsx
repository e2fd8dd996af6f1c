/** The palette for those who look for it with the pointer. */
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { palette } from './palette-open.ts';

export const PaletteButton = () => {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      className="palette-button"
      aria-label={t('app.palette.open')}
      onClick={() => palette.set(true)}
    >
      <Icon name="search" />
      <span className="palette-button-text">{t('app.palette.title')}</span>
      <kbd>Ctrl K</kbd>
    </UnstyledButton>
  );
};
