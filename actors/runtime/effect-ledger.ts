/** The calls to the outside world that the actors of one partition want, each made by one at a time. */
import type { EpochMs, Ms } from '../types.ts';
import type { Activation } from './activation.ts';
import type { Effect, Tagged } from './actor.ts';
import type { Clock, EffectRunner, Trace, Tracer } from './ports.ts';

export interface EffectLedger {
  /** Begins what is newly wanted, and calls off what no longer is. The state behind it is durable. */
  readonly sync: (activation: Activation, wanted: readonly Effect[]) => void;
  readonly isBusy: (activation: Activation) => boolean;
  readonly stop: () => void;
}

export interface EffectLedgerPorts {
  readonly clock: Clock;
  readonly runner: EffectRunner;
  /** Whether this node may act for the partition, at this very moment. */
  readonly mayAct: () => boolean;
  /** Tells the actor the outcome; resolves when it's durable. */
  readonly tell: (activation: Activation, outcome: Tagged, trace?: Trace) => Promise<void>;
  readonly tracer?: Tracer;
  /** Until when inherited calls are left alone, by the monotonic clock. */
  readonly quarantineUntil: Ms;
  /** Before a call is made again whose outcome the actor could not take in. */
  readonly retryMs: Ms;
}

interface Running {
  effect: Effect;
  verify: boolean;
  readonly stop: AbortController;
  /** While a call waits for its time; by the monotonic clock. */
  waitsUntil: Ms | undefined;
  cancelWait: () => void;
}

export const createEffectLedger = (ports: EffectLedgerPorts): EffectLedger => {
  const { clock } = ports;
  const books = new Map<Activation, Map<string, Running>>();
  let stopped = false;

  const sync = (activation: Activation, wanted: readonly Effect[]): void => {
    // Commits go on for a while; what they want is begun, or begun again, by the next owner.
    if (stopped) return;
    const book = books.get(activation) ?? new Map<string, Running>();
    const ids = new Set(wanted.map(({ id }) => id));
    for (const [id, running] of book) if (!ids.has(id)) callOff(book, id, running);
    for (const effect of wanted) begin(activation, book, effect);
    activation.inherited = false;
    if (book.size === 0) books.delete(activation);
    else books.set(activation, book);
  };

  const begin = (activation: Activation, book: Map<string, Running>, effect: Effect): void => {
    const known = book.get(effect.id);
    if (known !== undefined) {
      const hastened = isHastened(known, effect, clock.monotonic());
      known.effect = effect;
      if (hastened) known.cancelWait();
      if (hastened) wait(activation, known, effect.everyMs ?? 0);
      return;
    }
    const inherited = activation.inherited && effect.everyMs === undefined;
    const running = newlyWanted(effect, inherited);
    book.set(effect.id, running);
    const quarantineMs = inherited ? ports.quarantineUntil - clock.monotonic() : 0;
    wait(activation, running, Math.max(quarantineMs, delayOf(effect, clock.now())));
  };

  const wait = (activation: Activation, running: Running, delayMs: Ms): void => {
    running.waitsUntil = clock.monotonic() + delayMs;
    running.cancelWait = clock.after(Math.max(0, delayMs), () => {
      running.waitsUntil = undefined;
      // The actor may have put it off since the wait began.
      const earlyMs = delayOf(running.effect, clock.now());
      if (earlyMs > 0) wait(activation, running, earlyMs);
      else void run(activation, running);
    });
  };

  const run = async (activation: Activation, running: Running): Promise<void> => {
    await callOnce(ports, activation, running);
    if (running.stop.signal.aborted) return;
    // Still wanted: a standing call, or one whose outcome changed nothing.
    if (running.effect.everyMs === undefined) running.verify = true;
    wait(activation, running, running.effect.everyMs ?? ports.retryMs);
  };

  return {
    sync,
    isBusy: (activation) => books.has(activation),
    stop: () => {
      stopped = true;
      for (const book of books.values())
        for (const [id, running] of book) callOff(book, id, running);
      books.clear();
    },
  };
};

const newlyWanted = (effect: Effect, verify: boolean): Running => ({
  effect,
  verify,
  stop: new AbortController(),
  waitsUntil: undefined,
  cancelWait: () => undefined,
});

const callOnce = async (
  { clock, runner, mayAct, tell, tracer }: EffectLedgerPorts,
  activation: Activation,
  running: Running,
): Promise<void> => {
  const { effect, stop } = running;
  const { signal } = stop;
  const startedAt = clock.monotonic();
  try {
    const outcome = await runner.run(effect, {
      actor: activation.address,
      verify: running.verify || effect.verify === true,
      mayAct: () => !signal.aborted && mayAct(),
      signal,
    });
    if (outcome === undefined || signal.aborted) return;
    const span = tracer?.whole(effect.type, clock.monotonic() - startedAt);
    span?.end();
    await tell(activation, outcome, span?.trace);
  } catch {
    // The runner or the actor could not say what happened: look before the next call.
    running.verify = true;
  }
};

/** A standing call that is to come oftener than it did doesn't wait out the old interval. */
const isHastened = (
  { effect: before, waitsUntil }: Running,
  { everyMs = Infinity }: Effect,
  now: Ms,
): boolean =>
  waitsUntil !== undefined && everyMs < (before.everyMs ?? 0) && waitsUntil - now > everyMs;

const callOff = (book: Map<string, Running>, id: string, running: Running): void => {
  book.delete(id);
  running.cancelWait();
  running.stop.abort();
};

const delayOf = (effect: Effect, now: EpochMs): Ms =>
  effect.notBeforeAt === undefined ? 0 : effect.notBeforeAt - now;
