/** The signed-in user, for everything that is shown to one. */
import { createContext, useContext } from 'react';
import type { User } from '../api/answers.ts';

export const Me = createContext<User | undefined>(undefined);

/** @throws Error outside of the shell, where nobody is signed in */
export const useMe = (): User => {
  const me = useContext(Me);
  if (me === undefined) throw new Error('Nobody is signed in here.');
  return me;
};

export type Right = 'handle' | 'supervise' | 'administer' | 'socialMedia' | 'audit';

/** @param wanted - of which one is needed */
export const hasRight = ({ rights }: User, wanted: readonly Right[]): boolean =>
  wanted.some((right) => rights.includes(right));
