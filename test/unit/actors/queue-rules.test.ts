import type { Hours, RequiredSkill, Workgroup } from '../../../actors/configuration.ts';
import { featureLicence } from '../../../actors/configuration.ts';
import { entryId, offerToken } from '../../../actors/types.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import type { Presence, WorkgroupCommand } from '../../../actors/workgroup/workgroup.protocol.ts';
import type { WorkgroupState } from '../../../actors/workgroup/state.ts';
import { ana, ben, demo, sales, support, withWorkgroup } from './fixtures.ts';
import { enqueue, entry, presence } from './queue-words.ts';
import { scenario, type Heard } from './scenario.ts';

const second = 1_000;
const met: Heard<WorkgroupCommand> = [{ type: 'reconfigured' }, 0];
const rules = (changes: Partial<Workgroup>) => {
  const config = withWorkgroup(demo, support, changes);
  return scenario(workgroupActor, 'support', config).given(met);
};
const english: RequiredSkill = {
  skill: 'english',
  minProficiency: 50,
  maxProficiency: 100,
  minDesire: 0,
  maxDesire: 100,
  proficiencyWeight: 1,
  desireWeight: 0,
};
const offered = (agent: typeof ana, n = 1) =>
  expect.objectContaining({ type: 'offerMade', agent, entry: entry(n).id }) as never;
const any = expect.anything() as never;

describe('an interaction that asks for skills', () => {
  it('is offered to who has them, and to nobody else', () => {
    const skilled = rules({ requiredSkills: [english] });
    skilled.hears([presence(ana, 1), 1]);
    skilled.when(enqueue(1), 10).thenTypes('enqueued');
    const users = {
      ...demo.users,
      ben: {
        ...demo.users['ben'],
        skills: [{ skill: 'english', proficiency: 50, desire: 0 }],
      } as (typeof demo.users)[string],
    };
    const config = { ...withWorkgroup(demo, support, { requiredSkills: [english] }), users };
    const both = scenario(workgroupActor, 'support', config).given(
      met,
      [presence(ana, 1), 1],
      [presence(ben, 1, { availableSinceAt: 5 }), 5],
    );
    both.when(enqueue(1), 10).then(any, offered(ben));
  });

  it('may be made to ask for less, or to be worth more', () => {
    const one = rules({});
    one.hears([enqueue(1, { requiredSkills: [english] }), 5], [presence(ana, 1), 6]);
    const requalify = { type: 'requalify', entry: entry(1).id, priority: 50 } as const;
    one.when({ ...requalify, requiredSkills: [] }, 10).then(any, offered(ana));
    const two = rules({});
    two.hears([enqueue(1), 5], [enqueue(2), 6]);
    two.hears([{ ...requalify, entry: entry(2).id, priority: 90, requiredSkills: [] }, 7]);
    two.when(presence(ana, 1), 10).then(any, offered(ana, 2), offered(ana, 1));
  });
});

describe('an interaction that waits too long', () => {
  const late = { afterSeconds: 50 };

  it('is worth more and asks for less, once', () => {
    const overflow = { ...late, priority: 20, lowerProficiency: 50 };
    const one = rules({ overflow });
    one.hears([enqueue(1, { requiredSkills: [{ ...english, minProficiency: 60 }] }), 0]);
    expect(one.player.wakeAt()).toBe(50 * second);
    one.when({ type: 'wake' }, 50 * second).thenTypes('woken', 'overflowed');
    expect(one.player.wakeAt()).toBe(60 * second);
    one.when({ type: 'wake' }, 60 * second).thenTypes('woken', 'swept');
    one.when({ type: 'queue', limit: 1 }, 61 * second).answers({
      items: [{ priority: 70, lowered: 50, overflowed: true }],
    });
  });

  it('goes to another workgroup, and stays routable until it has gone', () => {
    const one = rules({ overflow: { ...late, workgroup: sales } });
    one.hears([enqueue(1), 0]);
    const [turn] = one.hears([{ type: 'wake' }, 50 * second]);
    expect(turn?.messages).toMatchObject([
      { to: 'conversation/c1', command: { type: 'overflow', entry: 'c1~1/1', workgroup: 'sales' } },
    ]);
    one.when(presence(ana, 1), 55 * second).then(any, offered(ana));
  });

  it('stays where the other workgroup has no queue', () => {
    const nowhere = withWorkgroup(
      withWorkgroup(demo, support, { overflow: { ...late, workgroup: sales } }),
      sales,
      { acdQueue: false },
    );
    const one = scenario(workgroupActor, 'support', nowhere).given(met, [enqueue(1), 0]);
    const [turn] = one.hears([{ type: 'wake' }, 50 * second]);
    expect(turn?.messages).toEqual([]);
  });
});

