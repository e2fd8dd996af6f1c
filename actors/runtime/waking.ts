/** Actors that are woken because their time has come, or because what they go by has changed. */
import type { Ms } from '../types.ts';
import { isOverdue, wantedEffects } from './activation.ts';
import type { Address } from './actor.ts';
import type { Committer } from './committer.ts';
import type { EffectLedger } from './effect-ledger.ts';
import type { Limits } from './limits.ts';
import type { Clock, Observer } from './ports.ts';
import type { Timers } from './timers.ts';
import type { Turns } from './turns.ts';

interface WakingParts {
  readonly host: {
    readonly clock: Clock;
    readonly limits: Limits;
    readonly observer: Observer;
    readonly config: () => unknown;
  };
  readonly committer: Committer;
  readonly turns: Turns;
  readonly timers: Timers;
  readonly ledger: EffectLedger;
}

/** Until it works, or nobody here may. */
export const wake = async (parts: WakingParts, address: Address): Promise<void> => {
  const { host, committer, turns, timers } = parts;
  const { clock, limits, observer } = host;
  const later = (ms: Ms): void => {
    timers.set(address, clock.now() + ms);
  };
  try {
    const activation = await turns.activate(address);
    turns.wakeIfOverdue(activation);
    // An alarm that its actor does nothing about must not ring without a pause.
    if (isOverdue(activation, clock.now())) later(limits.retryMaxMs);
  } catch (error) {
    if (committer.stopped()) return;
    observer.note({ type: 'storeFailed', during: 'wake', error });
    later(limits.retryMaxMs);
  }
};

/** Tells an actor that the configuration has changed. */
export const inform = async (parts: WakingParts, address: Address): Promise<void> => {
  const { host, turns, committer, ledger } = parts;
  try {
    const activation = await turns.activate(address);
    const { actor } = activation;
    if (actor.reconfigured !== undefined) turns.take(activation, actor.reconfigured);
    // What is about to be committed is looked at then, under the configuration of then.
    if (!committer.holds(activation))
      ledger.sync(activation, wantedEffects(activation, host.config()));
  } catch (error) {
    if (committer.stopped()) return;
    host.observer.note({ type: 'storeFailed', during: 'reconfigured', error });
    host.clock.after(host.limits.retryMaxMs, () => void inform(parts, address));
  }
};
