/**
 * The record that auditors search: each administrative act, and each time that somebody was turned away.
 * Refusals are gathered for some seconds, alike ones counted together, and what is too much is only counted:
 * whoever knocks on and on fills neither the network nor the store.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceBroker } from 'moleculer';
import type { Params } from '../../actions.ts';

type Entry = Params<'audit.note'>['entries'][number];

export interface AuditTrail {
  readonly denied: (denial: Seen & { readonly code: string }) => void;
  /** Resolves when it's kept, or will be. */
  readonly acted: (act: Seen) => Promise<void>;
  readonly stop: () => void;
}

/** What is told of a request. */
interface Seen {
  /** Method and path. */
  readonly route: string;
  readonly by?: string | undefined;
  readonly about?: string | undefined;
  readonly from?: string | undefined;
  readonly requestId?: string | undefined;
}

interface Ports {
  readonly broker: Pick<ServiceBroker, 'ask'>;
  /** Whether there is a user of that id: what else was typed where one belongs may be a password. */
  readonly isUser: (id: string) => Promise<boolean>;
  readonly now: () => number;
  readonly gatherMs?: number;
  /** Records of refusals in a minute; the others are counted. */
  readonly perMinuteMax?: number;
}

/** The one that there is. */
export const trailId = 'trail';
const defaultGatherMs = 2_000;
const defaultPerMinuteMax = 60;
const windowMs = 60_000;
/** Who has done something waits no longer for its record; it is sent all the same. */
const actWithinMs = 2_000;

export const createAuditTrail = (ports: Ports): AuditTrail => {
  const { now, isUser, gatherMs = defaultGatherMs } = ports;
  const gathered = createGathering(ports);
  const send = createSending(ports);
  let timer: NodeJS.Timeout | undefined;

  const named = async ({ by, ...entry }: Entry): Promise<Entry> =>
    by !== undefined && (await isUser(by)) ? { ...entry, by } : entry;

  const flush = async (): Promise<void> => {
    timer = undefined;
    try {
      await send(await Promise.all(gathered.take().map(named)));
    } catch {
      later();
    }
  };
  const later = (): void => {
    timer ??= setTimeout(() => void flush(), gatherMs).unref();
  };

  return {
    denied: (denial) => {
      gathered.add({ ...entryOf(denial), kind: 'denial', at: now() });
      later();
    },
    acted: async (act) => {
      const sent = send([{ ...entryOf(act), kind: 'act', at: now() }]).catch(later);
      await Promise.race([sent, pause(actWithinMs, undefined, { ref: false })]);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
};

/** Sent at a time, and kept while they can't be sent. */
const entriesMax = 200;
const waitingMax = 1_000;

/** One parcel at a time, the same until it was taken, so that none is kept twice. */
const createSending = ({ broker }: Ports) => {
  let waiting: readonly Entry[] = [];
  let parcel: { readonly commandId: string; readonly entries: readonly Entry[] } | undefined;
  let sending: Promise<void> | undefined;

  const next = (): typeof parcel => {
    if (parcel !== undefined || waiting.length === 0) return parcel;
    parcel = { commandId: randomUUID(), entries: waiting.slice(0, entriesMax) };
    waiting = waiting.slice(entriesMax);
    return parcel;
  };

  const sendAll = async (): Promise<void> => {
    for (let one = next(); one !== undefined; one = next()) {
      const { commandId, entries } = one;
      await broker.ask('audit.note', { id: trailId, entries }, { commandId, repeated: true });
      parcel = undefined;
    }
  };

  /** Until all is sent that waits by now. @throws what keeps it from being sent */
  return async (entries: readonly Entry[]): Promise<void> => {
    waiting = [...waiting, ...entries].slice(-waitingMax);
    do {
      sending ??= sendAll().finally(() => {
        sending = undefined;
      });
      await sending;
    } while (waiting.length > 0);
  };
};

const textMax = 256;

const entryOf = ({
  route,
  ...seen
}: Seen & { readonly code?: string }): Omit<Entry, 'kind' | 'at'> => ({
  route,
  ...cut('by', seen.by),
  ...cut('about', seen.about),
  ...cut('from', seen.from),
  ...cut('code', seen.code),
  ...cut('requestId', seen.requestId),
});

const cut = <Name extends string>(
  name: Name,
  text: string | undefined,
): Partial<Record<Name, string>> => {
  const fields: Partial<Record<string, string>> =
    text === undefined || text === '' ? {} : { [name]: text.slice(0, textMax).toWellFormed() };
  return fields;
};

/** Alike: the same refusal of the same person from the same place. */
const keyOf = ({ route, by, about, from, code }: Entry): string =>
  JSON.stringify([route, by, from, code, about]);

const createGathering = ({ now, perMinuteMax = defaultPerMinuteMax }: Ports) => {
  const byKey = new Map<string, Entry>();
  let since = -Infinity;
  let kept = 0;
  let leftOut = 0;

  const mayKeep = (): boolean => {
    const at = now();
    if (at - since >= windowMs || at < since) {
      since = at;
      kept = 0;
    }
    kept += 1;
    return kept <= perMinuteMax;
  };

  return {
    add: (entry: Entry): void => {
      const key = keyOf(entry);
      const alike = byKey.get(key);
      if (alike !== undefined) byKey.set(key, { ...alike, count: (alike.count ?? 1) + 1 });
      else if (mayKeep()) byKey.set(key, entry);
      else leftOut += 1;
    },
    /** What was left out is told with the first. */
    take: (): readonly Entry[] => {
      const [first, ...rest] = byKey.values();
      byKey.clear();
      if (first === undefined) return [];
      const before = leftOut === 0 ? {} : { leftOut };
      leftOut = 0;
      return [{ ...first, ...before }, ...rest];
    },
  };
};
