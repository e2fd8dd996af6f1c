/** What callers hear of a session. */
import { present } from '../types.ts';
import type { Renewal, SessionAnswers, SessionCommand } from './session.protocol.ts';
import type { SessionState } from './state.ts';

export const answer = (
  state: SessionState,
  command: SessionCommand,
): SessionAnswers[keyof SessionAnswers] | undefined => {
  switch (command.type) {
    case 'open':
    case 'refresh':
      return renewal(state, command.session);
    case 'end':
      return { sessions: state.sessions.size };
    case 'wake':
      return undefined;
  }
};

const renewal = ({ sessions }: SessionState, session: string): Renewal => {
  const known = sessions.get(session);
  if (known === undefined) return { status: 'ended' };
  const { number, endsAt, station } = known;
  return { status: 'lasts', number, endsAt, ...present({ station }) };
};
