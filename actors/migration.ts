/** How what an older program has stored is made into what this one reads. */

/** What one version stored, made into what the next one stores. All pure. */
export interface Migration {
  /** The version that it reads; it makes the next one. */
  readonly from: number;
  readonly head: (head: Stored) => Stored;
  /**
   * A row has no version: one that no event has touched stays as the older program wrote it, while the
   * head has long been written anew. So every row passes here, and a newer one must come out as it is.
   */
  readonly row?: (key: string, value: Stored) => Stored;
}

/** Plain JSON, of which only what is read is known. */
export type Stored = Readonly<Record<string, unknown>>;

/** @throws Error for anything but an object */
export const fieldsOf = (value: unknown): Stored => {
  if (isStored(value)) return value;
  throw new Error('What is stored is not an object');
};

/** @throws Error for anything but a list */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new Error('What is stored is not a list');
};

const isStored = (value: unknown): value is Stored => typeof value === 'object' && value !== null;
