/** From the adapters' items to what a channel hands on to conversations. */
import type { Found } from '../../actors/channel/channel.protocol.ts';
import type { Channel } from '../../actors/configuration.ts';
import type { IntakeItem } from '../../actors/conversation/conversation.protocol.ts';
import type { PlatformItem } from './adapter.ts';
import { keptAttachments } from './attachments.ts';
import { conversationKey } from './keys.ts';

export interface FoundLimits {
  readonly foundMaxBytes: number;
  readonly textMax: number;
}

/** For whom items are made ready. */
export interface FoundPorts {
  readonly channel: Channel;
  /** Of the account's calls. */
  readonly base: URL;
}

const CUT_MARK = ' [...]';

const intakeItem = (
  item: PlatformItem,
  { textMax, base }: FoundLimits & Pick<FoundPorts, 'base'>,
): IntakeItem => {
  const { id, revision, isOurs, author, text, at, parent, deleted, clientToken } = item;
  const attachments = keptAttachments(item.attachments ?? [], base);
  return {
    id,
    revision,
    direction: isOurs ? 'ours' : 'in',
    author,
    text: text.length <= textMax ? text : `${text.slice(0, textMax)}${CUT_MARK}`,
    at,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(parent === undefined ? {} : { parent }),
    ...(deleted === undefined ? {} : { deleted }),
    ...(clientToken === undefined ? {} : { clientToken }),
    replyability: item.replyability,
  };
};

/** Items by thread, in the order in which the threads turn up. */
export const byThread = (
  items: readonly PlatformItem[],
): ReadonlyMap<string, readonly PlatformItem[]> => {
  const threads = new Map<string, PlatformItem[]>();
  for (const item of items) {
    const key = `${item.visibility} ${item.root}`;
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, [item]);
    else thread.push(item);
  }
  return threads;
};

/** Cuts a thread's items so that none of the parts is too large for one message between actors. */
const parts = (items: readonly IntakeItem[], maxBytes: number): readonly IntakeItem[][] => {
  const all: IntakeItem[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    const last = all.at(-1);
    if (last === undefined || bytes + size > maxBytes) {
      all.push([item]);
      bytes = size;
    } else {
      last.push(item);
      bytes += size;
    }
  }
  return all;
};

/** One entry per thread, or several for a long one; its items oldest first. */
export const foundIn = (
  { channel, base }: FoundPorts,
  items: readonly PlatformItem[],
  limits: FoundLimits,
): readonly Found[] =>
  [...byThread(items).values()].flatMap((thread) => {
    const [first] = thread;
    if (first === undefined) return [];
    const { visibility, root } = first;
    const { account, platform } = channel;
    const intake = thread
      .toSorted((one, other) => one.at - other.at)
      .map((item) => intakeItem(item, { ...limits, base }));
    return parts(intake, limits.foundMaxBytes).map((some) => ({
      conversation: conversationKey({ platform, account, visibility, root }),
      thread: { platform, account, channel: channel.id, visibility, root },
      items: some,
    }));
  });
