/** Simulated servers of a quorum store, and the way to them: slow, lossy, repeating, and cut now and then. */
import { StoreFailure } from '../../actors/runtime/partition-store.ts';
import type { Calls, Kind, Line, Link, Session } from '../../services/store/quorum/protocol.ts';
import { hopMs } from './latency.ts';
import { callServer, emptyServer, identityOf, isVoter, type Kept } from './quorum-acceptor.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

/** One process of a server; it lives on when another one takes its address. */
interface ServerProcess {
  readonly run: string;
  readonly kept: Kept;
  isAlive: boolean;
}

export interface SimServer {
  readonly index: number;
  /** That answers at the address. */
  process: ServerProcess;
  /** What it had some time ago, the latest last. */
  readonly past: Kept[];
  /** Nobody gets through until then. */
  frozenUntil: number;
}

export type Return = 'kept' | 'setBack' | 'empty' | 'replaced';

export interface Servers {
  readonly all: readonly SimServer[];
  /** The process dies, and another one takes its place with that of its memory. */
  readonly restart: (server: SimServer, how: Return) => void;
  readonly kill: (server: SimServer) => void;
  readonly freeze: (server: SimServer, forMs: number) => void;
  /** Cuts every connection of a client to a server, and lets none through for a while. */
  readonly cut: (client: Process, server: SimServer, forMs: number) => void;
  readonly linksFor: (client: Process) => readonly Link[];
}

export interface Weather {
  /** Of 1: how many messages are lost, and how many come twice. */
  readonly loss: number;
  readonly repeat: number;
  /** Every message is so much later, as where machines are short of processors. */
  readonly lateMs?: number;
}

export interface ServersOptions {
  readonly world: World;
  readonly random: Random;
  readonly count: number;
  readonly isAlways: boolean;
  readonly weather: () => Weather;
  /** Sees every call that a server has carried out. */
  readonly onCall: (kept: Kept, call: Made) => void;
}

export interface Made {
  readonly kind: Kind;
  readonly takes: object;
  readonly status: string;
}

const timeoutMs = 150;
/** How many of its last writes a server may forget. */
const pastMax = 5;

const writing: ReadonlySet<Kind> = new Set(['promise', 'commit', 'install', 'join', 'admit']);

export const createServers = (options: ServersOptions): Servers => {
  const { world, count } = options;
  const sessions = new Set<SimSession>();
  const cuts = new Map<string, number>();
  let runs = 0;
  const spawn = (kept: Kept): ServerProcess => {
    runs += 1;
    return { run: `r${String(runs)}`, kept, isAlive: true };
  };
  const all: SimServer[] = Array.from({ length: count }, (_, index) => ({
    index,
    process: spawn(emptyServer()),
    past: [],
    frozenUntil: 0,
  }));

  const close = (isMeant: (session: SimSession) => boolean): void => {
    for (const session of sessions)
      if (isMeant(session)) {
        sessions.delete(session);
        session.closed();
      }
  };

  const kill = (server: SimServer): void => {
    server.process.isAlive = false;
    close((session) => session.process === server.process);
  };

  const restart: Servers['restart'] = (server, how) => {
    const before = server.process;
    if (how !== 'replaced') kill(server);
    const kept = keptAfter(server, how);
    server.past.length = 0;
    server.process = spawn(kept);
    if (before.isAlive) server.frozenUntil = 0;
  };

  const cut: Servers['cut'] = (client, server, forMs) => {
    cuts.set(`${client.id} ${String(server.index)}`, world.now() + forMs);
    close((session) => session.client === client && session.server === server);
  };

  const isCut = (client: Process, { index }: SimServer): boolean =>
    (cuts.get(`${client.id} ${String(index)}`) ?? 0) > world.now();

  return {
    all,
    kill,
    restart,
    cut,
    freeze: (server, forMs) => {
      server.frozenUntil = Math.max(server.frozenUntil, world.now() + forMs);
    },
    linksFor: (client) =>
      all.map((server) => createLink({ ...options, sessions, isCut }, client, server)),
  };
};

const keptAfter = ({ process, past }: SimServer, how: Return): Kept => {
  if (how === 'kept') return process.kept;
  if (how === 'setBack') return past[0] ?? process.kept;
  return emptyServer();
};

interface SimSession {
  readonly client: Process;
  readonly server: SimServer;
  readonly process: ServerProcess;
  readonly closed: () => void;
}

