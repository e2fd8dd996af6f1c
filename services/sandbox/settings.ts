/** What a developer has set on the sandbox; as lasting as the objects. */
import type { Journal } from './journal.ts';

/** Whether X refuses programmatic replies to authors who did not summon the account. @see platforms.md 2 */
export type XReplies = 'summoned' | 'open';
/** `platform`: the platforms' published limits. `relaxed`: a hundred times as many calls, for polling every second. */
export type Limits = 'platform' | 'relaxed';

export interface Settings {
  readonly get: <T>(key: string, isValid: (value: unknown) => value is T, otherwise: T) => T;
  /** Stored when it returns. */
  readonly set: (key: string, value: unknown) => void;
}

export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isXReplies = (value: unknown): value is XReplies =>
  value === 'summoned' || value === 'open';
export const isLimits = (value: unknown): value is Limits =>
  value === 'platform' || value === 'relaxed';

/** What is stored, over `defaults`. */
export const loadSettings = (
  journal: Journal,
  defaults: Readonly<Record<string, unknown>>,
): Settings => {
  const values = new Map([...Object.entries(defaults), ...journal.settings()]);
  return {
    get: (key, isValid, otherwise) => {
      const value = values.get(key);
      return isValid(value) ? value : otherwise;
    },
    set: (key, value) => {
      journal.saveSetting(key, value);
      values.set(key, value);
    },
  };
};
