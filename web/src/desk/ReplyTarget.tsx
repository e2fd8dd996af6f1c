/** What is answered: the newest of the customer's, unless one says otherwise. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/answers.ts';
import { Icon } from '../parts/Icon.tsx';

interface Props {
  readonly messages: readonly Message[];
  readonly replyTo: string | undefined;
  readonly onReplyTo: (message: string | undefined) => void;
}

const lengthMax = 60;

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > lengthMax ? `${line.slice(0, lengthMax)}…` : line;
};

export const ReplyTarget = ({ messages, replyTo, onReplyTo }: Props) => {
  const { t } = useTranslation();
  const targets = messages.filter(
    ({ direction, deleted }) => direction === 'in' && deleted !== true,
  );
  const [root] = messages;
  if (targets.length < 2) return null;
  const data = targets.toReversed().map(({ id, author, text }, index) => {
    const name = author.name ?? author.handle ?? t('desk.nobody');
    const what = id === root?.id ? t('desk.rootPost') : `${name}: ${short(text)}`;
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
