/** One server as this client sees it: whether the process behind the connection may be asked at all. */
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Knowledge, QuorumPorts, Replica } from './council.ts';
import { jitter, pause } from './council.ts';
import type { Identity, Link, Session } from './protocol.ts';

export interface ReplicaPorts extends QuorumPorts {
  readonly knowledge: Knowledge;
  /** What a process that is not admitted, on a server that was part of the cluster or is empty, needs. */
  readonly admit: (replica: HostedReplica, session: Session, identity: Identity) => Promise<void>;
  /** @returns why the server can't be one of ours, if it can't */
  readonly check: (index: number, identity: Identity) => string | undefined;
  readonly onReady: (replica: Replica) => void;
}

export interface HostedReplica extends Replica {
  /** Of the process behind the connection, as far as it was asked. */
  readonly identity: () => Identity | undefined;
  /** The connection, whether its process is admitted or not. */
  readonly session: () => Session | undefined;
  /** Asks the process again who it is. */
  readonly look: () => void;
  /** Why it is not ready; for people. */
  readonly trouble: () => string | undefined;
  readonly close: () => void;
}

interface Seat {
  session: Session | undefined;
  identity: Identity | undefined;
  /** As which the process was admitted, once that is known. */
  incarnation: number | undefined;
  trouble: string | undefined;
  isLooking: boolean;
  closed: boolean;
}

/** Between two tries to find out who a process is, or to have it admitted. */
const againMs = [50, 250] as const;

export const createReplica = (index: number, link: Link, ports: ReplicaPorts): HostedReplica => {
  const seat: Seat = {
    session: undefined,
    identity: undefined,
    incarnation: undefined,
    trouble: 'not connected',
    isLooking: false,
    closed: false,
  };
  const look = (): void => {
    void lookAt(replica, seat, ports);
  };

  const replica: HostedReplica = {
    index,
    isReady: () => seat.incarnation !== undefined,
    identity: () => seat.identity,
    session: () => seat.session,
    trouble: () => seat.trouble,
    look,
    call: async (kind, takes) => {
      const { session, incarnation } = seat;
      if (session === undefined || incarnation === undefined)
        throw new StoreFailure(`Server ${String(index + 1)}: ${seat.trouble ?? 'not ready'}`);
      const reply = await session.call(kind, takes, incarnation);
      ports.knowledge.learn(reply.stamp);
      if (reply.status === 'unadmitted' && seat.session === session) {
        seat.incarnation = undefined;
        look();
      }
      return reply;
    },
    close: () => {
      seat.closed = true;
      seat.session = undefined;
      seat.incarnation = undefined;
    },
  };

  link.open((session) => {
    if (seat.closed) return;
    seat.session = session;
    seat.identity = undefined;
    seat.incarnation = undefined;
    seat.trouble = 'not connected';
    if (session !== undefined) look();
  });
  return replica;
};

/** Goes on until the process behind the connection is admitted, or there is no connection any more. */
const lookAt = async (replica: HostedReplica, seat: Seat, ports: ReplicaPorts): Promise<void> => {
  if (seat.isLooking) return;
  seat.isLooking = true;
  const isUnknown = (): boolean => seat.session !== undefined && seat.incarnation === undefined;
  while (isUnknown()) {
    try {
      await lookOnce(replica, seat, ports);
    } catch (error) {
      seat.trouble = error instanceof Error ? error.message : String(error);
    }
    if (seat.incarnation !== undefined) ports.onReady(replica);
    else await pause(ports, jitter(ports, ...againMs));
  }
  seat.isLooking = false;
};

const lookOnce = async (replica: HostedReplica, seat: Seat, ports: ReplicaPorts): Promise<void> => {
  const { session } = seat;
  if (session === undefined) return;
  const identity = await identifyFor(seat, session);
  if (identity === undefined) return;
  seat.trouble = ports.check(replica.index, identity);
  if (seat.trouble !== undefined || seatAdmitted(seat, identity)) return;
  seat.trouble = 'not admitted yet';
  await ports.admit(replica, session, identity);
  // Asked again, before anything is done on what is remembered of it.
  seatAdmitted(seat, await identifyFor(seat, session));
};

/** @returns whether the process is the one that was admitted */
const seatAdmitted = (seat: Seat, identity: Identity | undefined): boolean => {
  if (identity?.kept === undefined || identity.kept.run !== identity.run) return false;
  seat.incarnation = identity.kept.incarnation;
  return true;
};

/** @returns undefined when the connection was replaced meanwhile */
const identifyFor = async (seat: Seat, session: Session): Promise<Identity | undefined> => {
  const identity = await session.identify();
  if (seat.session !== session) return undefined;
  seat.identity = identity;
  return identity;
};
