/**
 * The real actors in a made-up world: they take turns as they do on a node, messages arrive at once, and
 * time goes from one thing that happens to the next.
 */
import { agentActor } from '../../actors/agent/agent.actor.ts';
import type { Configuration } from '../../actors/configuration.ts';
import { isRejected } from '../../actors/errors.ts';
import { licenceActor } from '../../actors/licence/licence.actor.ts';
import {
  anyActor,
  takeTurn,
  type Activation,
  type AnyActor,
} from '../../actors/runtime/activation.ts';
import type { Address, Tagged } from '../../actors/runtime/actor.ts';
import { defaultLimits } from '../../actors/runtime/limits.ts';
import type { EpochMs, Ms } from '../../actors/types.ts';
import { workgroupActor } from '../../actors/workgroup/workgroup.actor.ts';
import { createSchedule } from './schedule.ts';

export interface World {
  readonly now: () => EpochMs;
  readonly config: () => Configuration;
  /** Tells an actor something; it's heard once all that was said before has been. A refusal is nobody's concern. */
  readonly tell: (to: Address, command: Tagged) => void;
  readonly at: (at: EpochMs, task: () => void) => void;
  readonly reconfigure: (config: Configuration) => void;
  /** Lets everything happen that does before then. */
  readonly runUntil: (to: EpochMs) => void;
}

export interface WorldPorts {
  readonly startAt: EpochMs;
  readonly config: Configuration;
  readonly onEvent: (actor: Address, event: Tagged) => void;
  /** What actors tell those who are played. */
  readonly onMessage: (to: Address, command: Tagged) => void;
}

const kinds: ReadonlyMap<string, AnyActor> = new Map(
  [anyActor(workgroupActor), anyActor(agentActor), anyActor(licenceActor)].map((actor) => [
    actor.kind,
    actor,
  ]),
);

/** An alarm that its actor does nothing about must not ring without a pause. */
const againMs: Ms = 500;

interface Told {
  readonly to: Address;
  readonly command: Tagged;
}

export const createWorld = (ports: WorldPorts): World => {
  const tasks = createSchedule<() => void>();
  const told: Told[] = [];
  const time = { now: ports.startAt, config: ports.config };
  const at = (then: EpochMs, task: () => void): void => {
    tasks.add(Math.max(then, time.now), task);
  };
  const tell = (to: Address, command: Tagged): void => {
    told.push({ to, command });
  };
  const cast = createCast({ ...ports, time, at, tell });

  const hearAll = (): void => {
    for (let next = told.shift(); next !== undefined; next = told.shift())
      cast.hear(next.to, next.command);
  };

  return {
    now: () => time.now,
    config: () => time.config,
    tell,
    at,
    reconfigure: (config) => {
      time.config = config;
      cast.reconfigured();
    },
    runUntil: (to) => {
      hearAll();
      while (tasks.nextAt() < to) {
        time.now = tasks.nextAt();
        tasks.take()?.();
        hearAll();
      }
      time.now = to;
    },
  };
};

interface CastPorts extends Pick<WorldPorts, 'onEvent' | 'onMessage'>, Pick<World, 'at' | 'tell'> {
  readonly time: { readonly now: EpochMs; readonly config: Configuration };
}

/** The actors, and their turns. */
const createCast = ({ onEvent, onMessage, at, tell, time }: CastPorts) => {
  const activations = new Map<Address, Activation>();

  const isOverdue = ({ actor, state }: Activation): boolean =>
    (actor.wakeAt(state) ?? Infinity) <= time.now;

  const take = (activation: Activation, command: Tagged): void => {
    const { address } = activation;
    const sink = {
      event: (event: Tagged) => {
        onEvent(address, event);
      },
      message: (message: Told) => {
        tell(message.to, message.command);
      },
      row: () => undefined,
    };
    try {
      takeTurn(activation, command, { ...time, settleMax: defaultLimits.settleMax, sink });
    } catch (error) {
      if (!isRejected(error)) throw error;
    }
  };

  const setAlarm = (activation: Activation, notBeforeAt: EpochMs): void => {
    const wakeAt = activation.actor.wakeAt(activation.state);
    if (wakeAt === undefined || wakeAt === activation.storedWakeAt) return;
    activation.storedWakeAt = wakeAt;
    at(Math.max(wakeAt, notBeforeAt), () => {
      ring(activation, wakeAt);
    });
  };

  /** Alarms that were set anew, or called off, ring in vain. */
  const ring = (activation: Activation, wakeAt: EpochMs): void => {
    if (activation.storedWakeAt !== wakeAt) return;
    activation.storedWakeAt = undefined;
    const wasOverdue = isOverdue(activation);
    if (wasOverdue) take(activation, activation.actor.wake);
    setAlarm(activation, time.now + (wasOverdue && isOverdue(activation) ? againMs : 0));
  };

  return {
    /** Time passes first: who is overdue to wake wakes before it listens. */
    hear: (to: Address, command: Tagged): void => {
      const activation = activations.get(to) ?? create(to);
      if (activation === undefined) {
        onMessage(to, command);
        return;
      }
      activations.set(to, activation);
      if (isOverdue(activation)) take(activation, activation.actor.wake);
      take(activation, command);
      setAlarm(activation, time.now);
    },
    reconfigured: (): void => {
      for (const { address, actor } of activations.values())
        if (actor.reconfigured !== undefined) tell(address, actor.reconfigured);
    },
  };
};

/** Actors come to be when they are first spoken to; undefined for those who are played. */
const create = (address: Address): Activation | undefined => {
  const slash = address.indexOf('/');
  const actor = kinds.get(address.slice(0, slash));
  if (actor === undefined) return undefined;
  const state = actor.initial(address.slice(slash + 1));
  return { address, actor, state, usedAt: 0, storedWakeAt: undefined, inherited: false };
};
