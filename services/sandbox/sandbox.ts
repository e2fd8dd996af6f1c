/**
 * The platform sandbox: a stand-in for Facebook's Graph API and X's API v2 that speaks their wire
 * formats, holds what is written there, and fails on demand.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { controlAnswer } from './control.ts';
import { createFacebookWorld } from './facebook-world.ts';
import type { Page } from './facebook-world.ts';
import { createFaults } from './faults.ts';
import { createGraphApi } from './graph-api.ts';
import { openJournal } from './journal.ts';
import { createOrigin } from './media.ts';
import { mediaServer } from './media-files.ts';
import { loadPlatformObjects } from './platform-objects.ts';
import type { Platform } from './platform.ts';
import type { Journal } from './journal.ts';
import type { ControlParts } from './control.ts';
import { createRandom } from './random.ts';
import { BODY_MAX_BYTES, parseRequest, readBody } from './request.ts';
import type { SandboxRequest } from './request.ts';
import { createSandboxClock } from './sandbox-clock.ts';
import type { Clock } from './sandbox-clock.ts';
import { send, serve } from './serve.ts';
import type { Front } from './serve.ts';
import { isXReplies, loadSettings } from './settings.ts';
import type { Limits, XReplies } from './settings.ts';
import { facebookTokens } from './tokens.ts';
import { createTraffic } from './traffic.ts';
import { createWaits } from './waits.ts';
import type { World } from './world.ts';
import { createXApi } from './x-api.ts';
import { createXWorld } from './x-world.ts';

export interface SandboxOptions {
  readonly clock: Clock;
  /** SQLite file that outlives the process; undefined to keep all in memory. */
  readonly file: string | undefined;
  /** Credentials, ids of messages and the faults' dice come from it. */
  readonly seed: number;
  /** Until the control interface says otherwise. */
  readonly xReplies: XReplies;
  /** `relaxed` by default: a demo polls faster than X's plans allow. */
  readonly limits?: Limits;
  /** Facebook pages; 1001 and 1002 by default. */
  readonly pages?: readonly Page[];
  /** Handles of X accounts; `acme` by default. */
  readonly xAccounts?: readonly string[];
  readonly traffic?: { readonly perSecond: number; readonly seed: number };
}

export interface Sandbox {
  /** Answers a request whose URL begins with `/sandbox/`, or with a platform's own path; with a fault perhaps never. */
  readonly handle: (req: IncomingMessage, res: ServerResponse) => void;
  /** Whom X lets programs reply to, as it's set now. */
  readonly xReplies: () => XReplies;
  /** Cuts what hangs and closes the file. */
  readonly close: () => Promise<void>;
}

const PAGES: readonly Page[] = [
  { id: '1001', name: 'Acme' },
  { id: '1002', name: 'Acme Shop' },
];
const X_ACCOUNTS = ['acme'];
/**
 * Whom a URL is for, and how many of its segments come before the platform's own path. Beside
 * `/sandbox/{platform}/...` the platforms' own paths do, for libraries that take a host but no path.
 */
const placeOf = (url: string): { readonly place: string; readonly depth: number } => {
  const [, first = '', second = ''] = url.split(/[/?]/);
  if (first === '2' || first === 'oauth2') return { place: 'x', depth: 0 };
  if (/^v\d+(\.\d+)?$/.test(first)) return { place: 'facebook', depth: 0 };
  return { place: first === 'sandbox' ? second : '', depth: 2 };
};

const refusal = (platform: string, status: number, message: string) => {
  const code = status === 413 ? 'too_large' : 'internal';
  const title = { title: message, detail: message, type: 'about:blank', status };
  const error = { message, type: 'OAuthException', code: 1 };
  return { status, body: platform === 'x' ? title : { code, message, error } };
};

const openWorld = (options: SandboxOptions, journal: Journal) => {
  const { seed, pages = PAGES, xAccounts = X_ACCOUNTS } = options;
  const defaults = { xReplies: options.xReplies, limits: options.limits ?? 'relaxed' };
  const settings = loadSettings(journal, defaults);
  const clock = createSandboxClock(options.clock, settings);
  const objects = loadPlatformObjects(journal);
  const pageIds = pages.map(({ id }) => id);
  const world: World = {
    seed,
    now: clock.now,
    realNow: () => options.clock.now(),
    objects,
    settings,
    facebook: createFacebookWorld({ objects, pages, now: clock.now, seed }),
    facebookTokens: facebookTokens(seed, pageIds),
    x: createXWorld({ objects, accounts: xAccounts, now: clock.now }),
    origin: createOrigin(),
  };
  return { clock, world };
};

/** Reads a request, finds whom it is for and answers it. Never rejects. */
const createAnswer = (parts: ControlParts, front: Front) => {
  const { world } = parts;
  const platforms = new Map<string, Platform>([
    ['facebook', world.origin.asked(createGraphApi(world))],
    ['x', world.origin.asked(createXApi(world))],
    ['media', mediaServer],
  ]);

  const route = async (place: string, request: SandboxRequest, res: ServerResponse) => {
    const platform = platforms.get(place);
    if (platform !== undefined) await serve({ front, platform, request, res });
    else if (place === 'control') send(res, controlAnswer(parts, request));
    else send(res, refusal(place, 404, 'The sandbox has facebook, x and control'));
  };

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { place, depth } = placeOf(req.url ?? '/');
    try {
      const raw = await readBody(req);
      if (raw !== undefined) {
        await route(place, parseRequest(req, raw, depth), res);
        return;
      }
      res.setHeader('connection', 'close');
      send(res, refusal(place, 413, `The body has more than ${String(BODY_MAX_BYTES)} bytes`));
    } catch {
      // A client that went away, or a failing disk; an error's message could hold a customer's words.
      if (res.headersSent || res.destroyed) res.destroy();
      else send(res, refusal(place, 500, 'The sandbox failed'));
    }
  };
};

/** Opens the file and is ready. @throws when another sandbox has the file */
export const createSandbox = (options: SandboxOptions): Sandbox => {
  const journal = openJournal(options.file);
  const { clock, world } = openWorld(options, journal);
  const random = createRandom(options.seed);
  const faults = createFaults(random);
  const traffic = createTraffic(world);
  if (options.traffic !== undefined) traffic.set(options.traffic.perSecond, options.traffic.seed);
  const waits = createWaits();
  const answer = createAnswer(
    { world, clock, faults, traffic },
    { faults, random, wait: waits.wait },
  );
  return {
    handle: (req, res) => {
      waits.track(res);
      void answer(req, res);
    },
    xReplies: () => world.settings.get('xReplies', isXReplies, options.xReplies),
    close: () => {
      traffic.stop();
      waits.cut();
      journal.close();
      return Promise.resolve();
    },
  };
};
