import type { ConversationCommand } from '../../../actors/conversation/conversation.protocol.ts';
import { conversationActor } from '../../../actors/conversation/conversation.actor.ts';
import { atOnce, type Pieces } from '../../../actors/pieces.ts';
import { anyActor, reviving } from '../../../actors/runtime/activation.ts';
import { entryId, interactionId, offerToken } from '../../../actors/types.ts';
import type { WorkgroupState } from '../../../actors/workgroup/state.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import type { WorkgroupCommand } from '../../../actors/workgroup/workgroup.protocol.ts';
import {
  agent,
  ana,
  byId,
  demo,
  ours,
  post,
  said,
  supervisor,
  support,
  user,
  workgroup,
} from './fixtures.ts';
import { createPlayer } from './turn.ts';

/** In characters of JSON; a head is written with every commit. */
const headMax = 2_000;

const receive = (...items: readonly ReturnType<typeof said>[]): ConversationCommand => ({
  type: 'receive',
  thread: post,
  items,
});

const messagesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => said(`m${String(first + i)}`, first + i));

const enqueue = (n: number): WorkgroupCommand => ({
  type: 'enqueue',
  entry: {
    id: entryId(`c${String(n)}~1/1`),
    interaction: interactionId(`c${String(n)}~1`),
    conversation: `c${String(n)}` as never,
    interactionType: 'social_conversation',
    priority: 50,
    requiredSkills: [],
    queuedAt: n,
    createdAt: n,
  },
});

describe('what is written with each change', () => {
  it('does not grow with the length of a thread', () => {
    const player = createPlayer(conversationActor, 'fb');
    player.take(receive(...messagesFrom(0, 1_000)), 1, demo);
    const before = new Map(player.stored().rows);
    player.take(receive(said('one more', 2_000)), 2, demo);
    const { head, rows } = player.stored();
    expect(head.length).toBeLessThan(headMax);
    expect([...rows].filter(([key, json]) => before.get(key) !== json)).toHaveLength(1);
  });

  it('does not grow with the number of interactions', () => {
    const player = createPlayer(conversationActor, 'fb');
    for (let n = 1; n <= 1_100; n += 1) {
      player.take(receive(said(`m${String(n)}`, n)), n, demo);
      const interaction = interactionId(`fb~${String(n)}`);
      player.take(
        { type: 'disconnect', interaction, by: supervisor } as ConversationCommand,
        n,
        demo,
      );
    }
    const { head, rows } = player.stored();
    expect(head.length).toBeLessThan(headMax);
    const kept = (kind: string) => [...rows.keys()].filter((key) => key.startsWith(kind)).length;
    expect(kept('i/')).toBe(1_000);
    expect(kept('t/')).toBe(2_000);
    player.restart((items) => items);
    const ask = (n: number) => {
      const interaction = interactionId(`fb~${String(n)}`);
      return () =>
        player.take({ type: 'get', interaction, by: supervisor } as ConversationCommand, 1, demo);
    };
    expect(ask(100)).toThrow('interaction_unknown');
    expect(ask(101)().answer).toMatchObject({ state: 'disconnected' });
  });

  it('does not grow with the length of a queue', () => {
    const player = createPlayer(workgroupActor, 'support');
    for (let n = 0; n < 10_000; n += 1) player.take(enqueue(n), n, demo);
    const before = new Map(player.stored().rows);
    player.take(enqueue(10_000), 10_000, demo);
    const { head, rows } = player.stored();
    expect(head.length).toBeLessThan(headMax);
    expect([...rows].filter(([key, json]) => before.get(key) !== json)).toHaveLength(1);
  });
});

describe('a long queue', () => {
  const length = 3_000;
  const stepsOf = (pieces: Pieces<unknown>): number => {
    let steps = 0;
    while (pieces.next().done !== true) steps += 1;
    return steps;
  };
  const queue = () => {
    const player = createPlayer(workgroupActor, 'support');
    for (let n = 0; n < length; n += 1) player.take(enqueue(n), n, demo);
    const { head, rows } = player.stored();
    const versioned = `[${String(workgroupActor.snapshotVersion)},${head}]`;
    return { address: 'workgroup/support', head: versioned, rows } as const;
  };

  it('is read in pieces that do not grow with it', () => {
    const steps = stepsOf(reviving(anyActor(workgroupActor), 'support', queue()));
    expect(steps).toBeGreaterThan(2 * length);
  });

  it('gets its board in such pieces, before the turn that needs it and for good', () => {
    const stored = queue();
    const state = atOnce(reviving(anyActor(workgroupActor), 'support', stored)) as WorkgroupState;
    const pieces = workgroupActor.prepare?.(state, length, demo);
    if (pieces === undefined) throw new Error('Nothing is prepared');
    expect(stepsOf(pieces)).toBeGreaterThan(length);
    const { board } = state;
    workgroupActor.settle?.(state, length, demo);
    expect(state.board).toBe(board);
    expect(workgroupActor.prepare?.(state, length, demo)).toBeUndefined();
  });
});

