/** Decides what is told next, what is tried again, and what is given up. */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EpochMs, Ms } from '../types.ts';
import { present } from '../types.ts';
import type { WebhookState } from './state.ts';
import type {
  DeliverEffect,
  Failure,
  RedeliverEffect,
  WebhookCommand,
  WebhookEvent,
} from './webhook.protocol.ts';

/** Waits after each attempt that failed; after the last of them and one attempt more it's set aside. */
export const backoffsMs: readonly Ms[] = [1_000, 5_000, 30_000, 120_000, 600_000];
/** Kept at a time; the oldest make room. */
export const lettersMax = 1_000;
/** Between two rounds; a round itself waits for news. */
const roundEveryMs: Ms = 100;
const redeliverEveryMs: Ms = 1_000;

type Of<Type extends WebhookCommand['type']> = Extract<WebhookCommand, { type: Type }>;

export const decide = (
  state: WebhookState,
  command: WebhookCommand,
  now: EpochMs,
): readonly WebhookEvent[] => {
  switch (command.type) {
    case 'told':
      return told(state, command, now);
    case 'toldAgain':
      return toldAgain(state, command, now);
    case 'redeliver':
      return redeliver(state, command, now);
    case 'letters':
    case 'get':
    case 'reconfigured':
    case 'wake':
      return [];
  }
};

/** What an owner of before has told of an earlier place is no news. */
const told = (
  state: WebhookState,
  { cursor, delivered, lost, failure }: Of<'told'>,
  at: EpochMs,
): readonly WebhookEvent[] => {
  if (cursor < (state.cursor ?? 0)) return [];
  const moved = cursor !== state.cursor;
  return [
    ...(moved ? [{ type: 'advanced', at, cursor, delivered, lost } as const] : []),
    ...(failure === undefined ? [] : [failed(state, failure, at)]),
  ];
};

const failed = ({ retry }: WebhookState, failure: Failure, at: EpochMs): WebhookEvent => {
  const { event, why } = failure;
  const attempts = (retry?.event === event ? retry.attempts : 0) + 1;
  const waitMs = backoffsMs[attempts - 1];
  return waitMs === undefined
    ? { type: 'setAside', at, letter: { ...failure, at, attempts, again: false } }
    : { type: 'putOff', at, event, attempts, nextAt: at + waitMs, why };
};

const toldAgain = (
  { letters }: WebhookState,
  { event, why }: Of<'toldAgain'>,
  at: EpochMs,
): readonly WebhookEvent[] => {
  if (letters.get(event)?.again !== true) return [];
  return why === undefined
    ? [{ type: 'redelivered', at, event }]
    : [{ type: 'redeliveryFailed', at, event, why }];
};

const redeliver = (
  { letters }: WebhookState,
  { events }: Of<'redeliver'>,
  at: EpochMs,
): readonly WebhookEvent[] => {
  const asked = [...letters.values()]
    .filter(({ again, event }) => !again && events?.includes(event) !== false)
    .map(({ event }) => event);
  return asked.length === 0 ? [] : [{ type: 'redeliveryAsked', at, events: asked }];
};

export const settle = (
  state: WebhookState,
  at: EpochMs,
  { webhooks }: Configuration,
): readonly WebhookEvent[] => {
  if (named(webhooks, state.id) === undefined) {
    const isNew = state.cursor === undefined && state.letters.size === 0;
    return isNew ? [] : [{ type: 'forgotten', at, letters: [...state.letters.keys()] }];
  }
  const surplus = state.letters.size - lettersMax;
  if (surplus <= 0) return [];
  return [{ type: 'lettersDropped', at, events: [...state.letters.keys()].slice(0, surplus) }];
};

export const effects = (
  { id: webhook, cursor, retry, letters }: WebhookState,
  { webhooks }: Configuration,
): readonly (DeliverEffect | RedeliverEffect)[] => {
  if (named(webhooks, webhook)?.enabled !== true) return [];
  const deliver: DeliverEffect = {
    id: 'deliver',
    type: 'webhook',
    webhook,
    everyMs: roundEveryMs,
    ...present({ cursor, notBeforeAt: retry?.nextAt }),
  };
  const letter = [...letters.values()].find(({ again }) => again);
  if (letter === undefined) return [deliver];
  const { event, name, body, why } = letter;
  const again: RedeliverEffect = {
    id: 'redeliver',
    type: 'webhookAgain',
    webhook,
    letter: { event, name, body, why },
    everyMs: redeliverEveryMs,
  };
  return [deliver, again];
};
