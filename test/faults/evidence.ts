/** What a run leaves behind for whoever has to find out what went wrong. Removed when nothing did. */
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AssignmentHistory } from '../cluster/assignment-history.ts';
import type { Ledger } from '../cluster/ledger.ts';
import type { SeenEvent } from '../support/event-reader.ts';
import type { FaultRecord } from './havoc.ts';
import type { Site } from './site.ts';

export interface Evidence {
  readonly folder: string;
  /** Every event that the supervisor hears, as it comes. */
  readonly hear: (event: SeenEvent) => void;
  /** What was said while the run went on, with the time of day. */
  readonly say: (line: string) => void;
  readonly keep: (what: Kept) => Promise<void>;
  readonly discard: () => Promise<void>;
}

export interface Kept {
  readonly site: Site;
  readonly ledger: Ledger;
  readonly history: AssignmentHistory;
  readonly faults: readonly FaultRecord[];
}

/** So many of the interactions that violations name are looked up. */
const namedMax = 40;
const namePattern = /(?:facebook|x):[^\s",]+[^\s",:]/gu;

/** @param folder - emptied first */
export const collectEvidence = (folder: string): Evidence => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const events = createWriteStream(join(folder, 'events.ndjson'));
  const course = createWriteStream(join(folder, 'course.log'));
  const close = async (): Promise<void> => {
    for (const stream of [events, course]) {
      stream.end();
      await once(stream, 'close');
    }
  };
  const write = (name: string, content: unknown): void => {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, undefined, 1)}\n`);
  };

  return {
    folder,
    hear: (event) => {
      events.write(`${JSON.stringify({ heardAt: new Date().toISOString(), ...event })}\n`);
    },
    say: (line) => {
      course.write(`${new Date().toISOString()} ${line}\n`);
    },
    keep: async ({ site, ledger, history, faults }) => {
      const { violations, replies, written, counts } = ledger;
      for (const [name, text] of Object.entries(site.logs()))
        writeFileSync(join(folder, `${name}.log`), text);
      write('violations', [...violations]);
      write('faults', faults);
      write('ledger', {
        counts: Object.fromEntries(counts),
        replies: Object.fromEntries(replies),
        written: [...written],
      });
      write('truth', await site.platforms.truth().catch(String));
      write('named', await lookUp(site, history, violations));
      await close();
    },
    discard: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Everything that is known of the conversations that violations name. */
const lookUp = async (
  { supervisor }: Site,
  history: AssignmentHistory,
  violations: ReadonlySet<string>,
): Promise<unknown> => {
  const ids = new Set([...violations].flatMap((one) => one.match(namePattern) ?? []));
  const found: Record<string, unknown> = {};
  for (const named of [...ids].slice(0, namedMax)) {
    const id = named.includes('~') ? named : `${named}~1`;
    const path = `/api/v1/interactions/${encodeURIComponent(id)}`;
    const ask = (suffix: string) => supervisor.get<unknown>(path + suffix).catch(String);
    found[id] = {
      interaction: await ask(''),
      timeline: await ask('/timeline'),
      messages: await ask('/messages'),
      explanation: await ask('/explanation'),
      operations: history.of(id),
    };
  }
  return found;
};
