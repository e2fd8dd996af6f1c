/** One actor in memory, and what a turn does to it. */
import type { Pieces } from '../pieces.ts';
import type { EpochMs, Ms } from '../types.ts';
import type { Actor, Address, Effect, Message, Row, Tagged } from './actor.ts';
import { migrationFrom } from './migrations.ts';
import type { StoredActor } from './partition-store.ts';

/** Any actor, as the runtime handles it once its own types are checked. */
export type AnyActor = Actor<unknown, Tagged, Tagged, unknown>;

/** The one place where an actor's own types are laid aside. */
export const anyActor = <State, Command extends Tagged, Event extends Tagged, Config>(
  actor: Actor<State, Command, Event, Config>,
): AnyActor => actor as unknown as AnyActor;

export interface Activation {
  readonly address: Address;
  readonly actor: AnyActor;
  /** Changes with each turn, perhaps in place. */
  state: unknown;
  /** By the monotonic clock; decides about passivation. */
  usedAt: Ms;
  /** What the store has, or will have with the commit that is gathering; {@link unknownWakeAt} at first. */
  storedWakeAt: EpochMs | undefined;
  /** Set when the state was loaded with effects that an earlier life may have begun. */
  inherited: boolean;
}

/** Unequal to anything, itself included: the first commit writes the timer whatever it is. */
export const unknownWakeAt = Number.NaN;

/** What comes out of a turn, event by event. */
export interface TurnSink {
  readonly event: (event: Tagged, topics: readonly string[]) => void;
  readonly message: (message: Message) => void;
  readonly row: (row: Row) => void;
}

export interface TurnContext {
  readonly now: EpochMs;
  readonly config: unknown;
  readonly settleMax: number;
  readonly sink: TurnSink;
}

/** Heads are stored with the version of their shape. */
export const encodeHead = ({ actor, state }: Activation): string =>
  JSON.stringify([actor.snapshotVersion, actor.persistence.head(state)]);

/**
 * The state as it was stored, or the first one.
 *
 * @throws Error when the stored shape is one that this program can't read
 */
export function* reviving(
  actor: AnyActor,
  id: string,
  stored: StoredActor | undefined,
): Pieces<unknown> {
  if (stored === undefined) return actor.initial(id);
  const [version, head] = JSON.parse(stored.head) as [number, unknown];
  const migration = migrationFrom(actor, version);
  const rows = new Map<string, unknown>();
  for (const [key, json] of stored.rows) {
    rows.set(key, migration.row(key, JSON.parse(json)));
    yield;
  }
  const { restore, restoring } = actor.persistence;
  const newest = migration.head(head);
  return restoring === undefined ? restore(newest, rows) : yield* restoring(newest, rows);
}

export const wantedEffects = ({ actor, state }: Activation, config: unknown): readonly Effect[] =>
  actor.effects?.(state, config) ?? [];

export const isOverdue = ({ actor, state }: Activation, now: EpochMs): boolean =>
  (actor.wakeAt(state) ?? Infinity) <= now;

/**
 * Tells the actor a command and lets it settle.
 *
 * @returns whether anything happened
 * @throws whatever `decide` throws, with nothing changed: Rejected for a refusal, anything else for a defect
 * @throws HalfTurn when the actor failed later: its state is no longer usable
 */
export const takeTurn = (
  activation: Activation,
  command: Tagged,
  context: TurnContext,
): boolean => {
  const { actor } = activation;
  const decided = actor.decide(activation.state, command, context.now, context.config);
  try {
    apply(activation, decided, context);
    const settled = settle(activation, context);
    return settled || decided.length > 0;
  } catch (error) {
    throw new HalfTurn(error);
  }
};

/** An actor failed between two events: its state in memory is no longer one that may be stored. */
export class HalfTurn extends Error {
  override readonly name = 'HalfTurn';
  constructor(cause: unknown) {
    super('An actor failed while it applied its own events', { cause });
  }
}

const settle = (activation: Activation, context: TurnContext): boolean => {
  const { actor } = activation;
  if (actor.settle === undefined) return false;
  for (let steps = 0; steps < context.settleMax; steps += 1) {
    const events = actor.settle(activation.state, context.now, context.config);
    if (events.length === 0) return steps > 0;
    apply(activation, events, context);
  }
  throw new Error(`${activation.address} does not settle`);
};

const apply = (activation: Activation, events: readonly Tagged[], { sink }: TurnContext): void => {
  const { actor } = activation;
  for (const event of events) {
    activation.state = actor.evolve(activation.state, event);
    const { state } = activation;
    actor.persistence.rows(event, state).forEach(sink.row);
    actor.tell?.(event, state).forEach(sink.message);
    sink.event(event, actor.audience?.(event, state) ?? []);
  }
};
