/** A note: the next agent reads it, the customer never does. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { useSentence } from '../text/use-sentence.ts';
import { useCommand } from './commands.ts';
import { useDraft } from './drafts.ts';
import { focusBox } from './focus-box.ts';

export const NoteForm = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { draft, change } = useDraft(useMe().id, interaction.conversation);
  const command = useCommand(interaction.id);
  const [failure, setFailure] = useState<unknown>();
  const isEmpty = draft.note.trim() === '';
  const submit = async (): Promise<void> => {
    if (isEmpty || command.isPending) return;
    setFailure(undefined);
    try {
      await command.send({ command: { verb: 'note', text: draft.note } });
      change({ note: '' });
    } catch (error) {
      setFailure(error);
    }
    focusBox();
  };
  return (
    <>
      {failure === undefined ? null : (
        <p className="composer-trouble" role="alert">
          <Icon name="alert" /> {sentence(failure)} {t('desk.draftKept')}
        </p>
      )}
      <Textarea
        aria-label={t('desk.noteText')}
        placeholder={t('desk.noteHint')}
        autosize
        minRows={2}
        maxRows={9}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
          else if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div className="composer-foot">
        <span className="counter" />
        <Button
          disabled={isEmpty}
          loading={command.isPending}
          leftSection={<Icon name="note" />}
          rightSection={<kbd>Ctrl ↵</kbd>}
          onClick={() => void submit()}
        >
          {t('desk.saveNote')}
        </Button>
      </div>
    </>
  );
};
