/** What a run has shown, in Markdown for people and in JSON for programs. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { percentile } from '../bench/rows.ts';
import type { FaultRun } from './fault-run.ts';
import type { FaultRecord } from './havoc.ts';
import { injectors } from './injectors.ts';

/** A person waits so long for a word before doing something about it. */
const longUnknownMs = 10_000;

export interface Report {
  readonly date: string;
  readonly machine: string;
  readonly seed: number;
  readonly minutes: number;
  readonly rate: number;
  readonly messagesPerSecond: number;
  readonly effective: number;
  readonly made: number;
  readonly effectiveKinds: number;
  readonly leftOut: readonly string[];
  readonly kinds: readonly KindReport[];
  /** Of the accepted replies. */
  readonly unknown: {
    readonly everShare: number;
    readonly longShare: number;
    readonly inTheEnd: number;
    readonly lastedMs?: Figures;
  };
  readonly violations: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly traceHash: string;
  readonly load: number;
}

export interface KindReport {
  readonly kind: string;
  readonly area: string;
  readonly does: string;
  readonly made: number;
  readonly effective: number;
  /** In ms; of faults that were alone. */
  readonly takeoverMs?: Figures;
  readonly slowestWriteMs?: Figures;
  readonly serviceMs?: Figures;
  readonly settledMs?: Figures;
}

interface Figures {
  readonly of: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export const reportOf = (run: FaultRun): Report => {
  const effective = run.faults.filter(({ effect }) => effect !== undefined);
  const seconds = run.faultsMs / 1_000;
  const { seed, rate, leftOut, violations, counts, traceHash, load } = run;
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    seed,
    rate,
    leftOut,
    violations,
    counts,
    traceHash,
    load: round(load),
    minutes: round(seconds / 60),
    messagesPerSecond: round(run.messagesWritten / seconds),
    made: run.faults.length,
    effective: effective.length,
    effectiveKinds: new Set(effective.map(({ kind }) => kind)).size,
    kinds: injectors
      .map(({ kind, area, does }) => ({
        kind,
        area,
        does,
        ...kindOf(run.faults.filter((fault) => fault.kind === kind)),
      }))
      .filter(({ made }) => made > 0),
    unknown: unknownOf(run),
  };
};

const unknownOf = ({ unsure: { clearedMs, open }, replies }: FaultRun): Report['unknown'] => {
  const long = clearedMs.filter((ms) => ms > longUnknownMs).length + open;
  const lastedMs = figuresOf(clearedMs);
  return {
    everShare: (clearedMs.length + open) / Math.max(1, replies),
    longShare: long / Math.max(1, replies),
    inTheEnd: open,
    ...(lastedMs === undefined ? {} : { lastedMs }),
  };
};

const figuresOf = (values: readonly number[]): Figures | undefined => {
  if (values.length === 0) return undefined;
  const at = (share: number): number => Math.round(percentile(values, share));
  return { of: values.length, p50: at(0.5), p99: at(0.99), max: at(1) };
};

type Timed = 'takeoverMs' | 'slowestWriteMs' | 'serviceMs' | 'settledMs';

const kindOf = (faults: readonly FaultRecord[]) => {
  const effective = faults.filter(({ effect }) => effect !== undefined);
  const alone = effective.filter(({ together }) => together === undefined);
  const figures = (name: Timed): Partial<Record<Timed, Figures>> => {
    const found = figuresOf(alone.flatMap((fault) => fault[name] ?? []));
    return found === undefined ? {} : { [name]: found };
  };
  return {
    made: faults.length,
    effective: effective.length,
    ...figures('takeoverMs'),
    ...figures('slowestWriteMs'),
    ...figures('serviceMs'),
    ...figures('settledMs'),
  };
};

const round = (value: number): number => Number(value.toFixed(1));

