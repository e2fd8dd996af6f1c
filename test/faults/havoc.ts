/** Makes the faults, and writes down what each of them did. */
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom, type Random } from '../simulation/random.ts';
import type { Ledger } from '../cluster/ledger.ts';
import type { Injector, Scene, Strike } from './injector.ts';
import { injectors } from './injectors.ts';
import { schedule, type Turn } from './schedule.ts';

export interface FaultRecord extends Strike {
  /** Seconds since the first fault. */
  readonly at: number;
  readonly kind: string;
  readonly area: Injector['area'];
  /** The other kind, when there was one at the same time; then times are not of this one alone. */
  readonly together?: string;
  /** From the beginning until every broker and server was level again. */
  readonly settledMs?: number;
  /** The slowest small write that was under way meanwhile. */
  readonly slowestWriteMs?: number;
  readonly refusedWrites?: number;
}

export interface HavocOptions extends Omit<Scene, 'random'> {
  readonly seed: number;
  readonly forMs: number;
  readonly ledger: Ledger;
  /** Only these kinds, when given. */
  readonly kinds?: readonly string[];
  readonly say: (line: string) => void;
}

const betweenMs = [200, 1_000] as const;
const betweenTroublesMs = [500, 3_000] as const;

/** Platforms have their own troubles, whatever else goes on. @returns once the last fault is over */
export const wreakHavoc = async (options: HavocOptions): Promise<readonly FaultRecord[]> => {
  const { site, kinds } = options;
  const possible = injectors.filter(
    ({ kind, missing }) =>
      missing?.(site) === undefined && (kinds === undefined || kinds.includes(kind)),
  );
  const records: FaultRecord[] = [];
  const scene: Havoc = { ...options, records, startedAt: performance.now() };
  const ofPlatforms = possible.filter(({ area }) => area === 'platforms');
  const ofCluster = possible.filter(({ area }) => area !== 'platforms');
  const results = await Promise.allSettled([
    troublePlatforms(scene, ofPlatforms),
    breakThings(scene, ofCluster),
  ]);
  for (const result of results)
    if (result.status === 'rejected')
      options.ledger.violations.add(`The run broke off: ${String(result.reason)}`);
  return records.toSorted((a, b) => a.at - b.at);
};

/** What a fault run does, without what it does it with. */
export const kindsLeftOut = (site: Scene['site']): readonly string[] =>
  injectors.flatMap(({ kind, missing }) => {
    const why = missing?.(site);
    return why === undefined ? [] : [`${kind}: ${why}`];
  });

interface Havoc extends HavocOptions {
  readonly records: FaultRecord[];
  readonly startedAt: number;
}

const isOver = ({ startedAt, forMs, ledger }: Havoc): boolean =>
  performance.now() - startedAt > forMs || brokeOff(ledger);

/** Nothing is learnt from what comes after that. */
const brokeOff = ({ violations }: Ledger): boolean =>
  [...violations].some((one) => one.startsWith('The run broke off'));

const troublePlatforms = async (havoc: Havoc, kinds: readonly Injector[]): Promise<void> => {
  if (kinds.length === 0) return;
  const random = createRandom(havoc.seed, 'platforms');
  for (const [injector] of schedule(kinds, random)) {
    if (injector === undefined || isOver(havoc)) return;
    await pause(random.between(...betweenTroublesMs));
    const at = performance.now();
    note(havoc, injector, at, await injector.strike(sceneOf(havoc, injector)));
  }
};

const breakThings = async (havoc: Havoc, kinds: readonly Injector[]): Promise<void> => {
  if (kinds.length === 0) return;
  const random = createRandom(havoc.seed, 'schedule');
  for (const turn of schedule(kinds, random)) {
    if (isOver(havoc)) return;
    await pause(random.between(...betweenMs));
    await strikeAll(havoc, turn);
  }
};

const strikeAll = async (havoc: Havoc, turn: Turn): Promise<void> => {
  const { site, pulses } = havoc;
  const at = performance.now();
  const strikes = await Promise.all(
    turn.map(async (injector) => ({
      injector,
      strike: await struck(injector, sceneOf(havoc, injector)),
    })),
  );
  await site.settled();
  const seen = {
    settledMs: performance.now() - at,
    slowestWriteMs: pulses.slowestSince(at),
    refusedWrites: pulses.refusedSince(at),
  };
  for (const { injector, strike } of strikes) {
    const other = turn.find((one) => one !== injector)?.kind;
    note(havoc, injector, at, {
      ...strike,
      ...seen,
      ...(other === undefined ? {} : { together: other }),
    });
  }
};

const struck = async (injector: Injector, scene: Scene): Promise<Strike> => {
  try {
    return await injector.strike(scene);
  } catch (error) {
    throw new Error(`After "${injector.kind}": ${String(error)}`, { cause: error });
  }
};

const sceneOf = (havoc: Havoc, { kind }: Injector): Scene => {
  const times = havoc.records.filter((record) => record.kind === kind).length;
  const { site, takeovers, pulses, seed } = havoc;
  const random: Random = createRandom(seed, `${kind} ${String(times)}`);
  return { site, takeovers, pulses, random };
};

const note = (
  { records, startedAt, say }: Havoc,
  { kind, area }: Injector,
  at: number,
  strike: Strike & Partial<FaultRecord>,
): void => {
  records.push({ ...strike, at: (at - startedAt) / 1_000, kind, area });
  const { whom, effect = 'NO EFFECT', takeoverMs, slowestWriteMs, together } = strike;
  say(
    [
      `${kind}: ${whom}; ${effect}`,
      ...(takeoverMs === undefined ? [] : [`answered for after ${takeoverMs.toFixed(0)} ms`]),
      ...(slowestWriteMs === undefined ? [] : [`slowest write ${slowestWriteMs.toFixed(0)} ms`]),
      ...(together === undefined ? [] : [`together with "${together}"`]),
    ].join('; '),
  );
};
