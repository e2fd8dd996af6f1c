/** Where one is on the supervisor's page; the address says it, so that a reload comes back to it. */
import { useLocation, useSearch } from 'wouter';

const base = '/supervisor';

export const tabs = ['queue', 'active', 'agents', 'service', 'alerts'] as const;
export type Tab = (typeof tabs)[number];
export const views = ['thread', 'why', 'happened'] as const;
export type View = (typeof views)[number];

export interface Place {
  /** None: all of them. */
  readonly workgroup: string | undefined;
  readonly tab: Tab;
  /** The interaction that is looked at. */
  readonly interaction: string | undefined;
  readonly view: View;
  /** Agents of this kind of status only; `off` for who is not signed on. */
  readonly kind: string | undefined;
}

const isTab = (value: string | undefined): value is Tab => tabs.some((one) => one === value);
const isView = (value: string | undefined): value is View => views.some((one) => one === value);

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** As it's encoded: an id may have a slash in it. */
const placeIn = (pathname: string, search: string): Place => {
  const [workgroup, tab, interaction, view] = pathname
    .slice(base.length + 1)
    .split('/')
    .map((part) => (part === '' ? undefined : decode(part)));
  return {
    workgroup,
    tab: isTab(tab) ? tab : 'queue',
    interaction,
    view: isView(view) ? view : 'thread',
    kind: new URLSearchParams(search).get('kind') ?? undefined,
  };
};

export const pathOf = (place: Partial<Place>): string => {
  const { workgroup, tab = 'queue', interaction, view = 'thread', kind } = place;
  if (workgroup === undefined) return base;
  const parts = [workgroup, tab, ...(interaction === undefined ? [] : [interaction, view])];
  const path = [base, ...parts.map(encodeURIComponent)].join('/');
  return kind === undefined ? path : `${path}?kind=${encodeURIComponent(kind)}`;
};

export const usePlace = (): readonly [Place, (next: Partial<Place>) => void] => {
  // What it gives is decoded already; here it says when to look again.
  const [, go] = useLocation();
  const place = placeIn(globalThis.location.pathname, useSearch());
  return [
    place,
    (next) => {
      go(pathOf({ ...place, ...next }));
    },
  ];
};
