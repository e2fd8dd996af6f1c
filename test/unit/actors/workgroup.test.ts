import { offerToken } from '../../../actors/types.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import type {
  Presence,
  WorkgroupCommand,
  WorkgroupEvent,
} from '../../../actors/workgroup/workgroup.protocol.ts';
import { ana, ben, demo, support, withWorkgroup } from './fixtures.ts';
import { enqueue, entry, presence, stands } from './queue-words.ts';
import { scenario, type Heard } from './scenario.ts';

const { given } = scenario(workgroupActor, 'support');

const token = (n: number) => offerToken(`support#${String(n)}`);
const slot = (n: number) => ({
  token: token(n),
  interactionType: 'social_conversation' as const,
  percent: 25,
});
/** How well it suits is told by the tests of the scores. */
const made = (n: number, to: typeof ana, of = n, at = 10) =>
  expect.objectContaining({
    type: 'offerMade',
    at,
    entry: entry(of).id,
    token: token(n),
    agent: to,
    percent: 25,
  }) as never;

/** The members have been met, so that tests need not speak of it. */
const met: Heard<WorkgroupCommand> = [{ type: 'reconfigured' }, 0];
const begun = (...past: Heard<WorkgroupCommand>[]) => given(met, ...past);

describe('a queue', () => {
  it('offers an arrival to the agent who is there', () => {
    begun([presence(ana, 1), 5])
      .when(enqueue(1), 10)
      .then({ type: 'enqueued', at: 10, entry: entry(1) }, made(1, ana))
      .tells({
        to: 'agent/ana',
        command: {
          type: 'offer',
          offer: {
            token: token(1),
            interaction: 'c1~1',
            conversation: 'c1',
            interactionType: 'social_conversation',
            workgroup: support,
            from: 'workgroup',
          },
        },
      } as never);
  });

  it('offers what waits to an agent who gains capacity, the longest waiting first', () => {
    begun([enqueue(1, { queuedAt: 4 }), 4], [enqueue(2, { queuedAt: 3 }), 5])
      .when(presence(ana, 1), 10)
      .then(
        { type: 'presenceSeen', at: 10, presence: stands(ana, 1) },
        made(1, ana, 2),
        made(2, ana, 1),
      );
  });

  it('puts the higher priority before the longer wait, and the id before nothing', () => {
    const types = begun(
      [enqueue(1), 1],
      [enqueue(3, { queuedAt: 1 }), 1],
      [enqueue(2, { priority: 60 }), 2],
    );
    const [turn] = types.hears([presence(ana, 1), 10]);
    const offered = turn?.events.flatMap(({ event }) =>
      event.type === 'offerMade' ? [event] : [],
    );
    expect(offered).toMatchObject([{ entry: 'c2~1/1' }, { entry: 'c1~1/1' }, { entry: 'c3~1/1' }]);
  });

  it('gives to who has been available longest, and spreads what comes at once', () => {
    const both = [
      [presence(ana, 1, { availableSinceAt: 2 }), 5],
      [presence(ben, 1, { availableSinceAt: 1 }), 5],
    ] as const;
    begun(...both)
      .when(enqueue(1), 10)
      .then(expect.anything() as never, made(1, ben));
    begun(...both, [enqueue(1), 10])
      .when(enqueue(2), 10)
      .then(expect.anything() as never, made(2, ana));
  });

  it('breaks a tie by who has less to do, then by name', () => {
    begun([presence(ben, 1), 5], [presence(ana, 1), 5])
      .when(enqueue(1), 10)
      .then(expect.anything() as never, made(1, ana));
    begun([presence(ben, 1), 5], [presence(ana, 1, { slots: [slot(9)] }), 5])
      .when(enqueue(1), 10)
      .then(expect.anything() as never, made(1, ben));
  });

  it('offers no more than fits, its own offers under way included', () => {
    const [, turn] = begun(
      ...[1, 2, 3, 4, 5].map((n): Heard<WorkgroupCommand> => [enqueue(n), n]),
    ).hears(met, [presence(ana, 1), 10]);
    expect(turn?.events.filter(({ event }) => event.type === 'offerMade')).toHaveLength(4);
  });

  it('offers nothing to who is away, off, not activated or no member', () => {
    const nobody = (past: Presence, config = demo) => {
      scenario(workgroupActor, 'support', config)
        .given(met, [{ type: 'presence', presence: past }, 5])
        .when(enqueue(1), 10)
        .thenTypes('enqueued');
    };
    nobody(stands(ana, 1, { statusKind: 'wrap_up' }));
    nobody(stands(ana, 1, { signedOn: false }));
    nobody(
      stands(ana, 1),
      withWorkgroup(demo, support, { members: [{ user: ana, activated: false }] }),
    );
    nobody(stands(ana, 1), withWorkgroup(demo, support, { members: [] }));
  });

  it('routes nothing without an ACD queue, and begins when it gets one', () => {
    const off = withWorkgroup(demo, support, { acdQueue: false });
    const closed = scenario(workgroupActor, 'support', off).given([presence(ana, 1), 5]);
    closed.when(enqueue(1), 10).thenTypes('enqueued');
    closed
      .when({ type: 'reconfigured' }, 11, { ...demo, version: 3 })
      .thenTypes('membersMet', 'offerMade');
  });

  it('does not let a type that nobody has room for hold up another', () => {
    begun(
      [presence(ana, 1, { slots: [slot(91), slot(92), slot(93)] }), 5],
      [enqueue(1, { interactionType: 'call' }), 6],
    )
      .when(enqueue(2), 10)
      .then(expect.anything() as never, made(1, ana, 2));
  });

  it('takes an entry in once', () => {
    begun([enqueue(1), 5])
      .when(enqueue(1), 6)
      .then();
  });

  it('forgets what is withdrawn', () => {
    begun([enqueue(1), 5])
      .when({ type: 'withdraw', entry: entry(1).id, why: 'transferred' }, 6)
      .thenTypes('withdrawn');
    begun([enqueue(1), 5], [{ type: 'withdraw', entry: entry(1).id, why: 'transferred' }, 6])
      .when(presence(ana, 1), 10)
      .thenTypes('presenceSeen');
    begun()
      .when({ type: 'withdraw', entry: entry(1).id, why: 'transferred' }, 6)
      .then();
  });
});

