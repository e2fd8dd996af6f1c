/** The texts as every language has to have them: the keys of English, with words of its own. */
import type { en } from './en.ts';

type Words<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]>;
};

export type Texts = Words<typeof en>;
