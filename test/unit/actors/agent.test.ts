import { agentActor } from '../../../actors/agent/agent.actor.ts';
import type { AgentCommand, Offer } from '../../../actors/agent/agent.protocol.ts';
import type { InteractionType } from '../../../actors/types.ts';
import { conversationId, interactionId, offerToken } from '../../../actors/types.ts';
import { ana, demo, sales, support, withWorkgroup } from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

const { given } = scenario(agentActor, 'ana');

const hour = 3_600_000;
const signOn = { type: 'signOn', session: 's1', expiresAt: hour } as const;
const choose = (status: string) => ({ type: 'setStatus', status }) as const;
const available: readonly Heard<AgentCommand>[] = [
  [signOn, 1_000],
  [choose('available'), 2_000],
];

const offerOf = (n: number, changes: Partial<Offer> = {}): Offer => ({
  token: offerToken(`support#${String(n)}`),
  interaction: interactionId(`c${String(n)}~1`),
  conversation: conversationId(`c${String(n)}`),
  interactionType: 'social_conversation',
  workgroup: support,
  from: 'workgroup',
  ...changes,
});
const first = offerOf(1);
const { token } = first;
const offer = (made: Offer) => ({ type: 'offer', offer: made }) as const;
const connected: readonly Heard<AgentCommand>[] = [
  ...available,
  [offer(first), 3_000],
  [{ type: 'connected', token }, 4_000],
];
const disconnectedAt5 = {
  type: 'released',
  token,
  why: 'disconnected',
  wrapupEndsAt: 35_000,
} as const;

describe('an agent who signs on', () => {
  it('is there, but away until a status is chosen', () => {
    given()
      .when(signOn, 1_000)
      .thenTypes('sessionStarted', 'statusChanged', 'presenceRenewed')
      .answers({ id: 'ana', signedOn: true, status: 'away', utilization: 0 });
  });

  it('tells its workgroups how it stands', () => {
    const [turn] = given().hears([signOn, 1_000]);
    expect(turn?.messages).toMatchObject([
      { to: 'workgroup/support', command: { presence: { signedOn: true, statusKind: 'away' } } },
    ]);
  });

  it('is unknown when the configuration has no such user', () => {
    const { given: nobody } = scenario(agentActor, 'constructor');
    nobody().when(signOn, 1_000).thenRejected('agent_unknown');
    nobody().when({ type: 'get' }, 1_000).thenRejected('agent_unknown');
  });

  it('hears of a session twice and obeys once', () => {
    given([signOn, 1_000]).when(signOn, 1_500).then();
  });

  it('does not begin a session that is over', () => {
    given().when(signOn, hour).then().answers({ signedOn: false });
  });

  it('stays on while one session lasts, and is off with the last', () => {
    const second = { type: 'signOn', session: 's2', expiresAt: 2 * hour } as const;
    given([signOn, 1_000], [second, 2_000])
      .when({ type: 'signOff', session: 's1' }, 3_000)
      .then({ type: 'sessionEnded', at: 3_000, session: 's1' });
    given([signOn, 1_000], [second, 2_000])
      .when({ type: 'signOff' }, 3_000)
      .thenTypes('sessionEnded', 'sessionEnded', 'statusChanged')
      .answers({ signedOn: false, status: 'offline' });
  });

  it('is signed off when the session expires, and not before', () => {
    const on = given([signOn, 1_000]);
    expect(on.player.wakeAt()).toBe(hour);
    on.when({ type: 'wake' }, hour - 1).then();
    on.when({ type: 'wake' }, hour).thenTypes('sessionEnded', 'statusChanged');
    expect(on.player.wakeAt()).toBeUndefined();
  });

  it('has a limited number of sessions: the first to expire makes room', () => {
    const many = Array.from({ length: 32 }, (_, i): Heard<AgentCommand> => [
      { type: 'signOn', session: `many${String(i)}`, expiresAt: hour + i },
      1_000,
    ]);
    given(...many)
      .when({ type: 'signOn', session: 'one more', expiresAt: 2 * hour }, 2_000)
      .then(
        { type: 'sessionEnded', at: 2_000, session: 'many0' },
        { type: 'sessionStarted', at: 2_000, session: 'one more', expiresAt: 2 * hour },
      );
  });
});

