/** To whom it goes: a workgroup, or an agent, those who are free first. */
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import type { useCommand } from './commands.ts';
import { TransferForm } from './TransferForm.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly interaction: Interaction;
  readonly command: ReturnType<typeof useCommand>;
}

export const TransferDialog = ({ isOpen, onClose, interaction, command }: Props) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('desk.transfer.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <TransferForm onDone={onClose} interaction={interaction} command={command} />
    </Modal>
  );
};
