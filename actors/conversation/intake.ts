/**
 * What the platform shows of a thread, item by item, whatever came before and however often. The state
 * stays as it is while a batch is read, so what the batch itself brings is kept in a draft.
 */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EpochMs } from '../types.ts';
import { present } from '../types.ts';
import type { ConversationCommand, IntakeItem, Thread } from './conversation.protocol.ts';
import type { Draft } from './draft.ts';
import { about, openDraft } from './draft.ts';
import { echoOf, normalised } from './echo.ts';
import { abandonIfGone, begin } from './episode.ts';
import type { ConversationEvent, Message } from './interaction.protocol.ts';
import { messagesKeptMax } from './limits.ts';
import type { ConversationState } from './state.ts';
import { compareIds, isBefore, platformThread } from './state.ts';

/** Never refuses: the platform's facts are facts. */
export const receive = (
  state: ConversationState,
  { thread, items }: Extract<ConversationCommand, { type: 'receive' }>,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const draft = openDraft(state, thread, now, config);
  if (items.length > 0) openThread(draft, thread);
  for (const item of items) take(draft, item);
  return draft.events;
};

/** A thread stays with its channel as long as there is one. */
const openThread = (draft: Draft, thread: Thread): void => {
  const { state, config, now } = draft;
  const channel = platformThread(state)?.channel;
  if (channel !== undefined && named(config.channels, channel) !== undefined) return;
  if (channel === thread.channel) return;
  draft.events.push({ type: 'threadOpened', at: now, id: state.id, thread });
};

const take = (draft: Draft, item: IntakeItem): void => {
  const { state } = draft;
  const known =
    draft.touched.get(item.id) ?? state.messages.get(state.byPlatformId.get(item.id) ?? item.id);
  if (known !== undefined) renew(draft, known, item);
  else if (item.direction === 'in') hear(draft, item);
  else recognise(draft, item);
};

/** It was here before: all that can be new is an edit, a deletion, or the right to answer. */
const renew = (draft: Draft, known: Message, item: IntakeItem): void => {
  if (known.deleted === true) return;
  if (item.deleted === true) {
    draft.touched.set(item.id, { ...known, deleted: true });
    draft.events.push({ type: 'messageDeleted', ...about(draft), messageId: known.id });
    abandonIfGone(draft, known);
    return;
  }
  if (isEdit(known, item)) {
    const now = edited(known, item);
    draft.touched.set(item.id, { ...known, ...now });
    draft.events.push({ type: 'messageEdited', ...about(draft), messageId: known.id, ...now });
  }
  if (item.direction === 'in' && known.id === draft.newestIn?.id) allow(draft, item);
};

/** Where there was something attached and isn't any more, that is said. */
const edited = (known: Message, { text, revision, attachments }: IntakeItem) => {
  const none = known.attachments === undefined ? undefined : [];
  return { text, revision, ...present({ attachments: attachments ?? none }) };
};

const instant = /^\d{4}-\d\d-\d\dT/;
const number = /^\d+$/;

/**
 * Only other words, or other things attached, are an edit; revisions tell an old copy, read late, from a new one. Our own replies
 * come back with links rewritten, so that other words say nothing of them.
 */
const isEdit = (known: Message, item: IntakeItem): boolean => {
  const { revision, direction } = known;
  if (direction === 'out') return false;
  if (saysTheSame(known, item) || revision === item.revision) return false;
  if (revision === undefined) return true;
  const ordered = [number, instant].some((kind) => kind.test(revision) && kind.test(item.revision));
  return !ordered || compareIds(item.revision, revision) > 0;
};

/** The addresses of what is attached differ with every look at it. */
const saysTheSame = (known: Message, item: IntakeItem): boolean =>
  normalised(known.text) === normalised(item.text) && likeness(known) === likeness(item);

const likeness = ({ attachments = [] }: Pick<Message, 'attachments'>): string =>
  attachments.map(({ kind, name = '', alt = '' }) => [kind, name, alt].join('\n')).join('\n\n');

/** Something new of the customer's. */
const hear = (draft: Draft, item: IntakeItem): void => {
  if (isForgotten(draft, item)) return;
  const isNewest = draft.newestIn === undefined || isBefore(draft.newestIn, item);
  if (item.deleted !== true) {
    if (isNewest) {
      draft.newestIn = { id: item.id, at: item.at };
      allow(draft, item);
    }
    if (draft.current === undefined) begin(draft, item.author);
  }
  add(draft, item, 'in');
};

/** The account's own: a reply of ours coming back, or what staff wrote in the platform's app. */
const recognise = (draft: Draft, item: IntakeItem): void => {
  const isGone = item.deleted === true;
  const reply = isGone ? undefined : echoOf(draft.state, item, draft.matched);
  if (reply !== undefined) {
    match(draft, reply, item);
    return;
  }
  if (isForgotten(draft, item)) return;
  const starts = !isGone && draft.current === undefined && startsSomething(draft, item);
  if (starts) begin(draft, draft.customer ?? {});
  add(draft, item, 'native');
};

/** A second object with our token is the platform's affair; it is never shown as another message. */
const match = (draft: Draft, reply: Message, { id: platformId }: IntakeItem): void => {
  if (reply.platformId !== undefined || draft.matched.has(reply.id)) return;
  draft.matched.add(reply.id);
  draft.touched.set(platformId, { ...reply, platformId });
  draft.events.push({ type: 'echoMatched', ...about(draft), messageId: reply.id, platformId });
};

/** The account's own posts concern no one until somebody answers. @see platforms.md 7.3 */
const startsSomething = ({ thread }: Draft, { parent }: IntakeItem): boolean =>
  thread.visibility === 'private' || parent !== undefined;

const allow = (draft: Draft, { replyability }: IntakeItem): void => {
  if (isSame(draft.replyability, replyability)) return;
  draft.replyability = replyability;
  draft.events.push({ type: 'replyabilityChanged', ...about(draft), replyability });
};

const isSame = (a: Draft['replyability'], b: Draft['replyability']): boolean =>
  a.allowed ? b.allowed && a.until === b.until : !b.allowed && a.reason === b.reason;

/** Older than the oldest that is kept of a full thread: it was here before, or might have been. */
const isForgotten = (draft: Draft, item: IntakeItem): boolean => {
  if (draft.size < messagesKeptMax) return false;
  const oldest = draft.state.messages.get(draft.state.order[draft.evicted] ?? '');
  return oldest === undefined || isBefore(item, oldest);
};

const add = (draft: Draft, item: IntakeItem, direction: 'in' | 'native'): void => {
  const { id, revision, author, text, attachments, at, parent, deleted } = item;
  draft.seq += 1;
  const message: Message = {
    id,
    seq: draft.seq,
    number: draft.number,
    direction,
    author,
    text,
    platformId: id,
    at,
    delivery: { status: 'none' },
    revision,
    ...present({ attachments, parent, deleted }),
  };
  const evicts = oldestToEvict(draft);
  if (evicts === undefined) draft.size += 1;
  draft.touched.set(id, message);
  draft.events.push({ type: 'messageAdded', ...about(draft), message, ...present({ evicts }) });
};

/** A reply that is on its way stays. */
const oldestToEvict = (draft: Draft): string | undefined => {
  if (draft.size < messagesKeptMax) return undefined;
  const { order, messages } = draft.state;
  while (draft.evicted < order.length) {
    const id = order[draft.evicted] ?? '';
    draft.evicted += 1;
    if (messages.get(id)?.delivery.status !== 'pending') return id;
  }
  return undefined;
};