describe('the word of an agent', () => {
  const offered = [
    [presence(ana, 1), 5],
    [enqueue(1), 10],
  ] as const;
  const busy = stands(ana, 2, { slots: [slot(1)], availableSinceAt: 11 });

  it('counts only when it is newer', () => {
    begun([presence(ana, 5), 5])
      .when(presence(ana, 5), 6)
      .then();
    begun([presence(ana, 5), 5])
      .when(presence(ana, 4, { statusKind: 'away' }), 6)
      .then();
  });

  it('that accepts takes the offer to the conversation', () => {
    begun(...offered)
      .when({ type: 'accepted', token: token(1), presence: busy }, 12)
      .then(
        { type: 'presenceSeen', at: 12, presence: busy },
        { type: 'offerAccepted', at: 12, entry: entry(1).id, token: token(1), agent: ana },
      )
      .tells({
        to: 'conversation/c1',
        command: {
          type: 'offer',
          entry: 'c1~1/1',
          token: 'support#1',
          agent: 'ana',
          decisions: [expect.objectContaining({ token: 'support#1', chosen: ana })],
        },
      } as never);
  });

  it('that comes too late is thanked for and sent back', () => {
    begun(...offered, [{ type: 'withdraw', entry: entry(1).id, why: 'transferred' }, 11])
      .when({ type: 'accepted', token: token(1), presence: busy }, 12)
      .thenTypes('presenceSeen', 'offerVoid')
      .tells({ to: 'agent/ana', command: { type: 'withdraw', token: 'support#1' } } as never);
  });

  it('that refuses sends the entry to somebody else, at its old place', () => {
    const away = stands(ana, 2, { statusKind: 'away' });
    begun(...offered, [presence(ben, 1, { statusKind: 'away' }), 11])
      .when({ type: 'refused', token: token(1), code: 'status_not_available', presence: away }, 12)
      .thenTypes('presenceSeen', 'offerRefused');
    begun(...offered, [presence(ben, 1), 11])
      .when({ type: 'refused', token: token(1), code: 'status_not_available', presence: away }, 12)
      .then(
        expect.objectContaining({ type: 'presenceSeen' }) as never,
        expect.objectContaining({ type: 'offerRefused' }) as never,
        made(2, ben, 1, 12),
      );
  });

  it('that refuses without a visible reason is not asked again until it stands otherwise', () => {
    const unchanged = {
      type: 'refused',
      token: token(1),
      code: 'not_a_member',
      presence: stands(ana, 1),
    } as const;
    const refused = begun(...offered, [unchanged, 12]);
    refused.when(enqueue(2), 13).thenTypes('enqueued');
    refused.when(presence(ana, 2), 14).thenTypes('presenceSeen', 'offerMade', 'offerMade');
  });
});

