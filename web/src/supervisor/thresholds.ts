/** From which numbers on a workgroup alerts: kept in this browser, by person and workgroup. */
import { useSyncExternalStore } from 'react';
import { readStored, store } from '../parts/stored.ts';
import { levelOf } from './level.ts';
import type { Statistics } from './questions.ts';

export interface Thresholds {
  /** More than so many wait. */
  readonly waiting?: number | undefined;
  /** In minutes. */
  readonly longest?: number | undefined;
  /** In percent, of all that was answered or abandoned. */
  readonly level?: number | undefined;
  /** Whether the desktop is told, too. */
  readonly notices?: boolean | undefined;
}

export const limits = ['waiting', 'longest', 'level'] as const;
export type Limit = (typeof limits)[number];

export interface Breach {
  readonly limit: Limit;
  readonly at: number;
  readonly value: number;
}

type Kept = Readonly<Partial<Record<string, Thresholds>>>;

const none: Thresholds = {};
const cache = new Map<string, Kept>();
const listeners = new Set<() => void>();
const keyOf = (user: string): string => `baton.thresholds.${user}`;

const read = (user: string): Kept => {
  const known = cache.get(user) ?? readStored<Record<string, Thresholds>>(keyOf(user));
  cache.set(user, known);
  return known;
};

export const setThresholds = (user: string, workgroup: string, change: Thresholds): void => {
  const before = read(user);
  const next = { ...before, [workgroup]: { ...before[workgroup], ...change } };
  cache.set(user, next);
  store(keyOf(user), next);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useAllThresholds = (user: string): Kept =>
  useSyncExternalStore(subscribe, () => read(user));

export const useThresholds = (user: string, workgroup: string): Thresholds =>
  useAllThresholds(user)[workgroup] ?? none;

const minuteMs = 60_000;

/** @param now - in epoch ms */
export const breachesOf = (
  statistics: Statistics,
  thresholds: Thresholds,
  now: number,
): readonly Breach[] => {
  const { waiting, longestWaitingSinceAt: since } = statistics;
  const longest = since === undefined ? 0 : (now - Date.parse(since)) / minuteMs;
  const { all } = levelOf(statistics);
  const level = all === undefined ? Infinity : all * 100;
  const over = (limit: Limit, value: number, is: (at: number) => boolean): readonly Breach[] => {
    const at = thresholds[limit];
    return at !== undefined && is(at) ? [{ limit, at, value }] : [];
  };
  return [
    ...over('waiting', waiting, (at) => waiting > at),
    ...over('longest', longest, (at) => longest > at),
    ...over('level', level, (at) => level < at),
  ];
};
