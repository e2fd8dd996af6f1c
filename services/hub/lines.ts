/** One line per account: its connection, its budgets, and what was sent over it. */
import type { Account, PlatformName } from '../../actors/configuration.ts';
import type { Clock } from '../../actors/runtime/ports.ts';
import type { EpochMs } from '../../actors/types.ts';
import type { Connection, PlatformAdapter } from './adapter.ts';
import { createCircuit } from './backoff.ts';
import type { Circuit } from './backoff.ts';
import { checkedBaseUrl } from './base-url.ts';
import type { HttpClient, HttpOutcome } from './http.ts';
import { createBoundedMap } from './memory.ts';
import type { BoundedMap } from './memory.ts';
import { createRateBook } from './rate-book.ts';
import type { RateBook } from './rate-book.ts';
import type { HubObserver } from './observer.ts';
import type { HubSettings } from './settings.ts';

/** An account as it's configured, with its secrets. */
export interface AccountEntry {
  readonly account: Account;
  readonly credentials: Readonly<Record<string, string>>;
  /** Facebook: the reviewed feature *Human Agent*, which answers for 7 days. Off when absent. */
  readonly humanAgent?: boolean;
  readonly apiVersion?: string;
}

export interface Line {
  readonly adapter: PlatformAdapter;
  readonly connection: Connection;
  /** Of its calls. */
  readonly base: URL;
  readonly rates: RateBook;
  readonly circuit: Circuit;
  /** Our message by the platform's id: no object is taken for two messages. */
  readonly claims: BoundedMap<string>;
  readonly attempts: BoundedMap<Attempts>;
}

/** What this process tried for one message. */
export interface Attempts {
  readonly count: number;
  readonly lastAt: EpochMs;
}

export interface LineOptions {
  readonly account: (id: string) => AccountEntry | undefined;
  readonly adapters: Readonly<Record<PlatformName, PlatformAdapter>>;
  readonly http: HttpClient;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  readonly random: () => number;
  readonly settings: HubSettings;
  readonly observer: HubObserver;
}

/** Threads and profiles remembered per account. */
const MEMORY_MAX = 2_000;
/** Messages remembered per account. */
const MESSAGES_MAX = 10_000;

const withoutAt = (handle: string): string => handle.replace(/^@/, '');

const connect = (
  options: LineOptions,
  entry: AccountEntry,
  base: URL,
  rates: RateBook,
): Connection => {
  const { clock, http, random, settings, observer } = options;
  const { account, credentials, humanAgent = false, apiVersion } = entry;
  const { id, platform, externalId, handle, plan } = account;
  return {
    account: {
      id,
      platform,
      externalId,
      plan,
      humanAgent,
      credentials,
      ...(handle === undefined ? {} : { handle: withoutAt(handle) }),
      ...(apiVersion === undefined ? {} : { apiVersion }),
    },
    call: async (request) => {
      const startedAt = performance.now();
      const outcome = await http.call(base, { deadlineMs: settings.callDeadlineMs, ...request });
      const tookMs = performance.now() - startedAt;
      observer.note({ type: 'called', account: id, platform, ...resultOf(outcome), tookMs });
      return outcome;
    },
    now: clock.now,
    pause: (ms) =>
      new Promise((resolve) => {
        clock.after(ms, resolve);
      }),
    random,
    tellRate: (state) => {
      rates.tell(state);
      observer.note({ type: 'rateTold', account: id, state });
    },
    memory: createBoundedMap<unknown>(MEMORY_MAX),
  };
};

const resultOf = (outcome: HttpOutcome) =>
  outcome.type === 'answered'
    ? { outcome: outcome.type, status: outcome.status }
    : { outcome: outcome.type };

const createLine = (options: LineOptions, entry: AccountEntry, base: URL): Line => {
  const { clock, random, settings } = options;
  const limits = { now: clock.now, random, ...settings };
  const rates = createRateBook(limits);
  return {
    adapter: options.adapters[entry.account.platform],
    connection: connect(options, entry, base, rates),
    base,
    rates,
    circuit: createCircuit(limits),
    claims: createBoundedMap(MESSAGES_MAX),
    attempts: createBoundedMap(MESSAGES_MAX),
  };
};

/**
 * Gives the line of an account; undefined when there is no such account or its base URL is none that may
 * be called. A changed account gets a new line, so new credentials are tried at once; what was sent
 * is remembered.
 */
export const createLines = (options: LineOptions): ((id: string) => Line | undefined) => {
  const lines = new Map<string, { readonly of: string; readonly line: Line }>();
  return (id) => {
    const entry = options.account(id);
    const base = entry && checkedBaseUrl(entry.account.platform, entry.account.baseUrl);
    if (entry === undefined || base === undefined) return undefined;
    const of = JSON.stringify(entry);
    const known = lines.get(id);
    if (known?.of === of) return known.line;
    const fresh = createLine(options, entry, base);
    const line =
      known === undefined
        ? fresh
        : { ...fresh, claims: known.line.claims, attempts: known.line.attempts };
    lines.set(id, { of, line });
    return line;
  };
};
