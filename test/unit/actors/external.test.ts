import type { AgentView } from '../../../actors/agent/agent.protocol.ts';
import type {
  Caller,
  InteractionView,
} from '../../../actors/conversation/conversation.protocol.ts';
import { isRejected } from '../../../actors/errors.ts';
import { agentId } from '../../../actors/types.ts';
import type { WorkgroupView } from '../../../actors/workgroup/workgroup.protocol.ts';
import { agent, ana, demo, eva, sales, supervisor, support, withWorkgroup } from './fixtures.ts';
import { createHost, seeded } from './host.ts';

/** The telephone system, which signs in as a supervisor of support. */
const telephone: Caller = {
  user: agentId('telephone'),
  rights: ['supervise'],
  workgroups: [support],
};
const thread = 'conversation/api:telephone:call-7';
const first = 'api:telephone:call-7~1';

const order = {
  type: 'start',
  by: telephone,
  externalId: 'call-7',
  interactionType: 'call',
  workgroup: support,
  customer: { id: '+351', name: 'Carla' },
};

/** Every actor is read back from its store before each turn, as after a takeover. */
const centre = (config = demo) => {
  const restarts = { rate: 1, random: seeded(1) };
  const host = createHost({ config, delayed: false, restarts });
  const start = (more: object = {}) => host.ask(thread, { ...order, ...more }) as InteractionView;
  const act = (type: string, by: Caller, more: object = {}, interaction = first) =>
    host.ask(thread, { type, interaction, by, ...more }) as InteractionView;
  const signOn = (user: string) => {
    host.ask(`agent/${user}`, { type: 'signOn', session: user, expiresAt: 10 ** 9 });
    host.ask(`agent/${user}`, { type: 'setStatus', status: 'available' });
  };
  const calls = () =>
    (host.ask('workgroup/support', { type: 'get' }) as WorkgroupView).statistics.types.call;
  const desk = (user: string) => host.ask(`agent/${user}`, { type: 'get' }) as AgentView;
  return { host, start, act, signOn, calls, desk };
};

const refused = (run: () => unknown): object => {
  try {
    run();
  } catch (error) {
    if (isRejected(error)) return { type: error.type, ...error.data };
    throw error;
  }
  return { type: 'not refused' };
};

describe('an interaction of another system', () => {
  it('is queued, offered, picked up, held, and wrapped up like any other', () => {
    const { start, act, signOn, desk, calls } = centre();
    expect(start({ text: 'It rings', subject: 'Phone', attributes: { line: '3' } })).toMatchObject({
      id: first,
      state: 'queued',
      type: 'call',
      platform: 'external',
      externalId: 'call-7',
      customer: { name: 'Carla' },
      subject: 'Phone',
      attributes: { line: '3' },
      priority: 50,
    });
    signOn('ana');
    expect(act('get', supervisor)).toMatchObject({ state: 'offered', agent: 'ana' });
    act('pickUp', agent(ana));
    expect(act('hold', agent(ana)).state).toBe('held');
    expect(act('resume', agent(ana)).state).toBe('connected');
    expect(desk('ana').utilization).toBe(100);
    expect(act('messages', agent(ana), { limit: 9 })).toMatchObject({
      items: [{ direction: 'in', text: 'It rings' }],
    });
    act('note', agent(ana), { messageId: 'n', text: 'Knows us' });
    expect(act('disconnect', agent(ana)).state).toBe('wrapup');
    expect(act('wrapUp', agent(ana), { code: 'solved' }).state).toBe('disconnected');
    expect(calls()).toMatchObject({ answered: 1, handled: 1, active: 0 });
  });

  it('is answered where it lives, and asks no platform for anything', () => {
    const { host, start, act, signOn } = centre();
    signOn('ana');
    start({ text: 'Hello?' });
    act('pickUp', agent(ana));
    const reply = { messageId: 'r', text: 'Hello' };
    expect(refused(() => act('reply', agent(ana), reply))).toEqual({
      type: 'reply_not_allowed',
      reason: 'external',
    });
    expect(act('get', agent(ana)).replyability).toEqual({ allowed: false, reason: 'external' });
    expect(host.effects().filter(([address]) => address === thread)).toEqual([]);
    expect(host.addresses('channel')).toEqual([]);
  });

  it('is the same one for as long as it is open, and a new one, linked to it, after that', () => {
    const { start, act, signOn } = centre();
    expect(start().version).toBe(start({ priority: 90 }).version);
    signOn('ana');
    act('pickUp', agent(ana));
    expect(start()).toMatchObject({ id: first, state: 'connected' });
    act('disconnect', agent(ana));
    const second = start({ interactionType: 'callback' });
    expect(second).toMatchObject({ type: 'callback', previous: first });
    expect(second.id).not.toBe(first);
  });

  it('goes first to who had the thread before, or to whom the other system names', () => {
    const { start, act, signOn } = centre();
    ['ana', 'ben'].forEach(signOn);
    expect(start({ preferred: agentId('ben') })).toMatchObject({ id: first });
    expect(act('get', supervisor).agent).toBe('ben');
    act('pickUp', agent(agentId('ben')));
    act('disconnect', telephone);
    act('wrapUp', agent(agentId('ben')), { code: 'solved' });
    const { id } = start();
    expect(act('get', supervisor, {}, id)).toMatchObject({ state: 'offered', agent: 'ben' });
  });

  it('is transferred without an initiator of the social types', () => {
    const { host, start, act } = centre();
    start();
    act('transfer', supervisor, { to: { kind: 'workgroup', workgroup: sales } });
    const types = host.history.map(({ event }) => event.type);
    expect(types).toContain('transferred');
    expect(types.filter((type) => type.endsWith('Initiated'))).toEqual([]);
  });

  it.each([
    [{ workgroup: 'none' }, 'forbidden'],
    [{ workgroup: sales }, 'forbidden'],
    [{ by: { ...telephone, rights: ['handle'] } }, 'forbidden'],
    [{ by: supervisor, workgroup: 'none' }, 'workgroup_unknown'],
    [{ priority: 1_001 }, 'priority_range'],
    [{ preferred: 'nobody' }, 'agent_unknown'],
    [{ requiredSkills: [{ skill: 'klingon' }] }, 'skill_unknown'],
  ])('is refused when it asks for %j', (wrong, type) => {
    expect(refused(() => centre().start(wrong))).toMatchObject({ type });
  });

  it('is refused by a workgroup without a queue', () => {
    const { start } = centre(withWorkgroup(demo, support, { acdQueue: false }));
    expect(refused(start)).toMatchObject({ type: 'no_queue' });
  });

  it('belongs to who has created it', () => {
    const { start } = centre();
    start();
    expect(refused(() => start({ by: supervisor }))).toMatchObject({ type: 'forbidden' });
  });
});

