/** What became of a reply on its way; one that failed can be sent again. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction, Message } from '../api/answers.ts';
import { useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import { warning } from '../parts/notice.ts';
import { useReason, useSentence } from '../text/use-sentence.ts';
import { useCommand } from './commands.ts';

type Delivery = NonNullable<Message['delivery']>;

const icons: Readonly<Record<Delivery, IconName>> = {
  pending: 'clock',
  sent: 'check',
  failed: 'alert',
  unknown: 'search',
};

interface Props {
  readonly message: Message;
  readonly interaction: Interaction;
  readonly isRepeated: boolean;
}

export const DeliveryMark = ({ message, interaction, isRepeated }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const reason = useReason();
  const command = useCommand(interaction.id);
  const isMine = useMe().id === interaction.agent;
  const { delivery, failure, text, attachments = [], parent } = message;
  if (delivery === undefined) return null;
  const again = (): void => {
    const attached = attachments.flatMap(({ url }) => (url === undefined ? [] : [{ url }]));
    command
      .send({
        command: {
          verb: 'reply',
          ...(text === '' ? {} : { text }),
          ...(attached.length === 0 ? {} : { attachments: attached }),
          ...(parent === undefined ? {} : { inReplyTo: parent }),
        },
      })
      .catch((error: unknown) => warning(sentence(error)));
  };
  return (
    <p className={`delivery delivery-${delivery}`}>
      <Icon name={icons[delivery]} size={13} />
      <span>{t(`desk.delivery.${delivery}`)}</span>
      {delivery === 'failed' ? <span>{reason(failure)}</span> : null}
      {isRepeated ? <span>{t('desk.sentAgain')}</span> : null}
      {delivery === 'failed' && !isRepeated && isMine && interaction.state === 'connected' ? (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<Icon name="retry" size={12} />}
          loading={command.isPending}
          onClick={again}
        >
          {t('desk.sendAgain')}
        </Button>
      ) : null}
    </p>
  );
};
