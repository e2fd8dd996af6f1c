/** What is answered: the newest of the customer's, unless one says otherwise. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ThreadPart } from '../api/thread.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from './words.ts';

interface Props {
  readonly part: ThreadPart;
  readonly replyTo: string | undefined;
  readonly onReplyTo: (message: string | undefined) => void;
}

const lengthMax = 60;
/** More would be no choice; any other is answered by its own button. */
const targetsMax = 50;

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > lengthMax ? `${line.slice(0, lengthMax)}…` : line;
};

export const ReplyTarget = ({ part: { items, root }, replyTo, onReplyTo }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const all = (root === undefined || items.includes(root) ? items : [root, ...items]).filter(
    ({ direction, deleted }) => direction === 'in' && deleted !== true,
  );
  const newest = all.slice(-targetsMax);
  const targets = all.filter(
    (one) => newest.includes(one) || one.id === root?.id || one.id === replyTo,
  );
  if (targets.length < 2) return null;
  const data = targets.toReversed().map(({ id, author, ...content }, index) => {
    const name = author.name ?? author.handle ?? t('desk.nobody');
    const what = id === root?.id ? t('desk.rootPost') : `${name}: ${short(words(content))}`;
    return {
      value: index === 0 ? '' : id,
      label: index === 0 ? `${t('desk.newest')} · ${what}` : what,
    };
  });
  return (
    <NativeSelect
      className="reply-target"
      size="xs"
      aria-label={t('desk.target')}
      leftSection={<Icon name="reply" size={13} />}
      data={data}
      value={replyTo === undefined || !data.some(({ value }) => value === replyTo) ? '' : replyTo}
      onChange={({ currentTarget: { value } }) => onReplyTo(value === '' ? undefined : value)}
    />
  );
};
