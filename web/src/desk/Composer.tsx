/** Where one writes: a reply that goes out, or a note that stays. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import type { ThreadPart } from '../api/thread.ts';
import { useKeys } from '../app/keys.ts';
import { Icon } from '../parts/Icon.tsx';
import { focusBox } from './focus-box.ts';
import { NoteForm } from './NoteForm.tsx';
import { ReplyForm } from './ReplyForm.tsx';

interface Props {
  readonly interaction: Interaction;
  readonly part: ThreadPart;
  readonly replyTo: string | undefined;
  readonly onReplyTo: (message: string | undefined) => void;
}

type Mode = 'reply' | 'note';
const modes: readonly Mode[] = ['reply', 'note'];

export const Composer = ({ interaction, part, replyTo, onReplyTo }: Props) => {
  const { t } = useTranslation();
  const isOver = interaction.state === 'wrapup';
  const [chosen, setMode] = useState<Mode>('reply');
  const mode = isOver ? 'note' : chosen;
  const write = (wanted: Mode): void => {
    flushSync(() => setMode(wanted));
    focusBox();
  };
  useKeys([
    ...(isOver ? [] : [{ keys: 'r', label: t('desk.keys.reply'), run: () => write('reply') }]),
    { keys: 'n', label: t('desk.keys.note'), run: () => write('note') },
  ]);
  return (
    <div className={`composer composer-${mode}`}>
      <div className="composer-modes" role="group" aria-label={t('desk.write')}>
        {modes
          .filter((one) => !isOver || one === 'note')
          .map((one) => (
            <button
              key={one}
              type="button"
              className="composer-mode"
              aria-pressed={one === mode}
              onClick={() => write(one)}
            >
              <Icon name={one === 'reply' ? 'reply' : 'note'} size={14} />
              {t(`desk.mode.${one}`)}
            </button>
          ))}
      </div>
      {mode === 'reply' ? (
        <ReplyForm interaction={interaction} part={part} replyTo={replyTo} onReplyTo={onReplyTo} />
      ) : (
        <NoteForm interaction={interaction} />
      )}
    </div>
  );
};
