/** One of My Interactions, in two lines and a half: who, what, how long, until when. */
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Interaction, Message } from '../api/answers.ts';
import { threadQuery } from '../api/thread.ts';
import { useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { Countdown } from '../time/Countdown.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { nameOf } from './customer-name.ts';
import { useDraft } from './drafts.ts';
import { deadlineFrom, deadlineOf } from './order.ts';
import { PlatformMark } from './PlatformMark.tsx';
import { pathOf } from './selection.ts';
import { StateMark } from './StateMark.tsx';
import { unreadOf, useSeen } from './unread.ts';
import { useSeenOnce } from './use-visible.ts';
import { useWords } from './words.ts';
import { useWorkgroupName } from './workgroup-name.ts';

interface Props {
  readonly interaction: Interaction;
  readonly isSelected: boolean;
  /** The line in which what one searches for stands; the newest one when absent. */
  readonly found: string | undefined;
}

const none: readonly Message[] = [];

export const InteractionRow = ({ interaction, isSelected, found }: Props) => {
  const { t } = useTranslation();
  const me = useMe();
  const row = useRef<HTMLLIElement>(null);
  const enabled = useSeenOnce(row);
  const { data: part } = useQuery({ ...threadQuery(interaction.id), enabled });
  const messages = part?.items ?? none;
  const words = useWords();
  const unread = unreadOf(messages, useSeen(me.id, interaction.id)).length;
  const workgroup = useWorkgroupName(interaction.workgroup);
  const { id, state, customer, conversation, createdAt } = interaction;
  const deadline = deadlineOf(interaction);
  const newest = messages.findLast(
    ({ direction, deleted }) => direction !== 'note' && deleted !== true,
  );
  const { draft } = useDraft(me.id, conversation);
  const isDrafted = draft.text !== '' || (draft.attachment ?? '') !== '';

  return (
    <li ref={row} className={`row row-${state}`}>
      <Link href={pathOf(id)} className="row-link" aria-current={isSelected ? 'true' : undefined}>
        <PlatformMark interaction={interaction} />
        <span className="row-body">
          <span className="row-line">
            <strong className="row-name">{nameOf(customer, t('desk.nobody'))}</strong>
            {unread > 0 ? (
              <span className="unread" title={t('desk.unread', { count: unread })}>
                <span aria-hidden="true">{unread}</span>
                <span className="only-heard">{t('desk.unread', { count: unread })}</span>
              </span>
            ) : null}
            <span className="row-wait" title={t('desk.since')}>
              <Elapsed since={createdAt} />
            </span>
          </span>
          <span className="row-text">{found ?? (newest === undefined ? ' ' : words(newest))}</span>
          <span className="row-line row-facts">
            <StateMark state={state} />
            <span className="row-workgroup">{workgroup}</span>
            {isDrafted ? (
              <span className="row-draft" title={t('desk.draft')}>
                <Icon name="pencil" size={12} />
                <span className="only-heard">{t('desk.draft')}</span>
              </span>
            ) : null}
            {deadline === undefined ? null : (
              <span className="row-deadline" title={t(`desk.deadline.${state}`)}>
                <Countdown until={deadline} from={deadlineFrom(interaction)} />
              </span>
            )}
          </span>
        </span>
      </Link>
    </li>
  );
};