describe('the status of an agent', () => {
  it('is chosen by id or by name', () => {
    given([signOn, 1_000])
      .when(choose('lunch'), 2_000)
      .answers({ status: 'lunch', statusKind: 'busy' });
    given([signOn, 1_000]).when(choose('At lunch'), 2_000).answers({ status: 'lunch' });
  });

  it('cannot be one that does not exist, nor be chosen by who is not there', () => {
    given([signOn, 1_000]).when(choose('sleeping'), 2_000).thenRejected('status_unknown');
    given().when(choose('available'), 2_000).thenRejected('wrong_state');
  });

  it('is chosen twice and changes once', () => {
    given(...available)
      .when(choose('available'), 3_000)
      .then();
  });
});

describe('an agent who is offered an interaction', () => {
  it('reserves the capacity and tells whoever offers', () => {
    const [turn] = given(...available).hears([offer(first), 3_000]);
    expect(turn?.events.map(({ event }) => event)).toEqual([
      { type: 'offerAccepted', at: 3_000, offer: first, percent: 25 },
    ]);
    expect(turn?.messages).toMatchObject([
      {
        to: 'workgroup/support',
        command: {
          type: 'accepted',
          token,
          presence: { slots: [{ token, percent: 25 }], availableSinceAt: 3_000 },
        },
      },
    ]);
  });

  it('hears the same offer twice and obeys once', () => {
    given(...available, [offer(first), 3_000])
      .when(offer(first), 3_100)
      .then();
  });

  const refusal = (code: string) =>
    expect.objectContaining({ type: 'offerRefused', code }) as never;

  it('refuses what it may not have, and says why', () => {
    given().when(offer(first), 3_000).then(refusal('not_logged_on'));
    given(...available)
      .when(offer(offerOf(1, { workgroup: sales })), 3_000)
      .then(refusal('not_a_member'));
    given([signOn, 1_000]).when(offer(first), 3_000).then(refusal('status_not_available'));
    const members = [{ user: ana, activated: false }];
    given(...available)
      .when(offer(first), 3_000, { ...withWorkgroup(demo, support, { members }), version: 1 })
      .then(refusal('not_activated'));
  });

  it('does not change by a refusal, so that a newer word is a word of news', () => {
    const before = given(...available);
    const [turn] = before.hears([offer(offerOf(1, { workgroup: sales })), 3_000]);
    expect(turn?.messages).toMatchObject([
      { to: 'workgroup/sales', command: { type: 'refused', presence: { version: 4 } } },
    ]);
    before.when({ type: 'get' }, 3_000).answers({ version: 4 });
  });

  it('may be handed one in person by who is no member, within its capacity', () => {
    const handed = offerOf(1, { workgroup: sales, from: 'conversation' });
    const [turn] = given(...available).hears([offer(handed), 3_000]);
    expect(turn?.messages).toMatchObject([
      { to: 'conversation/c1', command: { type: 'directAccepted', token } },
      { to: 'workgroup/support', command: { type: 'presence' } },
    ]);
    // The workgroup's percentages hold, also for who is no member of it: 100 % where it says nothing.
    const call = { interactionType: 'call' as const, token: offerToken('t2') };
    const [second] = given(...available, [offer(handed), 3_000]).hears([
      offer({ ...handed, ...call }),
      3_100,
    ]);
    expect(second?.messages).toMatchObject([
      { to: 'conversation/c1', command: { type: 'directRefused', code: 'utilization' } },
    ]);
  });

  it('lets go of an offer that no longer stands', () => {
    given(...available, [offer(first), 3_000])
      .when({ type: 'withdraw', token }, 3_100)
      .then({ type: 'slotFreed', at: 3_100, token, why: 'dropped', misses: 0 });
    given(...available)
      .when({ type: 'withdraw', token }, 3_100)
      .then();
  });
});