describe('the word of a conversation', () => {
  const accepted = [
    [presence(ana, 1), 5],
    [enqueue(1), 10],
    [{ type: 'accepted', token: token(1), presence: stands(ana, 2, { slots: [slot(1)] }) }, 12],
  ] as const;
  const returned = {
    type: 'returned',
    entry: entry(1).id,
    token: token(1),
    why: 'missed',
  } as const;

  it('that an agent is connected takes the entry out of the queue', () => {
    begun(...accepted)
      .when({ type: 'connected', entry: entry(1).id, token: token(1) }, 13)
      .then({
        type: 'assigned',
        at: 13,
        entry: entry(1).id,
        interaction: entry(1).interaction,
        token: token(1),
        agent: ana,
        measured: { day: '1970-01-01', waitedMs: 12 },
      });
    begun(...accepted)
      .when({ type: 'connected', entry: entry(1).id, token: token(7) }, 13)
      .then();
  });

  it('that an offer came to nothing puts the entry back where it was', () => {
    const one = begun(
      ...accepted,
      [enqueue(2), 12],
      [{ ...presence(ana, 3, { statusKind: 'not_answering' }) }, 13],
    );
    one.when(returned, 40).thenTypes('entryReturned');
    one.when({ type: 'queue', limit: 10 }, 41).answers({
      items: [{ id: 'c1~1/1', queuedAt: 1, missedBy: { ana: 40 } }, { id: 'c2~1/1' }],
    });
    one.when(returned, 42).then();
  });

  it('passes over who has missed it, for a minute, while somebody else is there', () => {
    const free = presence(ana, 3);
    const other = presence(ben, 1, { availableSinceAt: 39 });
    const back = begun(...accepted, [other, 13], [free, 14]);
    back.when(returned, 40).then(expect.anything() as never, made(2, ben, 1, 40));
    const alone = begun(...accepted, [free, 14]);
    alone.when(returned, 40).then(expect.anything() as never, made(2, ana, 1, 40));
  });

  it('forgives who has missed it after that minute', () => {
    const off = withWorkgroup(demo, support, { acdQueue: false });
    const both = [
      [presence(ana, 3, { availableSinceAt: 1 }), 14, off],
      [presence(ben, 1, { availableSinceAt: 2 }), 14, off],
      [returned, 40, off],
    ] as const;
    const again = { ...demo, version: off.version };
    const offers = (at: number) => {
      const [turn] = begun(...accepted, ...both).hears([{ type: 'reconfigured' }, at, again]);
      return turn?.events.flatMap(({ event }) => (event.type === 'offerMade' ? [event] : []));
    };
    expect(offers(60_039)).toMatchObject([{ agent: 'ben' }]);
    expect(offers(60_040)).toMatchObject([{ agent: 'ana' }]);
  });
});

