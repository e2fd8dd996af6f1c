import type { AgentView } from '../../../actors/agent/agent.protocol.ts';
import type {
  Caller,
  InteractionView,
  MessagesView,
} from '../../../actors/conversation/conversation.protocol.ts';
import type { QueueView, WorkgroupView } from '../../../actors/workgroup/workgroup.protocol.ts';
import { agentId } from '../../../actors/types.ts';
import {
  agent,
  ana,
  ben,
  demo,
  direct,
  eva,
  ours,
  post,
  said,
  sales,
  sam,
  supervisor,
  support,
  withWorkgroup,
} from './fixtures.ts';
import { createHost, type Host } from './host.ts';
import { createPlatform } from './platform.ts';

const conversation = 'conversation/fb';
const second = 30_000;

const centre = (config = demo) => {
  const host = createHost({ config, delayed: false });
  const platform = createPlatform(host, true);
  const hear = (...items: ReturnType<typeof said>[]) =>
    host.ask(conversation, { type: 'receive', thread: post, items });
  const act = (type: string, by: Caller, more: object = {}, interaction = 'fb~1') =>
    host.ask(conversation, { type, interaction, by, ...more }) as InteractionView;
  const signOn = (user: string, status = 'available') => {
    host.ask(`agent/${user}`, { type: 'signOn', session: user, expiresAt: 10 ** 9 });
    host.ask(`agent/${user}`, { type: 'setStatus', status });
  };
  const see = (interaction = 'fb~1') => act('get', supervisor, {}, interaction);
  const agentView = (user: string) => host.ask(`agent/${user}`, { type: 'get' }) as AgentView;
  const queue = (id: string) =>
    (host.ask(`workgroup/${id}`, { type: 'queue', limit: 100 }) as QueueView).items;
  const thread = (interaction = 'fb~1') =>
    act('messages', supervisor, { limit: 100 }, interaction) as unknown as MessagesView;
  return { host, platform, hear, act, signOn, see, agentView, queue, thread };
};

const offered = (config = demo) => {
  const all = centre(config);
  all.signOn('ana');
  all.hear(said('1001_1', 1));
  return all;
};

const connected = (config = demo) => {
  const all = offered(config);
  all.act('pickUp', agent(ana));
  return all;
};

const refused = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { type: string }).type;
  }
  return 'not refused';
};

describe('a post', () => {
  it('waits in its workgroup until somebody is there, and is offered at once then', () => {
    const { hear, see, signOn, queue } = centre();
    hear(said('1001_1', 1));
    expect(see()).toMatchObject({
      state: 'queued',
      workgroup: 'support',
      customer: { name: 'Carla' },
    });
    signOn('ana');
    expect(see()).toMatchObject({ state: 'offered', agent: 'ana' });
    expect(queue('support')).toMatchObject([{ interaction: 'fb~1', stand: { agent: 'ana' } }]);
  });

  it('is picked up, held, resumed, answered and disconnected', () => {
    const { act, see, agentView, queue, platform, thread } = connected();
    expect(see()).toMatchObject({ state: 'connected', agent: 'ana' });
    expect(queue('support')).toEqual([]);
    expect(act('hold', agent(ana)).state).toBe('held');
    expect(act('resume', agent(ana)).state).toBe('connected');
    act('reply', agent(ana), { messageId: 'r1', text: 'Hello' });
    platform.sendAll();
    expect(platform.posts).toMatchObject([{ messageId: 'r1', item: { parent: '1001_1' } }]);
    expect(thread().items).toMatchObject([{ id: '1001_1' }, { id: 'r1', delivery: 'sent' }]);
    expect(act('disconnect', agent(ana))).toMatchObject({ state: 'wrapup', agent: 'ana' });
    expect(agentView('ana')).toMatchObject({ status: 'wrap_up', utilization: 0 });
    expect(act('wrapUp', agent(ana), { code: 'solved' })).toMatchObject({
      state: 'disconnected',
      wrapupCode: 'solved',
    });
    expect(agentView('ana')).toMatchObject({ status: 'available', interactions: [] });
  });

  it('is one interaction with the comment that follows, and a new one after its end', () => {
    const { hear, act, see, thread } = connected();
    hear(said('c2', 2_000, { parent: '1001_1' }));
    expect(thread().items).toHaveLength(2);
    act('disconnect', agent(ana));
    hear(said('c3', 3_000, { parent: '1001_1' }));
    expect(see('fb~2')).toMatchObject({ previous: 'fb~1', state: 'queued' });
    expect(thread('fb~1').items).toHaveLength(2);
    expect(thread('fb~2').items).toHaveLength(3);
  });

  it('wraps up by itself when the time is over', () => {
    const { host, act, see, agentView } = connected();
    act('disconnect', agent(ana));
    host.advance(29_999);
    expect(see().state).toBe('wrapup');
    host.advance(1);
    expect(see().state).toBe('disconnected');
    expect(agentView('ana').status).toBe('available');
  });
});