/** Worked examples of acd.md section 2: what fits beside one another. */
const mixes: readonly (readonly [string, readonly InteractionType[], number])[] = [
  ['one call', ['call'], 1],
  ['no call beside a call', ['call', 'call'], 1],
  ['four chats', ['chat', 'chat', 'chat', 'chat', 'chat'], 4],
  [
    'two chats and five emails',
    ['chat', 'chat', 'email', 'email', 'email', 'email', 'email', 'email'],
    7,
  ],
  ['one chat and seven emails, not eight', ['chat', ...Array<InteractionType>(8).fill('email')], 8],
];

describe('the utilization of an agent', () => {
  const withPercents = (call: number, chat: number, email: number, maxChats = 10) =>
    withWorkgroup(demo, support, {
      utilization: {
        call: { percent: call, maxAssigned: 10 },
        chat: { percent: chat, maxAssigned: maxChats },
        email: { percent: email, maxAssigned: 10 },
      },
    });
  const offers = (types: readonly InteractionType[], config: typeof demo) => {
    const one = scenario(agentActor, 'ana', config).given(...available);
    types.forEach((interactionType, i) =>
      one.hears([offer(offerOf(i, { interactionType })), 3_000]),
    );
    return one;
  };

  it.each(mixes)('with call 100, chat 25, email 10 allows %s', (_, types, count) => {
    const { player } = offers(types, withPercents(100, 25, 10));
    expect(player.take({ type: 'get' }, 3_000, demo).answer).toMatchObject({
      interactions: { length: count },
    });
  });

  it('with call 51, chat 25, email 10 allows a call and four emails', () => {
    const { player } = offers(
      ['call', 'email', 'email', 'email', 'email', 'email'],
      withPercents(51, 25, 10),
    );
    expect(player.take({ type: 'get' }, 3_000, demo).answer).toMatchObject({ utilization: 91 });
  });

  it('never gives a third chat where two are the most', () => {
    const one = offers(['chat', 'chat'], withPercents(100, 25, 10, 2));
    one
      .when(offer(offerOf(9, { interactionType: 'chat' })), 3_000, withPercents(100, 25, 10, 2))
      .then(expect.objectContaining({ type: 'offerRefused', code: 'max_assigned' }) as never);
  });

  it("is the user's own value before the workgroup's", () => {
    const own = { social_conversation: { percent: 60, maxAssigned: 2 } };
    const user = { ...demo.users['ana'], utilization: own } as (typeof demo.users)[string];
    const config = { ...demo, users: { ...demo.users, ana: user } };
    const one = scenario(agentActor, 'ana', config).given(...available, [offer(first), 3_000]);
    one
      .when(offer(offerOf(2)), 3_000)
      .then(expect.objectContaining({ type: 'offerRefused', code: 'utilization' }) as never);
  });

  it('keeps the percentage that an interaction was assigned with', () => {
    const config = withWorkgroup(demo, support, {
      utilization: { social_conversation: { percent: 100, maxAssigned: 1 } },
    });
    given(...connected)
      .when({ type: 'get' }, 5_000, config)
      .answers({ utilization: 25 });
  });

  it('counts what is held, unless the workgroup exempts it', () => {
    given(...connected, [{ type: 'held', token }, 5_000])
      .when({ type: 'get' }, 5_000)
      .answers({ utilization: 25, interactions: [{ phase: 'held' }] });
    const exempting = withWorkgroup(demo, support, { heldExempt: true });
    const one = scenario(agentActor, 'ana', exempting).given(...connected);
    const [held] = one.hears([{ type: 'held', token }, 5_000]);
    expect(held?.messages).toMatchObject([
      { to: 'workgroup/support', command: { type: 'presence', presence: { slots: [] } } },
    ]);
    one.when({ type: 'get' }, 5_000).answers({ utilization: 0 });
    const [resumed] = one.hears([{ type: 'resumed', token }, 6_000]);
    expect(resumed?.messages).toMatchObject([{ command: { presence: { slots: [{ token }] } } }]);
    one.when({ type: 'get' }, 6_000).answers({ utilization: 25 });
  });
});

