/** The kinds of documents, as the left side of the page has them. */
import type { User } from '../api/answers.ts';
import { hasRight, type Right } from '../app/me.ts';
import type { IconName } from '../parts/icons.ts';
import type { Table } from './schema.ts';

/** As in addresses. */
export type Kind =
  | 'accounts'
  | 'channels'
  | 'licences'
  | 'parameters'
  | 'responses'
  | 'roles'
  | 'skills'
  | 'stations'
  | 'statuses'
  | 'users'
  | 'webhooks'
  | 'workgroups'
  | 'wrapup-codes';

export interface Section {
  readonly kind: Kind;
  readonly table: Table;
  readonly icon: IconName;
}

export type GroupId = 'media' | 'people' | 'work' | 'system';

export const groups: readonly { readonly id: GroupId; readonly sections: readonly Section[] }[] = [
  {
    id: 'media',
    sections: [
      { kind: 'channels', table: 'channels', icon: 'desk' },
      { kind: 'accounts', table: 'accounts', icon: 'key' },
    ],
  },
  {
    id: 'people',
    sections: [
      { kind: 'workgroups', table: 'workgroups', icon: 'team' },
      { kind: 'users', table: 'users', icon: 'person' },
      { kind: 'stations', table: 'stations', icon: 'phone' },
      { kind: 'skills', table: 'skills', icon: 'star' },
      { kind: 'roles', table: 'roles', icon: 'shield' },
    ],
  },
  {
    id: 'work',
    sections: [
      { kind: 'statuses', table: 'statuses', icon: 'clock' },
      { kind: 'wrapup-codes', table: 'wrapupCodes', icon: 'tag' },
      { kind: 'responses', table: 'responses', icon: 'note' },
    ],
  },
  {
    id: 'system',
    sections: [
      { kind: 'licences', table: 'licences', icon: 'check' },
      { kind: 'parameters', table: 'parameters', icon: 'sliders' },
      { kind: 'webhooks', table: 'webhooks', icon: 'send' },
    ],
  },
];

const sections: readonly Section[] = groups.flatMap((group) => group.sections);

export const sectionOf = (name: string): Section | undefined =>
  sections.find(({ kind }) => kind === name);

/** The kind of a table, such as a schema refers to. */
export const kindOfTable = (table: string): Kind =>
  sections.find((one) => one.table === table)?.kind ?? 'users';

const isMedia = (kind: Kind): boolean => kind === 'accounts' || kind === 'channels';

const writers = (kind: Kind): readonly Right[] =>
  isMedia(kind) ? ['administer', 'socialMedia'] : ['administer'];

export const mayWrite = (me: User, kind: Kind): boolean => hasRight(me, writers(kind));
export const mayRead = (me: User, kind: Kind): boolean => hasRight(me, [...writers(kind), 'audit']);

export const adminPath = (...parts: readonly string[]): string =>
  ['/admin', ...parts.map(encodeURIComponent)].join('/');

/** Where a new document is made; no id has a tilde. */
export const newId = '~new';
