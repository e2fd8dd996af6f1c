/** What an actor is, as far as the runtime cares. The runtime knows no agents and no queues. */
import type { Migration } from '../migration.ts';
import type { Pieces } from '../pieces.ts';
import type { EpochMs, Ms } from '../types.ts';

/** Names an actor in the cluster: `<kind>/<id>`, such as `agent/ana`. */
export type Address = `${string}/${string}`;

/** Commands, events and effects are told apart by their `type`. */
export interface Tagged {
  readonly type: string;
}

/** A command on its way from one actor to another. */
export interface Message {
  readonly to: Address;
  readonly command: Tagged;
}

/**
 * A call to the outside world that the actor wants made. `id` names the intent: while an effect with
 * this id is in {@link Actor.effects}, the runtime sees to it; when it is gone, the call is called off.
 */
export interface Effect extends Tagged {
  readonly id: string;
  /** Not before this instant. */
  readonly notBeforeAt?: EpochMs;
  /** Set for a standing call that is repeated at this interval and does no harm when repeated. */
  readonly everyMs?: Ms;
  /** An earlier call may have got through: look before calling again. */
  readonly verify?: boolean;
}

/**
 * One kind of actor. All functions are pure but for {@link evolve}, which may change the state that it
 * is given: the runtime keeps no former state, and loads the actor afresh when a commit fails.
 *
 * A turn: `decide` on a command, `evolve` by each event, then `settle` until it has nothing to add;
 * `tell`, `rows` and `audience` are asked once per event, with the state right after it.
 */
export interface Actor<State, Command extends Tagged, Event extends Tagged, Config> {
  /** Names the actor in addresses, subjects and keys: `agent`. */
  readonly kind: string;
  /** Raised by one whenever a stored state can no longer be read as it is; needs a migration then. */
  readonly snapshotVersion: number;
  readonly migrations?: readonly Migration[];
  readonly initial: (id: string) => State;
  /**
   * @returns the events, oldest first; none when there is nothing to do or the command is a question
   * @throws Rejected when the command is refused; nothing has changed then
   */
  readonly decide: (
    state: State,
    command: Command,
    now: EpochMs,
    config: Config,
  ) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
  /** What follows of itself from the state, one step at a time; asked again until it is empty. */
  readonly settle?: (state: State, now: EpochMs, config: Config) => readonly Event[];
  /**
   * Makes ready, in pieces, what a turn would else have to make at once, in what the state remembers
   * besides itself: it changes no decision. Turns wait meanwhile; one that was already on its way may
   * come in between two pieces.
   */
  readonly prepare?: (state: State, now: EpochMs, config: Config) => Pieces<void> | undefined;
  /** What other actors must hear of an event. Sent once the event is durable; each applied once. */
  readonly tell?: (event: Event, state: State) => readonly Message[];
  /** The calls to the outside world that are wanted while the state is as it is. */
  readonly effects?: (state: State, config: Config) => readonly Effect[];
  /** Topics under which the event is published, such as `agent:ana`; none: it is not published. */
  readonly audience?: (event: Event, state: State) => readonly string[];
  /** When the actor must next be woken, if nobody speaks to it first. */
  readonly wakeAt: (state: State) => EpochMs | undefined;
  /** What it is told when that time has come. */
  readonly wake: NoInfer<Command>;
  /** What it is told when the configuration has changed, if it wants to know. */
  readonly reconfigured?: NoInfer<Command>;
  /** What a caller hears, after the events of its command are in the state. Plain JSON. */
  readonly answer: (state: State, command: Command, now: EpochMs, config: Config) => unknown;
  readonly persistence: Persistence<State, Event>;
}

/**
 * How a state is stored: a small head, written whole on every change, and rows, written one by one, for
 * what grows (messages, queue entries). Without rows the head is the whole state.
 */
export interface Persistence<State, Event> {
  /** Plain JSON, small: it's written with every commit that touches the actor. */
  readonly head: (state: State) => unknown;
  /** The rows that an event changes; `undefined` removes one. */
  readonly rows: (event: Event, state: State) => readonly Row[];
  readonly restore: (head: unknown, rows: ReadonlyMap<string, unknown>) => State;
  /** The same in pieces, where there may be many rows. */
  readonly restoring?: (head: unknown, rows: ReadonlyMap<string, unknown>) => Pieces<State>;
}

export interface Row {
  readonly key: string;
  readonly value: unknown;
}

/** The persistence of an actor whose whole state is its head. */
export const wholeState = <State, Event>(): Persistence<State, Event> => ({
  head: (state) => state,
  rows: () => [],
  restore: (head) => head as State,
});

export const defineActor = <State, Command extends Tagged, Event extends Tagged, Config>(
  actor: Actor<State, Command, Event, Config>,
): Actor<State, Command, Event, Config> => actor;

export const addressOf = (kind: string, id: string): Address => `${kind}/${id}`;
