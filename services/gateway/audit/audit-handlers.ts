/** `GET /audit`: who has administered what, and who was turned away. */
import { trailId } from './audit-trail.ts';
import type { Gateway } from '../gateway.ts';
import { pageSize } from '../interactions/interaction-handlers.ts';

interface Asked {
  readonly query: {
    readonly kind?: 'act' | 'denial';
    readonly by?: string;
    readonly about?: string;
    readonly code?: string;
    readonly route?: string;
    readonly since?: string;
    readonly before?: string;
    readonly cursor?: string;
    readonly limit?: number;
  };
}

/** Newest first. */
export const audit = async ({ query }: Asked, { broker }: Gateway) => {
  const { since, before, cursor, limit = pageSize, ...filter } = query;
  const { records, next } = await broker.ask('audit.list', {
    id: trailId,
    limit,
    ...filter,
    ...(since === undefined ? {} : { fromAt: Date.parse(since) }),
    ...(before === undefined ? {} : { untilAt: Date.parse(before) }),
    ...(cursor === undefined ? {} : { before: Number(cursor) }),
  });
  const items = records.map(({ number, ...record }) => ({ id: String(number), ...record }));
  return { items, nextCursor: next === undefined ? null : String(next) };
};
