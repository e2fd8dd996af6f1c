/** A page of Facebook or an account of X, and what writing there means to the control interface. */
import type { Item } from './control.ts';

export interface Place {
  readonly platform: Item['platform'];
  readonly id: string;
  /** The page's name, or the account's handle without `@`. */
  readonly name: string;
}

export type Side = 'public' | 'private';

export type Target =
  | { readonly type: 'new' }
  | { readonly type: 'answer'; readonly item: Item }
  | { readonly type: 'edit'; readonly item: Item }
  /** `person`: the customer's side of it. */
  | { readonly type: 'message'; readonly person: string };

export interface Writer {
  readonly author: string;
  readonly isStaff: boolean;
}

interface Act {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** What somebody has written. */
export interface Written {
  readonly text: string;
  readonly hasPicture: boolean;
}

/** The sandbox makes one itself. */
const picture = { attachments: [{ kind: 'image', name: 'photo.png' }] };

export const actFor = (
  place: Place,
  target: Target,
  writer: Writer,
  { text, hasPicture }: Written,
): Act => {
  const { platform } = place;
  if (target.type === 'edit')
    return { method: 'PATCH', path: `${platform}/objects/${target.item.id}`, body: { text } };
  const author = writer.isStaff ? place.name : writer.author;
  const words = text.trim() === '' ? {} : { text };
  const content = hasPicture ? { ...words, ...picture } : words;
  const written = { author, ...content, as: writer.isStaff ? 'staff' : 'visitor' };
  return platform === 'facebook'
    ? onFacebook(place, target, written)
    : onX(place, target, { ...written, isStaff: writer.isStaff });
};

type Wanted = Exclude<Target, { readonly type: 'edit' }>;

const onFacebook = ({ id }: Place, target: Wanted, written: object): Act => {
  if (target.type === 'answer')
    return { method: 'POST', path: `facebook/${target.item.id}/comments`, body: written };
  if (target.type === 'message') {
    const body = { ...written, to: target.person };
    return { method: 'POST', path: `facebook/pages/${id}/messages`, body };
  }
  return { method: 'POST', path: `facebook/pages/${id}/posts`, body: written };
};

const onX = (
  { name }: Place,
  target: Wanted,
  { isStaff, ...written }: { readonly isStaff: boolean },
): Act => {
  if (target.type === 'message') {
    const body = { ...written, to: isStaff ? target.person : name };
    return { method: 'POST', path: 'x/messages', body };
  }
  const inReplyTo = target.type === 'answer' ? { inReplyTo: target.item.id } : {};
  return { method: 'POST', path: 'x/tweets', body: { ...written, ...inReplyTo } };
};

export const removalOf = ({ platform, id }: Item): Act => ({
  method: 'DELETE',
  path: `${platform}/objects/${id}`,
});

/** Customers change what is theirs, staff what the page or account has written. */
export const isOwn = (item: Item, { author, isStaff }: Writer): boolean =>
  isStaff ? item.by !== 'visitor' : item.by === 'visitor' && item.author === author;
