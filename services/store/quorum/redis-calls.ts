/** Each call as one script on Redis: which keys and arguments it takes, and what its answer means. */
import { ownershipText, pairsIn, tenureIn, vectorIn } from './redis-values.ts';
import { listOf, numberOf, pairsOf, splitOnce, textOf } from '../stored-values.ts';
import type { Calls, Kind, Line, Place, What, Writes } from './protocol.ts';

type Argument = string | number;

export interface RedisCall<K extends Kind> {
  /** The files whose texts make the script, after those that all have. */
  readonly begins: readonly ('server.lua' | 'line.lua')[];
  readonly keys: (names: Names, takes: Calls[K]['takes']) => readonly string[];
  /** Without the incarnation, which comes first where the script begins with `server.lua`. */
  readonly args: (takes: Calls[K]['takes'], names: Names) => readonly Argument[];
  /** Of what follows status and stamp. */
  readonly gives: (rest: readonly unknown[]) => Calls[K]['gives'];
}

/** The names of the keys on one server. They needn't share a slot: it's no Redis Cluster. */
export interface Names {
  readonly self: string;
  readonly vector: string;
  readonly run: string;
  readonly conf: string;
  readonly fsync: string;
  readonly beats: string;
  readonly owners: string;
  readonly box: string;
  readonly meta: (line: Line) => string;
  /** On which it's told that the feed has grown. */
  readonly channel: string;
}

export const namesFor = (prefix: string): Names => ({
  self: `${prefix}:q:self`,
  vector: `${prefix}:q:vector`,
  run: `${prefix}:q:run`,
  conf: `${prefix}:q:conf`,
  fsync: `${prefix}:q:fsync`,
  beats: `${prefix}:q:beats`,
  owners: `${prefix}:q:owners`,
  box: `${prefix}:q:box`,
  meta: (line) => `${prefix}:q:{${line}}`,
  channel: `${prefix}:q:grown`,
});

const ofLine = {
  begins: ['server.lua', 'line.lua'] as const,
  keys: ({ self, owners, meta }: Names, { line }: { readonly line: Line }) => [
    self,
    meta(line),
    owners,
  ],
};
/** Commits left for the holder of the feed on one server; whoever finds it full waits. */
const boxMax = 10_000;

const ofServer = { begins: ['server.lua'] as const };
const nothing = () => ({});
const seqIn = ([seq]: readonly unknown[]) => ({ seq: numberOf(seq) });

const placeIn = (epoch: unknown, seq: unknown): Place => ({
  epoch: numberOf(epoch),
  seq: numberOf(seq),
});

const looked = (rest: readonly unknown[]): Calls['look']['gives'] => {
  const [promise, epoch, seq, ci, votes, tenure] = rest;
  const text = textOf(tenure);
  return {
    promise: numberOf(promise),
    place: placeIn(epoch, seq),
    ci: numberOf(ci),
    isVoter: votes === 1,
    ...(text === '' ? {} : { tenure: tenureIn(text) }),
  };
};

