/** Lets an actor make ready, in pieces, what its next turn would else have to make at once. */
import { Unavailable } from '../errors.ts';
import { inPieces } from '../pieces.ts';
import type { Activation } from './activation.ts';
import type { Limits } from './limits.ts';
import type { Clock, Observer } from './ports.ts';

interface PreparationPorts {
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'stepsMax'>;
  readonly observer: Observer;
  readonly config: () => unknown;
  /** The partition is no longer ours. */
  readonly isOver: () => boolean;
}

/** What a turn has to wait for, if it has to. Never rejects: the turn itself then shows what is wrong. */
export type Prepare = (activation: Activation) => Promise<void> | undefined;

export const createPreparation = ({
  clock,
  limits,
  observer,
  config,
  isOver,
}: PreparationPorts): Prepare => {
  const underWay = new WeakMap<Activation, Promise<void>>();
  const pause = async (): Promise<void> => {
    await new Promise<void>((resolve) => clock.after(0, resolve));
    if (isOver()) throw new Unavailable('owner_moved');
  };

  const begin = (activation: Activation): Promise<void> | undefined => {
    const { actor, address, state } = activation;
    const pieces = actor.prepare?.(state, clock.now(), config());
    if (pieces === undefined) return undefined;
    const done = inPieces(pieces, limits.stepsMax, pause)
      .catch((error: unknown) => {
        if (!isOver()) observer.note({ type: 'defect', actor: address, command: 'prepare', error });
      })
      .finally(() => {
        underWay.delete(activation);
      });
    underWay.set(activation, done);
    return done;
  };

  return (activation) => underWay.get(activation) ?? begin(activation);
};
