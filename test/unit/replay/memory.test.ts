/** What a queue decides must not depend on whether it was in memory: or its past could not be told again. */
import type { Configuration, Workgroup } from '../../../actors/configuration.ts';
import type { EpochMs } from '../../../actors/types.ts';
import {
  agentId,
  conversationId,
  entryId,
  interactionId,
  offerToken,
} from '../../../actors/types.ts';
import type { AgentId } from '../../../actors/types.ts';
import type {
  Entry,
  Presence,
  WorkgroupCommand,
} from '../../../actors/workgroup/workgroup.protocol.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import {
  ana,
  ben,
  eva,
  byId,
  demo,
  support,
  user,
  withWorkgroup,
  workgroup,
} from '../actors/fixtures.ts';
import { createPlayer } from '../actors/turn.ts';

type Step = readonly [EpochMs, WorkgroupCommand, Configuration?];

const entry = (n: number, at: EpochMs, more: Partial<Entry> = {}): WorkgroupCommand => ({
  type: 'enqueue',
  entry: {
    id: entryId(`c${String(n)}~1/1`),
    interaction: interactionId(`c${String(n)}~1`),
    conversation: conversationId(`c${String(n)}`),
    interactionType: 'social_conversation',
    priority: 50,
    requiredSkills: [],
    queuedAt: at,
    createdAt: at,
    ...more,
  },
});

const presence = (agent: AgentId, version: number, more: Partial<Presence> = {}): Presence => ({
  agent,
  version,
  signedOn: true,
  stations: [],
  statusKind: 'available',
  nonAcd: false,
  availableSinceAt: 1_000,
  slots: [],
  ...more,
});

const seen = (agent: AgentId, version: number, more?: Partial<Presence>): WorkgroupCommand => ({
  type: 'presence',
  presence: presence(agent, version, more),
});

const token = (n: number) => offerToken(`support#${String(n)}`);

const slot = (n: number) => ({
  token: offerToken(`other#${String(n)}`),
  interactionType: 'social_conversation' as const,
});

/** All that is decided, as it's recorded, when the queue is forgotten after each turn from an instant on. */
const decided = (steps: readonly Step[], forgetsFrom: EpochMs): readonly unknown[] => {
  const player = createPlayer(workgroupActor, support);
  let known: Configuration = demo;
  const take = (now: EpochMs, command: WorkgroupCommand): readonly unknown[] => {
    const { events } = player.take(command, now, known);
    if (now >= forgetsFrom) player.restart((items) => items.toReversed());
    return events.map(({ event }) => [now, event]);
  };
  return steps.flatMap(([now, command, config = known]) => {
    known = config;
    const woken: unknown[] = [];
    for (let at = player.wakeAt(); at !== undefined && at <= now; at = player.wakeAt())
      woken.push(...take(at, { type: 'wake' }));
    return [...woken, ...take(now, command)];
  });
};

const types = (events: readonly unknown[]): readonly string[] =>
  events.map((one) => (one as readonly [number, { readonly type: string }])[1].type);

const bothWays = (steps: readonly Step[], forgetsFrom: EpochMs = 0): readonly unknown[] => {
  const kept = decided(steps, Infinity);
  expect(decided(steps, forgetsFrom)).toEqual(kept);
  return kept;
};

const rules = (changes: Partial<Workgroup>): Configuration => withWorkgroup(demo, support, changes);

describe('a queue decides the same, in memory or read from the store', () => {
  it('about what is kept for an agent who missed it more than a minute ago', () => {
    const config = rules({ preferredSeconds: 300 });
    const busy = { slots: [1, 2, 3, 4].map((n) => ({ ...slot(n), percent: 25 })) };
    const events = bothWays([
      [1_000, seen(ana, 1), config],
      [2_000, entry(1, 2_000, { preferred: ana })],
      [2_100, { type: 'accepted', token: token(1), presence: presence(ana, 2, busy) }],
      [32_000, { type: 'returned', entry: entryId('c1~1/1'), token: token(1), why: 'missed' }],
      [95_000, seen(ben, 1)],
      [96_000, seen(ana, 3)],
    ]);
    expect(events.filter((one) => JSON.stringify(one).includes('offerMade'))).toEqual([
      [2_000, expect.objectContaining({ agent: 'ana' })],
      [96_000, expect.objectContaining({ agent: 'ana' })],
    ]);
  });

  it('after a burst that was cut short', () => {
    const people = Array.from({ length: 1_100 }, (_, i) => agentId(`p${String(i + 1_000)}`));
    const group = { ...workgroup(support, people), acdQueue: false };
    const closed: Configuration = {
      ...demo,
      users: byId(people.map(user)),
      workgroups: byId([group]),
    };
    const open: Configuration = {
      ...closed,
      version: 2,
      workgroups: byId([{ ...group, acdQueue: true }]),
    };
    const events = bothWays(
      [
        ...people.map((id, i): Step => [1_000 + i, seen(id, 1), closed]),
        ...people.map((_, i): Step => [5_000 + i, entry(i, 5_000 + i)]),
        [10_000, { type: 'reconfigured' }, open],
        [10_002, { type: 'reconfigured' }],
      ],
      10_000,
    );
    expect(types(events).filter((type) => type === 'offerMade')).toHaveLength(1_100);
  });

  it('on a node that knows only an older configuration', () => {
    const newer: Configuration = {
      ...rules({ members: [{ user: ana, activated: false }] }),
      version: 2,
    };
    const events = bothWays([
      [1_000, seen(ana, 1)],
      [2_000, { type: 'reconfigured' }, newer],
      [3_000, entry(1, 3_000)],
      [4_000, { type: 'get' }, demo],
    ]);
    expect(events.at(-1)).toEqual([4_000, expect.objectContaining({ agent: 'ana' })]);
  });

  it('when its hours are looked at again and have not turned', () => {
    const hour = 3_600_000;
    const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      fromMinute: 0,
      toMinute: 1_440,
    }));
    const config = rules({
      members: [ana, ben, eva].map((id) => ({ user: id, activated: true })),
      hours: { timeZone: 'UTC', open: everyDay, closed: { then: 'queue' } },
      rings: [{ agents: [ana], minima: [], seconds: 60 }],
    });
    const steps: readonly Step[] = [
      [1_000, seen(eva, 1), config],
      [2_000, seen(ben, 1, { availableSinceAt: 2_000 })],
      [hour - 60_000, entry(1, hour - 60_000)],
      [hour, { type: 'wake' }],
    ];
    const events = bothWays(steps, hour - 60_000);
    expect(events).toContainEqual([
      hour,
      expect.objectContaining({ type: 'offerMade', agent: 'eva', trigger: 'arrival' }),
    ]);
  });

  it('when it was looked at by nobody while its licences ran out', () => {
    const until = (expiresAt: EpochMs): Configuration => ({
      ...demo,
      licences: byId(Object.values(demo.licences).map((one) => ({ ...one, expiresAt }))),
    });
    const events = bothWays([
      [1_000, seen(ana, 1), until(60_000)],
      [2_000, seen(ben, 1)],
      [70_000, { type: 'get' }],
      [71_000, entry(1, 71_000)],
      [72_000, { type: 'get' }, { ...until(900_000), version: 2 }],
    ]);
    expect(types(events)).toContain('woken');
    expect(types(events).filter((type) => type === 'offerMade')).toHaveLength(1);
  });
});
