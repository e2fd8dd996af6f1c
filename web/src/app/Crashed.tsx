/** What is left of a page that has failed. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Blank } from '../parts/Blank.tsx';
import { Icon } from '../parts/Icon.tsx';

export const Crashed = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Blank icon="alert" title={t('app.crashed')}>
        <Button leftSection={<Icon name="retry" />} onClick={onRetry}>
          {t('app.again')}
        </Button>
      </Blank>
    </div>
  );
};