describe('the rings of a workgroup', () => {
  const rings = [{ agents: [ben], minima: [], seconds: 10 }];

  it('are asked one after the other', () => {
    const one = rules({ rings });
    one.hears([presence(ana, 1), 1], [enqueue(1), 1_000]);
    expect(one.player.wakeAt()).toBe(11_000);
    one.when({ type: 'wake' }, 11_000).then(any, offered(ana));
    const two = rules({ rings });
    two.hears([presence(ana, 1), 1], [presence(ben, 1, { availableSinceAt: 9 }), 9]);
    two.when(enqueue(1), 1_000).then(any, offered(ben));
  });
});

describe('the hours of a workgroup', () => {
  /** From 0:01 on Thursdays, in UTC: 1970-01-01 was one. */
  const hours = (closed: Hours['closed']): Hours => ({
    timeZone: 'UTC',
    open: [{ weekday: 4, fromMinute: 1, toMinute: 1_440 }],
    closed,
  });
  const closed = (way: Hours['closed']) => {
    const one = rules({ hours: hours(way) });
    one.hears([presence(ana, 1), 1]);
    return one;
  };

  it('let an interaction wait for the opening', () => {
    const one = closed({ then: 'queue' });
    one.when(enqueue(1), 1_000).thenTypes('enqueued');
    expect(one.player.wakeAt()).toBe(60_000);
    one.when({ type: 'wake' }, 60_000).then(any, offered(ana));
    expect(one.player.wakeAt()).toBeGreaterThan(60_000);
  });

  it('send it elsewhere', () => {
    const [turn] = closed({ then: 'overflow', workgroup: sales }).hears([enqueue(1), 1_000]);
    expect(turn?.messages).toMatchObject([{ command: { type: 'overflow', workgroup: 'sales' } }]);
  });

  it('have the customer told, once, and let it wait', () => {
    const one = closed({ then: 'answer', text: 'We open at nine.' });
    const [turn] = one.hears([enqueue(1), 1_000]);
    expect(turn?.messages).toMatchObject([
      { to: 'conversation/c1', command: { type: 'answerClosed', text: 'We open at nine.' } },
    ]);
    one.when({ type: 'reconfigured' }, 2_000).then();
    one.when({ type: 'wake' }, 60_000).then(any, offered(ana));
  });
});

describe('a licence that runs out', () => {
  it('ends the offers at that instant, and a later one brings them back', () => {
    const ending = {
      ...demo,
      licences: {
        ...demo.licences,
        [featureLicence]: { id: featureLicence, name: featureLicence, count: 1, expiresAt: 5_000 },
      },
    };
    const full = presence(ana, 1, {
      slots: [{ token: offerToken('x'), interactionType: 'call', percent: 100 }],
    });
    const one = scenario(workgroupActor, 'support', ending).given(met, [full, 1], [enqueue(1), 10]);
    expect(one.player.wakeAt()).toBe(5_000);
    one.hears([{ type: 'wake' }, 5_000]);
    one.when(presence(ana, 2), 5_001).thenTypes('presenceSeen');
    one.when({ type: 'reconfigured' }, 6_000, { ...demo, version: 2 }).then(any, offered(ana));
  });
});

describe('an agent who has just signed on', () => {
  it('is filled at a set rate', () => {
    const one = rules({ signOnOffersPerMinute: 2 });
    one.hears([enqueue(1), 1], [enqueue(2), 2], [enqueue(3), 3]);
    one
      .when(presence(ana, 1, { firstAvailableAt: 1_000 }), 1_000)
      .thenTypes('presenceSeen', 'offerMade');
    expect(one.player.wakeAt()).toBe(31_000);
    one.when(enqueue(4), 20_000).thenTypes('enqueued');
    one.when({ type: 'wake' }, 31_000).then(any, offered(ana, 2));
    one.when({ type: 'wake' }, 60_001).thenTypes('woken', 'swept');
    expect(one.player.wakeAt()).toBe(61_000);
  });
});