describe('an agent who misses an offer', () => {
  const missed = { type: 'released', token, why: 'missed' } as const;

  it('is put in a status that takes no more of them', () => {
    given(...available, [offer(first), 3_000])
      .when(missed, 33_000)
      .thenTypes('statusChanged', 'slotFreed');
    const after = given(...available, [offer(first), 3_000], [missed, 33_000]);
    after.when({ type: 'get' }, 33_000).answers({ status: 'not_answering', utilization: 0 });
  });

  it('tells its workgroups once, when both are done', () => {
    const [turn] = given(...available, [offer(first), 3_000]).hears([missed, 33_000]);
    expect(turn?.messages).toMatchObject([
      { command: { presence: { statusKind: 'not_answering', slots: [] } } },
    ]);
  });

  it('may be forgiven so many in a row; picking up begins the count anew', () => {
    const tolerant = withWorkgroup(demo, support, { missesTolerated: 2 });
    const { given: forgiven } = scenario(agentActor, 'ana', tolerant);
    const second = offerOf(2);
    const once = [...available, [offer(first), 3_000], [missed, 33_000]] as const;
    forgiven(...once)
      .when({ type: 'get' }, 33_000)
      .answers({ status: 'available' });
    forgiven(...once, [offer(second), 34_000])
      .when({ ...missed, token: second.token }, 64_000)
      .thenTypes('statusChanged', 'slotFreed');
    forgiven(
      ...once,
      [offer(second), 34_000],
      [{ type: 'connected', token: second.token }, 35_000],
      [offer(offerOf(3)), 36_000],
    )
      .when({ ...missed, token: offerOf(3).token }, 66_000)
      .thenTypes('slotFreed');
  });

  it('keeps a status of its own choice', () => {
    given(...available, [offer(first), 3_000], [choose('lunch'), 4_000])
      .when(missed, 33_000)
      .thenTypes('slotFreed');
  });

  it('keeps its status when it declines', () => {
    given(...available, [offer(first), 3_000])
      .when({ type: 'released', token, why: 'declined' }, 4_000)
      .then({ type: 'slotFreed', at: 4_000, token, why: 'declined', misses: 0 });
  });
});

