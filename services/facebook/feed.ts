/** The source `feed`: posts on the page and the comments under them. @see platforms.md 1.2 */
import type {
  Connection,
  Failure,
  Outcome,
  PlatformItem,
  PollRequest,
  PollResult,
} from '../hub/adapter.ts';
import { field } from '../hub/http.ts';
import {
  deletedSince,
  editedSince,
  goneItem,
  readComments,
  remember,
  rememberedRoot,
} from './comments.ts';
import type { Comments } from './comments.ts';
import { postItem, POST_FIELDS, threadState } from './graph-items.ts';
import type { ThreadState } from './graph-items.ts';
import { readGraph } from './graph.ts';
import { advance, cursorOf, fingerprintOf, freshMark, isNews, prune } from './marks.ts';
import type { Mark, Marks } from './marks.ts';
import { collectThreads, hasChanged, isDue, markDone, markUndone } from './thread-list.ts';

/** The Graph API gives no more nodes at once by `ids`. */
const IDS_MAX = 50;
/** Watched threads that are read whole in one poll. */
const SWEEPS_PER_POLL = 5;
/** Posts unchanged for so long are only looked at when they are watched or turn up on an early page. */
const REACH_MS = 7 * 24 * 3_600_000;
/** The root's fingerprint once its post is gone. */
const GONE = 'gone';

/** One poll in the making. */
interface Poll {
  readonly connection: Connection;
  readonly request: PollRequest;
  readonly marks: Marks;
  readonly posts: Map<string, ThreadState>;
  readonly threads: Map<string, Mark>;
  readonly items: PlatformItem[];
  readonly warnings: string[];
  failure: Failure | undefined;
}

/** A watched post that is gone: told once, which its mark remembers. */
const noteGone = (poll: Poll, root: string): void => {
  const mark = poll.threads.get(root);
  if (mark === undefined || mark.root === GONE) return;
  const known = rememberedRoot(poll.connection, root) ?? {
    id: root,
    revision: '',
    visibility: 'public',
    root,
    isOurs: false,
    author: {},
    text: '',
    at: Math.max(0, mark.u),
    addressed: [],
    replyability: { allowed: false, reason: 'target_gone' },
  };
  poll.items.push(goneItem(known));
  poll.threads.set(root, { ...mark, root: GONE });
};

const readOne = async (poll: Poll, root: string): Promise<void> => {
  const outcome = await readGraph(poll.connection, root, { fields: POST_FIELDS });
  if (outcome.ok) {
    const state = threadState(outcome.value);
    if (state !== undefined) poll.posts.set(state.id, state);
    return;
  }
  const { failure } = outcome;
  if (failure.type === 'rejected' && failure.code === 'target_gone') noteGone(poll, root);
  else poll.failure ??= failure;
};

/** Watched posts that the feed did not show; one that is gone spoils the common answer. */
const collectWatched = async (poll: Poll): Promise<void> => {
  const roots = poll.request.watched.filter((root) => root.includes('_') && !poll.posts.has(root));
  for (let from = 0; from < roots.length; from += IDS_MAX) {
    const some = roots.slice(from, from + IDS_MAX);
    const params = { ids: some.join(','), fields: POST_FIELDS };
    const outcome = await readGraph(poll.connection, '', params);
    if (!outcome.ok && outcome.failure.type !== 'rejected') {
      poll.failure ??= outcome.failure;
      return;
    }
    for (const root of some) {
      const state = outcome.ok ? threadState(field(outcome.value, root)) : undefined;
      if (state === undefined) await readOne(poll, root);
      else poll.posts.set(root, state);
    }
  }
};

const readDownTo = (
  { connection, request }: Poll,
  post: string,
  downTo: number,
): Promise<Outcome<Comments>> =>
  readComments(connection, {
    post,
    downTo,
    limit: request.channel.postLimit,
    pageBudget: request.limits.pageBudget,
  });

const noComments: Outcome<Comments> = { ok: true, value: { items: [], end: 'end' } };

/** The new comments of a post, and the post with them when it hasn't been handed on as it is. */
const readPost = async (poll: Poll, state: ThreadState): Promise<void> => {
  const post = postItem(poll.connection.account, state.node);
  if (post === undefined) return;
  const mark = poll.threads.get(state.id) ?? freshMark(poll.marks.floor, post.at);
  const outcome = state.count === 0 ? noComments : await readDownTo(poll, state.id, mark.cut);
  if (!outcome.ok) {
    poll.failure ??= outcome.failure;
    return;
  }
  const { items, end } = outcome.value;
  if (end === 'budget') poll.warnings.push('more new comments under a post than one poll reads');
  const news = newsIn(poll, mark, state.id, items);
  remember(poll.connection, state.id, [post, ...items]);
  const isComplete = end !== 'repeated';
  const seen = isComplete ? { u: state.updatedAt, c: state.count } : {};
  if (!concernsSomeone(poll, post, mark, news)) {
    poll.threads.set(state.id, { ...mark, ...seen });
    return;
  }
  const root = fingerprintOf(post);
  // A post from before the floor comes along with what is new under it, so that this makes sense.
  const isRootNews = mark.root !== root && (news.length > 0 || post.at > mark.cut);
  poll.items.push(...(isRootNews ? [post] : []), ...news);
  const after = advance(mark, { items, isComplete }, poll.request.limits.overlapMs);
  poll.threads.set(state.id, { ...after, ...seen, ...(isRootNews ? { root } : {}) });
};

