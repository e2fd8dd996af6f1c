/** Who it is, where from, how it stands; and the actions. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Interaction } from '../api/answers.ts';
import { Icon } from '../parts/Icon.tsx';
import { Countdown } from '../time/Countdown.tsx';
import { Actions } from './Actions.tsx';
import type { useCommand } from './commands.ts';
import { nameOf } from './customer-name.ts';
import { PlatformMark } from './PlatformMark.tsx';
import { StateMark } from './StateMark.tsx';
import { useWorkgroupName } from './workgroup-name.ts';

interface Props {
  readonly interaction: Interaction;
  readonly command: ReturnType<typeof useCommand>;
}

export const InteractionHeader = ({ interaction, command }: Props) => {
  const { t } = useTranslation();
  const { customer, state, replyUntil } = interaction;
  const workgroup = useWorkgroupName(interaction.workgroup);
  return (
    <header className="current-header">
      <Link href="/desk" className="back" aria-label={t('desk.back')}>
        <Icon name="chevron" size={20} />
      </Link>
      <PlatformMark interaction={interaction} />
      <div className="current-who">
        <h2 className="current-name">{nameOf(customer, t('desk.nobody'))}</h2>
        <p className="current-facts">
          <StateMark state={state} />
          <span>{workgroup}</span>
          {replyUntil === undefined || state === 'wrapup' ? null : (
            <span title={t('desk.deadline.connected')}>
              {t('desk.window')} <Countdown until={replyUntil} />
            </span>
          )}
        </p>
      </div>
      <Actions interaction={interaction} command={command} />
    </header>
  );
};
