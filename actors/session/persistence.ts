/** How a user's sessions are stored: a row for each. */
import type { Stored } from '../types.ts';
import { persisted } from '../types.ts';
import type { OpenSession, SessionEvent } from './session.protocol.ts';
import type { SessionState } from './state.ts';

interface Head {
  readonly user: string;
}

const rows = (event: SessionEvent, { sessions }: SessionState): readonly Stored<OpenSession>[] => [
  { key: `s/${event.session}`, value: sessions.get(event.session) },
];

/** Those that end first began first: all last equally long. */
const restore = ({ user }: Head, values: ReadonlyMap<string, OpenSession>): SessionState => {
  const inOrder = [...values.values()].toSorted((a, b) => a.endsAt - b.endsAt);
  return { user, sessions: new Map(inOrder.map((one) => [one.session, one])) };
};

export const persistence = persisted({
  head: ({ user }: SessionState): Head => ({ user }),
  rows,
  restore,
});
