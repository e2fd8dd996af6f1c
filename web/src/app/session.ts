/** Who is signed in. A session that runs out leaves the page as it is; one signs in again over it. */
import { useSyncExternalStore } from 'react';
import type { User } from '../api/answers.ts';
import { answerOf, api } from '../api/client.ts';
import { failureOf, type Failure } from '../api/failure.ts';
import { forgetTerm, noteTerm, readTerm, type ToldTerm, type WhyEnded } from '../api/term.ts';
import { keepSession } from './keep-session.ts';

export type Session =
  | { readonly status: 'starting' }
  | { readonly status: 'unreachable'; readonly failure: Failure }
  /** `why`: it has ended by itself, before the page was loaded. */
  | { readonly status: 'signedOut'; readonly why?: WhyEnded | undefined }
  | { readonly status: 'signedIn'; readonly user: User }
  /** It has ended by itself; `user` had it. */
  | { readonly status: 'expired'; readonly user: User; readonly why: WhyEnded };

export interface Credentials {
  readonly user: string;
  readonly password: string;
  readonly station?: string;
}

let session: Session = { status: 'starting' };
const listeners = new Set<() => void>();
/** Another tab has signed in or out: the cookie is everybody's. */
const tabs = new BroadcastChannel('baton-session');

const become = (next: Session): void => {
  session = next;
  for (const listener of listeners) listener();
};

/** An answer, or another tab, has said so. */
export const sessionExpired = (): void => {
  const why = readTerm()?.ended;
  if (session.status === 'signedIn')
    become({ status: 'expired', user: session.user, why: why ?? 'ended' });
  else if (!('user' in session)) become({ status: 'signedOut', why });
};

const keeping = keepSession(sessionExpired);

/** Finds out who the cookie stands for. */
export const startSession = async (): Promise<void> => {
  try {
    const { expiresAt, ...user } = await answerOf(api.GET('/api/v1/me'));
    signedIn(user, { expiresAt });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.status === 401) sessionExpired();
    // Who is at work stays at work while nobody answers.
    else if (!('user' in session)) become({ status: 'unreachable', failure });
  }
};

const signedIn = (user: User, told: ToldTerm): void => {
  noteTerm(told);
  keeping.look();
  become({ status: 'signedIn', user });
};

/** @throws Failure */
export const signIn = async (credentials: Credentials): Promise<void> => {
  const { user, ...told } = await answerOf(api.POST('/api/v1/session', { body: credentials }));
  signedIn(user, told);
  tabs.postMessage(user.id);
};

/** @throws Failure when it could not be said to the server */
export const signOut = async (): Promise<void> => {
  await answerOf(api.DELETE('/api/v1/session')).catch((error: unknown) => {
    // It has ended before.
    if (failureOf(error).status !== 401) throw error;
  });
  forgetTerm();
  become({ status: 'signedOut' });
  tabs.postMessage('');
};

tabs.addEventListener('message', ({ data }: MessageEvent<string>) => {
  if (data === '') become({ status: 'signedOut' });
  else void startSession();
});

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

/** Somebody else wants to sign in. */
export const forgetSession = (): void => {
  forgetTerm();
  become({ status: 'signedOut' });
};
