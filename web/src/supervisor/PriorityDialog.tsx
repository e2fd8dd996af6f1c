/** What an interaction is worth in its queue. */
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { useFocus } from '../parts/use-focus.ts';
import { useAct } from './acts.ts';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly interaction: Interaction;
}

export const PriorityDialog = ({ isOpen, onClose, interaction }: Props) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="xs"
      title={t('supervisor.panel.setPriority')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <PriorityForm interaction={interaction} onClose={onClose} />
    </Modal>
  );
};

const priorityMax = 1_000;

const PriorityForm = ({ interaction: { id, priority }, onClose }: Omit<Props, 'isOpen'>) => {
  const { t } = useTranslation();
  const { act, isPending } = useAct();
  const input = useFocus<HTMLInputElement>();
  const [typed, setTyped] = useState(String(priority));
  const wanted = Number(typed);
  const isValid = typed !== '' && wanted >= 0 && wanted <= priorityMax;
  const submit = (): void => {
    if (!isValid) return;
    act({
      act: { verb: 'priority', interaction: id, priority: wanted },
      words: t('supervisor.panel.prioritySet', { priority: typed }),
      onDone: onClose,
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        ref={input}
        data-autofocus
        type="number"
        min={0}
        max={priorityMax}
        label={t('supervisor.panel.priority')}
        description={t('supervisor.panel.priorityHint')}
        value={typed}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" disabled={!isValid} loading={isPending}>
          {t('supervisor.panel.save')}
        </Button>
      </Group>
    </form>
  );
};