interface Ways extends ServersOptions {
  readonly sessions: Set<SimSession>;
  readonly isCut: (client: Process, server: SimServer) => boolean;
}

const connectMs = 5;

const createLink = (ways: Ways, client: Process, server: SimServer): Link => {
  const { world, random, sessions, isCut } = ways;
  let isClosed = false;

  const connect = (told: Parameters<Link['open']>[0]): void => {
    const again = (): void => {
      world.after(
        random.between(connectMs, 10 * connectMs),
        ' connects',
        () => connect(told),
        client,
      );
    };
    if (isClosed) return;
    const { process } = server;
    if (!process.isAlive || isCut(client, server)) {
      again();
      return;
    }
    const session: SimSession = {
      client,
      server,
      process,
      closed: () => {
        world.after(
          hopMs(random),
          ' loses a connection',
          () => {
            told(undefined);
            again();
          },
          client,
        );
      },
    };
    sessions.add(session);
    client.onDeath.add(() => sessions.delete(session));
    told(sessionOf(ways, session));
  };

  return {
    open: (told) => {
      world.after(hopMs(random), ' connects', () => connect(told), client);
    },
    // The simulator's readers look by themselves.
    watch: () => () => undefined,
    close: () => {
      isClosed = true;
      return Promise.resolve();
    },
  };
};

const sessionOf = (ways: Ways, session: SimSession): Session => {
  const { client, process, server } = session;
  const { random } = ways;
  return {
    identify: () =>
      travel(ways, session, 'identify', () => identityOf(process.kept, process.run, ways.isAlways)),
    call: <K extends Kind>(kind: K, takes: Calls[K]['takes'], incarnation: number) =>
      travel(ways, session, kind, () => {
        const { kept } = process;
        if (writing.has(kind) && !ways.isAlways && random.chance(0.3)) remember(server, process);
        const at = ways.world.now();
        const reply = callServer(kept, { kind, takes, incarnation }, at);
        ways.onCall(kept, { kind, takes, status: reply.status });
        ways.world.trace.line(at, () => ({
          subjects: [client.id],
          text: `${client.id} > s${String(server.index)} ${kind} ${JSON.stringify(takes)} ${JSON.stringify(reply)}`,
        }));
        return reply;
      }),
  };
};

const remember = (server: SimServer, process: ServerProcess): void => {
  if (server.process !== process) return;
  server.past.push(structuredClone(process.kept));
  if (server.past.length > pastMax) server.past.shift();
};

/** There and back; a call may be carried out twice, or late, or its answer be lost. */
const travel = <T>(ways: Ways, session: SimSession, what: string, work: () => T): Promise<T> =>
  new Promise((resolve, reject) => {
    const { world, random, sessions, weather, isCut } = ways;
    const { client, server, process } = session;
    const onWayMs = (): number => hopMs(random) + (weather().lateMs ?? 0);
    const cancel = world.after(
      timeoutMs,
      ` gives up ${what}`,
      () => {
        reject(new StoreFailure(`No answer to ${what}`));
      },
      client,
    );
    const arrive = (): void => {
      // What is on its way arrives, also when the connection is closed meanwhile; a dead process hears nothing.
      if (!process.isAlive) return;
      if (server.process === process && server.frozenUntil > world.now()) {
        world.after(server.frozenUntil - world.now(), ` thaws ${what}`, arrive);
        return;
      }
      const answer = attempt(work);
      if (random.chance(weather().loss) || isCut(client, server)) return;
      const hear = (): void => {
        cancel();
        if (!sessions.has(session)) reject(new StoreFailure('The connection was lost'));
        else if ('failure' in answer) reject(answer.failure);
        else resolve(answer.value);
      };
      world.after(onWayMs(), ` hears ${what}`, hear, client);
    };
    if (!random.chance(weather().loss)) world.after(onWayMs(), what, arrive);
    if (random.chance(weather().repeat)) world.after(random.between(0, 60), what, arrive);
  });

const attempt = <T>(work: () => T): { readonly value: T } | { readonly failure: StoreFailure } => {
  try {
    return { value: structuredClone(work()) };
  } catch (error) {
    return { failure: new StoreFailure(String(error)) };
  }
};

/** Whether a server has its vote on every line. */
export const isWhole = ({ process }: SimServer, lines: readonly Line[]): boolean =>
  process.isAlive &&
  process.kept.run === process.run &&
  lines.every((line) => isVoter(process.kept, line));
