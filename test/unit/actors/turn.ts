/** One turn of any actor, as the runtime takes it, and a store of one actor. */
import type { Configuration } from '../../../actors/configuration.ts';
import type { Actor, Effect, Message, Tagged } from '../../../actors/runtime/actor.ts';
import type { EpochMs } from '../../../actors/types.ts';

/** More than any turn of these tests needs; what does not settle by then never does. */
const settleMax = 10_000;

export interface Recorded {
  readonly event: Tagged;
  readonly topics: readonly string[];
}

export interface Turn {
  readonly events: readonly Recorded[];
  readonly messages: readonly Message[];
  readonly answer: unknown;
}

/** An actor with its types laid aside, so that one host can run them all. */
export interface Player {
  readonly kind: string;
  readonly wake: Tagged;
  readonly take: (command: Tagged, now: EpochMs, config: Configuration) => Turn;
  readonly wakeAt: () => EpochMs | undefined;
  readonly effects: (config: Configuration) => readonly Effect[];
  /** Forgets everything and reads it back from what was stored, the rows in the order given. */
  readonly restart: (shuffle: <T>(items: T[]) => T[]) => void;
  /** The stored head as JSON, and the rows by key. */
  readonly stored: () => { readonly head: string; readonly rows: ReadonlyMap<string, string> };
  /** The state itself, for tests that look behind the answers. */
  readonly state: () => unknown;
}

export const createPlayer = <State, Command extends Tagged, Event extends Tagged>(
  actor: Actor<State, Command, Event, Configuration>,
  id: string,
): Player => {
  let state = actor.initial(id);
  let head: string | undefined;
  const rows = new Map<string, string>();

  const apply = (events: readonly Event[], recorded: Recorded[], messages: Message[]): void => {
    for (const event of events) {
      state = actor.evolve(state, event);
      for (const { key, value } of actor.persistence.rows(event, state)) {
        if (value === undefined) rows.delete(key);
        else rows.set(key, JSON.stringify(value));
      }
      messages.push(...(actor.tell?.(event, state) ?? []));
      recorded.push({ event, topics: actor.audience?.(event, state) ?? [] });
    }
  };

  return {
    kind: actor.kind,
    wake: actor.wake,
    wakeAt: () => actor.wakeAt(state),
    effects: (config) => actor.effects?.(state, config) ?? [],
    state: () => state,
    take: (tagged, now, config) => {
      const command = tagged as Command;
      const events: Recorded[] = [];
      const messages: Message[] = [];
      apply(actor.decide(state, command, now, config), events, messages);
      for (let step = 0; ; step += 1) {
        const more = actor.settle?.(state, now, config) ?? [];
        if (more.length === 0) break;
        if (step === settleMax) throw new Error(`${actor.kind} does not settle`);
        apply(more, events, messages);
      }
      if (events.length > 0) head = JSON.stringify(actor.persistence.head(state));
      const answer: unknown = actor.answer(state, command, now, config);
      return structuredClone({ events, messages, answer });
    },
    restart: (shuffle) => {
      const entries = shuffle([...rows]).map(([key, json]) => [key, JSON.parse(json)] as const);
      state =
        head === undefined
          ? actor.initial(id)
          : actor.persistence.restore(JSON.parse(head), new Map<string, unknown>(entries));
    },
    stored: () => ({ head: head ?? '', rows }),
  };
};
