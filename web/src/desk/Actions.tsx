/** What can be done with the interaction as a whole, each with its key. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { useKeys } from '../app/keys.ts';
import { warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { ActionButton } from './ActionButton.tsx';
import type { Command, useCommand } from './commands.ts';
import { DisconnectDialog } from './DisconnectDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';

interface Props {
  readonly interaction: Interaction;
  readonly command: ReturnType<typeof useCommand>;
}

type Dialog = 'transfer' | 'disconnect';

export const Actions = ({ interaction, command }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [dialog, setDialog] = useState<Dialog>();
  const { state } = interaction;
  const isHeld = state === 'held';
  const isOpen = state === 'connected' || isHeld;

  const run = (wanted: Command): void => {
    command.send({ command: wanted }).catch((error: unknown) => warning(sentence(error)));
  };
  const toggleHold = (): void => run({ verb: isHeld ? 'resume' : 'hold' });
  useKeys(
    isOpen
      ? [
          { keys: 'h', label: t(isHeld ? 'desk.resume' : 'desk.hold'), run: toggleHold },
          { keys: 't', label: t('desk.transfer.title'), run: () => setDialog('transfer') },
          { keys: 'd', label: t('desk.disconnect.title'), run: () => setDialog('disconnect') },
        ]
      : [],
  );

  return (
    <div className="actions">
      {isOpen ? (
        <>
          <ActionButton
            icon={isHeld ? 'play' : 'pause'}
            name={t(isHeld ? 'desk.resume' : 'desk.hold')}
            keys="h"
            isBusy={command.verb === 'hold' || command.verb === 'resume'}
            onClick={toggleHold}
          />
          <ActionButton
            icon="transfer"
            name={t('desk.transfer.title')}
            keys="t"
            onClick={() => setDialog('transfer')}
          />
          <ActionButton
            icon="end"
            name={t('desk.disconnect.title')}
            keys="d"
            onClick={() => setDialog('disconnect')}
          />
        </>
      ) : null}
      <TransferDialog
        isOpen={dialog === 'transfer'}
        onClose={() => setDialog(undefined)}
        interaction={interaction}
        command={command}
      />
      <DisconnectDialog
        isOpen={dialog === 'disconnect'}
        onClose={() => setDialog(undefined)}
        interaction={interaction}
        command={command}
      />
    </div>
  );
};
