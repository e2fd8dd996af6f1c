/** Who is signed in. A session that runs out leaves the page as it is; one signs in again over it. */
import { useSyncExternalStore } from 'react';
import type { User } from '../api/answers.ts';
import { answerOf, api } from '../api/client.ts';
import { failureOf, type Failure } from '../api/failure.ts';

export type Session =
  | { readonly status: 'starting' }
  | { readonly status: 'unreachable'; readonly failure: Failure }
  | { readonly status: 'signedOut' }
  | { readonly status: 'signedIn'; readonly user: User }
  /** It has ended by itself; `user` had it. */
  | { readonly status: 'expired'; readonly user: User };

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

/** Finds out who the cookie stands for. */
export const startSession = async (): Promise<void> => {
  try {
    become({ status: 'signedIn', user: await answerOf(api.GET('/api/v1/me')) });
  } catch (error) {
    const failure = failureOf(error);
    // Who is at work stays at work while nobody answers.
    if (failure.status !== 401 && 'user' in session) return;
    become(failure.status === 401 ? { status: 'signedOut' } : { status: 'unreachable', failure });
  }
};

/** @throws Failure */
export const signIn = async (credentials: Credentials): Promise<void> => {
  const { user } = await answerOf(api.POST('/api/v1/session', { body: credentials }));
  become({ status: 'signedIn', user });
  tabs.postMessage(user.id);
};

/** @throws Failure when it could not be said to the server */
export const signOut = async (): Promise<void> => {
  await answerOf(api.DELETE('/api/v1/session'));
  become({ status: 'signedOut' });
  tabs.postMessage('');
};

/** An answer has said so. */
export const sessionExpired = (): void => {
  if (session.status === 'signedIn') become({ status: 'expired', user: session.user });
};

tabs.addEventListener('message', () => {
  void startSession();
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
  become({ status: 'signedOut' });
};
