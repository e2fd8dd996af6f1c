/** What must hold of a quorum store, whatever happens: judged by what its clients were told. */
import type { Calls } from '../../services/store/quorum/protocol.ts';
import { copyIn, lineIn, type Kept } from './quorum-acceptor.ts';
import { hashOf } from './quorum-copy.ts';
import type { Made } from './quorum-world.ts';

export interface Checks {
  readonly violations: readonly string[];
  readonly violate: (text: string) => void;
  /** Sees what a server has carried out. */
  readonly onCall: (kept: Kept, call: Made) => void;
  readonly acknowledged: (partition: number) => number;
  /** A claim has made all up to there part of history. */
  readonly onChosen: (partition: number, seq: number) => void;
  readonly onAcknowledged: (commit: Acknowledged) => void;
  /** @param before what was acknowledged when the claim was made */
  readonly onClaimed: (claim: Claimed, before: number) => void;
  readonly onRead: (partition: number, rows: ReadonlyMap<string, string>, before: number) => void;
  readonly onItem: (id: number, event: string) => void;
  readonly onAppended: (events: readonly string[]) => void;
  /** When all is quiet: each that was appended is there, once, and in its sender's order. */
  readonly onFeed: (events: readonly string[]) => void;
  readonly onSettings: (version: number, json: string) => void;
  readonly counts: { commits: number; claims: number; reads: number; installs: number };
}

export interface Acknowledged {
  readonly partition: number;
  readonly epoch: number;
  readonly seq: number;
  readonly payload: string;
  readonly issuedAt: number;
}

export interface Claimed {
  readonly partition: number;
  readonly epoch: number;
  readonly seq: number;
  readonly rows: ReadonlyMap<string, string>;
  readonly at: number;
}

export const createChecks = (onViolation: (text: string) => void): Checks => {
  const violations: string[] = [];
  const histories = new Map<number, Map<number, string>>();
  const highest = new Map<number, number>();
  const serving = new Map<number, { epoch: number; at: number }[]>();
  const contents = new Map<string, string>();
  const items = new Map<number, string>();
  const appended = new Set<string>();
  const versions = new Map<number, string>();
  const counts = { commits: 0, claims: 0, reads: 0, installs: 0 };

  const violate = (text: string): void => {
    violations.push(text);
    onViolation(text);
  };

  /** Once something was told, nothing else may ever be told in its place. */
  const establish = <K>(map: Map<K, string>, key: K, value: string, what: string): void => {
    const known = map.get(key);
    if (known !== undefined && known !== value)
      violate(`${what} ${String(key)} was ${known}, and is ${value}`);
    map.set(key, value);
  };

  const historyOf = (partition: number): Map<number, string> => {
    const history = histories.get(partition) ?? new Map<number, string>();
    histories.set(partition, history);
    return history;
  };

  const acknowledged = (partition: number): number => highest.get(partition) ?? 0;
  const raise = (partition: number, seq: number): void => {
    highest.set(partition, Math.max(acknowledged(partition), seq));
  };

  const onRows = (partition: number, rows: ReadonlyMap<string, string>, atLeast: number): void => {
    const count = rows.size;
    if (count < atLeast)
      violate(
        `of partition ${String(partition)} ${String(atLeast)} were told, ${String(count)} are there`,
      );
    for (let seq = 1; seq <= count; seq += 1) {
      const row = rows.get(String(seq));
      if (row === undefined) violate(`partition ${String(partition)} has a hole at ${String(seq)}`);
      else establish(historyOf(partition), seq, row, `partition ${String(partition)}, commit`);
    }
  };

  return {
    violations,
    violate,
    counts,
    acknowledged,
    onChosen: raise,
    onAcknowledged: ({ partition, epoch, seq, payload, issuedAt }) => {
      counts.commits += 1;
      establish(historyOf(partition), seq, payload, `partition ${String(partition)}, commit`);
      raise(partition, seq);
      const later = serving.get(partition)?.find((one) => one.epoch > epoch && one.at < issuedAt);
      if (later !== undefined)
        violate(
          `epoch ${String(epoch)} was acknowledged what it began after ${String(later.epoch)} served`,
        );
    },
    onClaimed: ({ partition, epoch, seq, rows, at }, before) => {
      counts.claims += 1;
      const before2 = serving.get(partition) ?? [];
      if (before2.some((one) => one.epoch === epoch))
        violate(`epoch ${String(epoch)} of partition ${String(partition)} was given twice`);
      serving.set(partition, [...before2, { epoch, at }]);
      if (rows.size !== seq)
        violate(`a claim at ${String(seq)} finds ${String(rows.size)} commits`);
      onRows(partition, rows, before);
    },
    onRead: (partition, rows, before) => {
      counts.reads += 1;
      onRows(partition, rows, before);
      raise(partition, rows.size);
    },
    onItem: (id, event) => {
      establish(items, id, event, 'the feed, item');
    },
    onAppended: (events) => {
      for (const event of events) appended.add(event);
    },
    onFeed: (events) => {
      if (new Set(events).size < events.length) violate('the feed has an item twice');
      for (const event of appended)
        if (!events.includes(event)) violate(`${event} was appended, and is not in the feed`);
      const bySender = Map.groupBy(events, (event) => event.slice(0, event.indexOf(':')));
      for (const [sender, own] of bySender) {
        const numbers = own.map((event) => Number(event.slice(sender.length + 1)));
        if (numbers.some((number, at) => number <= (numbers[at - 1] ?? 0)))
          violate(`the feed has ${sender} out of order`);
      }
    },
    onSettings: (version, json) => {
      establish(versions, version, json, 'the configuration, version');
    },
    onCall: (kept, call) => {
      if (call.status !== 'ok') return;
      if (call.kind === 'install') counts.installs += 1;
      if (!isCommit(call)) return;
      const { line, place, writes, ci } = call.takes;
      const name = `${line} (${String(place.epoch)}, ${String(place.seq)})`;
      establish(contents, name, JSON.stringify(writes), 'what is sent as');
      if (!line.startsWith('p')) return;
      // What a server is told to be acknowledged must be what all are told, now and later.
      const seq = Math.min(ci, place.seq);
      const rows = hashOf(copyIn(lineIn(kept, line)), 'rows:agent/log');
      const row = rows.get(String(seq));
      if (row !== undefined)
        establish(historyOf(Number(line.slice(1))), seq, row, `${line}, acknowledged as`);
    },
  };
};

const isCommit = (call: Made): call is Made & { takes: Calls['commit']['takes'] } =>
  call.kind === 'commit';
