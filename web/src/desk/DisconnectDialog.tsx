/** The end of an interaction can't be undone, so it's asked once more; Enter is enough. */
import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { useMe } from '../app/me.ts';
import { warning } from '../parts/notice.ts';
import { useFocus } from '../parts/use-focus.ts';
import { useSentence } from '../text/use-sentence.ts';
import type { useCommand } from './commands.ts';
import { nameOf } from './customer-name.ts';
import { useDraft } from './drafts.ts';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly interaction: Interaction;
  readonly command: ReturnType<typeof useCommand>;
}

export const DisconnectDialog = ({ isOpen, ...props }: Props) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={props.onClose}
      title={t('desk.disconnect.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Question {...props} />
    </Modal>
  );
};

const Question = ({ onClose, interaction, command }: Omit<Props, 'isOpen'>) => {
  const { t } = useTranslation();
  const button = useFocus<HTMLButtonElement>();
  const sentence = useSentence();
  const { draft } = useDraft(useMe().id, interaction.conversation);
  const name = nameOf(interaction.customer, t('desk.nobody'));
  const run = (): void => {
    command
      .send({ command: { verb: 'disconnect' } })
      .catch((error: unknown) => warning(sentence(error)));
    onClose();
  };
  return (
    <>
      <p>{t('desk.disconnect.words', { name })}</p>
      {draft.text === '' ? null : <p className="caution">{t('desk.disconnect.draft')}</p>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button ref={button} data-autofocus onClick={run}>
          {t('desk.disconnect.title')}
        </Button>
      </Group>
    </>
  );
};
