/** Events as clients see them: what they carry of a message is shaped like `GET .../messages` has it. */
import type { FeedItem } from './feed-tail.ts';

/** `delivery` as the actor keeps it. */
interface Delivery {
  readonly status: string;
  readonly unknown?: boolean;
  readonly code?: string;
}

export const eventView = ({ at, actor, event }: FeedItem): Readonly<Record<string, unknown>> => {
  const { message } = event;
  return {
    ...event,
    at,
    id: actor,
    ...(isRecord(message) ? { message: messageView(message) } : {}),
  };
};

const messageView = (message: Readonly<Record<string, unknown>>) => {
  const { delivery, number: _number, revision: _revision, ...shown } = message;
  return isDelivery(delivery) ? { ...shown, ...deliveryView(delivery) } : shown;
};

const deliveryView = ({ status, unknown, code }: Delivery) => {
  if (status === 'none') return {};
  if (status === 'failed') return { delivery: status, failure: code };
  return { delivery: unknown === true ? 'unknown' : status };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isDelivery = (value: unknown): value is Delivery =>
  isRecord(value) && typeof value['status'] === 'string';