describe('an offer', () => {
  it('that is missed goes back to its place in the queue, and its agent is set aside', () => {
    const { host, hear, see, agentView, queue } = offered();
    hear(said('later', 2)); // the same thread: nothing else waits
    host.advance(29_999);
    expect(see().state).toBe('offered');
    host.advance(1);
    expect(see()).toMatchObject({ state: 'queued', lastAttempted: 'ana', queuedAt: 1_000_000 });
    expect(queue('support')).toMatchObject([{ queuedAt: 1_000_000, stand: { status: 'waiting' } }]);
    expect(agentView('ana')).toMatchObject({ statusKind: 'not_answering', utilization: 0 });
  });

  it('that is declined goes to somebody else while there is somebody', () => {
    const { signOn, act, see } = offered();
    signOn('ben');
    act('decline', agent(ana));
    expect(see()).toMatchObject({ state: 'offered', agent: 'ben' });
    act('decline', agent(ben));
    expect(see()).toMatchObject({ state: 'offered', agent: 'ana' });
  });

  it('is taken by nobody else, and only once', () => {
    const { act, signOn } = offered();
    signOn('ben');
    expect(refused(() => act('pickUp', agent(ben)))).toBe('interaction_unknown');
    act('pickUp', agent(ana));
    expect(act('pickUp', agent(ana)).state).toBe('connected');
    expect(refused(() => act('decline', agent(ana)))).toBe('not_offered');
  });

  it('that is late to be picked up is refused to the one who missed it', () => {
    const { host, act } = offered();
    host.advance(second);
    expect(refused(() => act('pickUp', agent(ana)))).toBe('not_offered');
  });

  it('is connected without a hand where the workgroup answers by itself', () => {
    const { see, queue, agentView } = offered(withWorkgroup(demo, support, { autoAnswer: true }));
    expect(see()).toMatchObject({ state: 'connected', agent: 'ana' });
    expect(queue('support')).toEqual([]);
    expect(agentView('ana')).toMatchObject({ interactions: [{ phase: 'connected' }] });
  });
});

