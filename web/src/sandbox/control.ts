/** The sandbox's control interface. It knows no sign-in and is no part of the API, so that it has no generated client. */
import { queryOptions } from '@tanstack/react-query';
import { Failure, isRecord } from '../api/failure.ts';

/** What is on a platform. @see services/sandbox/truth.ts */
export interface Item {
  readonly id: string;
  readonly platform: 'facebook' | 'x';
  readonly kind: 'post' | 'comment' | 'tweet' | 'message';
  readonly parent: string | null;
  readonly author: string;
  readonly authorId: string;
  readonly text: string;
  readonly attachments?: readonly {
    readonly kind: 'image' | 'video' | 'audio' | 'file' | 'sticker' | 'link';
    readonly url: string;
    readonly name?: string;
    readonly alt?: string;
  }[];
  readonly at: string;
  readonly by: 'visitor' | 'staff' | 'product';
  readonly page?: string;
  readonly post?: string;
  readonly conversation?: string;
  /** Of a direct message on X. */
  readonly to?: string;
  readonly editedAt?: string;
}

export interface Places {
  readonly pages: readonly { readonly id: string; readonly name: string }[];
  readonly accounts: readonly { readonly id: string; readonly username: string }[];
}

export interface Fault {
  readonly id: number;
  readonly match: string;
  readonly kind: string;
  readonly applied: number;
}

export interface Traffic {
  readonly perSecond: number;
  readonly written: number;
}

export type Replies = 'summoned' | 'open';

/** What is shown at most; a sandbox with traffic soon holds more than anybody reads. */
export const itemsMax = 300;
const everyMs = 1_000;

/** @throws Failure */
export const control = async <Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<Answer> => {
  const init = {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  };
  const response = await fetch(`/sandbox/control/${path}`, init).catch(() => {
    throw new Failure('no_connection');
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  const code = isRecord(answer) && typeof answer['code'] === 'string' ? answer['code'] : 'internal';
  throw new Failure(code, response.status);
};

/** Asked again and again, as the platforms tell us nothing. */
const polled = { refetchInterval: everyMs, retry: false, gcTime: 0 } as const;

export const itemsQuery = queryOptions({
  queryKey: ['sandbox', 'truth'],
  queryFn: async () =>
    (await control<{ objects: readonly Item[] }>('GET', `truth?last=${String(itemsMax)}`)).objects,
  ...polled,
});

export const placesQuery = queryOptions({
  queryKey: ['sandbox', 'places'],
  queryFn: () => control<Places>('GET', 'places'),
});

export const faultsQuery = queryOptions({
  queryKey: ['sandbox', 'faults'],
  queryFn: async () => (await control<{ faults: readonly Fault[] }>('GET', 'faults')).faults,
  ...polled,
});

export const trafficQuery = queryOptions({
  queryKey: ['sandbox', 'traffic'],
  queryFn: () => control<Traffic>('GET', 'traffic'),
  ...polled,
});

export const repliesQuery = queryOptions({
  queryKey: ['sandbox', 'settings'],
  queryFn: async () => (await control<{ replies: Replies }>('GET', 'x/settings')).replies,
  ...polled,
});
