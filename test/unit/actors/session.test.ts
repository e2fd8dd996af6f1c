import { evolve } from '../../../actors/session/evolve.ts';
import { persistence } from '../../../actors/session/persistence.ts';
import {
  decide,
  reuseGraceMs,
  sessionsMax,
  wakeAt,
} from '../../../actors/session/session.domain.ts';
import type { SessionCommand } from '../../../actors/session/session.protocol.ts';
import { initial, type SessionState } from '../../../actors/session/state.ts';
import { audience, tell } from '../../../actors/session/tell.ts';
import { answer } from '../../../actors/session/view.ts';

const hour = 3_600_000;
const open = (session = 's', endsAt = 12 * hour): SessionCommand => ({
  type: 'open',
  session,
  endsAt,
  idleAt: hour / 2,
});

/** Does what is asked at that instant, and stores and loads the state between. */
const after = (...turns: readonly (readonly [number, SessionCommand])[]) => {
  let state = initial('ana');
  let rows = new Map<string, unknown>();
  const events = turns.flatMap(([now, command]) => {
    const decided = decide(state, command, now);
    for (const event of decided) {
      state = evolve(state, event);
      for (const { key, value } of persistence.rows(event, state))
        if (value === undefined) rows.delete(key);
        else rows.set(key, value);
    }
    rows = new Map(JSON.parse(JSON.stringify([...rows])) as [string, unknown][]);
    state = persistence.restore(persistence.head(state), rows);
    return decided;
  });
  return { state, events, last: () => answer(state, turns.at(-1)?.[1] ?? { type: 'wake' }) };
};

const refresh = (number: number, idleAt = hour): SessionCommand => ({
  type: 'refresh',
  session: 's',
  number,
  idleAt,
});
const ids = ({ sessions }: SessionState) => [...sessions.keys()];

describe('a session', () => {
  it('gives out the next number for each that is good', () => {
    const { last } = after([0, open()], [1, refresh(1)], [2, refresh(2)]);
    expect(last()).toEqual({ status: 'lasts', number: 3, endsAt: 12 * hour });
  });

  it('tells the same number again to whoever did not hear it', () => {
    const { last, events } = after([0, open()], [1, refresh(1)], [1 + reuseGraceMs, refresh(1)]);
    expect(last()).toMatchObject({ status: 'lasts', number: 2 });
    expect(events).toHaveLength(2);
  });

  it('ends when a number comes back later, or one that is older still', () => {
    const late = after([0, open()], [1, refresh(1)], [2 + reuseGraceMs, refresh(1)]);
    expect(late.last()).toEqual({ status: 'ended' });
    const older = after([0, open()], [1, refresh(1)], [2, refresh(2)], [3, refresh(1)]);
    expect(older.events.at(-1)).toMatchObject({ type: 'sessionEnded', why: 'reused' });
    expect(ids(older.state)).toEqual([]);
  });

  it('ends when it is not renewed in time, whoever asks first', () => {
    expect(wakeAt(after([0, open()]).state)).toBe(hour / 2);
    expect(after([0, open()], [hour / 2, { type: 'wake' }]).events.at(-1)).toMatchObject({
      why: 'expired',
    });
    expect(after([0, open()], [hour / 2, refresh(1)]).last()).toEqual({ status: 'ended' });
    expect(wakeAt(after([0, open()], [1, refresh(1)]).state)).toBe(hour);
  });

  it('ends at its end, however late it was renewed', () => {
    const renewed = after([0, open()], [1, refresh(1, 13 * hour)]);
    expect(wakeAt(renewed.state)).toBe(12 * hour);
  });

  it('makes room for the 257th', () => {
    const many = Array.from(
      { length: sessionsMax + 1 },
      (_, i): readonly [number, SessionCommand] => [i, open(`s${String(i)}`, 12 * hour + i)],
    );
    const { state } = after(...many);
    expect([ids(state).length, ids(state)[0]]).toEqual([sessionsMax, 's1']);
  });

  it('tells the agent and all gateways of its end, and nobody of anything else', () => {
    const { state, events } = after([0, open('a')], [1, open('b')], [2, { type: 'end' }]);
    expect(events.flatMap((event) => tell(event, state))).toEqual(
      ['a', 'b'].map((session) => ({ to: 'agent/ana', command: { type: 'signOff', session } })),
    );
    expect(events.flatMap((event) => audience(event, state))).toEqual([
      'session:ana',
      'session:ana',
    ]);
  });
});
