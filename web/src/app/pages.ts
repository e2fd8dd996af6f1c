/**
 * The pages of the console: navigation, routes, keys and the palette are made from this list.
 * A page is loaded when it's first opened.
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { IconName } from '../parts/icons.ts';
import type { Right } from './me.ts';

export interface Page {
  /** Its name is the text `app.pages.<id>`. */
  readonly id: 'desk';
  /** Everything below it is the page's own. */
  readonly path: `/${string}`;
  readonly icon: IconName;
  /** Typed after `g`. */
  readonly key: string;
  /** One of them is needed. */
  readonly rights: readonly Right[];
  readonly component: LazyExoticComponent<ComponentType>;
}

export const pages: readonly Page[] = [
  {
    id: 'desk',
    path: '/desk',
    icon: 'desk',
    key: 'i',
    rights: ['handle'],
    component: lazy(() => import('../desk/Desk.tsx')),
  },
];
