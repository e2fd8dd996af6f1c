/**
 * A server of the quorum store, as the simulator has it: the scripts of `services/store/quorum/*.lua` again,
 * rule by rule. `test/unit/quorum` holds the two against each other on a real server.
 */
import type {
  Calls,
  Identity,
  Kind,
  Line,
  Place,
  Refusal,
  Reply,
  Stamp,
  Tenure,
  Vector,
} from '../../services/store/quorum/protocol.ts';
import { isFurther, isSamePlace } from '../../services/store/quorum/protocol.ts';
import { ownershipText, tenureIn } from '../../services/store/quorum/redis-values.ts';
import { splitOnce } from '../../services/store/stored-values.ts';
import { applyWrites, createCopy, hashOf, pieceOf, readCopy, type Copy } from './quorum-copy.ts';

/** All that a server keeps: what survives its process, as far as its disk does. */
export interface Kept {
  incarnation: number;
  /** The process that was admitted. */
  run: string;
  wasAlways: boolean;
  conf: Calls['init']['takes']['conf'] | undefined;
  vector: (readonly [number, string])[];
  readonly lines: Map<Line, LineState>;
  readonly beats: Map<string, readonly [count: number, card: string]>;
  readonly owners: Map<Line, Tenure>;
  /** Commits left for the holder of the feed. */
  readonly box: string[];
}

export interface LineState {
  promise: number;
  nonce: string;
  place: Place;
  /** The incarnation in which the copy was made valid. */
  valid: number;
  ci: number;
  copy: string;
  readonly copies: Map<string, Copy>;
}

export const emptyServer = (): Kept => ({
  incarnation: 0,
  run: '',
  wasAlways: false,
  conf: undefined,
  vector: [],
  lines: new Map(),
  beats: new Map(),
  owners: new Map(),
  box: [],
});

export const lineIn = (kept: Kept, line: Line): LineState => {
  const state = kept.lines.get(line) ?? {
    promise: 0,
    nonce: '',
    place: { epoch: 0, seq: 0 },
    valid: 1,
    ci: 0,
    copy: '0',
    copies: new Map(),
  };
  kept.lines.set(line, state);
  return state;
};

export const copyIn = (state: LineState, name = state.copy): Copy => {
  const copy = state.copies.get(name) ?? createCopy();
  state.copies.set(name, copy);
  return copy;
};

export const isVoter = (kept: Kept, line: Line): boolean =>
  lineIn(kept, line).valid === kept.incarnation;

export const identityOf = (kept: Kept, run: string, isAlways: boolean): Identity => {
  const { conf, incarnation, wasAlways } = kept;
  if (conf === undefined) return { run, isAlways };
  return { run, isAlways, kept: { conf, run: kept.run, incarnation, wasAlways } };
};

type Outcome<K extends Kind> = (Calls[K]['gives'] & { readonly status: 'ok' }) | Refusal;
type Script<K extends Kind> = (kept: Kept, takes: Calls[K]['takes'], now: number) => Outcome<K>;

const ok = { status: 'ok' } as const;
const notReady = { status: 'notReady' } as const;

/** One call, in one instant. */
export const callServer = <K extends Kind>(
  kept: Kept,
  call: { readonly kind: K; readonly takes: Calls[K]['takes']; readonly incarnation: number },
  now: number,
): Reply<K> => {
  const { kind, takes, incarnation } = call;
  const isOpen = kind === 'admit' || kind === 'resume' || kind === 'init';
  const isOther = incarnation !== kept.incarnation || kept.incarnation === 0;
  const script: Script<K> = scripts[kind];
  const outcome: Outcome<K> =
    !isOpen && isOther ? { status: 'unadmitted' } : script(kept, takes, now);
  return Object.assign({}, outcome, { stamp: stampOf(kept) });
};

const stampOf = ({ incarnation, vector }: Kept): Stamp => ({
  incarnation,
  latest: vector.map(([known]) => known),
});

const looked = (kept: Kept, line: Line): Calls['look']['gives'] => {
  const { promise, place, ci } = lineIn(kept, line);
  const tenure = kept.owners.get(line);
  const known = tenure === undefined ? {} : { tenure };
  return { promise, place, ci, isVoter: isVoter(kept, line), ...known };
};

