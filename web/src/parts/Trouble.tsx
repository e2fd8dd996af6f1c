/** What could not be had: what happened, and a way to ask again. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { useSentence } from '../text/use-sentence.ts';
import { Blank } from './Blank.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

export const Trouble = ({ error, onRetry }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const isForbidden = failureOf(error).code === 'forbidden';
  return (
    <div role="alert">
      <Blank icon={isForbidden ? 'person' : 'alert'} title={sentence(error)}>
        {isForbidden ? null : (
          <Button variant="default" leftSection={<Icon name="retry" />} onClick={onRetry}>
            {t('app.again')}
          </Button>
        )}
      </Blank>
    </div>
  );
};
