/** Packs what a poll has found into messages to conversations. */
import type { ConversationCommand, IntakeItem } from '../conversation/conversation.protocol.ts';
import type { Found } from './channel.protocol.ts';

/** In UTF-16 units: a message between actors has its limit, and a post may be longer than it. */
export const itemTextMax = 16_000;
/** Of all items in one message, in UTF-16 units of their JSON. */
export const messageMax = 32_000;

interface Told {
  readonly to: `conversation/${string}`;
  readonly command: ConversationCommand;
}

/** In order; a thread with much news is told in several messages. */
export const handOn = ({ conversation, thread, items }: Found): readonly Told[] =>
  packs(items).map((pack) => ({
    to: `conversation/${conversation}`,
    command: { type: 'receive', thread, items: pack },
  }));

const packs = (items: readonly IntakeItem[]): readonly (readonly IntakeItem[])[] => {
  const all: IntakeItem[][] = [];
  let room = 0;
  for (const item of items.map(shortened)) {
    const size = JSON.stringify(item).length;
    const last = all.at(-1);
    if (last !== undefined && size <= room) last.push(item);
    else all.push([item]);
    room = (last !== undefined && size <= room ? room : messageMax) - size;
  }
  return all;
};

const shortened = (item: IntakeItem): IntakeItem =>
  item.text.length <= itemTextMax ? item : { ...item, text: `${item.text.slice(0, itemTextMax)}…` };