describe('the agent who had the customer before', () => {
  const both = [
    [presence(ana, 1, { availableSinceAt: 1 }), 5],
    [presence(ben, 1, { availableSinceAt: 2 }), 5],
  ] as const;

  it('comes first for a while', () => {
    begun(...both)
      .when(enqueue(1, { preferred: ben }), 10)
      .then(expect.anything() as never, made(1, ben));
  });

  it('is waited for, while signed on, for as long as the workgroup says', () => {
    const away = [presence(ben, 1, { statusKind: 'away' }), 5] as const;
    const kept = begun(both[0], away, [enqueue(1, { preferred: ben }), 10]);
    expect(kept.player.wakeAt()).toBe(20_010);
    kept
      .when({ type: 'wake' }, 20_010)
      .then({ type: 'woken', at: 20_010 }, made(1, ana, 1, 20_010));
    begun(both[0], away, [enqueue(1, { preferred: ben }), 10])
      .when(presence(ben, 2, { availableSinceAt: 50 }), 50)
      .then(expect.anything() as never, made(1, ben, 1, 50));
  });

  it('is not waited for by what comes after it, nor when off', () => {
    const away = [presence(ben, 1, { statusKind: 'away' }), 5] as const;
    begun(both[0], away, [enqueue(1, { preferred: ben }), 10])
      .when(enqueue(2), 11)
      .then(expect.anything() as never, made(1, ana, 2, 11));
    begun(both[0], away, [enqueue(1, { preferred: ben }), 10])
      .when(presence(ben, 2, { signedOn: false }), 12)
      .then(expect.anything() as never, made(1, ana, 1, 12));
    begun(both[0], [presence(ben, 1, { signedOn: false }), 5])
      .when(enqueue(1, { preferred: ben }), 10)
      .then(expect.anything() as never, made(1, ana));
  });

  it('is one of many when the while is over', () => {
    begun(...both)
      .when(
        enqueue(1, { preferred: ben }),
        10,
        withWorkgroup(demo, support, { preferredSeconds: 0 }),
      )
      .then(expect.anything() as never, expect.anything() as never, made(1, ana));
  });
});

describe('the view of a queue', () => {
  it('counts who waits and who is offered, and knows the longest wait', () => {
    const one = begun(...[3, 2, 1].map((n): Heard<WorkgroupCommand> => [enqueue(n), n]));
    one.when({ type: 'get' }, 5).answers({ waiting: 3, offered: 0, longestWaitingSinceAt: 1 });
    one.hears([presence(ana, 1, { slots: [slot(7), slot(8), slot(9)] }), 6]);
    one.when({ type: 'get' }, 7).answers({ waiting: 2, offered: 1, longestWaitingSinceAt: 2 });
  });

  it('is read page by page, in the order of the queue', () => {
    const one = begun(...[3, 2, 1].map((n): Heard<WorkgroupCommand> => [enqueue(n), n]));
    one
      .when({ type: 'queue', limit: 2 }, 5)
      .answers({ items: [{ id: 'c1~1/1' }, { id: 'c2~1/1' }], next: 'c2~1/1' });
    one
      .when({ type: 'queue', limit: 2, after: entry(2).id }, 5)
      .answers({ items: [{ id: 'c3~1/1' }] });
  });

  it('is refused for a workgroup that nobody has configured', () => {
    const { given: elsewhere } = scenario(workgroupActor, 'nowhere');
    elsewhere().when({ type: 'get' }, 1).thenRejected('workgroup_unknown');
    elsewhere().when({ type: 'queue', limit: 1 }, 1).thenRejected('workgroup_unknown');
  });
});

describe('a workgroup under a newer configuration', () => {
  it('asks members of whom it has not heard, once', () => {
    given()
      .when({ type: 'reconfigured' }, 1)
      .then({
        type: 'membersMet',
        at: 1,
        agents: [ana, ben],
        configVersion: 1,
      } satisfies WorkgroupEvent)
      .tells(
        { to: 'agent/ana', command: { type: 'introduce', workgroup: support } } as never,
        { to: 'agent/ben', command: { type: 'introduce', workgroup: support } } as never,
      );
    begun().when({ type: 'reconfigured' }, 2).then();
  });
});
