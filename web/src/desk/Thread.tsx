/** The conversation: a public thread in its levels, or a private chat; at its end, unless one has gone up. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction, Message } from '../api/answers.ts';
import { useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { MessageItem } from './MessageItem.tsx';
import { isPrivate } from './PlatformMark.tsx';
import { treeOf } from './thread-order.ts';
import { markSeen, unreadOf, useSeen } from './unread.ts';

interface Props {
  readonly interaction: Interaction;
  readonly messages: readonly Message[];
  /** Absent for those who only read along. */
  readonly onReplyTo?: (message: string) => void;
}

/** So near to the end counts as there. */
const endPx = 80;
/** How long something has to be in view to be read. */
const readMs = 700;

export const Thread = ({ interaction, messages, onReplyTo }: Props) => {
  const { t } = useTranslation();
  const me = useMe();
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const seen = useSeen(me.id, interaction.id);
  const unread = unreadOf(messages, seen);
  const last = messages.at(-1)?.id;
  const isChat = isPrivate(interaction);
  const placed = isChat ? messages.map((message) => ({ message, level: 0 })) : treeOf(messages);
  const mayReply = interaction.state === 'connected';

  useLayoutEffect(() => {
    if (isAtEnd) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [last, isAtEnd]);
  useEffect(() => {
    if (!isAtEnd || last === undefined || interaction.state === 'offered') return undefined;
    const timer = setTimeout(() => {
      if (document.hasFocus()) markSeen(me.id, interaction.id, last);
    }, readMs);
    return () => clearTimeout(timer);
  }, [isAtEnd, last, me.id, interaction.id, interaction.state]);

  return (
    <div className="thread-frame">
      <div
        ref={scroller}
        className={isChat ? 'thread thread-chat' : 'thread'}
        role="log"
        aria-label={t('desk.thread')}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) =>
          setAtEnd(scrollHeight - scrollTop - clientHeight < endPx)
        }
      >
        <ol className="messages">
          {placed.map(({ message, level }) => (
            <MessageItem
              key={message.id}
              message={message}
              level={level}
              isRoot={!isChat && level === 0}
              isNew={seen !== undefined && unread.includes(message)}
              interaction={interaction}
              onReplyTo={mayReply && !isChat && message.direction === 'in' ? onReplyTo : undefined}
            />
          ))}
        </ol>
      </div>
      {unread.length > 0 && !isAtEnd ? (
        <button
          type="button"
          className="newer-pill"
          onClick={() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })}
        >
          <Icon name="chevron" size={14} /> {t('desk.newer', { count: unread.length })}
        </button>
      ) : null}
    </div>
  );
};