const note = (kept: Kept, line: Line, tenure: Tenure): void => {
  const known = kept.owners.get(line)?.epoch ?? 0;
  const isRelease = tenure.owner === '';
  if (tenure.epoch > known || (tenure.epoch === known && isRelease)) kept.owners.set(line, tenure);
};

/** Why a copy of that epoch can't be used by who holds the epoch. */
const barred = (kept: Kept, line: Line, epoch: number): Refusal | undefined => {
  const state = lineIn(kept, line);
  if (state.promise > epoch) return { status: 'fenced', epoch: state.promise };
  if (!isVoter(kept, line)) return notReady;
  if (state.place.epoch !== epoch) return { status: 'lag', place: state.place };
  return undefined;
};

const commit: Script<'commit'> = (kept, takes) => {
  const { line, place, before, ci, writes, tenure } = takes;
  const state = lineIn(kept, line);
  if (state.promise > place.epoch) return { status: 'fenced', epoch: state.promise };
  if (!isVoter(kept, line)) return notReady;
  if (state.place.epoch === place.epoch && state.place.seq >= place.seq) {
    state.ci = Math.max(state.ci, Math.min(ci, state.place.seq));
    return { ...ok, seq: state.place.seq };
  }
  if (!isSamePlace(state.place, before)) return { status: 'lag', place: state.place };
  applyWrites(copyIn(state), writes);
  if (tenure !== undefined) note(kept, line, tenure);
  state.promise = place.epoch;
  state.place = place;
  state.ci = Math.max(state.ci, Math.min(ci, place.seq));
  return { ...ok, seq: place.seq };
};

const promise: Script<'promise'> = (kept, { line, epoch, nonce, seen }) => {
  const state = lineIn(kept, line);
  if (!isVoter(kept, line)) return notReady;
  if (state.promise > epoch || (state.promise === epoch && state.nonce !== nonce))
    return { status: 'fenced', epoch: state.promise };
  const served = kept.owners.get(line)?.epoch ?? 0;
  if (served > seen) return { status: 'fenced', epoch: Math.max(state.promise, served) };
  state.promise = epoch;
  state.nonce = nonce;
  return { ...ok, promise: epoch, place: state.place, ci: state.ci, isVoter: true };
};

const read: Script<'read'> = (kept, { line, epoch, seq, what }) => {
  const state = lineIn(kept, line);
  const { place, ci } = state;
  if (!isVoter(kept, line)) return notReady;
  if (epoch > 0 && state.promise > epoch) return { status: 'fenced', epoch: state.promise };
  if ((epoch > 0 && place.epoch !== epoch) || place.seq < seq) return { status: 'lag', place };
  return { ...ok, place, ci, found: readCopy(copyIn(state), what) };
};

const stage: Script<'stage'> = (kept, { line, copy, number, seq, writes }) => {
  const shadow = copyIn(lineIn(kept, line), copy);
  if (shadow.pieces !== number - 1) return { status: 'noShadow' };
  applyWrites(shadow, writes);
  shadow.pieces = number;
  shadow.seq = seq;
  return ok;
};

const install: Script<'install'> = (kept, { line, place, ci, copy, pieces, tenure }) => {
  const state = lineIn(kept, line);
  const { epoch, seq } = place;
  if (state.promise > epoch) return { status: 'fenced', epoch: state.promise };
  const isBeyond = !isFurther(place, state.place);
  if (isVoter(kept, line) && isBeyond) return { ...ok, seq };
  const shadow = copyIn(state, copy);
  const isComplete = pieces > 0 && shadow.pieces === pieces && shadow.seq === seq;
  if (!isComplete) return { status: 'noShadow' };
  Object.assign(state, { promise: epoch, place, ci: Math.min(ci, seq), copy });
  state.valid = kept.incarnation;
  note(kept, line, tenure);
  return { ...ok, seq };
};

const discard: Script<'discard'> = (kept, { line, before }) => {
  const state = lineIn(kept, line);
  for (const name of state.copies.keys())
    if (name !== state.copy && Number.parseInt(name, 10) < before) {
      state.copies.delete(name);
      return { ...ok, isDone: false };
    }
  return { ...ok, isDone: true };
};

