/** Out of the queue to one's own desk, where it rings. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { agentQuery } from '../api/queries.ts';
import { hasRight, useMe } from '../app/me.ts';
import type { useCommand } from '../desk/commands.ts';
import { notice, warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { useLookAgain } from './acts.ts';

/** Undefined for what waits no longer, and for who is no agent, or not available: nothing would ring. */
export const useTake = (
  { state }: Interaction,
  command: ReturnType<typeof useCommand>,
): (() => void) | undefined => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const me = useMe();
  const lookAgain = useLookAgain();
  const { data: self } = useQuery({ ...agentQuery, enabled: hasRight(me, ['handle']) });
  if (state !== 'queued' || self?.statusKind !== 'available') return undefined;
  return () => {
    command
      .send({ command: { verb: 'transfer', to: { agent: me.id }, reason: '' } })
      .then(() => notice(t('supervisor.panel.taken')))
      .catch((error: unknown) => warning(sentence(error)))
      .finally(lookAgain);
  };
};
