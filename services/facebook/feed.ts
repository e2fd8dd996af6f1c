/** The source `feed`: posts on the page and the comments under them. @see platforms.md 1.2 */
import type { Connection, Outcome, PlatformItem, PollRequest, PollResult } from '../hub/adapter.ts';
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
import { advance, confirm, fingerprintOf, freshMark, isNews } from './marks.ts';
import type { Mark, Marks } from './marks.ts';
import { hasChanged, isDue, markDone } from './thread-list.ts';
import { pollThreads } from './thread-poll.ts';
import type { ThreadPoll } from './thread-poll.ts';

/** The Graph API gives no more nodes at once by `ids`. */
const IDS_MAX = 50;
/** Watched posts off the feed's pages that one poll looks at; with more, they take turns. */
const WATCHED_PER_POLL = 200;
const NEXT_WATCHED = 'watched:next';
/** Watched threads that are read whole in one poll. */
const SWEEPS_PER_POLL = 5;
/** Posts unchanged for so long are only looked at when they are watched or turn up on an early page. */
const REACH_MS = 7 * 24 * 3_600_000;
/** The root's fingerprint once its post is gone. */
const GONE = 'gone';

type Posts = Map<string, ThreadState>;

/** A watched post that is gone: told once, which its mark remembers. */
const noteGone = (poll: ThreadPoll, root: string): void => {
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

const readOne = async (poll: ThreadPoll, posts: Posts, root: string): Promise<void> => {
  const outcome = await readGraph(poll.connection, root, { fields: POST_FIELDS });
  if (outcome.ok) {
    const state = threadState(outcome.value);
    if (state !== undefined) posts.set(state.id, state);
    return;
  }
  const { failure } = outcome;
  if (failure.type !== 'rejected') poll.failures.push(failure);
  else if (failure.code === 'target_gone') noteGone(poll, root);
};

/** Those whose turn it is. */
const turn = ({ memory }: Connection, roots: readonly string[]): readonly string[] => {
  if (roots.length <= WATCHED_PER_POLL) return roots;
  const next = Number(memory.get(NEXT_WATCHED) ?? 0) % roots.length;
  memory.set(NEXT_WATCHED, next + WATCHED_PER_POLL);
  return [...roots.slice(next), ...roots.slice(0, next)].slice(0, WATCHED_PER_POLL);
};

/** Watched posts that the feed did not show; one that is gone spoils the common answer. */
const readWatched = async (poll: ThreadPoll, posts: Posts): Promise<void> => {
  const roots = turn(
    poll.connection,
    poll.request.watched.filter((root) => root.includes('_') && !posts.has(root)),
  );
  for (let from = 0; from < roots.length; from += IDS_MAX) {
    const some = roots.slice(from, from + IDS_MAX);
    const params = { ids: some.join(','), fields: POST_FIELDS };
    const outcome = await readGraph(poll.connection, '', params);
    if (!outcome.ok && outcome.failure.type !== 'rejected') {
      poll.failures.push(outcome.failure);
      return;
    }
    for (const root of some) {
      const state = outcome.ok ? threadState(field(outcome.value, root)) : undefined;
      if (state === undefined) await readOne(poll, posts, root);
      else posts.set(root, state);
    }
  }
};

const readDownTo = (
  { connection, request }: ThreadPoll,
  post: string,
  downTo: number,
  after?: string,
): Promise<Outcome<Comments>> =>
  readComments(connection, {
    post,
    downTo,
    limit: request.channel.postLimit,
    pageBudget: request.limits.pageBudget,
    ...(after === undefined ? {} : { after }),
  });

const noComments: Outcome<Comments> = { ok: true, value: { items: [], end: 'end' } };
const done: Outcome<undefined> = { ok: true, value: undefined };

/** The new comments of a post, and the post with them when it hasn't been handed on as it is. */
const readPost = async (poll: ThreadPoll, state: ThreadState): Promise<Outcome<undefined>> => {
  const post = postItem(poll.connection.account, state.node);
  if (post === undefined) return done;
  const mark = poll.threads.get(state.id) ?? freshMark(poll.marks.floor, post.at);
  const outcome = state.count === 0 ? noComments : await readDownTo(poll, state.id, mark.cut);
  if (!outcome.ok) return outcome;
  takeComments(poll, { state, post, mark }, outcome.value);
  return done;
};

/** A changed post. */
interface Changed {
  readonly state: ThreadState;
  readonly post: PlatformItem;
  /** How far it was read before. */
  readonly mark: Mark;
}

const takeComments = (poll: ThreadPoll, changed: Changed, comments: Comments): void => {
  const { state, post, mark } = changed;
  const { items, end, after: rest } = comments;
  const news = newsIn(poll, mark, state.id, items);
  remember(poll.connection, state.id, [post, ...items]);
  const isMissing = end === 'end' && items.length < state.count;
  // Else what was said so far isn't marked: it comes along once somebody else joins in.
  const after = concernsSomeone(poll, post, mark, news)
    ? handOn(poll, changed, comments, news)
    : { mark, isNothing: false };
  const isComplete = end !== 'repeated';
  const isDoubtful = isMissing || after.isNothing;
  // Of several gaps the older one is within the newer: what was read of it comes again, and is known.
  const downTo = Math.min(mark.cut, mark.gap?.downTo ?? mark.cut);
  const read = rest === undefined ? after.mark : { ...after.mark, gap: { after: rest, downTo } };
  poll.threads.set(state.id, isComplete ? confirm(read, state, isDoubtful) : read);
};

/** What an earlier poll left unread, a few pages further: nothing that was said is left out. */
const readGap = async (poll: ThreadPoll, root: string): Promise<Outcome<undefined>> => {
  const mark = poll.threads.get(root);
  if (mark?.gap === undefined) return done;
  const { gap, ...closed } = mark;
  const outcome = await readDownTo(poll, root, gap.downTo, gap.after);
  if (!outcome.ok) {
    if (outcome.failure.type !== 'rejected') return outcome;
    poll.warnings.push(`comments that were left for later can't be read: ${outcome.failure.why}`);
    poll.threads.set(root, closed);
    return done;
  }
  const { items, after } = outcome.value;
  poll.items.push(...items.filter(({ at }) => at > gap.downTo));
  remember(poll.connection, root, items);
  poll.threads.set(root, after === undefined ? closed : { ...mark, gap: { ...gap, after } });
  return done;
};

/** @returns the thread's mark, and whether there was nothing at all to hand on */
const handOn = (
  poll: ThreadPoll,
  { post, mark }: Changed,
  { items, end }: Comments,
  news: readonly PlatformItem[],
): { readonly mark: Mark; readonly isNothing: boolean } => {
  const root = fingerprintOf(post);
  // A post from before the floor comes along with what is new under it, so that this makes sense.
  const isRootNews = mark.root !== root && (news.length > 0 || post.at > mark.cut);
  poll.items.push(...(isRootNews ? [post] : []), ...news);
  const rooted = isRootNews ? { ...mark, root } : mark;
  const reading = { items, isComplete: end !== 'repeated' };
  return {
    mark: advance(rooted, reading, poll.request.limits.overlapMs),
    isNothing: news.length === 0 && !isRootNews,
  };
};

/** The page's own post is nobody's concern until somebody answers. @see platforms.md 7.3 */
const concernsSomeone = (
  { request }: ThreadPoll,
  post: PlatformItem,
  mark: Mark,
  news: readonly PlatformItem[],
): boolean =>
  !post.isOurs ||
  mark.root !== undefined ||
  request.watched.includes(post.id) ||
  news.some(({ isOurs }) => !isOurs);

const newsIn = (
  { connection }: ThreadPoll,
  mark: Mark,
  root: string,
  items: readonly PlatformItem[],
): readonly PlatformItem[] => {
  const old = items.filter((item) => !isNews(mark, item));
  return [...items.filter((item) => isNews(mark, item)), ...editedSince(connection, root, old)];
};

/** Watched threads in whole: what changed in them without the platform counting it as a change. */
const sweep = async (poll: ThreadPoll, posts: ReadonlyMap<string, ThreadState>): Promise<void> => {
  const { connection, request } = poll;
  const due = request.watched
    .filter((root) => posts.has(root) && poll.threads.has(root))
    .filter((root) => isDue(connection, `sweep:${root}`, request.limits.sweepMs));
  for (const root of due.slice(0, SWEEPS_PER_POLL)) {
    const outcome = await readDownTo(poll, root, -1);
    if (!outcome.ok) return;
    markDone(connection, `sweep:${root}`);
    await compare(poll, root, outcome.value);
  }
};

const compare = async (poll: ThreadPoll, root: string, { items, end }: Comments): Promise<void> => {
  const { connection, request } = poll;
  const mark = poll.threads.get(root);
  if (mark === undefined) return;
  poll.items.push(...newsIn(poll, mark, root, items));
  remember(connection, root, items);
  if (end === 'end') poll.items.push(...(await deletedSince(connection, root, items)));
  const isComplete = end !== 'repeated';
  const after = advance(mark, { items, isComplete }, request.limits.overlapMs);
  // When it last changed is for the list of threads to say.
  poll.threads.set(root, { ...after, u: mark.u });
};

/** One poll of the page. */
export const pollFeed = (
  connection: Connection,
  request: PollRequest,
  marks: Marks,
): Promise<PollResult> =>
  pollThreads(connection, request, marks, {
    edge: 'feed',
    params: { fields: POST_FIELDS },
    reachMs: REACH_MS,
    also: readWatched,
    isChanged: (poll, state) =>
      hasChanged(poll.marks, state) ||
      poll.marks.threads.get(state.id)?.gap !== undefined ||
      (request.watched.includes(state.id) && !poll.marks.threads.has(state.id)),
    read: async (poll, state) => {
      const hasGap = poll.marks.threads.get(state.id)?.gap !== undefined;
      const isNew = !hasGap || hasChanged(poll.marks, state);
      const outcome = isNew ? await readPost(poll, state) : done;
      return outcome.ok ? readGap(poll, state.id) : outcome;
    },
    afterwards: sweep,
  });
