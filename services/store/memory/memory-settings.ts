import type { Settings } from '../../../actors/runtime/partition-store.ts';
import { soon } from '../soon.ts';

interface MemorySettings extends Settings {
  /** 0 before the first. */
  readonly version: () => number;
}

export const createMemorySettings = (): MemorySettings => {
  let current: { readonly version: number; readonly json: string } | undefined;
  const version = (): number => current?.version ?? 0;

  const write = (expected: number, json: string): boolean => {
    const isRepeat = version() === expected + 1 && current?.json === json;
    if (isRepeat) return true;
    if (version() !== expected) return false;
    current = { version: expected + 1, json };
    return true;
  };

  return {
    version,
    read: () => soon(() => current),
    write: (expected, json) => soon(() => write(expected, json)),
  };
};
