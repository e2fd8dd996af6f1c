/** A public thread as the platform shows it: answers under what they answer. */
import type { Message } from '../api/answers.ts';
import type { ThreadPart } from '../api/thread.ts';

export interface Placed {
  readonly message: Message;
  /** 0 for the root. */
  readonly level: number;
}

/** Deeper ones are as far in as this. */
const levelMax = 3;

/**
 * What stands on the screen, in its order, and how many of it stand above what is missing still: the root
 * of a public thread says what all of it is about.
 */
export const placedIn = (
  { items, older, root }: ThreadPart,
  isChat: boolean,
): { readonly top: number; readonly placed: readonly Placed[] } => {
  if (isChat) return { top: 0, placed: items.map((message) => ({ message, level: 0 })) };
  const isRootApart = older !== null && root !== undefined && items[0]?.id !== root.id;
  const all = isRootApart ? [root, ...items.filter(({ id }) => id !== root.id)] : items;
  return { top: isRootApart ? 1 : 0, placed: treeOf(all) };
};

/** @param messages - oldest first */
const treeOf = (messages: readonly Message[]): readonly Placed[] => {
  const [root] = messages;
  if (root === undefined) return [];
  const known = new Set(messages.map(({ id }) => id));
  const children = new Map<string, Message[]>();
  let before = root;
  for (const message of messages.slice(1)) {
    const parent = parentOf(message, known, before, root);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [message]);
    else siblings.push(message);
    before = message;
  }
  const placed: Placed[] = [];
  // A stack of its own: a thread may be deeper than calls may be.
  const waiting: Placed[] = [{ message: root, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next);
    const level = Math.min(next.level + 1, levelMax);
    const below = children.get(next.message.id) ?? [];
    waiting.push(...below.toReversed().map((message) => ({ message, level })));
  }
  return placed;
};

/** A note stays with what it was written after; what answers something that isn't here answers the root. */
const parentOf = (
  { direction, parent }: Message,
  known: ReadonlySet<string>,
  before: Message,
  root: Message,
): string => {
  if (direction === 'note') return before.id;
  return parent !== undefined && known.has(parent) ? parent : root.id;
};
