/** What a supervisor does: sent under a key, so that it may be sent again and happens once. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, newKey } from '../api/client.ts';
import { keys as deskKeys } from '../api/queries.ts';
import { notice, warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';

export type Act =
  | { readonly verb: 'status'; readonly agent: string; readonly status: string }
  | { readonly verb: 'logOff'; readonly agent: string }
  | {
      readonly verb: 'activation';
      readonly agent: string;
      readonly workgroup: string;
      readonly activated: boolean;
    }
  | { readonly verb: 'priority'; readonly interaction: string; readonly priority: number };

/** @throws Failure */
const send = (act: Act, key: string): Promise<unknown> => {
  const header = { 'Idempotency-Key': key };
  switch (act.verb) {
    case 'status': {
      const params = { path: { id: act.agent }, header };
      const body = { status: act.status };
      return answerOf(api.PUT('/api/v1/agents/{id}/status', { params, body }));
    }
    case 'logOff': {
      const params = { path: { id: act.agent }, header };
      return answerOf(api.POST('/api/v1/agents/{id}/logoff', { params }));
    }
    case 'activation': {
      const { agent, workgroup, activated } = act;
      const params = { path: { id: agent }, header };
      const body = { workgroup, activated };
      return answerOf(api.PUT('/api/v1/agents/{id}/activation', { params, body }));
    }
    case 'priority': {
      const params = { path: { id: act.interaction }, header };
      const body = { priority: act.priority };
      return answerOf(api.POST('/api/v1/interactions/{id}/priority', { params, body }));
    }
  }
};

/** Everything that is looked at is asked again: what was done shows at once. */
export const useLookAgain = (): (() => void) => {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['statistics'] });
    void client.invalidateQueries({ queryKey: ['interactions'] });
    void client.invalidateQueries({ queryKey: deskKeys.documents('users') });
  };
};

interface Sent {
  readonly act: Act;
  /** Said when it's done. */
  readonly words: string;
  readonly onDone?: () => void;
}

export const useAct = () => {
  const sentence = useSentence();
  const lookAgain = useLookAgain();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ act, key }: Sent & { readonly key: string }) => send(act, key),
    onSuccess: (_, { words, onDone }) => {
      notice(words);
      onDone?.();
    },
    onError: (error) => {
      warning(sentence(error));
    },
    onSettled: lookAgain,
  });
  return {
    isPending,
    act: (sent: Sent): void => {
      mutate({ ...sent, key: newKey() });
    },
  };
};
