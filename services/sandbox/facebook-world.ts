/** What happens on Facebook: pages, posts, comments on two levels, Messenger conversations. */
import { createFacebookIndex, isFacebook } from './facebook-index.ts';
import type { FacebookObject, PagePerson, PageThread } from './facebook-index.ts';
import { facebookNumber, messengerId, stableNumber } from './ids.ts';
import type { Media } from './media.ts';
import type {
  Author,
  Origin,
  PageComment,
  PageMessage,
  PagePost,
  PlatformObjects,
} from './platform-objects.ts';

export interface Page {
  readonly id: string;
  readonly name: string;
}

/** Who wrote what, the same for all kinds. */
interface Writing {
  readonly by: Origin;
  readonly author: Author;
  readonly text: string;
  readonly attachments?: readonly Media[];
  readonly requestToken?: string;
}

interface MessageWriting extends Writing {
  readonly page: string;
  readonly person: Author;
  readonly privateReplyTo?: string;
}

export interface FacebookWorld {
  readonly pages: ReadonlyMap<string, Page>;
  /** The page as an author. */
  readonly pageAuthor: (page: string) => Author;
  /** A person by name, on this page; created on demand. Its id is page-scoped, as Graph's are. */
  readonly person: (page: string, name: string) => Author;
  /** Only one who has written. */
  readonly personById: (psid: string) => PagePerson | undefined;
  readonly post: (page: string, writing: Writing) => PagePost;
  /** On a post or a comment; a reply to a reply goes under the comment of the first level. */
  readonly comment: (target: PagePost | PageComment, writing: Writing) => PageComment;
  readonly message: (writing: MessageWriting) => PageMessage;
  /** What can still be seen: neither it nor what it hangs on is deleted. */
  readonly visible: (id: string) => FacebookObject | undefined;
  /** When the post was written or edited, or its newest comment came. */
  readonly updatedAt: (post: PagePost) => number;
  readonly thread: (id: string) => PageThread | undefined;
  readonly threadOf: (page: string, psid: string) => PageThread | undefined;
  /** Of one page, the one with the oldest newest message first. */
  readonly threads: (page: string) => readonly PageThread[];
}

interface Options {
  readonly objects: PlatformObjects;
  readonly pages: readonly Page[];
  readonly now: () => number;
  readonly seed: number;
}

const threadId = (page: string, psid: string): string =>
  `t_${stableNumber(`thread:${page}:${psid}`, 17)}`;

/** The post a comment belongs to, and what it stands under: of two levels there are. */
const placeUnder = (target: PagePost | PageComment) => {
  const isPost = target.kind === 'post';
  const post = isPost ? target.id : target.post;
  const isTop = isPost || target.parent === post;
  return {
    page: target.page,
    post,
    parent: isTop ? target.id : target.parent,
    inReplyTo: target.id,
  };
};

/** Writes new objects. */
const createWriters = ({ objects, now, seed }: Options) => {
  const common = ({ by, author, text, attachments, requestToken }: Writing) => ({
    platform: 'facebook' as const,
    seq: objects.nextSeq(),
    by,
    author,
    text,
    createdAt: now(),
    ...(attachments === undefined ? {} : { attachments }),
    ...(requestToken === undefined ? {} : { requestToken }),
  });
  return {
    post: (page: string, writing: Writing): PagePost => {
      const base = common(writing);
      const id = `${page}_${facebookNumber(base.seq)}`;
      return objects.add({ ...base, kind: 'post', id, page, hidden: false });
    },
    comment: (target: PagePost | PageComment, writing: Writing): PageComment => {
      const base = common(writing);
      const place = placeUnder(target);
      const id = `${place.post.slice(place.page.length + 1)}_${facebookNumber(base.seq)}`;
      return objects.add({ ...base, ...place, kind: 'comment', id, hidden: false });
    },
    message: ({ page, person, privateReplyTo, ...writing }: MessageWriting): PageMessage => {
      const base = common(writing);
      const id = messengerId(seed, base.seq);
      const place = { page, person, conversation: threadId(page, person.id) };
      const reply = privateReplyTo === undefined ? {} : { privateReplyTo };
      return objects.add({ ...base, ...place, ...reply, kind: 'message', id });
    },
  };
};

/** Facebook, rebuilt from the objects there are. */
export const createFacebookWorld = (options: Options): FacebookWorld => {
  const { objects, pages } = options;
  const pageById = new Map(pages.map((page) => [page.id, page]));
  const index = createFacebookIndex();
  const write = createWriters(options);

  const noted = <T extends FacebookObject>(object: T): T => {
    index.note(object);
    return object;
  };

  for (const object of objects.all()) index.note(object);

  const visible = (id: string): FacebookObject | undefined => {
    const object = objects.get(id);
    if (!isFacebook(object) || object.deletedAt !== undefined) return undefined;
    const hangs = object.kind === 'comment' && visible(object.parent) === undefined;
    return hangs ? undefined : object;
  };

  return {
    pages: pageById,
    pageAuthor: (page) => ({ id: page, name: pageById.get(page)?.name ?? page }),
    person: (page, name) => ({ id: stableNumber(`psid:${page}:${name}`, 17), name }),
    personById: index.person,
    post: (page, writing) => noted(write.post(page, writing)),
    comment: (target, writing) => noted(write.comment(target, writing)),
    message: (writing) => noted(write.message(writing)),
    visible,
    updatedAt: (post) => Math.max(post.editedAt ?? post.createdAt, index.commentedAt(post.id) ?? 0),
    thread: index.thread,
    threadOf: (page, psid) => index.thread(threadId(page, psid)),
    threads: index.threads,
  };
};
