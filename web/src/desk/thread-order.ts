/** A public thread as the platform shows it: answers under what they answer. */
import type { Message } from '../api/answers.ts';

export interface Placed {
  readonly message: Message;
  /** 0 for the root. */
  readonly level: number;
}

/** Deeper ones are as far in as this. */
const levelMax = 3;

/** @param messages - oldest first */
export const treeOf = (messages: readonly Message[]): readonly Placed[] => {
  const [root] = messages;
  if (root === undefined) return [];
  const known = new Set(messages.map(({ id }) => id));
  const children = new Map<string, Message[]>();
  let before = root;
  for (const message of messages.slice(1)) {
    const parent = parentOf(message, known, before, root);
    children.set(parent, [...(children.get(parent) ?? []), message]);
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
