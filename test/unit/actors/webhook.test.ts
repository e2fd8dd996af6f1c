import { evolve } from '../../../actors/webhook/evolve.ts';
import { persistence } from '../../../actors/webhook/persistence.ts';
import { initial } from '../../../actors/webhook/state.ts';
import {
  backoffsMs,
  decide,
  effects,
  lettersMax,
  settle,
} from '../../../actors/webhook/webhook.domain.ts';
import type { WebhookCommand } from '../../../actors/webhook/webhook.protocol.ts';
import { scenarioConfiguration } from './webhook-configuration.ts';

const failure = (event: number, why = 'timed_out') => ({ event, name: 'a.b', body: '{}', why });
const told = (cursor: number, more: object = {}): WebhookCommand => ({
  type: 'told',
  cursor,
  delivered: 0,
  lost: false,
  ...more,
});

/** Does what is asked at that instant; stores and loads the state between. */
const after = (turns: readonly (readonly [number, WebhookCommand])[], config = configured()) => {
  let state = initial('crm');
  const rows = new Map<string, unknown>();
  for (const [now, command] of turns) {
    const events = [...decide(state, command, now)];
    for (let next = events.shift(); next !== undefined; next = events.shift()) {
      state = evolve(state, next);
      for (const { key, value } of persistence.rows(next, state))
        if (value === undefined) rows.delete(key);
        else rows.set(key, value);
      if (events.length === 0) events.push(...settle(state, now, config));
    }
    for (const event of settle(state, now, config)) state = evolve(state, event);
    const head: unknown = JSON.parse(JSON.stringify(persistence.head(state)));
    state = persistence.restore(head, new Map([...rows].toReversed()));
  }
  return state;
};

const configured = (enabled = true) => scenarioConfiguration(enabled);

describe('a webhook', () => {
  it('is tried again after ever longer waits, and then set aside', () => {
    let now = 0;
    const turns: [number, WebhookCommand][] = [[0, told(10)]];
    for (const waitMs of backoffsMs) {
      turns.push([now, told(10, { failure: failure(12) })]);
      const state = after(turns);
      expect(state.retry).toMatchObject({ event: 12, nextAt: now + waitMs });
      expect(effects(state, configured())).toMatchObject([
        { cursor: 10, notBeforeAt: now + waitMs },
      ]);
      now += waitMs;
    }
    turns.push([now, told(10, { failure: failure(12) })]);
    const given = after(turns);
    expect([given.cursor, given.retry]).toEqual([12, undefined]);
    expect(given.letters.get(12)).toMatchObject({ attempts: backoffsMs.length + 1 });
  });

  it('counts the attempts of each event alone', () => {
    const state = after([
      [0, told(1, { failure: failure(2) })],
      [1, told(2, { delivered: 1, failure: failure(3) })],
    ]);
    expect([state.cursor, state.retry?.attempts]).toEqual([2, 1]);
  });

  it('does not go back for what a former owner tells', () => {
    const state = after([
      [0, told(5)],
      [1, told(3, { delivered: 2, failure: failure(4) })],
    ]);
    expect([state.cursor, state.retry, state.delivered]).toEqual([5, undefined, 0]);
  });

  it('wants nothing of the world while it is switched off, or not there', () => {
    const state = after([[0, told(5)]]);
    expect(effects(state, configured(false))).toEqual([]);
    expect(effects(state, { ...configured(), webhooks: {} })).toEqual([]);
  });

  it('sends again one at a time what is asked for', () => {
    const aside = backoffsMs.flatMap((_, i): [number, WebhookCommand][] => [
      [i, told(1, { failure: failure(2) })],
    ]);
    const state = after([
      ...aside,
      [9, told(1, { failure: failure(2) })],
      [10, { type: 'redeliver' }],
    ]);
    expect(effects(state, configured())[1]).toMatchObject({ letter: { event: 2 } });
    const failed = after([
      ...aside,
      [9, told(1, { failure: failure(2) })],
      [10, { type: 'redeliver', events: [2] }],
      [11, { type: 'toldAgain', event: 2, why: 'status_404' }],
    ]);
    expect(effects(failed, configured())).toHaveLength(1);
    expect(failed.letters.get(2)).toMatchObject({ again: false, attempts: 7, why: 'status_404' });
  });

  it('keeps the last 1,000 that were not taken', () => {
    let state = initial('crm');
    for (let event = 1; event <= lettersMax + 3; event += 1) {
      const letter = { ...failure(event), at: 0, attempts: 6, again: false };
      state = evolve(state, { type: 'setAside', at: 0, letter });
      for (const more of settle(state, 0, configured())) state = evolve(state, more);
    }
    expect([state.letters.size, state.dropped, [...state.letters.keys()][0]]).toEqual([
      lettersMax,
      3,
      4,
    ]);
  });

  it('forgets everything when it is deleted', () => {
    const gone = { ...configured(), webhooks: {} };
    const state = after(
      [
        [0, told(5)],
        [1, { type: 'reconfigured' }],
      ],
      gone,
    );
    expect(state).toEqual(initial('crm'));
  });
});
