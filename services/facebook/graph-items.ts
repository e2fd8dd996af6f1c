/** Graph API nodes as the hub's items. What can't be one is left out. */
import { createHash } from 'node:crypto';
import type { PlatformAccount, PlatformItem, Replyability } from '../hub/adapter.ts';
import { field, idOf, instantOf, numberOf, textOf } from '../hub/http.ts';
import { messageAttachments, storyAttachments } from './graph-attachments.ts';
import type { Told } from './graph-attachments.ts';

export const COMMENT_FIELDS = 'id,from,message,created_time,parent{id},attachment';
export const POST_FIELDS =
  'id,from,message,created_time,updated_time,full_picture,' +
  'attachments{type,title,description,url,unshimmed_url,media,target,subattachments},' +
  'comments.filter(stream).limit(0).summary(true)';
export const MESSAGE_FIELDS = 'id,from,to,message,created_time,attachments,sticker,shares';
/** What stands for an object that has neither words nor anything that we know of. */
const WORDLESS = '[attachment]';

const revisionOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 12);

const anyone: Replyability = { allowed: true };

interface Writer {
  readonly isOurs: boolean;
  readonly author: PlatformItem['author'];
}

/** Without permission the platform hides who wrote. @see platforms.md 1.1 */
const writerOf = (account: PlatformAccount, from: unknown): Writer => {
  const id = idOf(field(from, 'id'));
  const name = textOf(field(from, 'name'));
  return {
    isOurs: id === account.externalId,
    author: { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) },
  };
};

/** What every node has. */
const basics = (node: unknown, told: readonly Told[]) => {
  const id = idOf(field(node, 'id'));
  const at = instantOf(field(node, 'created_time'));
  if (id === undefined || at === undefined) return undefined;
  const text = textOf(field(node, 'message')) ?? '';
  const attachments = told.map(({ attachment }) => attachment);
  // Another picture is an edit; another address of the same one is not.
  const objects = told.map(({ object }) => `\n${object}`).join('');
  const revision = revisionOf(`${text}${objects}`);
  return { id, at, text, revision, addressed: [], ...(told.length === 0 ? {} : { attachments }) };
};

/** A post on the page: the first object of its thread. */
export const postItem = (account: PlatformAccount, node: unknown): PlatformItem | undefined => {
  const base = basics(node, storyAttachments(node));
  return (
    base && {
      ...base,
      ...writerOf(account, field(node, 'from')),
      visibility: 'public',
      root: base.id,
      replyability: anyone,
    }
  );
};

/** A comment under a post, on either level. */
export const commentItem = (
  account: PlatformAccount,
  post: string,
  node: unknown,
): PlatformItem | undefined => {
  const base = basics(node, storyAttachments(node));
  return (
    base && {
      ...base,
      ...writerOf(account, field(node, 'from')),
      visibility: 'public',
      root: post,
      parent: idOf(field(node, 'parent', 'id')) ?? post,
      replyability: anyone,
    }
  );
};

/** A private message. Those that the platform no longer details have neither text nor author. */
export const messageItem = (
  account: PlatformAccount,
  person: string,
  node: unknown,
): PlatformItem | undefined => {
  const base = basics(node, messageAttachments(node));
  if (base === undefined || idOf(field(node, 'from', 'id')) === undefined) return undefined;
  const clientToken = textOf(field(node, 'metadata'));
  return {
    ...base,
    text: base.text === '' && base.attachments === undefined ? WORDLESS : base.text,
    ...writerOf(account, field(node, 'from')),
    ...(clientToken === undefined ? {} : { clientToken }),
    visibility: 'private',
    root: person,
    replyability: anyone,
  };
};

/**
 * Rows of a list, newest first, as items from the oldest. The Graph API tells time in whole seconds;
 * those of one second are set a millisecond apart, and after a post of the same second, so that their
 * order outlives the journey.
 */
export const oldestFirst = (newestFirst: readonly PlatformItem[]): readonly PlatformItem[] => {
  let previous: PlatformItem | undefined;
  let siblings = 0;
  return newestFirst
    .toReversed()
    .toSorted((one, other) => one.at - other.at)
    .map((item) => {
      siblings = previous?.at === item.at ? siblings + 1 : 0;
      previous = item;
      return { ...item, at: item.at + Math.min(siblings + 1, 999) };
    });
};

/** When the thread last changed, and how many comments it had; what a list of threads tells. */
export interface ThreadState {
  readonly id: string;
  readonly updatedAt: number;
  readonly count: number;
  readonly node: unknown;
}

/** A post or conversation in a list; undefined when it lacks an id or its times. */
export const threadState = (node: unknown): ThreadState | undefined => {
  const id = idOf(field(node, 'id'));
  const updatedAt =
    instantOf(field(node, 'updated_time')) ?? instantOf(field(node, 'created_time'));
  if (id === undefined || updatedAt === undefined) return undefined;
  const count =
    numberOf(field(node, 'comments', 'summary', 'total_count')) ??
    numberOf(field(node, 'message_count')) ??
    -1;
  return { id, updatedAt, count, node };
};