/** The page's own post is nobody's concern until somebody answers. @see platforms.md 7.3 */
const concernsSomeone = (
  { request }: Poll,
  post: PlatformItem,
  mark: Mark,
  news: readonly PlatformItem[],
): boolean =>
  !post.isOurs ||
  mark.root !== undefined ||
  request.watched.includes(post.id) ||
  news.some(({ isOurs }) => !isOurs);

const newsIn = (
  { connection }: Poll,
  mark: Mark,
  root: string,
  items: readonly PlatformItem[],
): readonly PlatformItem[] => {
  const old = items.filter((item) => !isNews(mark, item));
  return [...items.filter((item) => isNews(mark, item)), ...editedSince(connection, root, old)];
};

/** Watched threads in whole: what changed in them without the platform counting it as a change. */
const sweep = async (poll: Poll): Promise<void> => {
  const { connection, request } = poll;
  const due = request.watched
    .filter((root) => poll.posts.has(root) && poll.threads.has(root))
    .filter((root) => isDue(connection, `sweep:${root}`, request.limits.sweepMs));
  for (const root of due.slice(0, SWEEPS_PER_POLL)) {
    const outcome = await readDownTo(poll, root, -1);
    if (!outcome.ok) return;
    markDone(connection, `sweep:${root}`);
    await compare(poll, root, outcome.value);
  }
};

const compare = async (poll: Poll, root: string, { items, end }: Comments): Promise<void> => {
  const { connection, request } = poll;
  const mark = poll.threads.get(root);
  if (mark === undefined) return;
  poll.items.push(...newsIn(poll, mark, root, items));
  remember(connection, root, items);
  if (end !== 'end') return;
  poll.items.push(...(await deletedSince(connection, root, items)));
  const after = advance(mark, { items, isComplete: true }, request.limits.overlapMs);
  if (mark.u >= 0) poll.threads.set(root, after);
};

/** One poll of the page. What was read before a failure is handed on; the rest comes with the next. */
export const pollFeed = async (
  connection: Connection,
  request: PollRequest,
  marks: Marks,
): Promise<PollResult> => {
  const node = `${connection.account.externalId}/feed`;
  const { failure, isComplete, threads } = await collectThreads(connection, {
    node,
    params: { fields: POST_FIELDS, limit: String(request.channel.postLimit) },
    marks,
    pageBudget: request.limits.pageBudget,
    sweepMs: request.limits.sweepMs,
    oldestAt: connection.now() - REACH_MS,
  });
  const poll: Poll = {
    connection,
    request,
    marks,
    posts: new Map(threads),
    threads: new Map(marks.threads),
    items: [],
    warnings: [],
    failure,
  };
  const isWhole = (await readAll(poll)) && isComplete;
  if (!isWhole) markUndone(connection, node);
  const after = { floor: marks.floor, threads: poll.threads };
  return {
    items: poll.items,
    cursor: cursorOf(isWhole ? prune(after, new Set(request.watched)) : after),
    ...(poll.failure === undefined ? {} : { failure: poll.failure }),
    warnings: poll.warnings,
  };
};

/** @returns whether nothing is left for the next poll */
const readAll = async (poll: Poll): Promise<boolean> => {
  if (poll.failure === undefined) await collectWatched(poll);
  const unread = await readChanged(poll);
  if (poll.failure === undefined) await sweep(poll);
  return unread === 0 && poll.failure === undefined;
};

/** The longest unchanged first. @returns how many are left for the next poll */
const readChanged = async (poll: Poll): Promise<number> => {
  const { marks, request } = poll;
  const changed = [...poll.posts.values()]
    .filter(
      (state) =>
        hasChanged(marks, state) ||
        (request.watched.includes(state.id) && !marks.threads.has(state.id)),
    )
    .toSorted((one, other) => one.updatedAt - other.updatedAt);
  for (const [index, state] of changed.entries()) {
    if (poll.items.length >= request.limits.itemBudget) return changed.length - index;
    await readPost(poll, state);
    if (poll.failure !== undefined) return changed.length - index;
  }
  return 0;
};
