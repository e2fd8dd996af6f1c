/** Pages, posts, comments and people as nodes of the graph. @see platforms.md 1.1 */
import { GraphError } from './graph-errors.ts';
import { withinTimes } from './graph-paging.ts';
import type { ListArguments, ListSource } from './graph-paging.ts';
import type { GraphNode } from './graph-render.ts';
import { messageNode, threadNode, threadsOf } from './graph-messenger-nodes.ts';
import { graphTime } from './graph-time.ts';
import type { FacebookObject } from './facebook-index.ts';
import type { Page } from './facebook-world.ts';
import { commentAttachment, postAttachments } from './media.ts';
import type { Author, PageComment, PagePost } from './platform-objects.ts';
import type { World } from './world.ts';

/** A private reply to a comment or post is possible for so long. @see platforms.md 1.1 */
const PRIVATE_REPLY_MS = 7 * 24 * 3_600_000;

/** Whether a private reply may still be sent: once, in time, and only to a visitor. */
export const canReplyPrivately = (world: World, object: PagePost | PageComment): boolean =>
  object.by === 'visitor' &&
  world.now() - object.createdAt <= PRIVATE_REPLY_MS &&
  world.objects.shelf(`private:${object.id}`).length === 0;

const postLink = (post: PagePost): string =>
  `https://www.facebook.com/${post.page}/posts/${post.id.slice(post.page.length + 1)}`;

/** Objects of a shelf in the order of creation or against it. */
const shelfSource = (
  world: World,
  shelf: string,
  newestFirst: boolean,
  keep: (object: PagePost | PageComment) => boolean,
): ListSource<GraphNode> => {
  const ids = world.objects.shelf(shelf);
  const sign = newestFirst ? -1 : 1;
  return {
    ids: newestFirst ? ids.toReversed() : ids,
    rankOf: (id) => sign * (world.objects.get(id)?.seq ?? 0),
    resolve: (id) => {
      const object = world.facebook.visible(id);
      if (object === undefined || object.kind === 'message' || !keep(object)) return undefined;
      return object.kind === 'post' ? postNode(world, object) : commentNode(world, object);
    },
  };
};

const posts =
  (world: World, shelf: string) =>
  (args: ListArguments): ListSource<GraphNode> => {
    const inTime = withinTimes(args);
    const hidden = args.get('include_hidden') === 'true';
    return shelfSource(
      world,
      shelf,
      true,
      (object) => (hidden || !object.hidden) && inTime(object.createdAt),
    );
  };

const ORDERS = ['chronological', 'reverse_chronological', 'ranked'];

const comments =
  (world: World, top: string, stream: string) =>
  (args: ListArguments): ListSource<GraphNode> => {
    const filter = args.get('filter') ?? 'toplevel';
    const order = args.get('order') ?? 'chronological';
    if (!ORDERS.includes(order) || !['toplevel', 'stream'].includes(filter)) {
      throw new GraphError('(#100) Param filter or order has a bad value', {
        status: 400,
        code: 100,
      });
    }
    const inTime = withinTimes(args);
    const shelf = filter === 'stream' ? stream : top;
    return shelfSource(world, shelf, order === 'reverse_chronological', (object) =>
      inTime(object.createdAt),
    );
  };

const nobody = (): ListSource<GraphNode> => ({
  ids: [],
  rankOf: () => 0,
  resolve: () => undefined,
});

const postNode = (world: World, post: PagePost): GraphNode => ({
  id: post.id,
  type: 'PagePost',
  defaults: ['created_time', 'message'],
  fields: {
    id: () => post.id,
    from: () => ({ name: post.author.name, id: post.author.id }),
    message: () => post.text || undefined,
    attachments: () => postAttachments(world.origin, post.id, post.attachments),
    full_picture: () => pictureOf(world, post),
    created_time: () => graphTime(post.createdAt),
    updated_time: () => graphTime(world.facebook.updatedAt(post)),
    permalink_url: () => postLink(post),
    status_type: () => (post.by === 'visitor' ? 'wall_post' : 'mobile_status_update'),
    is_hidden: () => post.hidden,
    is_published: () => true,
    is_expired: () => false,
    parent_id: () => undefined,
    can_reply_privately: () => canReplyPrivately(world, post),
    admin_creator: () => (post.by === 'product' ? { id: world.facebookTokens.appId } : undefined),
  },
  edges: { comments: comments(world, `under:${post.id}`, `stream:${post.id}`), likes: nobody },
});

