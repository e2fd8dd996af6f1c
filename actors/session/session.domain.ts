/** Decides how long sessions last. @see RFC 9700 section 4.14.2, refresh token rotation */
import type { EpochMs, Ms } from '../types.ts';
import { present } from '../types.ts';
import type { OpenSession, SessionCommand, SessionEnd, SessionEvent } from './session.protocol.ts';
import type { SessionState } from './state.ts';

/** Sessions that a user may have at a time; the one that began first makes room. */
export const sessionsMax = 256;
/** An answer may be lost, and two windows may ask at once: for so long the last token is no theft. */
export const reuseGraceMs: Ms = 30_000;

type Of<Type extends SessionCommand['type']> = Extract<SessionCommand, { type: Type }>;

export const decide = (
  state: SessionState,
  command: SessionCommand,
  now: EpochMs,
): readonly SessionEvent[] => {
  switch (command.type) {
    case 'open':
      return open(state, command, now);
    case 'refresh':
      return refresh(state, command, now);
    case 'end':
      return [...state.sessions.keys()]
        .filter((id) => command.session === undefined || id === command.session)
        .map((id) => ended(id, 'signedOut', now));
    case 'wake':
      return [...state.sessions.values()]
        .filter((one) => dueAt(one) <= now)
        .map(({ session }) => ended(session, 'expired', now));
  }
};

const ended = (session: string, why: SessionEnd, at: EpochMs): SessionEvent => ({
  type: 'sessionEnded',
  at,
  session,
  why,
});

const open = (
  { sessions }: SessionState,
  { session, endsAt, idleAt, station }: Of<'open'>,
  at: EpochMs,
): readonly SessionEvent[] => {
  if (sessions.has(session)) return [];
  const [first] = sessions.keys();
  const crowded = sessions.size >= sessionsMax && first !== undefined;
  return [
    ...(crowded ? [ended(first, 'crowded', at)] : []),
    { type: 'sessionOpened', at, session, endsAt, idleAt, ...present({ station }) },
  ];
};

/** A token that was good before the last one is known to the user and to a thief, or to a thief alone. */
const refresh = (
  { sessions }: SessionState,
  { session, number, idleAt }: Of<'refresh'>,
  at: EpochMs,
): readonly SessionEvent[] => {
  const known = sessions.get(session);
  if (known === undefined) return [];
  if (dueAt(known) <= at) return [ended(session, 'expired', at)];
  if (number === known.number)
    return [{ type: 'sessionRefreshed', at, session, number: number + 1, idleAt }];
  const isEcho = number === known.number - 1 && at - known.renewedAt <= reuseGraceMs;
  return isEcho ? [] : [ended(session, 'reused', at)];
};

const dueAt = ({ endsAt, idleAt }: OpenSession): EpochMs => Math.min(endsAt, idleAt);

export const wakeAt = ({ sessions }: SessionState): EpochMs | undefined =>
  sessions.size === 0 ? undefined : Math.min(...[...sessions.values()].map(dueAt));