const machine = (): string => {
  const redis = said('redis-server', '--version').match(/v=([\d.]+)/u)?.[1] ?? '?';
  const nats = said('nats-server', '--version').match(/v([\d.]+)/u)?.[1] ?? '?';
  const [cpu] = cpus();
  return (
    `${String(cpus().length)} x ${cpu?.model ?? 'unknown'}; Node ${process.versions.node}, ` +
    `Redis ${redis}, NATS ${nats}`
  );
};

const said = (command: string, ...args: readonly string[]): string => {
  const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin`;
  return spawnSync(command, args, { encoding: 'utf8', env: { PATH } }).stdout;
};

export const markdownOf = (report: Report): string =>
  [
    '# Faults',
    '',
    'Written by `npm run faults -- --minutes M --seed S --report docs`: three brokers, two gateways, a cluster of three NATS servers, three Redis servers as a quorum',
    '(`appendfsync always`) and the sandbox, each a process of its own; scripted customers and agents; faults from the seed. What a fault run is made of is in',
    '[operations.md](operations.md#fault-runs).',
    '',
    ...summary(report),
    '',
    '## By kind',
    'Times in ms, p50 / p99 / most, of the faults of the kind that were alone. *Answered for*: from the fault until a question about each partition of the victim was answered, without being',
    'asked again by hand. *Slowest write*: the longest that one of six people, who do nothing but change their status, waited for an answer from first asking. *Level*: from the fault until each broker had its partitions and',
    'each Redis server its votes again, the time that the fault itself lasted among it.',
    '',
    '| kind | what was done | effective | answered for | slowest write | level |',
    '|---|---|---|---|---|---|',
    ...report.kinds.map(rowOf),
    '',
    ...violationsOf(report),
    '## Counts',
    '| | |',
    '|---|---|',
    ...Object.entries(report.counts).map(([what, times]) => `| ${what} | ${String(times)} |`),
    '',
  ].join('\n');

const summary = (report: Report): readonly string[] => {
  const { violations, effective, made, effectiveKinds, leftOut, unknown } = report;
  const service = report.kinds.flatMap(({ kind, serviceMs }) =>
    serviceMs === undefined ? [] : [`${kind}: ${shown(serviceMs)}`],
  );
  return [
    '| | |',
    '|---|---|',
    `| date | ${report.date} |`,
    `| machine | ${report.machine}; load ${String(report.load)} at the end |`,
    `| seed, minutes of faults | ${String(report.seed)}, ${String(report.minutes)} (trace ${report.traceHash}) |`,
    `| messages of customers a second | ${String(report.messagesPerSecond)} (meant: ${String(report.rate)}) |`,
    `| **violations** | **${String(violations.length)}** |`,
    `| faults that took effect | ${String(effective)} of ${String(made)}, of ${String(effectiveKinds)} kinds |`,
    `| replies whose outcome was unknown to agents | in the end ${String(unknown.inTheEnd)}; for more than 10 s ${percent(unknown.longShare)}; ever ${percent(unknown.everShare)}, for ms: ${shown(unknown.lastedMs)} |`,
    ...service.map(
      (line) =>
        `| service after return, ms: ${line.split(': ')[0] ?? ''} | ${line.split(': ')[1] ?? ''} |`,
    ),
    ...(leftOut.length === 0 ? [] : [`| left out | ${leftOut.join('; ')} |`]),
  ];
};

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

const shown = (figures: Figures | undefined): string =>
  figures === undefined
    ? ''
    : `${String(figures.p50)} / ${String(figures.p99)} / ${String(figures.max)}`;

const rowOf = (row: KindReport): string =>
  `| ${row.kind} | ${row.does} | ${String(row.effective)} of ${String(row.made)} | ` +
  `${shown(row.takeoverMs)} | ${shown(row.slowestWriteMs)} | ${shown(row.settledMs)} |`;

const violationsOf = ({ violations }: Report): readonly string[] =>
  violations.length === 0 ? [] : ['## Violations', ...violations.map((one) => `- ${one}`), ''];
