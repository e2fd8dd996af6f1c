/** The effects of webhooks: reads on in the feed, and tells one address what concerns it, in order. */
import type { Webhook } from '../../actors/webhooks.ts';
import type { Effect, Tagged } from '../../actors/runtime/actor.ts';
import type { Feed, FeedPage } from '../../actors/runtime/partition-store.ts';
import type { EffectCall, EffectRunner } from '../../actors/runtime/ports.ts';
import type {
  DeliverEffect,
  RedeliverEffect,
  WebhookCommand,
} from '../../actors/webhook/webhook.protocol.ts';
import { messagesIn, type WebhookMessage } from './messages.ts';
import { post, type PostPorts } from './post.ts';
import { signatureOf } from './signature.ts';

export interface DeliveryPorts extends Omit<PostPorts, 'timeoutMs'> {
  /** As it's configured now, with its secret; undefined when there is no such webhook. */
  readonly webhook: (id: string) => WebhookAccess | undefined;
  readonly feed: Pick<Feed, 'read' | 'watch'>;
  /** The wall clock. */
  readonly now: () => number;
}

export interface WebhookAccess {
  readonly webhook: Webhook;
  readonly secret: string;
}

type Told = Extract<WebhookCommand, { type: 'told' }>;

/** From the name's resolution to the status. The runtime's own limit for a call is 6 s. */
const timeoutMs = 4_000;
/** After that no further one is begun in the same round. */
const roundMs = 1_500;
/** How long a round waits for something to happen. */
const waitMs = 5_000;
const readMax = 500;
/** So far the place may be ahead of what is written down when nothing was to be told. */
const unwrittenMax = 1_000;

const isDeliver = (effect: Effect): effect is DeliverEffect => effect.type === 'webhook';
const isRedeliver = (effect: Effect): effect is RedeliverEffect => effect.type === 'webhookAgain';

/** Runs the effects `webhook` and `webhookAgain`; what it doesn't know goes to `others`. */
export const createDeliveries = (ports: DeliveryPorts, others: EffectRunner): EffectRunner => {
  const round = createRound(ports);
  return {
    run: (effect, call) => {
      if (isDeliver(effect)) return round(effect, call);
      if (isRedeliver(effect)) return redeliver(ports, effect, call);
      return others.run(effect, call);
    },
  };
};

const redeliver = async (
  ports: DeliveryPorts,
  { webhook: id, letter: { event, name, body } }: RedeliverEffect,
  call: EffectCall,
): Promise<Tagged | undefined> => {
  const access = ports.webhook(id);
  if (access === undefined || !call.mayAct()) return undefined;
  const why = await tell(ports, access, { id: event, name, body }, call);
  const told: Tagged & { event: number } = { type: 'toldAgain', event };
  return why === undefined ? told : ({ ...told, why } as Tagged);
};

const tell = (
  { guard, localHttp, now }: DeliveryPorts,
  { webhook: { id, url }, secret }: WebhookAccess,
  { id: event, name, body }: Pick<WebhookMessage, 'id' | 'name' | 'body'>,
  { signal }: EffectCall,
): Promise<string | undefined> => {
  const timestamp = String(Math.floor(now() / 1_000));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Baton',
    'x-baton-event': name,
    // The same however often it is sent.
    'x-baton-delivery': `${id}-${String(event)}`,
    'x-baton-timestamp': timestamp,
    'x-baton-signature': signatureOf(secret, timestamp, body),
  };
  return post({ guard, localHttp, timeoutMs }, { url, headers, body }, signal);
};

const createRound = (ports: DeliveryPorts) => {
  /** Where a webhook has read up to, when that is further than what is written down. */
  const places = new Map<string, { readonly filter: string; readonly place: number }>();

  const placeOf = (id: string, filter: string, cursor: number): number => {
    const known = places.get(id);
    return known?.filter === filter ? Math.max(known.place, cursor) : cursor;
  };

  /** Tells what there is on a page, and how far that goes. */
  const takeIn = async (
    { webhook: id, cursor = 0 }: DeliverEffect,
    access: WebhookAccess,
    page: FeedPage,
    call: EffectCall,
  ): Promise<Tagged | undefined> => {
    const outcome = await tellAll(ports, access, messagesIn(page.items, access.webhook), call);
    if (outcome.failure !== undefined || outcome.left) return toldOf(outcome, cursor);
    const place = page.items.at(-1)?.id ?? cursor;
    places.set(id, { filter: filterOf(access), place });
    const isNews = outcome.delivered > 0 || place - cursor >= unwrittenMax;
    return isNews ? told(place, { delivered: outcome.delivered }) : undefined;
  };

  return async (effect: DeliverEffect, call: EffectCall): Promise<Tagged | undefined> => {
    const { webhook: id, cursor } = effect;
    const access = ports.webhook(id);
    if (access === undefined) return undefined;
    if (cursor === undefined) return told((await ports.feed.read(0, 1)).lastId);
    const from = placeOf(id, filterOf(access), cursor);
    const page = await readSoon(ports.feed, from, call.signal);
    if (page === undefined) return undefined;
    // Another feed than before, or one that has forgotten: it goes on with what there is.
    if (isBroken(page, from)) return told(page.firstId - 1, { lost: true });
    return takeIn(effect, access, page, call);
  };
};

/** What is left out is left out by these alone. */
const filterOf = ({ webhook: { events, topics } }: WebhookAccess): string =>
  JSON.stringify([events, topics]);

const isBroken = ({ firstId, lastId }: FeedPage, after: number): boolean =>
  lastId < after || firstId > after + 1;

const told = (cursor: number, more: Partial<Told> = {}): Told => ({
  type: 'told',
  cursor,
  delivered: 0,
  lost: false,
  ...more,
});

interface Outcome {
  readonly delivered: number;
  /** The last one that was taken. */
  readonly last: number | undefined;
  /** Time is up, and some are left. */
  readonly left: boolean;
  readonly failure?: NonNullable<Told['failure']>;
}

const toldOf = ({ delivered, last, failure }: Outcome, cursor: number): Told =>
  told(last ?? cursor, { delivered, ...(failure === undefined ? {} : { failure }) });

/** One after the other, as the next may only come when the one before was taken. */
const tellAll = async (
  ports: DeliveryPorts,
  access: WebhookAccess,
  messages: readonly WebhookMessage[],
  call: EffectCall,
): Promise<Outcome> => {
  const endAt = performance.now() + roundMs;
  let delivered = 0;
  let last: number | undefined;
  for (const message of messages) {
    const isOver = performance.now() > endAt || call.signal.aborted || !call.mayAct();
    if (isOver) return { delivered, last, left: true };
    const why = await tell(ports, access, message, call);
    const { id: event, name, body } = message;
    if (why !== undefined)
      return { delivered, last, left: false, failure: { event, name, body, why } };
    delivered += 1;
    last = event;
  }
  return { delivered, last, left: false };
};

/** What is there after a place, or comes within a while; undefined when nothing does. */
const readSoon = async (
  feed: DeliveryPorts['feed'],
  after: number,
  signal: AbortSignal,
): Promise<FeedPage | undefined> => {
  const page = await feed.read(after, readMax);
  if (page.items.length > 0 || isBroken(page, after)) return page;
  await somethingAppended(feed, signal);
  const next = await feed.read(after, readMax);
  return next.items.length > 0 ? next : undefined;
};

const somethingAppended = (feed: DeliveryPorts['feed'], signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      unwatch();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, waitMs).unref();
    const unwatch = feed.watch(done);
    signal.addEventListener('abort', done, { once: true });
  });
