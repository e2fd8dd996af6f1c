/** Type some letters, choose with the arrows, Enter. */
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { Icon } from '../parts/Icon.tsx';
import { Loading } from '../parts/Loading.tsx';
import { notice } from '../parts/notice.ts';
import { useFocus } from '../parts/use-focus.ts';
import { useSentence } from '../text/use-sentence.ts';
import type { useCommand } from './commands.ts';
import { TransferChoices } from './TransferChoices.tsx';
import { useTransferTargets, type Choice } from './transfer-targets.ts';

interface Props {
  readonly onDone: () => void;
  readonly interaction: Interaction;
  readonly command: ReturnType<typeof useCommand>;
}

export const TransferForm = ({ onDone, interaction, command }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { workgroups, agents, isLoading } = useTransferTargets(interaction);
  const input = useFocus<HTMLInputElement>();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [failure, setFailure] = useState<unknown>();

  const found = (all: readonly Choice[]): readonly Choice[] =>
    all.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  const choices = [...found(workgroups), ...found(agents)];
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0];

  const submit = async (): Promise<void> => {
    if (choice === undefined) return;
    setFailure(undefined);
    try {
      await command.send({ command: { verb: 'transfer', to: choice.to, reason } });
      notice(t('desk.transfer.done', { name: choice.name }));
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  const step = (by: number): void => {
    const index = choices.findIndex(({ key }) => key === choice?.key);
    setChosen(choices[(index + by + choices.length) % choices.length]?.key);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        ref={input}
        data-autofocus
        label={t('desk.transfer.to')}
        placeholder={t('desk.transfer.hint')}
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (by === undefined || choices.length === 0) return;
          event.preventDefault();
          step(by);
        }}
      />
      {isLoading ? <Loading /> : null}
      <TransferChoices
        groups={[
          { title: t('desk.transfer.workgroups'), choices: found(workgroups) },
          { title: t('desk.transfer.agents'), choices: found(agents) },
        ]}
        chosen={choice?.key}
        onChoose={setChosen}
      />
      <TextInput
        label={t('desk.transfer.reason')}
        value={reason}
        maxLength={1_000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <p className="form-failure" role="alert">
        {failure === undefined ? null : sentence(failure)}
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" disabled={choice === undefined} loading={command.isPending}>
          {choice === undefined
            ? t('desk.transfer.title')
            : t('desk.transfer.submit', { name: choice.name })}
        </Button>
      </Group>
    </form>
  );
};
