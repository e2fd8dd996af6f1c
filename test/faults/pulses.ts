/**
 * People who do nothing but write, one small thing after the other, each at another broker: by them it is
 * seen how long a fault keeps everybody from writing, and whether what was acknowledged is there.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf } from '../../actors/runtime/actor.ts';
import { partitionOf, preferredOwner } from '../../actors/runtime/placement.ts';
import { partitions } from '../cluster/centre.ts';
import type { Ledger } from '../cluster/ledger.ts';
import { ApiRefusal, type ApiClient } from '../support/api-client.ts';
import type { Site } from './site.ts';

interface Pulse {
  readonly writer: string;
  readonly invokedAt: number;
  /** Infinity while there is no answer. */
  acknowledgedAt: number;
  /** How often it was refused with 503 before. */
  refusals: number;
}

export interface Pulses {
  /** The slowest write that was under way between then and now, in ms. */
  readonly slowestSince: (since: number) => number;
  /** Refusals with 503 of the writes that began since. */
  readonly refusedSince: (since: number) => number;
  /** Resolves once every one of them has had a write acknowledged that began after now. */
  readonly untilWritten: () => Promise<void>;
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

const perBroker = 2;
/** Between two writes of one. */
const everyMs = 250;
const againMs = 10;
/** What was acknowledged is looked at so often. */
const lookEvery = 5;
const lookPatienceMs = 20_000;
/** Pulses that have ended are kept so long, for `slowestSince`. */
const keepMs = 120_000;
const statuses = ['At Lunch', 'Available'] as const;

/** Names of people who are in no workgroup, two for each broker as long as all live. */
export const pulseIds = (brokers: readonly string[]): readonly string[] => {
  const nodes = brokers.map((name) => ({ incarnation: name, name }));
  return brokers.flatMap((broker) => {
    const found: string[] = [];
    for (let n = 0; found.length < perBroker; n += 1) {
      const id = `pulse-${broker}-${String(n)}`;
      const partition = partitionOf(addressOf('agent', id), partitions);
      if (preferredOwner(partition, nodes) === broker) found.push(id);
    }
    return found;
  });
};

export const startPulses = async (
  site: Site,
  ids: readonly string[],
  ledger: Ledger,
): Promise<Pulses> => {
  const watch = createWatch();
  const day = { isOver: false };
  const clients = ids.map((id) => ({
    writer: site.client(id, { patienceMs: 0 }),
    reader: site.client(id, { patienceMs: lookPatienceMs }),
  }));
  for (const { writer, reader } of clients) {
    await reader.signIn();
    await writer.signIn();
  }

  const beat = async (writer: ApiClient, reader: ApiClient): Promise<void> => {
    for (let n = 0; !day.isOver; n += 1) {
      const status = statuses[n % statuses.length] ?? '';
      const isWritten = await write(watch.begin(writer.user), writer, status, () => day.isOver);
      if (isWritten && n % lookEvery === 0) await look(reader, status, ledger);
      await pause(everyMs);
    }
  };
  const beating = clients.map(({ writer, reader }) => beat(writer, reader));

  return {
    ...watch,
    untilWritten: async () => {
      const since = performance.now();
      while (watch.writersSince(since) < ids.length) await pause(againMs);
    },
    stop: async () => {
      day.isOver = true;
      await Promise.all(beating);
    },
  };
};

/** @returns whether it was acknowledged; false only when the day was over before that */
const write = async (
  pulse: Pulse,
  writer: ApiClient,
  status: string,
  isOver: () => boolean,
): Promise<boolean> => {
  while (!isOver()) {
    try {
      await writer.setStatus(status);
      pulse.acknowledgedAt = performance.now();
      return true;
    } catch (error) {
      if (error instanceof ApiRefusal && error.status === 503) pulse.refusals += 1;
      writer.moveOn();
      await pause(againMs);
    }
  }
  return false;
};

/** Nobody else writes it: what was acknowledged last is what there is. */
const look = async (reader: ApiClient, status: string, { violations }: Ledger): Promise<void> => {
  const seen = await reader.me().catch(() => undefined);
  if (seen !== undefined && seen.status !== status)
    violations.add(`${seen.id} is ${seen.status} after ${status} was acknowledged`);
};

const createWatch = () => {
  let pulses: Pulse[] = [];
  let count = 0;
  const since = (at: number): readonly Pulse[] =>
    pulses.filter(({ acknowledgedAt }) => acknowledgedAt >= at);
  return {
    begin: (writer: string): Pulse => {
      const now = performance.now();
      count += 1;
      pulses = pulses.filter(({ acknowledgedAt }) => acknowledgedAt > now - keepMs);
      const pulse = { writer, invokedAt: now, acknowledgedAt: Infinity, refusals: 0 };
      pulses.push(pulse);
      return pulse;
    },
    slowestSince: (at: number) =>
      Math.max(
        0,
        ...since(at).map(
          ({ invokedAt, acknowledgedAt }) =>
            Math.min(acknowledgedAt, performance.now()) - invokedAt,
        ),
      ),
    refusedSince: (at: number) => since(at).reduce((sum, { refusals }) => sum + refusals, 0),
    writersSince: (at: number): number =>
      new Set(
        pulses
          .filter(({ invokedAt, acknowledgedAt }) => invokedAt >= at && acknowledgedAt < Infinity)
          .map(({ writer }) => writer),
      ).size,
    count: () => count,
  };
};