describe('a full conversation', () => {
  const handled = (count: number) => {
    const player = createPlayer(conversationActor, 'fb');
    player.take(receive(...messagesFrom(0, count)), 1, demo);
    const token = offerToken('t');
    const offer = { type: 'offer', entry: entryId('fb~1/1'), token, agent: ana } as const;
    player.take(offer, 2, demo);
    const asked = { interaction: interactionId('fb~1'), by: agent(ana) };
    player.take({ type: 'pickUp', ...asked }, 3, demo);
    const reply = { type: 'reply', ...asked, messageId: 'r1', text: 'x' } as ConversationCommand;
    return { player, reply };
  };

  it('takes no more of ours', () => {
    const full = handled(10_000);
    expect(() => full.player.take(full.reply, 4, demo)).toThrow('conversation_full');
    const room = handled(9_999);
    expect(room.player.take(room.reply, 4, demo).events).toHaveLength(1);
  });

  it('takes what the customer says, and forgets the oldest beyond twice that', () => {
    const { player, reply } = handled(9_999);
    player.take(reply, 4, demo);
    player.take(receive(...messagesFrom(10_000, 10_000)), 5, demo);
    expect(player.stored().rows.has('m/m0')).toBe(true);
    const { events } = player.take(receive(...messagesFrom(30_000, 2)), 6, demo);
    expect(events).toMatchObject([{ event: { evicts: 'm0' } }, { event: { evicts: 'm1' } }]);
    const { rows, head } = player.stored();
    expect([...rows.keys()].filter((key) => key.startsWith('m/'))).toHaveLength(20_000);
    expect(rows.has('m/m0')).toBe(false);
    expect(head.length).toBeLessThan(headMax);
    // What was forgotten is not taken for new when it's read once more.
    expect(player.take(receive(said('m0', 0), ours('old', 1)), 7, demo).events).toEqual([]);
  });
});

describe('a decision of a large queue', () => {
  it('takes little time with 100,000 waiting and 5,000 agents', () => {
    const users = Array.from({ length: 5_000 }, (_, i) => `a${String(i)}` as typeof ana);
    const config = {
      ...demo,
      users: byId(users.map(user)),
      workgroups: { support: workgroup(support, users) },
    };
    const player = createPlayer(workgroupActor, 'support');
    for (const [i, who] of users.entries()) {
      const slots = Array.from({ length: 4 }, (_, n) => ({
        token: offerToken(`${who}${String(n)}`),
        interactionType: 'social_conversation' as const,
        percent: 25,
      }));
      const presence = {
        agent: who,
        version: 1,
        signedOn: true,
        stations: [],
        nonAcd: false,
        statusKind: 'available' as const,
      };
      const command = {
        type: 'presence',
        presence: { ...presence, availableSinceAt: i, slots },
      } as const;
      player.take(command, i, config);
    }
    const closed = {
      ...config,
      workgroups: { support: { ...workgroup(support, users), acdQueue: false } },
    };
    for (let n = 0; n < 100_000; n += 1) player.take(enqueue(n), n, closed);
    const times: number[] = [];
    for (let n = 0; n < 200; n += 1) {
      const before = performance.now();
      player.take(enqueue(200_000 + n), 200_000, config);
      times.push(performance.now() - before);
    }
    const sorted = times.toSorted((a, b) => a - b);
    // A generous multiple of what is measured, so that a busy machine does not fail it.
    expect(sorted[100]).toBeLessThan(25);
    const freed: number[] = [];
    for (const [i, who] of users.slice(0, 200).entries()) {
      const idle = { stations: [], nonAcd: false, availableSinceAt: 200_000 + i, slots: [] };
      const stands = { agent: who, version: 2, signedOn: true, ...idle };
      const presence = { ...stands, statusKind: 'available' } as const;
      const command: WorkgroupCommand = { type: 'presence', presence };
      const before = performance.now();
      const { events } = player.take(command, 200_000 + i, config);
      freed.push(performance.now() - before);
      expect(events.filter(({ event }) => event.type === 'offerMade')).toHaveLength(4);
    }
    expect(freed.toSorted((a, b) => a - b)[100]).toBeLessThan(25);
  });
});

describe('a large queue that begins to be routed', () => {
  it('makes its offers in bursts, until there is nothing left to give', () => {
    const users = Array.from({ length: 300 }, (_, i) => `a${String(i)}` as typeof ana);
    const open = workgroup(support, users);
    const staffed = { ...demo, users: byId(users.map(user)) };
    const closed = { ...staffed, workgroups: { support: { ...open, acdQueue: false } } };
    const config = { ...staffed, version: 2, workgroups: { support: open } };
    const player = createPlayer(workgroupActor, 'support');
    for (const agentOf of users) {
      const idle = { stations: [], nonAcd: false, availableSinceAt: 1, slots: [] };
      const stands = { agent: agentOf, version: 1, signedOn: true, ...idle };
      const presence = { ...stands, statusKind: 'available' } as const;
      const command: WorkgroupCommand = { type: 'presence', presence };
      player.take(command, 1, closed);
    }
    for (let n = 0; n < 2_000; n += 1) player.take(enqueue(n), 1, closed);
    const offersBy = (type: 'reconfigured' | 'wake', at: number) => {
      const { events } = player.take({ type }, at, config);
      player.restart((items) => items.toReversed());
      return events.filter(({ event }) => event.type === 'offerMade').length;
    };
    expect(offersBy('reconfigured', 10)).toBe(1_000);
    expect(player.wakeAt()).toBe(11);
    expect(offersBy('wake', 10)).toBe(0);
    expect(offersBy('wake', 11)).toBe(200);
    // The safety net.
    expect(player.wakeAt()).toBe(60_001);
  });
});