describe('what another system says of the end', () => {
  it('is that the customer has given up, while nobody has it', () => {
    const { start, act, calls, signOn, desk } = centre();
    start();
    expect(act('abandon', telephone).state).toBe('disconnected');
    expect(act('abandon', telephone).state).toBe('disconnected');
    expect(calls()).toMatchObject({ abandoned: 1, waiting: 0 });
    signOn('ana');
    const { id } = start();
    expect(act('get', telephone, {}, id)).toMatchObject({ state: 'offered', agent: 'ana' });
    act('disconnect', telephone, {}, id);
    expect(desk('ana').interactions).toEqual([]);
    expect(calls()).toMatchObject({ abandoned: 2, waiting: 0, handled: 0 });
  });

  it('is an end with wrap-up, once somebody has it', () => {
    const { start, act, signOn } = centre();
    signOn('ana');
    start();
    act('pickUp', agent(ana));
    expect(refused(() => act('abandon', telephone))).toMatchObject({
      type: 'wrong_state',
      state: 'connected',
    });
    expect(act('disconnect', telephone)).toMatchObject({ state: 'wrapup', agent: 'ana' });
  });

  it('counts wherever the interaction has gone, but opens no notes of others', () => {
    const { start, act } = centre();
    start();
    act('transfer', supervisor, { to: { kind: 'workgroup', workgroup: sales } });
    expect(act('get', telephone)).toMatchObject({ workgroup: 'sales' });
    const read = () => act('messages', telephone, { limit: 9 });
    const move = () => act('priority', telephone, { priority: 9 });
    const back = () =>
      act('transfer', telephone, { to: { kind: 'workgroup', workgroup: support } });
    for (const run of [read, move, back])
      expect(refused(run)).toMatchObject({ type: 'interaction_unknown' });
    expect(act('disconnect', telephone).state).toBe('disconnected');
  });

  it('is no business of agents, nor of supervisors of others', () => {
    const { start, act, signOn } = centre();
    signOn('ana');
    start();
    expect(refused(() => act('abandon', agent(ana)))).toMatchObject({ type: 'forbidden' });
    expect(refused(() => act('abandon', agent(eva)))).toMatchObject({
      type: 'interaction_unknown',
    });
    const elsewhere = { ...supervisor, workgroups: [sales] };
    expect(refused(() => act('abandon', elsewhere))).toMatchObject({ type: 'interaction_unknown' });
    expect(act('abandon', supervisor).state).toBe('disconnected');
  });
});
