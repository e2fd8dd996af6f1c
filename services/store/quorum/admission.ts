/**
 * How a process that took a server's place becomes part of the cluster: under a new incarnation, recorded
 * by a majority of the others before the server itself. Any client may do it; it touches no line.
 */
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Council, Granted, Replica, Vote } from './council.ts';
import { counted, isGranted, noMajority, poll } from './council.ts';
import type { Conf, Identity, Session, Vector } from './protocol.ts';

export interface Newcomer {
  readonly index: number;
  readonly session: Session;
  readonly identity: Identity;
}

/** @throws StoreFailure when it can't be admitted now */
export const admit = async (council: Council, newcomer: Newcomer, conf: Conf): Promise<void> => {
  if (await resume(newcomer)) return;
  const others = council.replicas.filter(({ index }) => index !== newcomer.index);
  // The order of the three counts: so a late admission of a dead process can't void a living one.
  const recorded = await vectorsOf(council, others);
  await checkStillRuns(newcomer);
  await join(council, newcomer, conf, recorded);
};

/** A process that forgot nothing goes on as the one before it. */
const resume = async ({ session, identity }: Newcomer): Promise<boolean> => {
  const { run, kept, isAlways } = identity;
  if (kept === undefined || !kept.wasAlways || !isAlways) return false;
  const reply = await session.call('resume', { before: kept.run, run }, kept.incarnation);
  return reply.status === 'ok';
};

type Recorded = readonly Granted<'vector'>[];

const vectorsOf = async (council: Council, others: readonly Replica[]): Promise<Recorded> => {
  const granted = (votes: readonly Vote<'vector'>[]) =>
    counted<'vector', Granted<'vector'>>(council, votes.filter(isGranted<'vector'>));
  const votes = await poll(council, {
    kind: 'vector',
    takes: {},
    among: others,
    isEnough: (some) => granted(some).length >= council.majority,
  });
  const recorded = granted(votes);
  if (recorded.length < council.majority) throw noMajority('admission', recorded.length, council);
  return recorded;
};

const checkStillRuns = async ({ session, identity }: Newcomer): Promise<void> => {
  const { run } = await session.identify();
  if (run !== identity.run) throw new StoreFailure('Another process answers meanwhile');
};

const join = async (
  council: Council,
  newcomer: Newcomer,
  conf: Conf,
  recorded: Recorded,
): Promise<void> => {
  const { index, identity, session } = newcomer;
  const { run } = identity;
  const incarnation = nextIncarnation(newcomer, recorded);
  const joined = await Promise.allSettled(
    recorded.map(async (vote) => {
      const takes = {
        server: index,
        incarnation,
        run,
        servers: conf.servers,
        recorded: entryOf(vote.reply.vector, index),
      };
      return { replica: vote.replica, reply: await vote.replica.call('join', takes) };
    }),
  );
  const answered = joined.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const granted = counted<'join', Granted<'join'>>(council, answered.filter(isGranted<'join'>));
  if (granted.length < council.majority) throw noMajority('admission', granted.length, council);
  const replies = granted.map(({ reply }) => reply);
  const vector = mergeVectors(replies.map((reply) => reply.vector));
  await session.call(
    'admit',
    {
      run,
      isAlways: identity.isAlways,
      incarnation,
      conf,
      vector: vector.map((entry, server) => (server === index ? [incarnation, run] : entry)),
      beats: replies.flatMap(({ beats }) => beats),
      owners: replies.flatMap(({ owners }) => owners),
    },
    incarnation,
  );
};

/** The one recorded for this very process, when all who record the highest do; else a new one. */
const nextIncarnation = ({ index, identity }: Newcomer, recorded: Recorded): number => {
  const entries = recorded.map(({ reply }) => entryOf(reply.vector, index));
  const highest = Math.max(0, ...entries.map(([incarnation]) => incarnation));
  const isOurs = entries.every(([k, run]) => k < highest || run === identity.run);
  const own = identity.kept?.incarnation ?? 0;
  return isOurs && highest > own ? highest : Math.max(highest, own) + 1;
};

const entryOf = (vector: Vector, server: number): Vector[number] => vector[server] ?? [0, ''];

const mergeVectors = (vectors: readonly Vector[]): Vector =>
  (vectors[0] ?? []).map((_, server) =>
    vectors
      .map((vector) => entryOf(vector, server))
      .reduce((highest, entry) => (entry[0] > highest[0] ? entry : highest)),
  );

/** Tells a server that missed it of the incarnation in which `of` is. @throws StoreFailure */
export const tellOf = async (council: Council, replica: Replica, of: Newcomer): Promise<void> => {
  const incarnation = of.identity.kept?.incarnation;
  if (incarnation === undefined) return;
  const known = await replica.call('vector', {});
  if (known.status !== 'ok') return;
  await replica.call('join', {
    server: of.index,
    incarnation,
    run: of.identity.run,
    servers: council.replicas.length,
    recorded: entryOf(known.vector, of.index),
  });
};
