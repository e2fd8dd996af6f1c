/** Messages: a customer has one conversation with the page or account, staff have many. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from './control.ts';
import { Chat } from './Chat.tsx';
import type { Place, Writer } from './place.ts';
import { chatsOf } from './threads.ts';
import { Write } from './Write.tsx';

interface Props {
  readonly place: Place;
  readonly items: readonly Item[];
  readonly writer: Writer;
}

const isIn =
  ({ platform, id, name }: Place) =>
  (item: Item): boolean =>
    item.platform === platform &&
    (platform === 'facebook'
      ? item.page === id
      : item.author === name || item.to === name || item.authorId === id);

export const PrivateSide = ({ place, items, writer }: Props) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const { author, isStaff } = writer;
  const chats = chatsOf(items, isIn(place));
  const withPerson = chats.find(({ person }) => person === (isStaff ? chosen : author));
  const chat = withPerson ?? (isStaff ? chats[0] : undefined);
  const person = isStaff ? chat?.person : author;
  return (
    <>
      {isStaff && chat !== undefined ? (
        <p className="sandbox-whom">
          <label>
            {t('sandbox.choose')}{' '}
            <select
              className="pick"
              value={chat.person}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            >
              {chats.map((one) => (
                <option key={one.conversation} value={one.person}>
                  {one.person}
                </option>
              ))}
            </select>
          </label>
        </p>
      ) : null}
      <div
        className="scroll sandbox-screen"
        role="log"
        aria-live="off"
        aria-label={t('sandbox.private')}
        tabIndex={0}
      >
        <Chat chat={chat} isStaff={isStaff} />
      </div>
      {person === undefined ? (
        <p className="sandbox-write dim">{t('sandbox.nobodyYet', { name: place.name })}</p>
      ) : (
        <Write
          place={place}
          target={{ type: 'message', person }}
          writer={writer}
          onDone={() => undefined}
        />
      )}
    </>
  );
};
