/** Folds events into a user's sessions, in place. */
import { present } from '../types.ts';
import type { SessionEvent } from './session.protocol.ts';
import type { SessionState } from './state.ts';

/** Total: an event has happened, so it always applies. */
export const evolve = (state: SessionState, event: SessionEvent): SessionState => {
  const { session } = event;
  switch (event.type) {
    case 'sessionOpened': {
      const { endsAt, idleAt, at: renewedAt, station } = event;
      const opened = { session, endsAt, idleAt, number: 1, renewedAt, ...present({ station }) };
      state.sessions.set(session, opened);
      break;
    }
    case 'sessionRefreshed': {
      const before = state.sessions.get(session);
      const { number, idleAt, at: renewedAt } = event;
      if (before !== undefined)
        state.sessions.set(session, { ...before, number, idleAt, renewedAt });
      break;
    }
    case 'sessionEnded':
      state.sessions.delete(session);
      break;
  }
  return state;
};
