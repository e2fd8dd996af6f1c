import type { SendEffect, Thread } from '../../actors/conversation/conversation.protocol.ts';
import { kinds, readFaults } from './kinds.ts';
import {
  clock,
  createChannelDriver,
  repeated,
  seeded,
  sendEffect,
  sendUntilSettled,
  startHub,
  startPlatforms,
} from './platforms.ts';
import type { Hub } from '../../services/hub/hub.ts';
import type { ChannelDriver, Platforms } from './platforms.ts';

/** Closed whatever a test comes to. */
const opened: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

const REPLIES = 300;
const AT_ONCE = 24;

/** Before and after the effect, with and without an answer. */
const writeFaults = (match: string) =>
  [
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
    { kind: 'status', status: 429 },
    { kind: 'status_after', status: 502 },
    { kind: 'hang' },
    { kind: 'hang_after' },
    { kind: 'reset_before' },
    { kind: 'reset_after' },
    { kind: 'truncate' },
    { kind: 'expire_token' },
  ].map((fault) => ({ match, probability: 0.04, ...fault }));

const eachInTurn = async <T>(
  all: readonly T[],
  task: (one: T, index: number) => Promise<void>,
): Promise<void> => {
  const entries = all.entries();
  const work = async (): Promise<void> => {
    for (const [index, one] of entries) await task(one, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};

/** What struck, by kind, so that a storm can't turn out to have been a calm. */
const struck = async (platforms: Platforms): Promise<Readonly<Record<string, number>>> => {
  const { faults } = (await platforms.control('GET', '/faults')) as {
    faults: readonly { kind: string; applied: number }[];
  };
  const byKind: Record<string, number> = {};
  for (const { kind, applied } of faults) byKind[kind] = (byKind[kind] ?? 0) + applied;
  return byKind;
};

/** A call may take effect so late; the runtime leaves the calls of a dead node alone for longer. */
const CALL_DEADLINE_MS = 250;
const QUARANTINE_MS = CALL_DEADLINE_MS + 60;

/** What happened to one message, to be read when it's on the platform twice. */
const journal: string[] = [];
const note = (line: string): void => {
  journal.push(`${String(Math.round(performance.now()))} ${line}`);
};

interface MortalNode {
  readonly hub: () => Hub;
  readonly deaths: () => number;
  /** Runs on the node that lives; rejects, once a new owner may act, when it dies meanwhile. */
  readonly run: Hub['run'];
}

/** Now and then the node dies before it could tell what it did, and one that knows nothing goes on. */
const createMortalNode = (start: () => Hub, random: () => number): MortalNode => {
  let hub = start();
  let deaths = 0;
  return {
    hub: () => hub,
    deaths: () => deaths,
    run: async (effect, call) => {
      const owner = hub;
      const { messageId, verify } = effect as SendEffect;
      note(`${messageId} run verify=${String(verify)} on ${String(deaths)}`);
      const outcome = await owner.run(effect, call);
      note(`${messageId} on ${String(deaths)}: ${JSON.stringify(outcome)}`);
      if (owner === hub && random() < 0.01) {
        deaths += 1;
        hub.close();
        hub = start();
      }
      if (owner === hub) return outcome;
      await new Promise<void>((resolve) => {
        clock.after(QUARANTINE_MS, resolve);
      });
      throw new Error('the node is dead');
    },
  };
};

const threadsOf = async (driver: ChannelDriver, source: string): Promise<readonly Thread[]> => {
  await driver.drain(source);
  return [...driver.threads.values()];
};

describe.each(kinds)('300 replies under random faults: $name', (kind) => {
  test.each([1, 2])('none is lost and none is there twice (seed %i)', async (seed) => {
    const platforms = await startPlatforms({ seed });
    opened.push(platforms.close);
    const { channel } = kind;
    const settings = {
      readBackCount: 3,
      callDeadlineMs: CALL_DEADLINE_MS,
      readLagMs: 60,
      circuitFailures: 20,
    };
    const entry = await platforms.entry(channel.platform);
    const node = createMortalNode(() => startHub([entry], [channel], settings).hub, seeded(seed));
    opened.push(() => {
      node.hub().close();
    });
    const driver = createChannelDriver(node.hub(), channel);
    for (let index = 0; index < 30; index += 1) await kind.begin(platforms, index);
    const threads = await threadsOf(driver, kind.source);
    expect(threads).toHaveLength(30);
    await platforms.control('POST', '/faults', [
      ...writeFaults(`POST .*(${kind.match})`),
      ...readFaults(`GET .*(${kind.match})`, 0.01),
    ]);
    const texts = Array.from({ length: REPLIES }, (_, index) => `answer ${String(index)}`);
    const outcomes: string[] = [];
    await eachInTurn(texts, async (text, index) => {
      const thread = threads[index % threads.length];
      if (thread === undefined) throw new Error('no thread');
      const inReplyTo = thread.root;
      const effect = sendEffect({ thread, text, inReplyTo, messageId: `message-${String(index)}` });
      const outcome = await sendUntilSettled(node, effect);
      outcomes.push(outcome.type);
    });
    const strikes = await struck(platforms);
    await platforms.control('DELETE', '/faults');
    const ours = (await platforms.truth()).filter(({ by }) => by === 'product');
    const twice = repeated(ours.map(({ text }) => text));
    const story = journal.filter((line) =>
      twice.some((text) => line.includes(`${text.replace('answer ', 'message-')} `)),
    );
    expect([...ours.filter(({ text }) => twice.includes(text)), ...story]).toEqual([]);
    expect(ours.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
    expect(new Set(outcomes)).toEqual(new Set(['sent']));
    for (const harmful of ['status_after', 'hang_after', 'reset_after', 'truncate']) {
      expect(strikes[harmful]).toBeGreaterThan(0);
    }
    expect(node.deaths()).toBeGreaterThan(0);
  });
});
