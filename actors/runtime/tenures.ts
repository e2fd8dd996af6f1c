/** Which partitions this node owns: takes those that fall to it, and gives back those that don't. */
import type { Address } from './actor.ts';
import { createClaims, type Claims } from './claims.ts';
import type { Directory } from './directory.ts';
import type { Membership } from './membership.ts';
import type { OwnedPartition, PartitionHost } from './partition.ts';
import type {
  Epoch,
  Incarnation,
  Ownership,
  Partition,
  PartitionStore,
  Roll,
} from './partition-store.ts';
import { preferredOwner } from './placement.ts';
import type { Announcement, Bus } from './ports.ts';
import { untilKnown, type RetryPorts } from './retry.ts';

export interface Tenures {
  readonly get: (partition: Partition) => OwnedPartition | undefined;
  readonly all: () => Iterable<OwnedPartition>;
  readonly heard: (news: Announcement) => void;
  readonly onRoll: (roll: Roll) => void;
  /** Takes what falls to this node now, by what is known of who lives. */
  readonly place: () => void;
  readonly drop: (partition: OwnedPartition) => void;
  /**
   * This node's lease had ended. A claim by someone who saw that may be on its way, so what is ours must
   * be claimed again: that makes the other claim fail, or shows that it has succeeded.
   */
  readonly dropAll: () => void;
  /** The actors of a partition that was taken over know of it. */
  readonly settled: (partition: Partition) => void;
  /** Takes nothing more. */
  readonly close: () => void;
  readonly handOverAll: () => Promise<void>;
  readonly isClosed: () => boolean;
}

export interface TenuresPorts extends RetryPorts {
  readonly self: Incarnation;
  readonly partitions: number;
  readonly takesPartitions: boolean;
  readonly store: PartitionStore;
  readonly bus: Bus;
  readonly directory: Directory;
  readonly membership: () => Membership;
  readonly hasLapsed: Membership['hasLapsed'];
  readonly host: () => PartitionHost;
  /** Actors that must be awake wherever their partition is. */
  readonly residents: () => readonly Address[];
  readonly onTaken: (partition: OwnedPartition) => void;
  readonly onLeft: (partition: Partition) => void;
}

interface Book {
  readonly owned: Map<Partition, OwnedPartition>;
  /** Partitions that are being taken or given back, until that's done. */
  readonly moving: Map<Partition, Promise<void>>;
  /** The epochs that the last roll showed: of what came later it does not say whose owner lives. */
  readonly rolled: Map<Partition, Epoch>;
  readonly claims: Claims;
  closed: boolean;
  /** A beat is under way because of a release. */
  looks: boolean;
}

const emptyBook = (ports: TenuresPorts): Book => ({
  owned: new Map(),
  moving: new Map(),
  rolled: new Map(),
  claims: createClaims(ports),
  closed: false,
  looks: false,
});

export const createTenures = (ports: TenuresPorts): Tenures => {
  const { directory } = ports;
  const book = emptyBook(ports);

  /** Compares who should own what with who does, and takes or gives what is ours to take or give. */
  const place = (): void => {
    if (!ports.takesPartitions || !ports.membership().mayServe()) return;
    const candidates = ports.membership().candidates();
    for (let partition = 0; partition < ports.partitions; partition += 1)
      if (!book.moving.has(partition))
        placeOne(ports, book, partition, preferredOwner(partition, candidates));
  };

  const learn = (news: Announcement): void => {
    directory.learn(news);
    const mine = book.owned.get(news.partition);
    if (mine === undefined || news.epoch <= mine.epoch) return;
    const { index, epoch } = mine;
    ports.observer.note({ type: 'fenced', partition: index, epoch, by: news.epoch });
    drop(ports, book, mine);
  };

  return {
    get: (partition) => book.owned.get(partition),
    all: () => book.owned.values(),
    heard: (news) => {
      learn(news);
      if (news.owner !== undefined) return;
      place();
      if (!book.moving.has(news.partition)) void lookAgain(ports, book);
    },
    onRoll: (roll) => {
      for (const ownership of roll.owners) {
        book.rolled.set(ownership.partition, ownership.epoch);
        learn(ownership);
      }
      place();
    },
    place,
    drop: (partition) => {
      drop(ports, book, partition);
    },
    dropAll: () => {
      book.claims.lapse();
      for (const partition of book.owned.values()) drop(ports, book, partition);
    },
    settled: book.claims.settled,
    close: () => {
      book.closed = true;
    },
    handOverAll: async () => {
      // What is being taken just now is given back once it's there.
      do {
        for (const one of book.owned.values())
          if (!book.moving.has(one.index)) move(book, one.index, handOver(ports, book, one));
        await Promise.all(book.moving.values());
      } while (book.owned.size > 0);
    },
    isClosed: () => book.closed,
  };
};