describe('the safety net', () => {
  it('offers what was overlooked, and counts it', () => {
    const one = rules({});
    const full = { slots: [{ token: offerToken('x'), interactionType: 'call', percent: 100 }] };
    one.hears([presence(ana, 1, full as Partial<Presence>), 1], [enqueue(1), 2]);
    // As if the agent's gain of capacity had been forgotten.
    const stand = (one.player.state() as WorkgroupState).agents.get(ana);
    Object.assign(stand ?? {}, { presence: presence(ana, 2).presence, used: 0 });
    one.when({ type: 'wake' }, 60_002).thenTypes('woken', 'swept', 'offerMade');
    one
      .when({ type: 'get' }, 60_003)
      .answers({ waiting: 0, offered: 1, statistics: { overlooked: 1 } });
  });

  it('finds nothing where nobody is free', () => {
    const one = rules({});
    one.hears([presence(ana, 1, { statusKind: 'away' }), 1], [enqueue(1), 2]);
    one.when({ type: 'wake' }, 60_002).thenTypes('woken', 'swept');
    one.when({ type: 'get' }, 60_003).answers({ statistics: { overlooked: 0 } });
  });
});

describe('a workgroup whose agent gathers offers', () => {
  const asking = (number: number, version = number) =>
    presence(ana, version, { solicitation: number });

  it('makes its best one, and no other until it is asked again', () => {
    const one = rules({});
    one.hears([enqueue(1), 1], [enqueue(2, { priority: 60 }), 2]);
    const [turn] = one.hears([asking(1), 10]);
    expect(turn?.messages).toMatchObject([
      { command: { type: 'offer', offer: { interaction: 'c2~1', solicitation: 1, queuedAt: 2 } } },
    ]);
    one.when(enqueue(3), 11).thenTypes('enqueued');
    one.when(asking(2), 12).then(any, offered(ana, 1));
  });

  it('says so when it has nothing, also where nothing is routed', () => {
    rules({})
      .when(asking(1), 10)
      .thenTypes('presenceSeen', 'nothingOffered')
      .tells({
        to: 'agent/ana',
        command: { type: 'nothing', workgroup: support, solicitation: 1 },
      } as never);
    rules({ acdQueue: false }).when(asking(1), 10).thenTypes('presenceSeen', 'nothingOffered');
  });

  it('offers elsewhere at once what was outbid', () => {
    const one = rules({});
    one.hears([enqueue(1), 1], [asking(1), 10]);
    one.hears([presence(ben, 1), 11]);
    const { presence: stand } = asking(1);
    one
      .when(
        { type: 'refused', token: offerToken('support#1'), code: 'outbid', presence: stand },
        12,
      )
      .then(any, offered(ben));
  });
});

describe('the statistics of a queue', () => {
  const level = { social_conversation: { targetSeconds: 20, buckets: [10, 20, 40] } };

  it('measure from the entry to the first pick-up, and count what is abandoned', () => {
    const one = rules({ serviceLevels: level });
    one.hears([presence(ana, 1), 0]);
    const token = (n: number) => offerToken(`support#${String(n)}`);
    const ids = [0, 1, 2].map((n) => entry(n).id);
    one.hears(
      [enqueue(0), 0],
      [enqueue(1, { queuedAt: 0 }), 0],
      [enqueue(2, { queuedAt: 0 }), 0],
      [enqueue(3, { queuedAt: 0 }), 0],
      [{ type: 'connected', entry: ids[0] ?? entryId(''), token: token(1) }, 20 * second],
      [{ type: 'connected', entry: ids[1] ?? entryId(''), token: token(2) }, 41 * second],
      [{ type: 'withdraw', entry: ids[2] ?? entryId(''), why: 'abandoned' }, 15 * second],
      [{ type: 'withdraw', entry: entry(3).id, why: 'abandoned' }, 50 * second],
      [{ type: 'finished', interaction: entry(0).interaction, why: 'disconnected' }, 60 * second],
    );
    one.when({ type: 'get' }, 61 * second).answers({
      statistics: {
        day: '1970-01-01',
        availableAgents: 1,
        types: {
          social_conversation: {
            waiting: 0,
            active: 1,
            longestActiveSinceAt: 41 * second,
            answered: 2,
            answeredWithinTarget: 1,
            abandoned: 2,
            abandonedWithinTarget: 1,
            buckets: [0, 1, 0, 1],
            handled: 1,
            serviceLevel: { answered: 0.5, all: 0.5 },
          },
        },
      },
    });
    one.when({ type: 'get' }, 25 * 3_600 * second).answers({
      statistics: { day: '1970-01-02', types: { social_conversation: { active: 1, answered: 0 } } },
    });
  });
});
