/** `given(past).when(command, now).then(events)`: the grammar of a test about one actor. */
import type { Configuration } from '../../../actors/configuration.ts';
import { isRejected, type Reason } from '../../../actors/errors.ts';
import type { Actor, Message, Tagged } from '../../../actors/runtime/actor.ts';
import type { EpochMs } from '../../../actors/types.ts';
import { demo } from './fixtures.ts';
import { createPlayer, type Turn } from './turn.ts';

/** What was heard, and when; under which configuration, if not under that of the scenario. */
export type Heard<Command> = readonly [Command, EpochMs, Configuration?];

export interface Outcome<Event> {
  /** Exactly these events, in this order. */
  readonly then: (...events: readonly Event[]) => Outcome<Event>;
  /** These kinds of events, in this order. */
  readonly thenTypes: (...types: readonly string[]) => Outcome<Event>;
  /** Exactly these messages, in this order. */
  readonly tells: (...messages: readonly Message[]) => Outcome<Event>;
  readonly answers: (expected: unknown) => Outcome<Event>;
  readonly thenRejected: (reason: Reason, data?: Readonly<Record<string, unknown>>) => void;
}

/** Each actor is forgotten and read back from its store after each turn: nothing but that is relied upon. */
export const scenario = <State, Command extends Tagged, Event extends Tagged>(
  actor: Actor<State, Command, Event, Configuration>,
  id: string,
  config: Configuration = demo,
) => ({
  given: (...past: readonly Heard<Command>[]) => {
    const player = createPlayer(actor, id);
    const hear = ([command, now, other = config]: Heard<Command>): Turn => {
      const turn = player.take(command, now, other);
      player.restart((items) => items.toReversed());
      return turn;
    };
    past.forEach(hear);
    return {
      player,
      /** Hears one thing after the other, and gives what came of all of them. */
      hears: (...more: readonly Heard<Command>[]): readonly Turn[] => more.map(hear),
      when: (command: Command, now: EpochMs, other: Configuration = config): Outcome<Event> => {
        try {
          return happened(hear([command, now, other]));
        } catch (error) {
          if (!isRejected(error)) throw error;
          return refused(error);
        }
      },
    };
  },
});

/** What stands in the record only; see test/unit/replay. */
const ofRecord: ReadonlySet<string> = new Set(['rulesNoted', 'checkpointed']);

const happened = <Event>(turn: Turn): Outcome<Event> => {
  const events = turn.events.map(({ event }) => event).filter(({ type }) => !ofRecord.has(type));
  const outcome: Outcome<Event> = {
    then: (...expected) => {
      expect(events).toEqual(expected);
      return outcome;
    },
    thenTypes: (...types) => {
      expect(events.map(({ type }) => type)).toEqual(types);
      return outcome;
    },
    tells: (...messages) => {
      expect(turn.messages).toEqual(messages);
      return outcome;
    },
    answers: (expected) => {
      expect(turn.answer).toMatchObject(expected as object);
      return outcome;
    },
    thenRejected: (reason) => {
      throw new Error(`Not refused as ${reason}: ${events.map(({ type }) => type).join(', ')}`);
    },
  };
  return outcome;
};

const refused = <Event>(error: {
  readonly type: string;
  readonly data: unknown;
}): Outcome<Event> => {
  const unexpected = (): never => {
    throw new Error(`Refused as ${error.type}`);
  };
  return {
    then: unexpected,
    thenTypes: unexpected,
    tells: unexpected,
    answers: unexpected,
    thenRejected: (reason, data = {}) => {
      expect(error).toMatchObject({ type: reason, data });
    },
  };
};
