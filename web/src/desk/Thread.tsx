/** The conversation: a public thread in its levels, or a private chat; at its end, unless one has gone up. */
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction, Message } from '../api/answers.ts';
import type { ThreadPart } from '../api/thread.ts';
import { useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { MessageItem } from './MessageItem.tsx';
import { OlderGap } from './OlderGap.tsx';
import { isPrivate } from './PlatformMark.tsx';
import { placedIn } from './thread-order.ts';
import { markSeen, unreadOf, useSeen } from './unread.ts';
import { useEnd } from './use-end.ts';
import { useOlder } from './use-older.ts';

interface Props {
  readonly interaction: Interaction;
  readonly part: ThreadPart;
  /** Absent for those who only read along. */
  readonly onReplyTo?: (message: string) => void;
}

/** How long something has to be in view to be read. */
const readMs = 700;

/** What was taken back can't be answered. */
const isAnswerable = ({ direction, deleted }: Message): boolean =>
  direction === 'in' && deleted !== true;

/** The same words went out once more, or are on their way: to send them again would be once too often. */
const isRepeated = (failed: Message, items: readonly Message[]): boolean =>
  items.some(
    ({ seq, direction, text, parent, delivery }) =>
      seq > failed.seq &&
      direction === 'out' &&
      delivery !== 'failed' &&
      text === failed.text &&
      parent === failed.parent,
  );

export const Thread = ({ interaction, part, onReplyTo }: Props) => {
  const { t } = useTranslation();
  const me = useMe();
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useSeen(me.id, interaction.id);
  const { items } = part;
  const unread = unreadOf(items, seen);
  const isNew = new Set(seen === undefined ? [] : unread);
  const last = items.at(-1)?.id;
  const { isAtEnd, onScroll, go } = useEnd(scroller, last);
  const isChat = isPrivate(interaction);
  const { top, placed } = useMemo(() => placedIn(part, isChat), [part, isChat]);
  const mayReply = interaction.state === 'connected' && !isChat;
  const older = useOlder(interaction.id, part, scroller);

  useEffect(() => {
    if (!isAtEnd || last === undefined || interaction.state === 'offered') return undefined;
    const timer = setTimeout(() => {
      if (document.hasFocus()) markSeen(me.id, interaction.id, last);
    }, readMs);
    return () => clearTimeout(timer);
  }, [isAtEnd, last, me.id, interaction.id, interaction.state]);

  const messages = placed.map(({ message, level }) => (
    <MessageItem
      key={message.id}
      message={message}
      level={level}
      isRoot={!isChat && level === 0}
      isNew={isNew.has(message)}
      interaction={interaction}
      isRepeated={message.delivery === 'failed' && isRepeated(message, items)}
      onReplyTo={mayReply && isAnswerable(message) ? onReplyTo : undefined}
    />
  ));
  return (
    <div className="thread-frame">
      <div
        ref={scroller}
        className={isChat ? 'thread thread-chat' : 'thread'}
        role="log"
        aria-label={t('desk.thread')}
        tabIndex={0}
        onScroll={onScroll}
      >
        <ol className="messages">
          {messages.slice(0, top)}
          {part.older === null ? null : <OlderGap older={older} />}
          {messages.slice(top)}
        </ol>
      </div>
      {unread.length > 0 && !isAtEnd ? (
        <button type="button" className="newer-pill" onClick={go}>
          <Icon name="chevron" size={14} /> {t('desk.newer', { count: unread.length })}
        </button>
      ) : null}
    </div>
  );
};
