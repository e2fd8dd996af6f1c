/** Why the reply is still here: what came in meanwhile, or what went wrong. */
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/answers.ts';
import { Icon } from '../parts/Icon.tsx';
import { useSentence } from '../text/use-sentence.ts';
import type { Trouble } from './use-reply.ts';
import { useWords } from './words.ts';

interface Props {
  readonly trouble: Trouble;
  readonly messages: readonly Message[];
}

export const ReplyTrouble = ({ trouble, messages }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const words = useWords();
  if (trouble.type === 'failed')
    return (
      <p className="composer-trouble" role="alert">
        <Icon name="alert" /> {sentence(trouble.error)} {t('desk.draftKept')}
      </p>
    );
  const seen = messages.find(({ id }) => id === trouble.since)?.seq ?? 0;
  const newer = messages.filter(({ direction, seq }) => direction === 'in' && seq > seen);
  return (
    <div className="composer-trouble" role="alert">
      <p>
        <Icon name="alert" /> {t('desk.newerWord')}
      </p>
      {newer.map(({ id, author, ...content }) => (
        <blockquote key={id} dir="auto">
          <strong>{author.name ?? author.handle}</strong> {words(content)}
        </blockquote>
      ))}
    </div>
  );
};
