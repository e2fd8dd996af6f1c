/** A post, comment or tweet with what hangs on it. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import { Moment } from '../time/Moment.tsx';
import type { Item } from './control.ts';
import { Media } from './Media.tsx';
import { Origin } from './Origin.tsx';
import { isOwn, type Writer } from './place.ts';
import type { Node } from './threads.ts';

export interface EntryActs {
  readonly writer: Writer;
  readonly onAnswer: (item: Item) => void;
  readonly onEdit: (item: Item) => void;
  readonly onRemove: (item: Item) => void;
}

interface Props extends EntryActs {
  readonly node: Node;
}

/** Deeper answers stand beside one another: a phone is narrow. */
export const Entry = ({ node: { item, answers }, ...acts }: Props) => (
  <li className="sandbox-entry">
    <article className={`card sandbox-item sandbox-item-${item.by}`} aria-label={item.author}>
      <header className="sandbox-item-head">
        <span className="sandbox-author">
          {item.platform === 'x' ? '@' : ''}
          {item.author}
        </span>
        <Origin item={item} />
        <span className="dim">
          <Moment at={item.at} />
        </span>
      </header>
      {item.text === '' ? null : <p className="sandbox-text">{item.text}</p>}
      <Media item={item} />
      <Acts item={item} {...acts} />
    </article>
    {answers.length === 0 ? null : (
      <ol className="sandbox-answers">
        {answers.map((one) => (
          <Entry key={one.item.id} node={one} {...acts} />
        ))}
      </ol>
    )}
  </li>
);

const Acts = ({
  item,
  writer,
  onAnswer,
  onEdit,
  onRemove,
}: EntryActs & { readonly item: Item }) => {
  const { t } = useTranslation();
  const answer = item.platform === 'x' ? 'reply' : 'comment';
  const own = isOwn(item, writer);
  return (
    <p className="sandbox-acts">
      <Act name={t(`sandbox.${answer}`)} icon="reply" item={item} onClick={onAnswer} />
      {own ? <Act name={t('sandbox.edit')} icon="pencil" item={item} onClick={onEdit} /> : null}
      {own ? <Act name={t('sandbox.remove')} icon="trash" item={item} onClick={onRemove} /> : null}
    </p>
  );
};

interface ActProps {
  readonly name: string;
  readonly icon: IconName;
  readonly item: Item;
  readonly onClick: (item: Item) => void;
}

const Act = ({ name, icon, item, onClick }: ActProps) => {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="sandbox-act"
      aria-label={t('sandbox.actOn', { act: name, name: item.author })}
      onClick={() => onClick(item)}
    >
      <Icon name={icon} size={13} /> {name}
    </button>
  );
};
