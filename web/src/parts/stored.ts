/** What is kept in this browser. It was written by the same program, so it's taken for what it was. */

/** @returns nothing of it where there's none, or where it can't be read */
export const readStored = <T extends object>(key: string): Partial<T> => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
};

export const store = (key: string, value: object): void => {
  localStorage.setItem(key, JSON.stringify(value));
};
