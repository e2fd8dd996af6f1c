/** The private messages between one customer and the page or account. */
import { useTranslation } from 'react-i18next';
import { Blank } from '../parts/Blank.tsx';
import { Moment } from '../time/Moment.tsx';
import { Media } from './Media.tsx';
import { Origin } from './Origin.tsx';
import type { Chat as ChatOf } from './threads.ts';

interface Props {
  readonly chat: ChatOf | undefined;
  /** Whose messages stand on the own side. */
  readonly isStaff: boolean;
}

export const Chat = ({ chat, isStaff }: Props) => {
  const { t } = useTranslation();
  if (chat === undefined)
    return (
      <Blank icon="phones" title={t('sandbox.empty')}>
        {t('sandbox.emptyHint')}
      </Blank>
    );
  return (
    <ol className="sandbox-chat">
      {chat.messages.map((item) => (
        <li
          key={item.id}
          className={
            (item.by === 'visitor') === isStaff ? 'sandbox-bubble' : 'sandbox-bubble sandbox-mine'
          }
        >
          <p className="sandbox-item-head">
            <span className="sandbox-author">{item.author}</span>
            <Origin item={item} />
            <span className="dim">
              <Moment at={item.at} />
            </span>
          </p>
          {item.text === '' ? null : <p className="sandbox-text">{item.text}</p>}
          <Media item={item} />
        </li>
      ))}
    </ol>
  );
};