const beat: Script<'beat'> = (kept, { incarnation, count, card }, now) => {
  if (count >= (kept.beats.get(incarnation)?.[0] ?? 0)) kept.beats.set(incarnation, [count, card]);
  const settings = hashOf(copyIn(lineIn(kept, 'settings')), 'marks');
  return {
    ...ok,
    now,
    beats: [...kept.beats].map(([of, [n, shown]]) => ({ incarnation: of, count: n, card: shown })),
    owners: [...kept.owners],
    configurationVersion: Number(settings.get('version') ?? 0),
  };
};

const join: Script<'join'> = (kept, { server, incarnation, run, recorded }) => {
  const known = kept.vector[server] ?? [0, ''];
  if (known[0] !== incarnation || known[1] !== run) {
    const isSeen = known[0] === recorded[0] && known[1] === recorded[1];
    if (!isSeen || incarnation <= known[0]) return { status: 'no' };
    kept.vector[server] = [incarnation, run];
  }
  return {
    ...ok,
    vector: [...kept.vector],
    beats: [...kept.beats].map(([of, [count, card]]) => [of, `${String(count)} ${card}`]),
    owners: [...kept.owners].map(([line, tenure]) => [line, ownershipText(tenure)]),
  };
};

const admit: Script<'admit'> = (kept, takes) => {
  const { run, isAlways, incarnation, conf, vector, beats, owners } = takes;
  if (kept.run === run && kept.incarnation >= incarnation) return ok;
  if (incarnation <= kept.incarnation) return { status: 'stale' };
  kept.vector = mergeVector(kept.vector, vector);
  for (const pair of beats) mergeBeat(kept, pair);
  for (const [line, text] of owners) note(kept, line, tenureIn(text));
  Object.assign(kept, { incarnation, run, wasAlways: isAlways, conf });
  return ok;
};

const mergeBeat = (kept: Kept, [of, text]: readonly [string, string]): void => {
  const [count, card] = splitOnce(text);
  if (Number(count) > (kept.beats.get(of)?.[0] ?? -1)) kept.beats.set(of, [Number(count), card]);
};

const mergeVector = (own: Vector, told: Vector): (readonly [number, string])[] =>
  told.map((entry, server) => {
    const known = own[server];
    return known !== undefined && known[0] >= entry[0] ? known : entry;
  });

const scripts: { readonly [K in Kind]: Script<K> } = {
  look: (kept, { line }) => ({ ...ok, ...looked(kept, line) }),
  promise,
  commit,
  settle: (kept, { line, place: { epoch, seq } }) => {
    const state = lineIn(kept, line);
    if (state.place.epoch === epoch && isVoter(kept, line))
      state.ci = Math.max(state.ci, Math.min(seq, state.place.seq));
    return ok;
  },
  release: (kept, { line, epoch }) => {
    const state = lineIn(kept, line);
    if (state.promise > epoch) return { status: 'fenced', epoch: state.promise };
    note(kept, line, { epoch, seen: 0, owner: '' });
    return ok;
  },
  read,
  chunk: (kept, { line, epoch, part, cursor }) => {
    const state = lineIn(kept, line);
    return (
      barred(kept, line, epoch) ?? {
        ...ok,
        place: state.place,
        ...pieceOf(copyIn(state), part, cursor),
      }
    );
  },
  stage,
  install,
  discard,
  beat,
  strike: (kept, { incarnation }) => {
    kept.beats.delete(incarnation);
    return ok;
  },
  post: (kept, { commits }) => {
    kept.box.push(...commits);
    return ok;
  },
  collect: (kept, { line, epoch, count }) => {
    const state = lineIn(kept, line);
    return state.promise > epoch
      ? { status: 'fenced', epoch: state.promise }
      : { ...ok, commits: kept.box.splice(0, count) };
  },
  vector: (kept) => ({ ...ok, vector: [...kept.vector] }),
  join,
  admit,
  resume: (kept, { before, run }) => {
    if (kept.run !== before || !kept.wasAlways) return { status: 'stale' };
    kept.run = run;
    return ok;
  },
  init: (kept, { run, isAlways, conf, runs }) => {
    if (kept.conf !== undefined)
      return JSON.stringify(kept.conf) === JSON.stringify(conf) ? ok : { status: 'no' };
    Object.assign(kept, { incarnation: 1, run, wasAlways: isAlways, conf });
    kept.vector = runs.map((one) => [1, one]);
    return ok;
  },
};
