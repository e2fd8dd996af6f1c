/** The interaction on the desk: who, the thread, and what can be done now. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { threadQuery, type ThreadPart } from '../api/thread.ts';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Composer } from './Composer.tsx';
import { InteractionHeader } from './InteractionHeader.tsx';
import { OfferPanel } from './OfferPanel.tsx';
import { Thread } from './Thread.tsx';
import { useCommand } from './commands.ts';
import { WrapUp } from './WrapUp.tsx';

const nothing: ThreadPart = { items: [], older: null, root: undefined };

export const CurrentInteraction = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const { id, state } = interaction;
  const { data: part, error, refetch } = useQuery(threadQuery(id));
  const [replyTo, setReplyTo] = useState<string>();
  const command = useCommand(id);

  return (
    <section className="current" aria-label={t('desk.current')}>
      <InteractionHeader interaction={interaction} command={command} />
      {part === undefined ? (
        <div className="thread">
          {error === null ? (
            <Loading lines={5} />
          ) : (
            <Trouble error={error} onRetry={() => void refetch()} />
          )}
        </div>
      ) : (
        <Thread interaction={interaction} part={part} onReplyTo={setReplyTo} />
      )}
      {state === 'offered' ? <OfferPanel interaction={interaction} command={command} /> : null}
      {state === 'wrapup' ? <WrapUp interaction={interaction} command={command} /> : null}
      {state === 'connected' || state === 'held' || state === 'wrapup' ? (
        <Composer
          interaction={interaction}
          part={part ?? nothing}
          replyTo={replyTo}
          onReplyTo={setReplyTo}
        />
      ) : null}
    </section>
  );
};
