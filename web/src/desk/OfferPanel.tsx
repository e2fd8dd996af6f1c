/** It rings: take it, or leave it to somebody else. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { useKeys } from '../app/keys.ts';
import { Icon } from '../parts/Icon.tsx';
import { warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { Countdown } from '../time/Countdown.tsx';
import type { useCommand } from './commands.ts';

interface Props {
  readonly interaction: Interaction;
  readonly command: ReturnType<typeof useCommand>;
}

export const OfferPanel = ({ interaction, command }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { offerExpiresAt, offeredAt } = interaction;
  const run = (verb: 'pickup' | 'decline'): void => {
    command.send({ command: { verb } }).catch((error: unknown) => warning(sentence(error)));
  };
  useKeys([
    { keys: 'p', label: t('desk.pickUp'), run: () => run('pickup') },
    { keys: 'x', label: t('desk.decline'), run: () => run('decline') },
  ]);
  return (
    <div className="offer">
      <p className="offer-words">
        <Icon name="bell" /> {t('desk.offered')}
        {offerExpiresAt === undefined ? null : (
          <span className="offer-left">
            <Countdown until={offerExpiresAt} from={offeredAt} />
          </span>
        )}
      </p>
      <div className="offer-buttons">
        <Button
          variant="default"
          loading={command.verb === 'decline'}
          rightSection={<kbd>X</kbd>}
          onClick={() => run('decline')}
        >
          {t('desk.decline')}
        </Button>
        <Button
          loading={command.verb === 'pickup'}
          leftSection={<Icon name="phone" />}
          rightSection={<kbd>P</kbd>}
          onClick={() => run('pickup')}
        >
          {t('desk.pickUp')}
        </Button>
      </div>
    </div>
  );
};