describe('the wrap-up of an agent', () => {
  it('takes the agent out of the routing, and nothing else off its hands', () => {
    given(...connected)
      .when(disconnectedAt5, 5_000)
      .then(
        { type: 'wrapupStarted', at: 5_000, token, endsAt: 35_000 },
        { type: 'statusChanged', at: 5_000, status: 'wrap_up', kind: 'wrap_up', why: 'wrapup' },
        { type: 'slotFreed', at: 5_000, token, why: 'disconnected', misses: 0 },
      );
    given(...connected, [disconnectedAt5, 5_000])
      .when({ type: 'get' }, 5_000)
      .answers({
        status: 'wrap_up',
        utilization: 0,
        interactions: [{ phase: 'wrapup', percent: 0, interaction: 'c1~1' }],
      });
  });

  it('gives the former status back at its end', () => {
    given(...connected, [disconnectedAt5, 5_000])
      .when({ type: 'wrappedUp', token }, 35_000)
      .then(
        { type: 'wrapupEnded', at: 35_000, token },
        {
          type: 'statusChanged',
          at: 35_000,
          status: 'available',
          kind: 'available',
          why: 'wrapup',
        },
      );
  });

  it('ends with the last of several', () => {
    const second = offerOf(2);
    const two = [
      ...available,
      [offer(first), 3_000],
      [offer(second), 3_100],
      [{ type: 'connected', token }, 4_000],
      [{ type: 'connected', token: second.token }, 4_100],
      [disconnectedAt5, 5_000],
      [{ ...disconnectedAt5, token: second.token, wrapupEndsAt: 36_000 }, 6_000],
    ] as const;
    given(...two)
      .when({ type: 'wrappedUp', token }, 35_000)
      .thenTypes('wrapupEnded');
    given(...two, [{ type: 'wrappedUp', token }, 35_000])
      .when({ type: 'wrappedUp', token: second.token }, 36_000)
      .thenTypes('wrapupEnded', 'statusChanged');
  });

  it('gives way to a status chosen meanwhile', () => {
    given(...connected, [disconnectedAt5, 5_000], [choose('lunch'), 6_000])
      .when({ type: 'wrappedUp', token }, 35_000)
      .thenTypes('wrapupEnded');
    given(...connected, [disconnectedAt5, 5_000], [choose('wrap_up'), 6_000])
      .when({ type: 'wrappedUp', token }, 35_000)
      .thenTypes('wrapupEnded');
  });

  it('is not needed where the workgroup has none', () => {
    given(...connected)
      .when({ type: 'released', token, why: 'disconnected' }, 5_000)
      .thenTypes('slotFreed');
  });

  it('does not bring back who has signed off meanwhile', () => {
    given(...connected, [disconnectedAt5, 5_000], [{ type: 'signOff' }, 6_000])
      .when({ type: 'wrappedUp', token }, 35_000)
      .thenTypes('wrapupEnded');
  });
});

describe('what a conversation tells of an agent that knows nothing of it', () => {
  it('changes nothing', () => {
    const stray = offerToken('stray');
    given(...available)
      .when({ type: 'connected', token: stray }, 3_000)
      .then();
    given(...available)
      .when({ type: 'held', token: stray }, 3_000)
      .then();
    given(...available)
      .when({ type: 'resumed', token: stray }, 3_000)
      .then();
    given(...available)
      .when({ type: 'released', token: stray, why: 'missed' }, 3_000)
      .then();
    given(...available)
      .when({ type: 'wrappedUp', token: stray }, 3_000)
      .then();
  });
});

describe('a newer configuration', () => {
  const both = withWorkgroup(demo, sales, { members: [{ user: ana, activated: true }] });

  it('makes the agent known to the workgroup that it has joined', () => {
    const [turn] = given(...available).hears([{ type: 'reconfigured' }, 5_000, both]);
    expect(turn?.messages.map(({ to }) => to)).toEqual(['workgroup/support', 'workgroup/sales']);
  });

  it('is told to a workgroup that was left, too', () => {
    const left = { ...withWorkgroup(both, support, { members: [] }), version: 3 };
    const [turn] = given(...available).hears([{ type: 'reconfigured' }, 5_000, left]);
    expect(turn?.messages.map(({ to }) => to)).toEqual(['workgroup/sales', 'workgroup/support']);
  });

  it('is taken in once', () => {
    given(...available, [{ type: 'reconfigured' }, 5_000, both])
      .when({ type: 'reconfigured' }, 5_050, both)
      .then();
  });

  it('is learnt from a workgroup that asks, which is told at once', () => {
    given(...available)
      .when({ type: 'introduce', workgroup: sales }, 5_000)
      .then({ type: 'introduced', at: 5_000, workgroup: sales })
      .tells(expect.objectContaining({ to: 'workgroup/sales' }) as never);
    given().when({ type: 'introduce', workgroup: sales }, 5_000).then();
  });
});

describe('who may follow an agent', () => {
  it('is the agent itself and its workgroups', () => {
    const [turn] = given([signOn, 1_000]).hears([choose('available'), 2_000]);
    expect(turn?.events.map(({ topics }) => topics)).toEqual([['agent:ana', 'workgroup:support']]);
  });
});
