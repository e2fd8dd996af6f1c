/** Folds events into a webhook, in place. */
import type { DeadLetter, WebhookEvent } from './webhook.protocol.ts';
import type { WebhookState } from './state.ts';

type Of<Type extends WebhookEvent['type']> = Extract<WebhookEvent, { type: Type }>;

/** Total: an event has happened, so it always applies. */
export const evolve = (state: WebhookState, event: WebhookEvent): WebhookState => {
  switch (event.type) {
    case 'advanced':
      advanced(state, event);
      break;
    case 'putOff': {
      const { event: number, attempts, nextAt, why } = event;
      state.retry = { event: number, attempts, nextAt, why };
      break;
    }
    case 'setAside':
      state.cursor = event.letter.event;
      state.retry = undefined;
      state.letters.set(event.letter.event, event.letter);
      break;
    case 'redeliveryAsked':
      for (const number of event.events) change(state, number, () => ({ again: true }));
      break;
    case 'redelivered':
      state.letters.delete(event.event);
      state.delivered += 1;
      break;
    case 'redeliveryFailed': {
      const { at, why } = event;
      change(state, event.event, ({ attempts }) => ({
        again: false,
        at,
        why,
        attempts: attempts + 1,
      }));
      break;
    }
    case 'lettersDropped':
      for (const number of event.events) state.letters.delete(number);
      state.dropped += event.events.length;
      break;
    case 'forgotten':
      forgotten(state);
      break;
  }
  return state;
};

const advanced = (state: WebhookState, { cursor, delivered, lost }: Of<'advanced'>): void => {
  state.cursor = cursor;
  state.delivered += delivered;
  if (lost) state.gaps += 1;
  if (state.retry !== undefined && state.retry.event <= cursor) state.retry = undefined;
};

const forgotten = (state: WebhookState): void => {
  state.letters.clear();
  state.cursor = undefined;
  state.retry = undefined;
  state.delivered = 0;
  state.gaps = 0;
  state.dropped = 0;
};

const change = (
  { letters }: WebhookState,
  number: number,
  changes: (letter: DeadLetter) => Partial<DeadLetter>,
): void => {
  const before = letters.get(number);
  if (before !== undefined) letters.set(number, { ...before, ...changes(before) });
};
