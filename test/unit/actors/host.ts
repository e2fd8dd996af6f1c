/**
 * The actors together, in memory: every message arrives once, in order from each sender to each
 * receiver, and whenever the test likes. Time is turned by hand.
 */
import { agentActor } from '../../../actors/agent/agent.actor.ts';
import { channelActor } from '../../../actors/channel/channel.actor.ts';
import type { Configuration } from '../../../actors/configuration.ts';
import { conversationActor } from '../../../actors/conversation/conversation.actor.ts';
import { licenceActor } from '../../../actors/licence/licence.actor.ts';
import type { Effect, Message, Tagged } from '../../../actors/runtime/actor.ts';
import type { EpochMs } from '../../../actors/types.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import { createPlayer, type Player, type Recorded, type Turn } from './turn.ts';

/** From 0 up to 1. */
export type Random = () => number;

/** A small generator of repeatable randomness (mulberry32). */
export const seeded = (seed: number): Random => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const pick = <T>(random: Random, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

/** A command of whichever actor it is told to. */
export type AnyCommand = Tagged & Readonly<Record<string, unknown>>;

export interface Happened extends Recorded {
  readonly address: string;
  readonly at: EpochMs;
  /** Its place in its turn. */
  readonly step: number;
}

export interface HostOptions {
  readonly config: Configuration;
  /** Whether messages wait until they're delivered; otherwise each is delivered at once. */
  readonly delayed: boolean;
  /** What each actor's node knows of the configuration, where they may differ. */
  readonly configOf?: (address: string) => Configuration;
  /** How likely an actor is read back from its store before a turn, and the chance that decides. */
  readonly restarts?: { readonly rate: number; readonly random: Random };
  /** How likely a message arrives twice in a row, and the chance that decides. */
  readonly repeats?: { readonly rate: number; readonly random: Random };
}

export interface Host {
  now: EpochMs;
  config: Configuration;
  /** Everything that has happened, in order. */
  readonly history: readonly Happened[];
  readonly player: (address: string) => Player;
  readonly addresses: (kind: string) => readonly string[];
  /** @throws Rejected */
  readonly ask: (address: string, command: AnyCommand) => unknown;
  /** Delivers one waiting message of a pair chosen by chance; false when none waits. */
  readonly deliverOne: (random: Random) => boolean;
  readonly deliverAll: (random?: Random) => void;
  /** Lets time pass; whoever must be woken is, at its time or later, never before. */
  readonly advance: (ms: number) => void;
  /** Lets time pass from alarm to alarm, delivering everything, until none is set within that time. */
  readonly quiesce: (ms: number) => void;
  readonly effects: () => readonly (readonly [string, Effect])[];
}

const actorOf = (address: string): Player => {
  const slash = address.indexOf('/');
  const id = address.slice(slash + 1);
  switch (address.slice(0, slash)) {
    case 'agent':
      return createPlayer(agentActor, id);
    case 'workgroup':
      return createPlayer(workgroupActor, id);
    case 'conversation':
      return createPlayer(conversationActor, id);
    case 'channel':
      return createPlayer(channelActor, id);
    case 'licence':
      return createPlayer(licenceActor, id);
    default:
      throw new Error(`Nobody lives at ${address}`);
  }
};

export const createHost = (options: HostOptions): Host => {
  const { config, delayed, restarts, repeats } = options;
  const players = new Map<string, Player>();
  const waiting = new Map<string, { to: string; command: Tagged }[]>();
  const history: Happened[] = [];

  const player = (address: string): Player => {
    const known = players.get(address) ?? actorOf(address);
    players.set(address, known);
    return known;
  };

  /** Moves to another node, now and then: all that it was told is forgotten. */
  const awake = (address: string): Player => {
    const actor = player(address);
    if (restarts !== undefined && restarts.random() < restarts.rate) {
      actor.restart((items) => items.toSorted(() => restarts.random() - 0.5));
    }
    return actor;
  };

  const send = (from: string, { to, command }: Message): void => {
    const pair = `${from}>${to}`;
    const line = waiting.get(pair) ?? [];
    waiting.set(pair, line);
    line.push({ to, command });
  };

  const take = (address: string, command: Tagged): Turn => {
    const actor = awake(address);
    const isDue = (actor.wakeAt() ?? Infinity) <= host.now;
    if (isDue && command !== actor.wake) take(address, actor.wake);
    const known = options.configOf?.(address) ?? host.config;
    const turn = actor.take(command, host.now, known);
    history.push(...turn.events.map((event, step) => ({ ...event, step, address, at: host.now })));
    for (const message of turn.messages) send(address, message);
    return turn;
  };

  const deliver = (pair: string): void => {
    const line = waiting.get(pair) ?? [];
    const message = line.shift();
    if (line.length === 0) waiting.delete(pair);
    if (message === undefined) return;
    take(message.to, message.command);
    if (repeats !== undefined && repeats.random() < repeats.rate) take(message.to, message.command);
  };

  const nextAlarm = (): readonly [string, EpochMs] | undefined => {
    let first: readonly [string, EpochMs] | undefined;
    for (const [address, actor] of players) {
      const at = actor.wakeAt();
      if (at !== undefined && at < (first?.[1] ?? Infinity)) first = [address, at];
    }
    return first;
  };

  const host: Host = {
    now: 1_000_000,
    config,
    history,
    player,
    addresses: (kind) => [...players.keys()].filter((address) => address.startsWith(`${kind}/`)),
    ask: (address, command) => {
      const { answer } = take(address, command);
      if (!delayed) host.deliverAll();
      return answer;
    },
    deliverOne: (random) => {
      if (waiting.size === 0) return false;
      deliver(pick(random, [...waiting.keys()]));
      return true;
    },
    deliverAll: (random = () => 0) => {
      while (host.deliverOne(random));
    },
    advance: (ms) => {
      const until = host.now + ms;
      for (;;) {
        const next = nextAlarm();
        if (next === undefined || next[1] > until) break;
        const [address, at] = next;
        host.now = Math.max(host.now, at);
        take(address, player(address).wake);
        if (!delayed) host.deliverAll();
        if ((player(address).wakeAt() ?? Infinity) <= at)
          throw new Error(`${address} wakes in vain`);
      }
      host.now = until;
    },
    quiesce: (ms) => {
      const until = host.now + ms;
      host.deliverAll();
      for (;;) {
        const next = nextAlarm();
        if (next === undefined || next[1] > until) break;
        host.advance(Math.max(0, next[1] - host.now));
        host.deliverAll();
      }
      host.now = until;
    },
    effects: () =>
      [...players].flatMap(([address, actor]) =>
        actor.effects(host.config).map((effect) => [address, effect] as const),
      ),
  };
  return host;
};
