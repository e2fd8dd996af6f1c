/** What an agent does with an interaction: sent under a key, so that it may be sent again and happens once. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Interaction } from '../api/answers.ts';
import { answerOf, api, newKey } from '../api/client.ts';
import { keys } from '../api/queries.ts';

export type Command =
  | { readonly verb: 'pickup' | 'decline' | 'hold' | 'resume' | 'disconnect' }
  | { readonly verb: 'wrapup'; readonly code: string }
  | { readonly verb: 'note'; readonly text: string }
  | { readonly verb: 'transfer'; readonly to: TransferTarget; readonly reason: string }
  | ({ readonly verb: 'reply' } & Reply);

export type TransferTarget = { readonly workgroup: string } | { readonly agent: string };

export interface Reply {
  /** Absent where something goes out by itself. */
  readonly text?: string;
  readonly attachments?: { readonly url: string }[];
  readonly inReplyTo?: string;
  /** The newest message on the screen. */
  readonly seen?: string;
}

/** @throws Failure */
const send = (id: string, command: Command, key: string): Promise<Interaction> => {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  switch (command.verb) {
    case 'wrapup': {
      const body = { code: command.code };
      return answerOf(api.POST('/api/v1/interactions/{id}/wrapup', { params, body }));
    }
    case 'note': {
      const body = { text: command.text };
      return answerOf(api.POST('/api/v1/interactions/{id}/note', { params, body }));
    }
    case 'transfer': {
      const { to, reason } = command;
      const body = { ...to, ...(reason === '' ? {} : { reason }) };
      return answerOf(api.POST('/api/v1/interactions/{id}/transfer', { params, body }));
    }
    case 'reply': {
      const { verb: _, ...body } = command;
      return answerOf(api.POST('/api/v1/interactions/{id}/reply', { params, body }));
    }
    case 'pickup':
    case 'decline':
    case 'hold':
    case 'resume':
    case 'disconnect':
      return answerOf(api.POST(`/api/v1/interactions/{id}/${command.verb}`, { params }));
  }
};

interface Sent {
  readonly command: Command;
  /** One that was used before, to go on with it. */
  readonly key?: string;
}

/** The answer is on the screen at once, before the events tell of it. */
export const useCommand = (id: string) => {
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: ({ command, key }: Required<Sent>) => send(id, command, key),
    onSuccess: (now) => {
      client.setQueryData<readonly Interaction[]>(keys.mine, (before) =>
        before?.map((one) => (one.id === now.id ? now : one)),
      );
      void client.invalidateQueries({ queryKey: keys.mine, exact: true });
    },
  });
  return {
    isPending: sending.isPending,
    verb: sending.isPending ? sending.variables.command.verb : undefined,
    /** @throws Failure */
    send: (sent: Sent): Promise<Interaction> =>
      sending.mutateAsync({ command: sent.command, key: sent.key ?? newKey() }),
  };
};
