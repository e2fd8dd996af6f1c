/** Everything that exists on the platforms, with the lists in which they show it. */
import type { Journal } from './journal.ts';
import type { Media } from './media.ts';

/** Who wrote it: a customer, staff in the platform's own app, or the product through the API. */
export type Origin = 'visitor' | 'staff' | 'product';

/** A person, page or account as an author. */
export interface Author {
  readonly id: string;
  readonly name: string;
  /** X only, without `@`. */
  readonly username?: string;
}

interface Common {
  /** The order of creation over both platforms. */
  readonly seq: number;
  readonly id: string;
  readonly author: Author;
  /** Empty only where something goes with it. */
  readonly text: string;
  readonly attachments?: readonly Media[];
  readonly createdAt: number;
  readonly by: Origin;
  /** What the client sent along to know its own by. */
  readonly requestToken?: string;
  readonly editedAt?: number;
  readonly deletedAt?: number;
}

/** A post on a Facebook page. */
export interface PagePost extends Common {
  readonly platform: 'facebook';
  readonly kind: 'post';
  readonly page: string;
  readonly hidden: boolean;
}

/** A comment on such a post, on one of two levels. */
export interface PageComment extends Common {
  readonly platform: 'facebook';
  readonly kind: 'comment';
  readonly page: string;
  readonly post: string;
  /** The post, or the comment of the first level that it stands under. */
  readonly parent: string;
  /** What the author answered; another than `parent` for a reply to a reply. */
  readonly inReplyTo: string;
  readonly hidden: boolean;
}

/** A Messenger message, in either direction. */
export interface PageMessage extends Common {
  readonly platform: 'facebook';
  readonly kind: 'message';
  readonly page: string;
  readonly conversation: string;
  /** The customer's side of the conversation. */
  readonly person: Author;
  /** The comment or post that a private reply answers. */
  readonly privateReplyTo?: string;
}

/** A post on X. */
export interface Tweet extends Common {
  readonly platform: 'x';
  readonly kind: 'tweet';
  readonly conversation: string;
  readonly repliedTo?: { readonly id: string; readonly author: string };
  readonly quoted?: { readonly id: string; readonly author: string };
  readonly retweeted?: { readonly id: string; readonly author: string };
  /** Ids of the users mentioned, by handle or by being answered. */
  readonly mentions: readonly string[];
  /** Oldest first, itself last. */
  readonly history: readonly string[];
  readonly hidden: boolean;
}

/** A direct message on X. */
export interface DirectMessage extends Common {
  readonly platform: 'x';
  readonly kind: 'message';
  readonly conversation: string;
  readonly recipient: Author;
  /** Ids of author and recipient. */
  readonly participants: readonly string[];
}

export type PlatformObject = PagePost | PageComment | PageMessage | Tweet | DirectMessage;

/** Names of the lists that an object appears in; every list is in the order of creation. */
const shelvesOf = (object: PlatformObject): readonly string[] => {
  switch (object.kind) {
    case 'post':
      return [
        `feed:${object.page}`,
        `${object.by === 'visitor' ? 'visitor' : 'own'}:${object.page}`,
      ];
    case 'comment':
      return [`stream:${object.post}`, `under:${object.parent}`];
    case 'tweet':
      return [
        'tweets',
        `tweets:${object.author.id}`,
        `thread:${object.conversation}`,
        ...object.mentions.map((user) => `mentions:${user}`),
        ...(object.repliedTo === undefined ? [] : [`replies:${object.repliedTo.id}`]),
        ...(object.quoted === undefined ? [] : [`quotes:${object.quoted.id}`]),
        ...(object.retweeted === undefined ? [] : [`retweets:${object.retweeted.id}`]),
      ];
    case 'message':
      return messageShelves(object);
  }
};

const messageShelves = (object: PageMessage | DirectMessage): readonly string[] => {
  const thread = `thread:${object.conversation}`;
  if (object.platform === 'x') return [thread, ...object.participants.map((user) => `dms:${user}`)];
  return object.privateReplyTo === undefined
    ? [thread]
    : [thread, `private:${object.privateReplyTo}`];
};

/** The objects of both platforms. */
export interface PlatformObjects {
  /** The number of the next object. */
  readonly nextSeq: () => number;
  /** Stored when it returns. */
  readonly add: <T extends PlatformObject>(object: T) => T;
  /** Stores a changed object in its old place. */
  readonly replace: (object: PlatformObject) => void;
  /** Deleted ones too. */
  readonly get: (id: string) => PlatformObject | undefined;
  /** In the order of creation, deleted ones too. */
  readonly all: () => Iterable<PlatformObject>;
  /** Ids in the order of creation. */
  readonly shelf: (name: string) => readonly string[];
}

/** The file is our own, so a look at the fields that everything hangs on is enough. */
const isPlatformObject = (value: unknown): value is PlatformObject =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  typeof value.seq === 'number' &&
  'id' in value &&
  typeof value.id === 'string' &&
  'kind' in value &&
  'author' in value;

/** Loads what the journal holds. @throws on a row that is no object of ours */
export const loadPlatformObjects = (journal: Journal): PlatformObjects => {
  const byId = new Map<string, PlatformObject>();
  const shelves = new Map<string, string[]>();
  let lastSeq = 0;

  const show = (object: PlatformObject): void => {
    byId.set(object.id, object);
    lastSeq = Math.max(lastSeq, object.seq);
    for (const name of shelvesOf(object)) {
      const shelf = shelves.get(name);
      if (shelf === undefined) shelves.set(name, [object.id]);
      else shelf.push(object.id);
    }
  };

  for (const row of journal.objects()) {
    if (!isPlatformObject(row)) throw new Error('Sandbox file holds something else than objects');
    show(row);
  }

  return {
    nextSeq: () => lastSeq + 1,
    add: (object) => {
      journal.saveObject(object.seq, object);
      show(object);
      return object;
    },
    replace: (object) => {
      journal.saveObject(object.seq, object);
      byId.set(object.id, object);
    },
    get: (id) => byId.get(id),
    all: () => byId.values(),
    shelf: (name) => shelves.get(name) ?? [],
  };
};
