/** What is known of Facebook from the objects there are: people, conversations, when a post last moved. */
import type {
  Author,
  PageComment,
  PageMessage,
  PagePost,
  PlatformObject,
} from './platform-objects.ts';

export type FacebookObject = PagePost | PageComment | PageMessage;

export const isFacebook = (object: PlatformObject | undefined): object is FacebookObject =>
  object?.platform === 'facebook';

/** A Messenger conversation: one person and one page. */
export interface PageThread {
  readonly id: string;
  readonly page: string;
  readonly person: Author;
  readonly updatedAt: number;
  /** When the person last wrote, which opens the messaging window; undefined before. */
  readonly visitorAt: number | undefined;
  /** The number of its newest message: the order of `/{page}/conversations`. */
  readonly touch: number;
}

export interface PagePerson {
  readonly page: string;
  readonly author: Author;
}

export interface FacebookIndex {
  /** Takes a new object in. */
  readonly note: (object: PlatformObject) => void;
  readonly person: (psid: string) => PagePerson | undefined;
  readonly thread: (id: string) => PageThread | undefined;
  /** Of one page, the one with the oldest newest message first. */
  readonly threads: (page: string) => readonly PageThread[];
  /** When the newest comment of a post came. */
  readonly commentedAt: (post: string) => number | undefined;
}

export const createFacebookIndex = (): FacebookIndex => {
  const people = new Map<string, PagePerson>();
  const commentedAt = new Map<string, number>();
  const threadById = new Map<string, PageThread>();
  const threadsOfPage = new Map<string, Map<string, PageThread>>();

  const noteMessage = (message: PageMessage): void => {
    const { conversation: id, page, person, createdAt, by, seq } = message;
    const visitorAt = by === 'visitor' ? createdAt : threadById.get(id)?.visitorAt;
    const thread = { id, page, person, updatedAt: createdAt, visitorAt, touch: seq };
    threadById.set(id, thread);
    const ofPage = threadsOfPage.get(page) ?? new Map<string, PageThread>();
    threadsOfPage.set(page, ofPage);
    // A map keeps the order of insertion: taken out and put back, the thread is the newest.
    ofPage.delete(id);
    ofPage.set(id, thread);
    people.set(person.id, { page, author: person });
  };

  return {
    note: (object) => {
      if (!isFacebook(object)) return;
      const { page, author } = object;
      if (object.kind === 'message') noteMessage(object);
      else if (object.by === 'visitor') people.set(author.id, { page, author });
      if (object.kind === 'comment') commentedAt.set(object.post, object.createdAt);
    },
    person: (psid) => people.get(psid),
    thread: (id) => threadById.get(id),
    threads: (page) => [...(threadsOfPage.get(page)?.values() ?? [])],
    commentedAt: (post) => commentedAt.get(post),
  };
};
