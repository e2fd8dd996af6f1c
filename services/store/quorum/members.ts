/** The servers of a store: connected, checked, and admitted where a new process has taken a place. */
import type { Partition } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure, StoreMismatch } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { partitionMismatch } from '../store-mismatch.ts';
import { admit, tellOf } from './admission.ts';
import type { Council, QuorumPorts, Replica } from './council.ts';
import { createKnowledge, pause } from './council.ts';
import type { Conf, Identity, Link } from './protocol.ts';
import { createReplica, type HostedReplica } from './replica.ts';

export interface Members {
  readonly council: Council;
  /** The same servers, with what is known of each. */
  readonly replicas: readonly HostedReplica[];
  /** @throws StoreFailure without a majority in time; StoreMismatch when it's no store, or another one */
  readonly open: (wish: Opening) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Opening {
  readonly partitions: number;
  readonly withinMs: Ms;
  readonly makesNew: boolean;
}

const lookEveryMs = 20;

export const createMembers = (links: readonly Link[], ports: QuorumPorts): Members => {
  const listeners = new Set<(replica: Replica) => void>();
  const { clock, random, nonce } = ports;
  const knowledge = createKnowledge(links.length);
  const replicas: HostedReplica[] = [];
  const council: Council = {
    clock,
    random,
    nonce,
    replicas,
    majority: Math.floor(links.length / 2) + 1,
    knowledge,
    onReady: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    tell: (of, to) => {
      const { session, identity } = replicas[of.index] ?? {};
      const [process, known] = [session?.(), identity?.()];
      if (process === undefined || known === undefined) return;
      const newcomer = { index: of.index, session: process, identity: known };
      tellOf(council, to, newcomer).catch(() => undefined);
    },
  };
  for (const [index, link] of links.entries())
    replicas.push(
      createReplica(index, link, {
        ...ports,
        knowledge,
        check: (at, identity) => troubleOf(at, identity, links.length, confOf(replicas)),
        admit: (_replica, session, identity) => {
          const conf = confOf(replicas);
          if (conf === undefined) throw new StoreFailure('it is empty, and so are the others');
          return admit(council, { index, session, identity }, { ...conf, index });
        },
        onReady: (replica) => {
          for (const told of listeners) told(replica);
        },
      }),
    );

  return {
    council,
    replicas,
    open: (wish) => open(council, replicas, wish),
    close: async () => {
      for (const replica of replicas) replica.close();
      await Promise.all(links.map((link) => link.close()));
    },
  };
};

/** What most of the servers say that they are part of, as far as they were asked. */
const confOf = (replicas: readonly HostedReplica[]): Conf | undefined => {
  const confs = replicas.flatMap((replica) => replica.identity()?.kept?.conf ?? []);
  const clusters = [...Map.groupBy(confs, ({ cluster }) => cluster).values()];
  return clusters.toSorted((a, b) => b.length - a.length)[0]?.[0];
};

const troubleOf = (
  index: number,
  { kept }: Identity,
  servers: number,
  known: Conf | undefined,
): string | undefined => {
  if (kept === undefined) return undefined;
  const { conf } = kept;
  if (conf.servers !== servers)
    return `it is one of ${String(conf.servers)} servers, not of ${String(servers)}`;
  if (conf.index !== index)
    return `it is server ${String(conf.index + 1)} of the list, not ${String(index + 1)}`;
  if (known !== undefined && conf.cluster !== known.cluster) return 'it is of another cluster';
  return undefined;
};

const open = async (
  council: Council,
  replicas: readonly HostedReplica[],
  { partitions, withinMs, makesNew }: Opening,
): Promise<void> => {
  const until = council.clock.monotonic() + withinMs;
  let hasMade = false;
  const isReady = (): boolean =>
    replicas.filter((replica) => replica.isReady()).length >= council.majority;
  while (!isReady()) {
    if (areEmpty(replicas) && !hasMade) {
      if (!makesNew) throw new StoreMismatch(notMade);
      await init(council, replicas, partitions);
      // Never again on what was known before: a server that was emptied meanwhile is no new one.
      hasMade = true;
    }
    if (council.clock.monotonic() >= until) throw new StoreFailure(whyNot(council, replicas));
    await pause(council, lookEveryMs);
  }
  checkPartitions(confOf(replicas), partitions);
};

const checkPartitions = (conf: Conf | undefined, partitions: number): void => {
  if (conf?.partitions !== partitions) throw partitionMismatch(conf?.partitions ?? 0, partitions);
};

const notMade =
  'The servers of the store answer, and all are empty. A new store is made with "npm run store -- init", ' +
  'once: empty servers are never taken for a new store by themselves.';

const whyNot = ({ majority }: Council, replicas: readonly HostedReplica[]): string =>
  `The store has no quorum, ${String(majority)} of ${String(replicas.length)} servers: ` +
  replicas
    .filter((replica) => !replica.isReady())
    .map(({ index, trouble }) => `server ${String(index + 1)}: ${trouble() ?? 'not ready'}`)
    .join('; ');

/** Whether all of them are there, and none was ever part of a store. */
const areEmpty = (replicas: readonly HostedReplica[]): boolean =>
  replicas.every((replica) => {
    const identity = replica.identity();
    return identity !== undefined && identity.kept === undefined;
  });

/** @throws StoreFailure when a server is away, or not empty any more */
const askAgain = async ({ index, session }: HostedReplica) => {
  const process = session();
  const identity = await process?.identify();
  if (process === undefined || identity === undefined || identity.kept !== undefined)
    throw new StoreFailure(`Server ${String(index + 1)} is not there, or not empty any more`);
  return { session: process, identity };
};

const initTriesMax = 10;

/** A store that is only half made would have to be emptied by hand. */
const persistently = async (task: () => Promise<unknown>): Promise<void> => {
  for (let tries = 1; ; tries += 1)
    try {
      await task();
      return;
    } catch (error) {
      if (tries === initTriesMax) throw error;
    }
};

/** Makes a new store of empty servers. @throws StoreFailure when one of them does not answer */
const init = async (
  council: Council,
  replicas: readonly HostedReplica[],
  partitions: Partition,
): Promise<void> => {
  const cluster = council.nonce();
  const servers = replicas.length;
  const all = await Promise.all(replicas.map(askAgain));
  const runs = all.map(({ identity }) => identity.run);
  for (const [index, { session, identity }] of all.entries()) {
    const conf = { cluster, servers, index, partitions };
    const { run, isAlways } = identity;
    await persistently(() => session.call('init', { run, isAlways, conf, runs }, 1));
  }
  for (const replica of replicas) replica.look();
};