describe('a transfer', () => {
  it('to a workgroup takes the interaction away at once', () => {
    const { act, see, signOn, agentView } = connected();
    signOn('eva');
    const answer = act('transfer', agent(ana), { to: { kind: 'workgroup', workgroup: sales } });
    expect(answer).toMatchObject({ workgroup: 'sales', state: 'queued' });
    expect(see()).toMatchObject({ state: 'offered', agent: 'eva', createdAt: 1_000_000 });
    expect(agentView('ana')).toMatchObject({ status: 'available', interactions: [] });
    expect(refused(() => act('reply', agent(ana), { messageId: 'r', text: 'x' }))).toBe(
      'not_yours',
    );
    expect(refused(() => act('messages', agent(ana), { limit: 1 }))).toBe('not_yours');
    expect(refused(() => act('get', agent(ben)))).toBe('interaction_unknown');
  });

  it('begins a new time in the queue', () => {
    const { host, act, see } = connected();
    host.advance(5_000);
    act('transfer', agent(ana), { to: { kind: 'workgroup', workgroup: sales } });
    expect(see()).toMatchObject({ queuedAt: 1_005_000, createdAt: 1_000_000 });
  });

  it('to an agent is offered in person, member or not', () => {
    const { act, see, signOn, agentView, queue } = connected();
    signOn('eva');
    act('transfer', agent(ana), { to: { kind: 'agent', agent: eva } });
    expect(see()).toMatchObject({ state: 'offered', agent: 'eva', workgroup: 'support' });
    expect(queue('support')).toEqual([]);
    act('pickUp', agent(eva));
    expect(agentView('eva')).toMatchObject({ interactions: [{ phase: 'connected' }] });
  });

  it('to an agent who cannot take it comes back into the queue at its old time', () => {
    const { host, act, see, queue } = connected();
    host.advance(5_000);
    act('transfer', agent(ana), { to: { kind: 'agent', agent: eva } });
    // Ana, who handed it over, is free again and the only one there.
    expect(see()).toMatchObject({ state: 'offered', agent: 'ana', queuedAt: 1_000_000 });
    expect(queue('support')).toMatchObject([{ id: 'fb~1/2', queuedAt: 1_000_000 }]);
  });

  it('to an agent who misses it comes back into the queue', () => {
    const { host, act, see, signOn, agentView } = connected();
    signOn('eva');
    act('transfer', agent(ana), { to: { kind: 'agent', agent: eva } });
    host.advance(second);
    expect(agentView('eva').statusKind).toBe('not_answering');
    expect(see()).toMatchObject({ state: 'offered', agent: 'ana' });
  });

  it('is the right of a supervisor wherever it is', () => {
    const { act, see, queue, agentView } = offered();
    act('transfer', supervisor, { to: { kind: 'workgroup', workgroup: sales } });
    expect(see()).toMatchObject({ state: 'queued', workgroup: 'sales' });
    expect(queue('support')).toEqual([]);
    expect(queue('sales')).toHaveLength(1);
    expect(agentView('ana')).toMatchObject({ utilization: 0, status: 'available' });
  });

  it('is refused where it leads nowhere', () => {
    const { act } = connected(withWorkgroup(demo, sales, { acdQueue: false }));
    const to = (target: object) => refused(() => act('transfer', agent(ana), { to: target }));
    expect(to({ kind: 'workgroup', workgroup: sales })).toBe('no_queue');
    expect(to({ kind: 'workgroup', workgroup: 'nowhere' })).toBe('workgroup_unknown');
    expect(to({ kind: 'agent', agent: agentId('nobody') })).toBe('agent_unknown');
    expect(to({ kind: 'agent', agent: ana })).toBe('same_target');
  });

  it('is not for an agent who has it on offer only', () => {
    const { act } = offered();
    const to = { kind: 'agent', agent: sam };
    expect(refused(() => act('transfer', agent(ana), { to }))).toBe('wrong_state');
    const waiting = centre();
    waiting.hear(said('1001_1', 1));
    const same = { kind: 'workgroup', workgroup: support };
    expect(refused(() => waiting.act('transfer', supervisor, { to: same }))).toBe('same_target');
  });
});

describe('a supervisor', () => {
  it('may end what waits, rings or is handled', () => {
    const waiting = centre();
    waiting.hear(said('1001_1', 1));
    expect(waiting.act('disconnect', supervisor)).toMatchObject({ state: 'disconnected' });
    expect(waiting.queue('support')).toEqual([]);
    const ringing = offered();
    ringing.act('disconnect', supervisor);
    expect(ringing.agentView('ana')).toMatchObject({ utilization: 0, status: 'available' });
    expect(ringing.queue('support')).toEqual([]);
    const handled = connected();
    expect(handled.act('disconnect', supervisor)).toMatchObject({ state: 'wrapup', agent: 'ana' });
    expect(handled.agentView('ana').status).toBe('wrap_up');
  });

  it('may look at anything, and work on nothing', () => {
    const { act } = connected();
    expect(act('get', supervisor).state).toBe('connected');
    expect(refused(() => act('hold', supervisor))).toBe('not_yours');
    expect(refused(() => act('reply', supervisor, { messageId: 'r', text: 'x' }))).toBe(
      'not_yours',
    );
  });
});

