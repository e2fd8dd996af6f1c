/** What a webhook is told of the feed: the events that clients may see, as they see them. */
import type { Webhook } from '../../actors/webhooks.ts';
import type { FeedPage } from '../../actors/runtime/partition-store.ts';
import { topicsSeen } from '../gateway/events/event-log.ts';
import { eventView } from '../gateway/events/event-view.ts';
import { readItem } from '../gateway/events/feed-tail.ts';
import { toJson } from '../gateway/times.ts';

export interface WebhookMessage {
  /** Of the event in the feed. */
  readonly id: number;
  readonly name: string;
  readonly body: string;
}

export const messagesIn = (items: FeedPage['items'], webhook: Webhook): readonly WebhookMessage[] =>
  items.flatMap(({ id, event: json }) => {
    const item = readItem(id, json);
    if (item === undefined) return [];
    const name = `${item.kind}.${item.event.type}`;
    if (!isWanted(webhook, name, topicsSeen(item))) return [];
    return [{ id, name, body: toJson({ id, event: name, data: eventView(item) }) }];
  });

/** Nothing named: everything. */
const isWanted = (
  { events, topics }: Webhook,
  name: string,
  published: readonly string[],
): boolean => {
  if (published.length === 0) return false;
  const isNamed = events.length === 0 || events.some((pattern) => matches(pattern, name));
  return isNamed && (topics.length === 0 || topics.some((topic) => published.includes(topic)));
};

/** `conversation.*` or `conversation.offered`. */
const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
