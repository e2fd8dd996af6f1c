/** The sandbox on a port, a hub that is pointed at it, and stand-ins for the actors that drive the hub. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Found, Health } from '../../actors/channel/channel.protocol.ts';
import type { Account, Channel, PlatformName } from '../../actors/configuration.ts';
import type {
  IntakeItem,
  SendEffect,
  Thread,
} from '../../actors/conversation/conversation.protocol.ts';
import type { Tagged } from '../../actors/runtime/actor.ts';
import type { EffectCall } from '../../actors/runtime/ports.ts';
import { channelId, workgroupId } from '../../actors/types.ts';
import { createHub } from '../../services/hub/hub.ts';
import type { Hub } from '../../services/hub/hub.ts';
import { field } from '../../services/hub/http.ts';
import type { AccountEntry } from '../../services/hub/lines.ts';
import type { HubObservation } from '../../services/hub/observer.ts';
import type { HubSettings } from '../../services/hub/settings.ts';
import { createSandbox } from '../../services/sandbox/sandbox.ts';

/** Real time, as the hub's ports want it. */
export const clock = {
  now: () => Date.now(),
  after: (delayMs: number, task: () => void) => {
    const timer = setTimeout(task, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** The same numbers for the same seed. @see "mulberry32" */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export interface TruthObject {
  readonly id: string;
  readonly kind: string;
  readonly platform: string;
  readonly parent: string | null;
  readonly author: string;
  readonly text: string;
  readonly by: 'visitor' | 'staff' | 'product';
}

export interface Platforms {
  readonly baseUrl: (platform: PlatformName) => string;
  /** A call to the control interface. @throws when it's refused */
  readonly control: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** The same, for what answers with an id. */
  readonly create: (path: string, body: unknown) => Promise<string>;
  readonly truth: () => Promise<readonly TruthObject[]>;
  /** What the platforms were asked, as `METHOD path`. */
  readonly calls: string[];
  /** Puts something of one's own in front of the sandbox; true = answered. */
  intercept: (req: IncomingMessage, res: ServerResponse) => boolean;
  readonly entry: (platform: PlatformName, change?: Partial<Account>) => Promise<AccountEntry>;
  readonly close: () => Promise<void>;
}

export const startPlatforms = async (
  options: Partial<Parameters<typeof createSandbox>[0]> = {},
): Promise<Platforms> => {
  const sandbox = createSandbox({
    clock: { now: () => Date.now() },
    file: undefined,
    seed: 7,
    xReplies: 'summoned',
    ...options,
  });
  const calls: string[] = [];
  const platforms = { intercept: (_req: IncomingMessage, _res: ServerResponse) => false };
  const server = createServer((req, res) => {
    const path = req.url ?? '';
    if (!path.includes('/control/'))
      calls.push(`${String(req.method)} ${path.split('?')[0] ?? ''}`);
    if (path.includes('/control/') || !platforms.intercept(req, res)) sandbox.handle(req, res);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const root = `http://127.0.0.1:${String(port)}/sandbox`;

  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${root}/control${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };

  const entry = async (
    platform: PlatformName,
    change: Partial<Account> = {},
  ): Promise<AccountEntry> => {
    const tokens = await control('GET', '/tokens');
    const text = (...path: string[]): string => String(field(tokens, ...path));
    const page = '1001';
    const credentials =
      platform === 'facebook'
        ? {
            accessToken: text('facebook', 'pages', page),
            appSecret: text('facebook', 'appSecret'),
          }
        : {
            bearer: text('x', 'bearer'),
            consumerKey: text('x', 'consumerKey'),
            consumerSecret: text('x', 'consumerSecret'),
            accessToken: text('x', 'accessToken'),
            accessTokenSecret: text('x', 'accessTokenSecret'),
          };
    const externalId = platform === 'facebook' ? page : text('x', 'userId');
    return {
      account: {
        id: 'acme',
        platform,
        name: 'Acme',
        externalId,
        handle: '@acme',
        plan: 'self_serve',
        baseUrl: `${root}/${platform}`,
        ...change,
      },
      credentials,
    };
  };

  return Object.assign(platforms, {
    baseUrl: (platform: PlatformName) => `${root}/${platform}`,
    control,
    create: async (path: string, body: unknown) =>
      String(field(await control('POST', path, body), 'id')),
    truth: async () => field(await control('GET', '/truth'), 'objects') as readonly TruthObject[],
    calls,
    entry,
    close: async () => {
      await sandbox.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  });
};

export const pageChannel: Channel = {
  id: channelId('page'),
  platform: 'facebook',
  account: 'acme',
  workgroup: workgroupId('support'),
  page: '1001',
  handles: [],
  keywords: [],
  privateMessages: true,
  pollSeconds: 2,
  postLimit: 25,
  priority: 50,
  interactionPriority: 50,
  requiredSkills: [],
  enabled: true,
};

export const xChannel: Channel = {
  ...pageChannel,
  id: channelId('acme-on-x'),
  platform: 'x',
  handles: ['@acme'],
  keywords: ['acme phone'],
};

/** Fast enough for tests; the shape of everything stays. */
const quickSettings: Partial<HubSettings> = {
  retryBaseMs: 4,
  retryMaxMs: 60,
  readLagMs: 20,
  callDeadlineMs: 400,
};

export interface HubUnderTest {
  readonly hub: Hub;
  readonly observed: HubObservation[];
  entries: readonly AccountEntry[];
  channels: readonly Channel[];
}

export const startHub = (
  entries: readonly AccountEntry[],
  channels: readonly Channel[],
  settings: Partial<HubSettings> = {},
): HubUnderTest => {
  const observed: HubObservation[] = [];
  const state = { entries, channels };
  const hub = createHub({
    account: (id) => state.entries.find(({ account }) => account.id === id),
    channel: (id) => state.channels.find((channel) => channel.id === id),
    channels: () => state.channels,
    clock,
    random: seeded(11),
    observer: {
      note: (observation) => {
        observed.push(observation);
      },
    },
    settings: { ...quickSettings, ...settings },
  });
  return Object.assign(state, { hub, observed });
};

export const callOf = (change: Partial<EffectCall> = {}): EffectCall => ({
  actor: 'channel/page',
  verify: false,
  mayAct: () => true,
  signal: new AbortController().signal,
  ...change,
});

interface Polled extends Tagged {
  readonly type: 'polled';
  readonly found: readonly Found[];
  readonly cursor: string;
  readonly health: Health;
}

const isPolled = (outcome: Tagged | undefined): outcome is Polled => outcome?.type === 'polled';

/** Does what a channel actor does with outcomes: keeps the cursor, or loses the commit whole. */
export interface ChannelDriver {
  readonly poll: (source: string) => Promise<Polled | undefined>;
  /** Polls until there's no news twice in a row. @throws when that takes too long */
  readonly drain: (source: string) => Promise<void>;
  readonly handed: readonly { readonly conversation: string; readonly item: IntakeItem }[];
  readonly threads: ReadonlyMap<string, Thread>;
  watched: string[];
  health: Health | undefined;
  cursors: Map<string, string>;
  /** Whether the next outcome is lost, as by a failed commit. */
  loses: () => boolean;
}

export const createChannelDriver = (hub: Hub, channel: Channel): ChannelDriver => {
  const handed: { conversation: string; item: IntakeItem }[] = [];
  const threads = new Map<string, Thread>();
  const cursors = new Map<string, string>();

  const poll = async (source: string): Promise<Polled | undefined> => {
    const effect = {
      id: `poll:${source}`,
      type: 'poll',
      channel: channel.id,
      source,
      cursor: driver.cursors.get(source),
      watched: driver.watched,
      everyMs: 1,
    };
    const outcome = await hub.run(effect, callOf());
    if (!isPolled(outcome) || driver.loses()) return undefined;
    driver.cursors.set(source, outcome.cursor);
    driver.health = outcome.health;
    for (const { conversation, thread, items } of outcome.found) {
      threads.set(conversation, thread);
      handed.push(...items.map((item) => ({ conversation, item })));
    }
    return outcome;
  };

  const driver: ChannelDriver = {
    poll,
    drain: async (source) => {
      const deadlineAt = Date.now() + 15_000;
      for (let quiet = 0; quiet < 2;) {
        const outcome = await poll(source);
        quiet = outcome === undefined || outcome.found.length === 0 ? quiet + 1 : 0;
        if (Date.now() > deadlineAt) throw new Error(`${source} never comes to rest`);
      }
    },
    handed,
    threads,
    watched: [],
    health: undefined,
    cursors,
    loses: () => false,
  };
  return driver;
};

export type SendOutcome =
  | { readonly type: 'sent'; readonly platformId: string }
  | { readonly type: 'sendRefused'; readonly code: string }
  | { readonly type: 'sendPostponed'; readonly afterMs: number; readonly unknown: boolean };

export const sendEffect = (
  change: Partial<SendEffect> & Pick<SendEffect, 'thread'>,
): SendEffect => ({
  id: 'send',
  type: 'send',
  messageId: 'm1',
  text: 'We are on it.',
  inReplyTo: change.thread.root,
  createdAt: Date.now(),
  notBeforeAt: 0,
  verify: false,
  ...change,
});

/**
 * Does what a conversation actor does with a reply: postpones, verifies, until it's settled. A run that
 * rejects is one whose node died: nobody knows what it did.
 */
export const sendUntilSettled = async (
  hub: Pick<Hub, 'run'>,
  effect: SendEffect,
): Promise<SendOutcome> => {
  let { verify } = effect;
  const told: unknown[] = [];
  const deadlineAt = Date.now() + 15_000;
  while (Date.now() < deadlineAt) {
    try {
      const outcome = (await hub.run({ ...effect, verify }, callOf())) as SendOutcome & Tagged;
      if (outcome.type !== 'sendPostponed') return outcome;
      told.push(outcome);
      verify = outcome.unknown;
      await new Promise<void>((resolve) => {
        clock.after(outcome.afterMs, resolve);
      });
    } catch {
      verify = true;
    }
  }
  throw new Error(`the reply was never settled: ${JSON.stringify(told.slice(-5))}`);
};

const counts = (values: readonly string[]): ReadonlyMap<string, number> => {
  const all = new Map<string, number>();
  for (const value of values) all.set(value, (all.get(value) ?? 0) + 1);
  return all;
};

export const repeated = (values: readonly string[]): readonly string[] =>
  [...counts(values)].filter(([, count]) => count > 1).map(([value]) => value);