const pictureOf = (world: World, { attachments = [] }: PagePost): string | undefined => {
  const picture = attachments.find(({ kind }) => kind === 'image');
  return picture && world.origin.absolute(picture.url);
};

const commentNode = (world: World, comment: PageComment): GraphNode => ({
  id: comment.id,
  type: 'Comment',
  defaults: ['created_time', 'from', 'message'],
  fields: {
    id: () => comment.id,
    from: () => ({ name: comment.author.name, id: comment.author.id }),
    message: () => comment.text,
    attachment: () => commentAttachment(world.origin, comment.id, comment.attachments),
    created_time: () => graphTime(comment.createdAt),
    parent: () => parentNode(world, comment),
    object: () => {
      const post = world.facebook.visible(comment.post);
      return post?.kind === 'post' ? postNode(world, post) : undefined;
    },
    permalink_url: () => {
      const post = world.facebook.visible(comment.post);
      return post?.kind === 'post' ? `${postLink(post)}?comment_id=${comment.id}` : undefined;
    },
    comment_count: () =>
      world.objects.shelf(`under:${comment.id}`).filter((id) => world.facebook.visible(id)).length,
    like_count: () => 0,
    user_likes: () => false,
    can_comment: () => true,
    can_hide: () => comment.by === 'visitor',
    can_like: () => true,
    can_remove: () => true,
    can_reply_privately: () => canReplyPrivately(world, comment),
    is_hidden: () => comment.hidden,
    is_private: () => false,
    private_reply_conversation: () => privateReply(world, comment),
    admin_creator: () =>
      comment.by === 'product' ? { id: world.facebookTokens.appId } : undefined,
  },
  edges: {
    comments: comments(world, `under:${comment.id}`, `under:${comment.id}`),
    likes: nobody,
  },
});

const parentNode = (world: World, comment: PageComment): GraphNode | undefined => {
  const parent = world.facebook.visible(comment.parent);
  return parent?.kind === 'comment' ? commentNode(world, parent) : undefined;
};

const privateReply = (world: World, comment: PageComment): GraphNode | undefined => {
  const sent = world.facebook.visible(world.objects.shelf(`private:${comment.id}`)[0] ?? '');
  const thread = sent?.kind === 'message' ? world.facebook.thread(sent.conversation) : undefined;
  return thread === undefined ? undefined : threadNode(world, thread);
};

/** `token` only for whoever may have it. */
export const pageNode = (world: World, page: Page, token: string | undefined): GraphNode => ({
  id: page.id,
  type: 'Page',
  defaults: token === undefined ? ['name'] : ['access_token', 'name', 'tasks'],
  fields: {
    id: () => page.id,
    name: () => page.name,
    access_token: () => token,
    username: () => `page${page.id}`,
    link: () => `https://www.facebook.com/${page.id}`,
    category: () => 'Customer service',
    about: () => undefined,
    fan_count: () => 0,
    followers_count: () => 0,
    tasks: () => ['MODERATE', 'MESSAGING', 'CREATE_CONTENT', 'MANAGE'],
  },
  edges: {
    feed: posts(world, `feed:${page.id}`),
    visitor_posts: posts(world, `visitor:${page.id}`),
    published_posts: posts(world, `own:${page.id}`),
    posts: posts(world, `own:${page.id}`),
    tagged: nobody,
    conversations: (args) => threadsOf(world, page.id, args),
  },
});

/** A customer, as Messenger's profile API shows one. */
const personNode = (author: Author): GraphNode => ({
  id: author.id,
  type: 'User',
  defaults: ['first_name', 'last_name'],
  fields: {
    id: () => author.id,
    name: () => author.name,
    first_name: () => author.name.split(' ')[0],
    last_name: () => author.name.split(' ').slice(1).join(' '),
  },
  edges: {},
});

const objectNode = (world: World, object: FacebookObject): GraphNode => {
  switch (object.kind) {
    case 'post':
      return postNode(world, object);
    case 'comment':
      return commentNode(world, object);
    case 'message':
      return messageNode(world, object);
  }
};

/** Whatever bears this id, and the page it belongs to. */
export const nodeOf = (world: World, id: string): { page: string; node: GraphNode } | undefined => {
  const object = world.facebook.visible(id);
  if (object !== undefined) return { page: object.page, node: objectNode(world, object) };
  const thread = world.facebook.thread(id);
  if (thread !== undefined) return { page: thread.page, node: threadNode(world, thread) };
  const person = world.facebook.personById(id);
  return person && { page: person.page, node: personNode(person.author) };
};