describe('a customer who takes the post back', () => {
  const gone = said('1001_1', 1, { deleted: true });

  it('while it waits or rings, leaves nothing to be done', () => {
    const { hear, see, queue, agentView } = offered();
    hear(gone);
    expect(see()).toMatchObject({ state: 'disconnected' });
    expect(see().agent).toBeUndefined();
    expect(queue('support')).toEqual([]);
    expect(agentView('ana')).toMatchObject({ utilization: 0, status: 'available' });
  });

  it('is only shown to the agent who handles it', () => {
    const { hear, see, thread } = connected();
    hear(gone);
    expect(see().state).toBe('connected');
    expect(thread().items).toMatchObject([{ deleted: true }]);
  });
});

describe('what staff write in the platform itself', () => {
  it('comes back as an interaction, with the customer who is in the thread', () => {
    const { hear, act, see } = connected();
    act('disconnect', agent(ana));
    hear(ours('n1', 5_000, { parent: '1001_1' }));
    expect(see('fb~2')).toMatchObject({ previous: 'fb~1', customer: { name: 'Carla' } });
  });

  it('is not mistaken for our own reply, nor our own reply for it', () => {
    const { hear, act, platform, thread } = connected();
    act('reply', agent(ana), { messageId: 'r1', text: 'Hello' });
    platform.sendAll();
    act('disconnect', agent(ana));
    hear(...platform.posts.map(({ item }) => item));
    expect(thread().items).toHaveLength(2);
    expect(refused(() => act('get', supervisor, {}, 'fb~2'))).toBe('interaction_unknown');
  });
});

describe('a thread whose interaction has ended', () => {
  const reopening = withWorkgroup(demo, support, { reopenSeconds: 60 });

  it('is opened again by a message within the window, for the former agent first', () => {
    const { host, hear, act, see, signOn, agentView } = connected(reopening);
    signOn('ben');
    act('disconnect', agent(ana));
    act('wrapUp', agent(ana), { code: 'solved' });
    host.advance(59_999);
    hear(said('again', 2));
    expect(see()).toMatchObject({ state: 'offered', agent: 'ana', createdAt: 1_000_000 });
    expect(agentView('ben').interactions).toEqual([]);
  });

  it('is opened again out of a wrap-up, which ends it', () => {
    const { hear, act, see, agentView } = connected(reopening);
    act('disconnect', agent(ana));
    hear(said('again', 2));
    expect(see()).toMatchObject({ state: 'offered', agent: 'ana' });
    expect(agentView('ana')).toMatchObject({
      status: 'available',
      interactions: [{ phase: 'alerting' }],
    });
  });

  it('is a new interaction when the window is over', () => {
    const { host, hear, act, see } = connected(reopening);
    act('disconnect', agent(ana));
    host.advance(60_000);
    hear(said('again', 2));
    expect(see('fb~2').previous).toBe('fb~1');
  });
});

describe('a private message', () => {
  it('is of its own type, and watched by its channel while it is open', () => {
    const host: Host = createHost({ config: demo, delayed: false });
    const dm = 'conversation/dm';
    host.ask(dm, { type: 'receive', thread: direct, items: [said('m1', 1)] });
    const asked = { interaction: 'dm~1', by: supervisor };
    expect(host.ask(dm, { type: 'get', ...asked })).toMatchObject({
      type: 'social_direct_message',
    });
    const watched = () => host.ask('channel/page-1001', { type: 'get' }) as { watched: number };
    expect(watched().watched).toBe(1);
    host.ask(dm, { type: 'disconnect', ...asked });
    expect(watched().watched).toBe(1);
    host.advance(24 * 3_600_000);
    expect(watched().watched).toBe(0);
  });
});

describe('a workgroup that has agents before it has heard of them', () => {
  it('asks them how they stand when the configuration changes', () => {
    const { host, signOn, see, hear } = centre(withWorkgroup(demo, support, { members: [] }));
    signOn('ana');
    hear(said('1001_1', 1));
    expect(see().state).toBe('queued');
    host.config = { ...demo, version: 9 };
    host.ask('workgroup/support', { type: 'reconfigured' });
    expect(see()).toMatchObject({ state: 'offered', agent: 'ana' });
    const view = host.ask('workgroup/support', { type: 'get' }) as WorkgroupView;
    expect(view).toMatchObject({
      waiting: 0,
      offered: 1,
      agents: [{ agent: 'ana' }, { agent: 'ben' }],
    });
  });
});
