/** How a webhook is stored: its place and counters, and a row for each dead letter. */
import type { Stored } from '../types.ts';
import { persisted } from '../types.ts';
import type { DeadLetter, Retry, WebhookEvent } from './webhook.protocol.ts';
import { initial, type WebhookState } from './state.ts';

interface Head {
  readonly id: string;
  readonly cursor?: number | undefined;
  readonly retry?: Retry | undefined;
  readonly delivered: number;
  readonly gaps: number;
  readonly dropped: number;
}

const head = ({ id, cursor, retry, delivered, gaps, dropped }: WebhookState): Head => ({
  id,
  cursor,
  retry,
  delivered,
  gaps,
  dropped,
});

/** Letters that an event touches. */
const touched = (event: WebhookEvent): readonly number[] => {
  switch (event.type) {
    case 'advanced':
    case 'putOff':
      return [];
    case 'setAside':
      return [event.letter.event];
    case 'redeliveryAsked':
    case 'lettersDropped':
      return event.events;
    case 'redelivered':
    case 'redeliveryFailed':
      return [event.event];
    case 'forgotten':
      return event.letters;
  }
};

const rows = (event: WebhookEvent, { letters }: WebhookState): readonly Stored<DeadLetter>[] =>
  touched(event).map((number) => ({ key: `l/${String(number)}`, value: letters.get(number) }));

const restore = (stored: Head, values: ReadonlyMap<string, DeadLetter>): WebhookState => {
  const inOrder = [...values.values()].toSorted((a, b) => a.event - b.event);
  return {
    ...initial(stored.id),
    ...stored,
    cursor: stored.cursor,
    retry: stored.retry,
    letters: new Map(inOrder.map((letter) => [letter.event, letter])),
  };
};

export const persistence = persisted({ head, rows, restore });
