/** Messenger conversations and their messages as nodes of the graph. */
import { badParameter } from './graph-errors.ts';
import type { ListArguments, ListSource } from './graph-paging.ts';
import type { GraphNode } from './graph-render.ts';
import { graphTime } from './graph-time.ts';
import type { PageThread } from './facebook-index.ts';
import { messageAttachments, messageShares } from './media.ts';
import type { Author, PageMessage } from './platform-objects.ts';
import { isLimits } from './settings.ts';
import type { World } from './world.ts';

/** Graph tells details only of so many newest messages of a conversation. @see platforms.md 1.1 */
const DETAILED_MAX = 20;
/** A conversation can be answered for so long after the customer's last message, with the tag for people. */
export const HUMAN_AGENT_MS = 7 * 24 * 3_600_000;

const participant = ({ id, name }: Author) => ({ name, email: `${id}@facebook.com`, id });

const sidesOf = (world: World, message: PageMessage): { from: Author; to: Author } => {
  const page = world.facebook.pageAuthor(message.page);
  return message.by === 'visitor'
    ? { from: message.person, to: page }
    : { from: page, to: message.person };
};

/** Whether Graph would still tell what the message says. */
const isDetailed = (world: World, message: PageMessage): boolean => {
  if (world.settings.get('limits', isLimits, 'relaxed') === 'relaxed') return true;
  return world.objects
    .shelf(`thread:${message.conversation}`)
    .slice(-DETAILED_MAX)
    .includes(message.id);
};

/** An old message keeps its id and time only, where the platform's limits are on. */
export const messageNode = (world: World, message: PageMessage): GraphNode => {
  const told =
    <T>(read: () => T) =>
    (): T | undefined =>
      isDetailed(world, message) ? read() : undefined;
  return {
    id: message.id,
    type: 'Message',
    defaults: ['created_time'],
    fields: {
      id: () => message.id,
      created_time: () => graphTime(message.createdAt),
      message: told(() => message.text),
      attachments: told(() => messageAttachments(world.origin, message.id, message.attachments)),
      shares: told(() => messageShares(message.attachments)),
      from: told(() => participant(sidesOf(world, message).from)),
      to: told(() => ({ data: [participant(sidesOf(world, message).to)] })),
      // Messenger tells `metadata` in echoes only; the sandbox shows it on read as well.
      metadata: told(() => message.requestToken),
      tags: told(() => ({ data: [{ name: 'inbox' }, { name: 'messenger' }] })),
      is_unsupported: told(() => false),
    },
    edges: {},
  };
};

const messages = (world: World, thread: PageThread): ListSource<GraphNode> => ({
  ids: world.objects.shelf(`thread:${thread.id}`).toReversed(),
  rankOf: (id) => -(world.objects.get(id)?.seq ?? 0),
  resolve: (id) => {
    const message = world.facebook.visible(id);
    return message?.kind === 'message' ? messageNode(world, message) : undefined;
  },
});

const lastText = (world: World, thread: PageThread): string => {
  const shelf = world.objects.shelf(`thread:${thread.id}`);
  return world.objects.get(shelf.at(-1) ?? '')?.text ?? '';
};

export const threadNode = (world: World, thread: PageThread): GraphNode => ({
  id: thread.id,
  type: 'UnifiedThread',
  defaults: ['link', 'updated_time'],
  fields: {
    id: () => thread.id,
    link: () => `/${thread.page}/inbox/${thread.id.slice(2)}/`,
    updated_time: () => graphTime(thread.updatedAt),
    participants: () => ({
      data: [participant(thread.person), participant(world.facebook.pageAuthor(thread.page))],
    }),
    senders: () => ({
      data: [participant(thread.person), participant(world.facebook.pageAuthor(thread.page))],
    }),
    message_count: () => world.objects.shelf(`thread:${thread.id}`).length,
    unread_count: () => 0,
    snippet: () => lastText(world, thread),
    can_reply: () => world.now() - (thread.visitorAt ?? -Infinity) <= HUMAN_AGENT_MS,
    is_subscribed: () => true,
    name: () => thread.person.name,
    scoped_thread_key: () => thread.id,
  },
  edges: { messages: () => messages(world, thread) },
});

/** The page's conversations, the most recently moved first. */
export const threadsOf = (
  world: World,
  page: string,
  args: ListArguments,
): ListSource<GraphNode> => {
  const platform = args.get('platform') ?? 'messenger';
  if (!['messenger', 'instagram'].includes(platform))
    throw badParameter('Param platform has a bad value');
  const user = args.get('user_id');
  const ofPage = platform === 'messenger' ? world.facebook.threads(page).toReversed() : [];
  const threads = user === undefined ? ofPage : ofPage.filter(({ person }) => person.id === user);
  return {
    ids: threads.map(({ id }) => id),
    rankOf: (id) => -(world.facebook.thread(id)?.touch ?? 0),
    resolve: (id) => {
      const thread = world.facebook.thread(id);
      return thread === undefined ? undefined : threadNode(world, thread);
    },
  };
};
