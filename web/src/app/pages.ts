/**
 * The pages of the console: navigation, routes, keys and the palette are made from this list.
 * A page is loaded when it's first opened.
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { IconName } from '../parts/icons.ts';
import type { Right } from './me.ts';
import { hasSandbox } from './sandbox-there.ts';

export interface Page {
  /** Its name is the text `app.pages.<id>`. */
  readonly id: 'desk' | 'supervisor' | 'cluster' | 'sandbox' | 'admin';
  /** Everything below it is the page's own. */
  readonly path: `/${string}`;
  readonly icon: IconName;
  /** Typed after `g`. */
  readonly key: string;
  /** One of them is needed. */
  readonly rights: readonly Right[];
  /** Where it depends on more than rights. */
  readonly isThere?: () => boolean;
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
  {
    id: 'supervisor',
    path: '/supervisor',
    icon: 'gauge',
    key: 'w',
    rights: ['supervise'],
    component: lazy(() => import('../supervisor/Supervisor.tsx')),
  },
  {
    id: 'admin',
    path: '/admin',
    icon: 'gear',
    key: 'a',
    rights: ['administer', 'socialMedia', 'audit'],
    component: lazy(() => import('../admin/Admin.tsx')),
  },
  {
    id: 'cluster',
    path: '/cluster',
    icon: 'cluster',
    key: 'c',
    rights: ['supervise'],
    component: lazy(() => import('../cluster/Cluster.tsx')),
  },
  {
    id: 'sandbox',
    path: '/platforms',
    icon: 'phones',
    key: 'b',
    rights: ['handle', 'supervise', 'administer', 'socialMedia', 'audit'],
    isThere: hasSandbox,
    component: lazy(() => import('../sandbox/Sandbox.tsx')),
  },
];
