/** Pages of X's lists: newest first, cut by ids and times, continued by a token. */
import { compareIds } from './ids.ts';
import type { Tweet } from './platform-objects.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';
import { gatherFromPosts, includedJson } from './x-includes.ts';
import { postJson } from './x-json.ts';
import { tokenOf } from './x-params.ts';
import type { Stretch } from './x-params.ts';
import type { Selection } from './x-selection.ts';

/** Index of the first id that is not below `id`. */
const firstFrom = (ids: readonly string[], id: string): number => {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareIds(ids[middle] ?? '', id) >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Up to `max` items, newest first, and the token of the next page where there is one. */
export const pageOf = <T extends { readonly id: string }>(
  ids: readonly string[],
  { sinceId, untilId }: Stretch,
  max: number,
  resolve: (id: string) => T | undefined,
): { readonly items: readonly T[]; readonly nextToken: string | undefined } => {
  const items: T[] = [];
  for (let at = firstFrom(ids, untilId) - 1; at >= 0; at -= 1) {
    const id = ids[at] ?? '';
    if (compareIds(id, sinceId) <= 0) break;
    const item = resolve(id);
    if (item === undefined) continue;
    if (items.length === max) return { items, nextToken: tokenOf(items.at(-1)?.id ?? '0') };
    items.push(item);
  }
  return { items, nextToken: undefined };
};

interface PostList {
  readonly ids: readonly string[];
  readonly stretch: Stretch;
  readonly max: number;
  readonly keep: (tweet: Tweet) => boolean;
  readonly selection: Selection;
}

/** A page of posts with its meta, includes and partial errors. */
export const postList = (world: World, list: PostList): JsonObject => {
  const { items, nextToken } = pageOf(list.ids, list.stretch, list.max, (id) => {
    const tweet = world.x.listed(id);
    return tweet !== undefined && list.stretch.isInTime(tweet.createdAt) && list.keep(tweet)
      ? tweet
      : undefined;
  });
  if (items.length === 0) return { meta: { result_count: 0 } };
  return {
    data: items.map((tweet) => postJson(world, tweet, list.selection)),
    ...includedJson(world, gatherFromPosts(items, list.selection), list.selection),
    meta: {
      newest_id: items[0]?.id,
      oldest_id: items.at(-1)?.id,
      result_count: items.length,
      ...(nextToken === undefined ? {} : { next_token: nextToken }),
    },
  };
};
