/** Who it is, how it stands, and what can be done with it from outside. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Interaction } from '../api/answers.ts';
import { useKeys } from '../app/keys.ts';
import { ActionButton } from '../desk/ActionButton.tsx';
import { useCommand } from '../desk/commands.ts';
import { nameOf } from '../desk/customer-name.ts';
import { StateMark } from '../desk/StateMark.tsx';
import { TransferDialog } from '../desk/TransferDialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { useLookAgain } from './acts.ts';
import { useAgentName } from './agent-name.ts';
import { OriginMark } from './OriginMark.tsx';
import { pathOf, usePlace } from './place.ts';
import { PriorityDialog } from './PriorityDialog.tsx';
import { useTake } from './use-take.ts';

interface Props {
  /** undefined until it's known. */
  readonly interaction: Interaction | undefined;
  readonly workgroup: string;
}

export const PanelHead = ({ interaction, workgroup }: Props) => {
  const { t } = useTranslation();
  const [place] = usePlace();
  return (
    <header className="sv-panel-head">
      <OriginMark interaction={interaction} />
      <div className="sv-panel-who">
        <h2 className="current-name" dir="auto">
          {interaction === undefined ? ' ' : nameOf(interaction.customer, t('desk.nobody'))}
        </h2>
        <p className="current-facts">
          {interaction === undefined ? null : <Facts interaction={interaction} />}
          <span>{workgroup}</span>
        </p>
      </div>
      {interaction === undefined ? null : <PanelActions interaction={interaction} />}
      <Link
        href={pathOf({ ...place, interaction: undefined })}
        className="icon-button"
        aria-label={t('supervisor.panel.close')}
        title={`${t('supervisor.panel.close')} (Escape)`}
      >
        <Icon name="close" size={18} />
      </Link>
    </header>
  );
};

const Facts = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const { state, agent, queuedAt, connectedAt, priority } = interaction;
  const name = useAgentName(agent);
  const since = name === '' ? queuedAt : (connectedAt ?? queuedAt);
  return (
    <>
      <StateMark state={state} />
      <span>
        {name === '' ? t('supervisor.panel.waits') : t('supervisor.panel.with', { agent: name })}{' '}
        <Elapsed since={since} />
      </span>
      <span>
        {t('supervisor.panel.priority')} {priority}
      </span>
    </>
  );
};

type Dialog = 'transfer' | 'priority';
const movable: readonly Interaction['state'][] = ['queued', 'offered', 'connected', 'held'];

const PanelActions = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog>();
  const command = useCommand(interaction.id);
  const lookAgain = useLookAgain();
  const isMovable = movable.includes(interaction.state);
  const isWaiting = interaction.state === 'queued';
  const take = useTake(interaction, command);
  const close = (): void => {
    setDialog(undefined);
    lookAgain();
  };
  const transfer = { keys: 't', label: t('desk.transfer.title') };
  const raise = { keys: 'p', label: t('supervisor.panel.setPriority') };
  useKeys([
    ...(take === undefined ? [] : [{ keys: 'a', label: t('supervisor.panel.take'), run: take }]),
    ...(isMovable ? [{ ...transfer, run: () => setDialog('transfer') }] : []),
    ...(isWaiting ? [{ ...raise, run: () => setDialog('priority') }] : []),
  ]);
  return (
    <div className="actions">
      {take === undefined ? null : (
        <ActionButton icon="phone" name={t('supervisor.panel.take')} keys="a" onClick={take} />
      )}
      {isMovable ? (
        <ActionButton
          icon="transfer"
          name={transfer.label}
          keys="t"
          onClick={() => setDialog('transfer')}
        />
      ) : null}
      {isWaiting ? (
        <ActionButton
          icon="raise"
          name={t('supervisor.panel.priority')}
          keys="p"
          onClick={() => setDialog('priority')}
        />
      ) : null}
      <TransferDialog
        isOpen={dialog === 'transfer'}
        onClose={close}
        interaction={interaction}
        command={command}
      />
      <PriorityDialog isOpen={dialog === 'priority'} onClose={close} interaction={interaction} />
    </div>
  );
};
