/** What a conversation keeps of the decisions on its interactions. */
import { conversationActor } from '../../../actors/conversation/conversation.actor.ts';
import type {
  ConversationCommand,
  KeptExplanation,
} from '../../../actors/conversation/conversation.protocol.ts';
import { entryId, interactionId, offerToken } from '../../../actors/types.ts';
import type { DecisionRecord } from '../../../actors/workgroup/decision.protocol.ts';
import { agent, ana, ben, post, sales, said, supervisor, support } from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

const first = interactionId('fb~1');
const entry = entryId('fb~1/1');
const token = (n: number) => offerToken(`support#${String(n)}`);
const record = (n: number, changes: Partial<DecisionRecord> = {}): DecisionRecord => ({
  at: n,
  trigger: 'arrival',
  workgroup: support,
  token: token(n),
  chosen: ana,
  terms: [['available', 1]],
  candidates: [[ana, '', 50, 25, 120_000]],
  eligible: 1,
  refused: { utilization: 3 },
  interaction: [['priority', 1, 50]],
  waiting: 7,
  outcome: 'accepted',
  ...changes,
});
const opened: Heard<ConversationCommand> = [
  { type: 'receive', thread: post, items: [said('1001_1', 100)] },
  1_000,
];
const offer = (n: number, ...earlier: readonly DecisionRecord[]) =>
  ({
    type: 'offer',
    entry,
    token: token(n),
    agent: ana,
    decisions: [...earlier, record(n)],
  }) as const;
const asAna = { interaction: first, by: agent(ana) } as const;
const asSam = { interaction: first, by: supervisor } as const;
const question = { type: 'explanation', ...asSam } as const;
const { given } = scenario(conversationActor, 'fb');
const after = (...past: Heard<ConversationCommand>[]) => {
  const one = given(opened, ...past);
  const kept = (): KeptExplanation => one.hears([question, 9_000])[0]?.answer as KeptExplanation;
  return { ...one, kept, decisions: () => kept().decisions.map(({ decision }) => decision) };
};

describe('the decisions on an interaction', () => {
  it('come with the offer, and are written out for who asks', () => {
    const earlier = record(1, { chosen: ben, outcome: 'refused', code: 'utilization' });
    expect(after([offer(2, earlier), 2_000]).decisions()).toMatchObject([
      { chosen: ben, outcome: 'refused', code: 'utilization' },
      {
        at: 2,
        chosen: ana,
        outcome: 'accepted',
        waiting: 7,
        refused: { utilization: 3 },
        candidates: [
          {
            agent: ana,
            verdict: 'eligible',
            score: 2,
            arithmetic: '50 + 25 <= 100',
            terms: [{ name: 'available', value: 2, weight: 1, points: 2 }],
          },
        ],
        interaction: { score: 50, terms: [{ name: 'priority', points: 50 }] },
      },
    ]);
  });

  it('are taken once, however often they are told', () => {
    const one = after([offer(1), 2_000]);
    one.when({ type: 'decided', entry, decisions: [record(1)] }, 2_001).then();
    expect(one.decisions()).toHaveLength(1);
  });

  it('say how the offer ended where it was declined or missed', () => {
    const declined = after([offer(1), 2_000], [{ type: 'decline', ...asAna }, 2_001]);
    expect(declined.decisions()).toMatchObject([{ outcome: 'declined' }]);
    const missed = after([offer(1), 2_000], [{ type: 'wake' }, 32_000]);
    expect(missed.decisions()).toMatchObject([{ outcome: 'missed' }]);
    const pickedUp = after([offer(1), 2_000], [{ type: 'pickUp', ...asAna }, 2_001]);
    expect(pickedUp.decisions()).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('are kept of what was offered too late, too', () => {
    const to = { kind: 'workgroup', workgroup: sales } as const;
    const one = after([{ type: 'transfer', to, ...asSam }, 1_500]);
    one.when(offer(1), 2_000).thenTypes('decided', 'offerDropped');
    expect(one.decisions()).toMatchObject([{ outcome: 'dropped' }]);
  });

  it('are of nobody else’s interest, and change nothing that is published', () => {
    const one = after();
    const [turn] = one.hears([offer(1), 2_000]);
    const published = turn?.events.filter(({ topics }) => topics.length > 0);
    expect(JSON.stringify(published)).not.toContain('candidates');
    one.when({ type: 'explanation', ...asAna }, 2_001).thenRejected('forbidden');
    const elsewhere = { ...supervisor, workgroups: [sales] };
    const outsider = { type: 'explanation', interaction: first, by: elsewhere } as const;
    one.when(outsider, 2_002).thenRejected('interaction_unknown');
  });

  it('name the queue that knows how it stands, for as long as it is in one', () => {
    expect(after().kept()).toMatchObject({ workgroup: support, place: { entry } });
    const connected = after([offer(1), 2_000], [{ type: 'pickUp', ...asAna }, 2_001]);
    expect(connected.kept()).not.toHaveProperty('place');
  });

  it('make room for newer ones', () => {
    const earlier = Array.from({ length: 249 }, (_, i) => record(i + 1));
    const one = after([offer(250, ...earlier), 2_000]);
    const keys = [...one.player.stored().rows.keys()].filter((key) => key.startsWith('x/'));
    expect(keys).toHaveLength(200);
    expect(keys).toContain('x/250');
    expect(one.decisions()).toHaveLength(50);
    one.hears([{ type: 'decided', entry, decisions: [record(251)] }, 2_001]);
    expect([...one.player.stored().rows.keys()]).toContain('x/251');
    expect([...one.player.stored().rows.keys()]).not.toContain('x/51');
  });
});

describe('a transfer to an agent', () => {
  const transfer = { type: 'transfer', to: { kind: 'agent', agent: ben }, ...asSam } as const;
  const direct = offerToken('fb~1!1');
  const handed = (...past: Heard<ConversationCommand>[]) => after([transfer, 2_000], ...past);

  it('is a decision of its own', () => {
    expect(handed().decisions()).toMatchObject([
      { at: 2_000, trigger: 'transfer', workgroup: support, chosen: ben, refused: {} },
    ]);
    const accepted = handed([{ type: 'directAccepted', token: direct }, 2_001]);
    expect(accepted.decisions()).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('says why the agent can not take it', () => {
    const refused = { type: 'directRefused', token: direct, code: 'agent_unlicensed' } as const;
    expect(handed([refused, 2_001]).decisions()).toMatchObject([
      {
        outcome: 'refused',
        code: 'agent_unlicensed',
        candidates: [{ agent: ben, verdict: 'refused', code: 'agent_unlicensed' }],
      },
    ]);
  });

  it('is withdrawn when it is handed on before the agent has spoken', () => {
    const back = { type: 'transfer', to: { kind: 'agent', agent: ana }, ...asSam } as const;
    expect(handed([back, 2_001]).decisions()).toMatchObject([
      { chosen: ben, outcome: 'withdrawn' },
      { chosen: ana },
    ]);
  });
});