/** That whoever has let go takes no more is known with the next beat only: it's not waited for. */
const lookAgain = async ({ membership }: TenuresPorts, book: Book): Promise<void> => {
  if (book.looks) return;
  book.looks = true;
  await membership()
    .beatNow()
    .catch(() => undefined);
  book.looks = false;
};

const placeOne = (
  ports: TenuresPorts,
  book: Book,
  partition: Partition,
  preferred: Incarnation | undefined,
): void => {
  const mine = book.owned.get(partition);
  if (mine === undefined) {
    const moving = takeOrGiveBack(ports, book, partition, preferred);
    if (moving !== undefined) move(book, partition, moving);
  } else if (preferred !== undefined && preferred !== ports.self) {
    move(book, partition, handOver(ports, book, mine));
  }
};

const takeOrGiveBack = (
  ports: TenuresPorts,
  book: Book,
  partition: Partition,
  preferred: Incarnation | undefined,
): Promise<void> | undefined => {
  const { self, directory } = ports;
  const known = directory.find(partition);
  if (preferred === self && !book.closed)
    return isFree(ports, book, known) ? claim(ports, book, partition) : undefined;
  // A claim of ours that came to nothing, or whose answer was lost: nobody else would take it.
  if (known?.owner !== self) return undefined;
  if (!book.claims.isUnsettled(partition)) return giveBack(ports, partition, known.epoch);
  // Whoever gets it in order does not tell its actors what they have to know.
  return book.closed ? undefined : claim(ports, book, partition);
};

const move = (book: Book, partition: Partition, moving: Promise<void>): void => {
  book.moving.set(
    partition,
    moving.finally(() => book.moving.delete(partition)),
  );
};

const isFree = (
  { self, membership }: TenuresPorts,
  { rolled }: Book,
  known: Ownership | undefined,
): boolean => {
  if (known?.owner === undefined || known.owner === self) return true;
  const isRolled = (rolled.get(known.partition) ?? 0) >= known.epoch;
  return isRolled && !membership().isAlive(known.owner);
};

const claim = async (ports: TenuresPorts, book: Book, partition: Partition): Promise<void> => {
  const taken = await book.claims.claim(partition);
  if (taken !== undefined) serve(ports, book, taken);
};

const serve = (ports: TenuresPorts, book: Book, partition: OwnedPartition): void => {
  const { index, epoch } = partition;
  book.owned.set(index, partition);
  const news = { partition: index, epoch, owner: ports.self };
  ports.directory.learn(news);
  ports.bus.announce(news);
  ports.onTaken(partition);
};

/** Lets go of a partition that is lost; whether to claim it again is the next look's business. */
const drop = (ports: TenuresPorts, book: Book, partition: OwnedPartition): void => {
  if (book.owned.get(partition.index) !== partition) return;
  book.owned.delete(partition.index);
  ports.onLeft(partition.index);
  partition.stop();
};

/** Planned: flush, release, tell. The next owner claims at once. */
const handOver = async (
  ports: TenuresPorts,
  book: Book,
  partition: OwnedPartition,
): Promise<void> => {
  const { index, epoch } = partition;
  await partition.drain();
  if (book.owned.get(index) !== partition) return;
  drop(ports, book, partition);
  await giveBack(ports, index, epoch);
};

/** Until it's known: a partition that is neither served nor released would wait for this node's end. */
const giveBack = async (ports: TenuresPorts, partition: Partition, epoch: Epoch): Promise<void> => {
  const { directory, store, bus, observer } = ports;
  const isOurs = (): boolean => (directory.find(partition)?.epoch ?? 0) <= epoch;
  await untilKnown(ports, 'release', isOurs, () => store.release(partition, epoch));
  const news = { partition, epoch };
  directory.learn(news);
  bus.announce(news);
  observer.note({ type: 'released', partition, epoch });
};
