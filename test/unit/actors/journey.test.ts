import type { AgentView } from '../../../actors/agent/agent.protocol.ts';
import type {
  Caller,
  InteractionView,
  MessagesView,
  TimelineView,
} from '../../../actors/conversation/conversation.protocol.ts';
import type { QueueView, WorkgroupView } from '../../../actors/workgroup/workgroup.protocol.ts';
import { agentId, channelId } from '../../../actors/types.ts';
import {
  agent,
  ana,
  ben,
  demo,
  direct,
  eva,
  ours,
  page,
  post,
  said,
  sales,
  sam,
  supervisor,
  support,
  withChannel,
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
  /** Another thread of the same page, or of the other workgroup's. */
  const hearIn = (id: string, channel = page) =>
    host.ask(`conversation/${id}`, {
      type: 'receive',
      thread: { ...post, channel, root: id },
      items: [said(id, 1)],
    });
  const seeIn = (id: string) =>
    host.ask(`conversation/${id}`, {
      type: 'get',
      interaction: `${id}~1`,
      by: supervisor,
    }) as InteractionView;
  return { host, platform, hear, hearIn, seeIn, act, signOn, see, agentView, queue, thread };
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
    const { host, signOn, act, see } = offered();
    signOn('ben');
    act('decline', agent(ana));
    expect(see()).toMatchObject({ state: 'offered', agent: 'ben' });
    host.advance(1);
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

  it('says to whoever has it next why it came', () => {
    const { act, signOn } = connected();
    signOn('eva');
    const reason = 'wants to buy another one';
    act('transfer', agent(ana), { to: { kind: 'workgroup', workgroup: sales }, reason });
    const { items } = act('timeline', supervisor) as unknown as TimelineView;
    expect(items.filter((line) => line.type === 'transferred')).toMatchObject([{ reason }]);
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

describe('an agent of two workgroups', () => {
  const shop = channelId('page-1002');
  /** Ben is in both; there's room for one interaction. */
  const config = [support, sales].reduce(
    (before, id) =>
      withWorkgroup(before, id, {
        utilization: { social_conversation: { percent: 100, maxAssigned: 1 } },
        wrapupSeconds: 0,
      }),
    withChannel(demo, shop, { page: '1002', workgroup: sales }),
  );

  it('is given the best of what waits in either', () => {
    const { host, hearIn, seeIn, signOn } = centre(config);
    hearIn('s1', shop);
    host.advance(60_000);
    hearIn('t1');
    host.advance(60_000);
    hearIn('s2', shop);
    const worth = { type: 'priority', interaction: 's2~1', by: supervisor, priority: 90 };
    host.ask('conversation/s2', worth);
    signOn('ben');
    const states = () => ['s1', 't1', 's2'].map((id) => seeIn(id).state);
    expect(states()).toEqual(['queued', 'queued', 'offered']);
    const by = agent(ben);
    host.ask('conversation/s2', { type: 'pickUp', interaction: 's2~1', by });
    host.ask('conversation/s2', { type: 'disconnect', interaction: 's2~1', by });
    expect(states()).toEqual(['offered', 'queued', 'disconnected']);
    host.ask('conversation/s1', { type: 'pickUp', interaction: 's1~1', by });
    host.ask('conversation/s1', { type: 'disconnect', interaction: 's1~1', by });
    expect(states()).toEqual(['disconnected', 'offered', 'disconnected']);
  });

  it('leaves to others what it does not take', () => {
    const { hearIn, seeIn, signOn, host } = centre(config);
    signOn('ana', 'away');
    hearIn('s1', shop);
    hearIn('t1');
    signOn('ben');
    expect([seeIn('s1').state, seeIn('t1').state]).toContain('queued');
    host.ask('agent/ana', { type: 'setStatus', status: 'available' });
    const views = [seeIn('s1'), seeIn('t1')];
    expect(views.map(({ state }) => state)).toContain('offered');
  });

  it('does not wait for a workgroup that does not answer', () => {
    const host = createHost({ config, delayed: true });
    const ask = (command: object) => host.ask('agent/ben', command as never);
    ask({ type: 'signOn', session: 's', expiresAt: 10 ** 9 });
    ask({ type: 'setStatus', status: 'available' });
    const waits = () => (ask({ type: 'get' }) as AgentView).version;
    const before = waits();
    host.advance(99);
    expect(waits()).toBe(before);
    host.advance(1);
    expect(waits()).toBeGreaterThan(before);
  });
});

describe('what a supervisor changes of an interaction', () => {
  const english = {
    skill: 'english',
    minProficiency: 1,
    maxProficiency: 100,
    minDesire: 0,
    maxDesire: 100,
    proficiencyWeight: 1,
    desireWeight: 0,
  };

  it('is what it asks for, and what it is worth, in its queue too', () => {
    const { hear, act, queue, see } = centre();
    hear(said('1001_1', 1));
    act('priority', supervisor, { priority: 80 });
    expect(act('skills', supervisor, { skills: [english] })).toMatchObject({ priority: 80 });
    expect(queue('support')).toMatchObject([{ priority: 80, requiredSkills: [english] }]);
    expect(see().skills).toEqual([english]);
  });

  it('must be possible, and is no business of an agent', () => {
    const { act } = connected();
    const skills = [{ ...english, skill: 'klingon' }];
    expect(refused(() => act('skills', supervisor, { skills }))).toBe('skill_unknown');
    expect(refused(() => act('priority', supervisor, { priority: -1 }))).toBe('priority_range');
    expect(refused(() => act('priority', agent(ana), { priority: 1 }))).toBe('forbidden');
    act('disconnect', agent(ana));
    expect(refused(() => act('priority', supervisor, { priority: 1 }))).toBe('wrong_state');
  });

  it('lies within the workgroups that the supervisor has', () => {
    const { act } = connected();
    const elsewhere: Caller = { ...supervisor, workgroups: [sales] };
    expect(refused(() => act('get', elsewhere))).toBe('interaction_unknown');
    expect(act('get', { ...supervisor, workgroups: [support] }).state).toBe('connected');
  });

  it('begins with what the channel says', () => {
    const { hear, see } = centre(
      withChannel(demo, page, { interactionPriority: 70, requiredSkills: [english] }),
    );
    hear(said('1001_1', 1));
    expect(see()).toMatchObject({ priority: 70, skills: [english] });
  });
});

describe('an interaction that its workgroup cannot serve', () => {
  it('goes on to another queue, at its old time, worth more', () => {
    const overflow = { afterSeconds: 60, workgroup: sales, priority: 10 };
    const { host, hear, see, queue } = centre(withWorkgroup(demo, support, { overflow }));
    hear(said('1001_1', 1));
    host.advance(60_000);
    expect(see()).toMatchObject({ workgroup: 'sales', queuedAt: 1_000_000, priority: 60 });
    expect(queue('support')).toEqual([]);
    expect(queue('sales')).toMatchObject([{ id: 'fb~1/2', priority: 60 }]);
  });

  it('is not played back and forth for ever', () => {
    const back = (workgroup: typeof sales) => ({ overflow: { afterSeconds: 1, workgroup } });
    const both = withWorkgroup(withWorkgroup(demo, support, back(sales)), sales, back(support));
    const { host, hear, see, signOn } = centre(both);
    hear(said('1001_1', 1));
    host.advance(60_000);
    expect(see().state).toBe('queued');
    signOn('ben');
    expect(see()).toMatchObject({ state: 'offered', agent: 'ben' });
  });

  it('answers for itself while nobody works', () => {
    const closed = { then: 'answer', text: 'We are closed.' } as const;
    const hours = { timeZone: 'UTC', open: [], closed };
    const { hear, see, platform, thread } = centre(withWorkgroup(demo, support, { hours }));
    hear(said('1001_1', 1));
    platform.sendAll();
    expect(see().state).toBe('queued');
    expect(platform.posts).toMatchObject([{ item: { parent: '1001_1', text: 'We are closed.' } }]);
    expect(thread().items).toMatchObject([{}, { direction: 'out', author: { name: 'support' } }]);
  });
});

describe('a transfer raises an event of its own', () => {
  it('for public conversations, and another for private ones', () => {
    const { host, act } = connected();
    act('transfer', agent(ana), { to: { kind: 'workgroup', workgroup: sales } });
    const dm = 'conversation/dm';
    host.ask(dm, { type: 'receive', thread: direct, items: [said('m1', 1)] });
    const to = { kind: 'agent', agent: eva };
    host.ask(dm, { type: 'transfer', interaction: 'dm~1', by: supervisor, to });
    const raised = host.history.filter(({ event }) => event.type.endsWith('Initiated'));
    expect(raised).toMatchObject([
      {
        event: { type: 'transferConversationInitiated', fromWorkgroup: 'support', by: 'ana' },
        topics: expect.arrayContaining(['workgroup:support']) as never,
      },
      { event: { type: 'transferDirectMessageInitiated', to, by: 'sam' } },
    ]);
  });

  it('may keep the queue time, where the new workgroup says so', () => {
    const keeping = withWorkgroup(demo, sales, { transferResetsQueueTime: false });
    const { host, act, see } = connected(keeping);
    host.advance(5_000);
    act('transfer', agent(ana), { to: { kind: 'workgroup', workgroup: sales } });
    expect(see()).toMatchObject({ workgroup: 'sales', queuedAt: 1_000_000 });
  });
});

describe('the codes of a workgroup', () => {
  it('are the only ones that its wrap-ups take', () => {
    const other = { id: 'other', name: 'Other' };
    const config = {
      ...withWorkgroup(demo, support, { wrapupCodes: ['solved'] }),
      wrapupCodes: { ...demo.wrapupCodes, other },
    };
    const { act } = connected(config);
    act('disconnect', agent(ana));
    expect(refused(() => act('wrapUp', agent(ana), { code: 'other' }))).toBe('wrapup_code_unknown');
    expect(act('wrapUp', agent(ana), { code: 'solved' }).wrapupCode).toBe('solved');
  });
});

describe('what is counted', () => {
  it('follows an interaction through its workgroups and its agents', () => {
    const { host, act, agentView, signOn } = connected();
    const statistics = (id: string) =>
      (host.ask(`workgroup/${id}`, { type: 'get' }) as WorkgroupView).statistics.types;
    expect(statistics('support')).toMatchObject({
      social_conversation: { active: 1, answered: 1, longestActiveSinceAt: 1_000_000 },
    });
    act('transfer', agent(ana), { to: { kind: 'workgroup', workgroup: sales } });
    expect(statistics('support')).toMatchObject({
      social_conversation: { active: 0, transferred: 1 },
    });
    signOn('eva');
    act('pickUp', agent(eva));
    act('disconnect', agent(eva));
    expect(statistics('sales')).toMatchObject({
      social_conversation: { active: 0, handled: 1, answered: 1 },
    });
    expect(agentView('ana').statistics).toMatchObject({ accepted: 1, transferred: 1 });
    expect(agentView('eva').statistics).toMatchObject({ accepted: 1, handled: 1 });
  });

  it('knows what an agent took in person', () => {
    const { host, hear, act, signOn } = centre();
    signOn('eva');
    hear(said('1001_1', 1));
    act('transfer', supervisor, { to: { kind: 'agent', agent: eva } });
    act('pickUp', agent(eva));
    const view = host.ask('workgroup/support', { type: 'get' }) as WorkgroupView;
    expect(view.statistics.types).toMatchObject({ social_conversation: { active: 1 } });
  });
});
