/** Sets one's own status. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, newKey } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';

export const useStatus = () => {
  const client = useQueryClient();
  const sentence = useSentence();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ status, key }: { readonly status: string; readonly key: string }) =>
      answerOf(
        api.PUT('/api/v1/agents/me/status', {
          params: { header: { 'Idempotency-Key': key } },
          body: { status },
        }),
      ),
    onSuccess: (agent) => client.setQueryData(keys.agent, agent),
    onError: (error) => {
      warning(sentence(error));
    },
  });
  return {
    isPending,
    choose: (status: string): void => {
      mutate({ status, key: newKey() });
    },
  };
};