export const redisCalls: { readonly [K in Kind]: RedisCall<K> } = {
  look: { ...ofLine, args: ({ line }) => [line], gives: looked },
  promise: {
    ...ofLine,
    args: ({ line, epoch, nonce, seen }) => [epoch, nonce, line, seen],
    gives: looked,
  },
  commit: {
    ...ofLine,
    args: ({ line, place, before, ci, writes, tenure }) => [
      place.epoch,
      place.seq,
      before.epoch,
      before.seq,
      ci,
      line,
      tenure === undefined ? '' : ownershipText(tenure),
      ...writes,
    ],
    gives: seqIn,
  },
  settle: {
    ...ofLine,
    args: ({ place }, { channel }) => [place.epoch, place.seq, channel],
    gives: nothing,
  },
  release: { ...ofLine, args: ({ line, epoch }) => [line, epoch], gives: nothing },
  read: {
    ...ofLine,
    args: ({ epoch, seq, what }) => [epoch, seq, ...argumentsOf(what)],
    gives: ([epoch, seq, ci, found]) => ({
      place: placeIn(epoch, seq),
      ci: numberOf(ci),
      found,
    }),
  },
  chunk: {
    ...ofLine,
    args: ({ epoch, part, cursor, count }) => [epoch, part, cursor, count],
    gives: ([epoch, seq, cursor, writes]) => ({
      place: placeIn(epoch, seq),
      cursor: textOf(cursor),
      writes: writesIn(writes),
    }),
  },
  stage: {
    ...ofLine,
    args: ({ copy, number, seq, writes }) => [copy, number, seq, ...writes],
    gives: nothing,
  },
  install: {
    ...ofLine,
    args: ({ line, place, ci, copy, pieces, tenure }) => [
      place.epoch,
      place.seq,
      ci,
      copy,
      pieces,
      line,
      ownershipText(tenure),
    ],
    gives: seqIn,
  },
  discard: {
    ...ofLine,
    args: ({ before, rows }) => [before, rows],
    gives: ([isDone]) => ({ isDone: isDone === 1 }),
  },
  beat: {
    ...ofServer,
    keys: ({ self, beats, owners, meta }) => [self, beats, owners, meta('settings')],
    args: ({ incarnation, count, card }) => [incarnation, count, card],
    gives: ([seconds, microseconds, beats, owners, version]) => ({
      now: numberOf(seconds) * 1_000 + Math.floor(numberOf(microseconds) / 1_000),
      beats: pairsOf(beats).map(([incarnation, entry]) => {
        const [count, card] = splitOnce(entry);
        return { incarnation, count: numberOf(count), card };
      }),
      owners: pairsOf(owners).map(([line, text]) => [line, tenureIn(text)] as const),
      configurationVersion: numberOf(version),
    }),
  },
  strike: {
    ...ofServer,
    keys: ({ self, beats }) => [self, beats],
    args: ({ incarnation }) => [incarnation],
    gives: nothing,
  },
  post: {
    ...ofServer,
    keys: ({ self, box }) => [self, box],
    args: ({ commits }, { channel }) => [boxMax, channel, ...commits],
    gives: nothing,
  },
  collect: {
    ...ofLine,
    keys: (names, takes) => [...ofLine.keys(names, takes), names.box],
    args: ({ epoch, count }) => [epoch, count],
    gives: ([commits]) => ({ commits: listOf(commits).map(textOf) }),
  },
  vector: {
    ...ofServer,
    keys: ({ self, vector }) => [self, vector],
    args: () => [],
    gives: ([vector]) => ({ vector: vectorIn(vector) }),
  },
  join: {
    ...ofServer,
    keys: ({ self, vector, beats, owners }) => [self, vector, beats, owners],
    args: ({ server, incarnation, run, servers, recorded }) => [
      server,
      incarnation,
      run,
      servers,
      `${String(recorded[0])} ${recorded[1]}`,
    ],
    gives: ([vector, beats, owners]) => ({
      vector: vectorIn(vector),
      beats: pairsOf(beats),
      owners: pairsOf(owners),
    }),
  },
  admit: {
    begins: [],
    keys: ({ self, vector, run, conf, fsync, beats, owners }) => [
      self,
      vector,
      run,
      conf,
      fsync,
      beats,
      owners,
    ],
    args: ({ run, incarnation, isAlways, conf, vector, beats, owners }) => [
      run,
      incarnation,
      isAlways ? 'always' : 'other',
      JSON.stringify(conf),
      vector.length,
      beats.length * 2,
      owners.length * 2,
      ...vector.flat(),
      ...pairsIn(beats),
      ...pairsIn(owners),
    ],
    gives: nothing,
  },
  resume: {
    begins: [],
    keys: ({ self, run, fsync }) => [self, run, fsync],
    args: ({ before, run }) => [before, run],
    gives: nothing,
  },
  init: {
    begins: [],
    keys: ({ self, vector, run, conf, fsync }) => [self, vector, run, conf, fsync],
    args: ({ run, conf, isAlways, runs }) => [
      run,
      JSON.stringify(conf),
      isAlways ? 'always' : 'other',
      ...runs,
    ],
    gives: nothing,
  },
};

const argumentsOf = (what: What): readonly Argument[] => {
  switch (what.type) {
    case 'actors':
      return [what.type, ...what.addresses];
    case 'answer':
      return [what.type, what.id];
    case 'events':
      return [what.type, `${String(what.after + 1)}-0`, `${String(what.upTo)}-0`, what.limit];
    case 'items':
      return [what.type, `${String(what.after + 1)}-0`, what.limit];
    case 'image':
    case 'marks':
      return [what.type];
  }
};

const writesIn = (reply: unknown): Writes =>
  listOf(reply).map((one) => (typeof one === 'number' ? one : textOf(one)));
