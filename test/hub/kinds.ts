/** The four kinds of conversation there are, and how a customer begins one. */
import type { Channel } from '../../actors/configuration.ts';
import { pageChannel, xChannel } from './platforms.ts';
import type { Platforms } from './platforms.ts';

export interface Kind {
  readonly name: string;
  readonly channel: Channel;
  readonly source: string;
  /** Makes a thread to be answered. */
  readonly begin: (platforms: Platforms, index: number) => Promise<unknown>;
  readonly match: string;
}

export const kinds: readonly Kind[] = [
  {
    name: 'comments on Facebook',
    channel: pageChannel,
    source: 'feed',
    begin: (platforms, index) =>
      platforms.create('/facebook/pages/1001/posts', {
        author: `Customer ${String(index)}`,
        text: `problem ${String(index)}`,
      }),
    match: '/comments$',
  },
  {
    name: 'private messages on Facebook',
    channel: pageChannel,
    source: 'private',
    begin: (platforms, index) =>
      platforms.create('/facebook/pages/1001/messages', {
        author: `Customer ${String(index)}`,
        text: `problem ${String(index)}`,
      }),
    match: '/messages$|/conversations$',
  },
  {
    name: 'posts on X',
    channel: xChannel,
    source: 'mentions',
    begin: (platforms, index) =>
      platforms.create('/x/tweets', {
        author: `customer${String(index)}`,
        text: `@acme problem ${String(index)}`,
      }),
    match: '/2/tweets|/2/users',
  },
  {
    name: 'private messages on X',
    channel: xChannel,
    source: 'private',
    begin: (platforms, index) =>
      platforms.create('/x/messages', {
        author: `customer${String(index)}`,
        to: 'acme',
        text: `problem ${String(index)}`,
      }),
    match: '/2/dm_',
  },
];

/** What a platform may do to a list that is read. */
export const readFaults = (match: string, probability: number) =>
  [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
    { kind: 'hang' },
    { kind: 'reset_before' },
    { kind: 'reset_after' },
    { kind: 'truncate' },
    { kind: 'duplicate' },
    { kind: 'reorder' },
    { kind: 'repeat_cursor' },
    { kind: 'expire_token' },
    { kind: 'drop' },
  ].map((fault) => ({ match, probability, ...fault }));
