/** A message in one line: its words, or what it brings instead. */
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/answers.ts';

export type Attachment = NonNullable<Message['attachments']>[number];

export const useWords = (): ((message: Pick<Message, 'text' | 'attachments'>) => string) => {
  const { t } = useTranslation();
  return ({ text, attachments = [] }) => {
    const kinds = attachments.map(({ kind }) => `[${t(`desk.attachment.kind.${kind}`)}]`);
    return [text, ...(text === '' ? kinds : [])].filter((part) => part !== '').join(' ');
  };
};
