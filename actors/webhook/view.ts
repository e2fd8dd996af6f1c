/** What others see of a webhook. */
import { present } from '../types.ts';
import type { WebhookState } from './state.ts';
import type {
  LettersView,
  WebhookAnswers,
  WebhookCommand,
  WebhookView,
} from './webhook.protocol.ts';

export const answer = (
  state: WebhookState,
  command: WebhookCommand,
): WebhookAnswers[keyof WebhookAnswers] | undefined => {
  switch (command.type) {
    case 'get':
    case 'redeliver':
      return view(state);
    case 'letters':
      return letters(state, command);
    case 'told':
    case 'toldAgain':
    case 'reconfigured':
    case 'wake':
      return undefined;
  }
};

const view = ({
  cursor,
  delivered,
  gaps,
  dropped,
  retry,
  ...state
}: WebhookState): WebhookView => ({
  delivered,
  gaps,
  deadLetters: state.letters.size,
  dropped,
  ...present({ cursor, retry }),
});

const letters = (
  { letters: all }: WebhookState,
  { after, limit }: { readonly after: number; readonly limit: number },
): LettersView => {
  const found = [...all.values()].filter(({ event }) => event > after);
  const items = found.slice(0, limit).map(({ event, name, why, at, attempts, again }) => ({
    event,
    name,
    why,
    at,
    attempts,
    again,
  }));
  return { items, more: found.length > limit };
};
