/** What a workgroup says of its decisions, and of those that it can't make yet. */
import type { Configuration, RequiredSkill, Workgroup } from '../../../actors/configuration.ts';
import { featureLicence } from '../../../actors/configuration.ts';
import type { AgentId, OfferToken } from '../../../actors/types.ts';
import { offerToken } from '../../../actors/types.ts';
import type {
  CandidateView,
  Decision,
  DecisionRecord,
  PresentView,
} from '../../../actors/workgroup/decision.protocol.ts';
import { decisionView } from '../../../actors/workgroup/decision.domain.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import type {
  Entry,
  Presence,
  WorkgroupCommand,
} from '../../../actors/workgroup/workgroup.protocol.ts';
import { ana, ben, byId, demo, eva, support, user, withWorkgroup } from './fixtures.ts';
import { enqueue, entry, presence, stands } from './queue-words.ts';
import { scenario, type Heard } from './scenario.ts';

const slots = (count: number, percent: number, interactionType = 'social_conversation' as const) =>
  Array.from({ length: count }, (_, n) => ({
    token: offerToken(`s${String(n)}`),
    interactionType,
    percent,
  }));
const token = (n: number): OfferToken => offerToken(`support#${String(n)}`);
const explain = (n = 1, agent?: AgentId) =>
  ({ type: 'explain', entry: entry(n).id, ...(agent === undefined ? {} : { agent }) }) as const;
const asked = (skill: string, changes: Partial<RequiredSkill> = {}): RequiredSkill => ({
  skill,
  minProficiency: 1,
  maxProficiency: 100,
  minDesire: 0,
  maxDesire: 100,
  proficiencyWeight: 1,
  desireWeight: 0,
  ...changes,
});

const met: Heard<WorkgroupCommand> = [{ type: 'reconfigured' }, 0];
const queueUnder = (config: Configuration, ...past: Heard<WorkgroupCommand>[]) => {
  const one = scenario(workgroupActor, 'support', config).given(met, ...past);
  return {
    ...one,
    view: (now: number, command: WorkgroupCommand = explain()): PresentView =>
      one.hears([command, now])[0]?.answer as PresentView,
    decisionsAfter: (...heard: Heard<WorkgroupCommand>): readonly Decision[] => {
      one.hears(heard);
      const [, now] = heard;
      const view = one.hears([explain(), now])[0]?.answer as PresentView;
      return view.decisions.map(({ decision }) => decision);
    },
  };
};
const rules = (changes: Partial<Workgroup>) => withWorkgroup(demo, support, changes);
const skilled = (skills: Readonly<Record<string, number>>): Configuration => ({
  ...demo,
  users: {
    ...demo.users,
    ana: {
      ...user(ana),
      skills: Object.entries(skills).map(([skill, proficiency]) => ({
        skill,
        proficiency,
        desire: 0,
      })),
    },
  },
});

const verdictOn = ({ candidates }: { candidates: readonly CandidateView[] }, agent: AgentId) => {
  const { code, arithmetic } = candidates.find((one) => one.agent === agent) ?? {};
  return { code, arithmetic };
};

describe('the verdict on an agent', () => {
  const requires = (changes: Partial<RequiredSkill>) => ({
    requiredSkills: [asked('english', changes)],
  });
  const cases: readonly {
    readonly code: string;
    readonly config?: Configuration;
    readonly stand?: Partial<Presence>;
    readonly asks?: Partial<Entry>;
    readonly arithmetic?: string;
  }[] = [
    { code: 'feature_unlicensed', config: { ...demo, licences: {} } },
    {
      code: 'agent_unlicensed',
      config: { ...demo, users: byId([{ ...user(ana), licences: [] }, user(ben)]) },
    },
    { code: 'not_logged_on', stand: { signedOn: false } },
    { code: 'not_a_member', config: rules({ members: [] }) },
    { code: 'not_activated', config: rules({ members: [{ user: ana, activated: false }] }) },
    { code: 'status_not_available', stand: { statusKind: 'busy' } },
    { code: 'non_acd_busy', stand: { nonAcd: true } },
    { code: 'utilization', stand: { slots: slots(2, 50) }, arithmetic: '100 + 25 > 100' },
    { code: 'max_assigned', stand: { slots: slots(4, 10) }, arithmetic: '4 + 1 > 4' },
    { code: 'skill_missing', asks: requires({}) },
    {
      code: 'skill_below',
      config: skilled({ english: 49 }),
      asks: requires({ minProficiency: 50 }),
    },
    {
      code: 'skill_above',
      config: skilled({ english: 51 }),
      asks: requires({ maxProficiency: 50 }),
    },
    {
      code: 'outside_ring',
      config: rules({ rings: [{ agents: [ben], minima: [], seconds: 10 }] }),
    },
    { code: 'no_queue', config: rules({ acdQueue: false }) },
    {
      code: 'closed',
      config: rules({ hours: { timeZone: 'UTC', open: [], closed: { then: 'queue' } } }),
    },
    { code: 'gathering_offers', stand: { solicitation: 1 }, config: rules({ acdQueue: true }) },
  ];

  it.each(cases)('is $code', ({ code, config = demo, stand, asks, arithmetic }) => {
    const away = presence(ben, 1, { statusKind: 'away', signedOn: false });
    // Who gathers offers has had an answer before the interaction comes.
    const one = queueUnder(config, [presence(ana, 1, stand), 1], [away, 1], [enqueue(1, asks), 10]);
    const view = one.view(11, explain(1, ana));
    expect(verdictOn(view.present ?? { candidates: [] }, ana)).toEqual({ code, arithmetic });
    expect(view.present?.refused).toHaveProperty(code);
    expect(view.about).toMatchObject({ agent: ana, verdict: 'refused', code });
  });

  it('is recently_missed while somebody else can take it', () => {
    const one = queueUnder(demo, [presence(ana, 1), 1], [enqueue(1), 10]);
    one.hears(
      [presence(ben, 1, { availableSinceAt: 10 }), 11],
      [{ type: 'accepted', token: token(1), presence: stands(ana, 2) }, 12],
    );
    const returned = { type: 'returned', entry: entry(1).id, token: token(1) } as const;
    const [decision] = one.decisionsAfter({ ...returned, why: 'declined' }, 20);
    expect(decision).toMatchObject({ chosen: ben, refused: { recently_missed: 1 }, eligible: 1 });
    expect(verdictOn(decision ?? { candidates: [] }, ana).code).toBe('recently_missed');
  });

  it('is refused_lately of who has refused and stands as before', () => {
    const one = queueUnder(demo, [presence(ana, 1), 1], [enqueue(1), 10]);
    const refused = { type: 'refused', token: token(1), presence: stands(ana, 1) } as const;
    one.hears([{ ...refused, code: 'utilization' }, 11]);
    expect(one.view(12).present?.refused).toMatchObject({ refused_lately: 1 });
  });

  it('is sign_on_pace of who is filled at a set rate', () => {
    const one = queueUnder(rules({ signOnOffersPerMinute: 2 }));
    one.hears(
      [presence(ana, 1, { firstAvailableAt: 1_000 }), 1_000],
      [enqueue(2), 1_001],
      [enqueue(1), 1_002],
    );
    expect(one.view(1_003)).toMatchObject({
      present: { refused: { sign_on_pace: 1 } },
      routableWhen: [{ agent: ana, missing: 'sign_on_pace', at: 31_000 }, { agent: ben }],
    });
  });

  it('is kept_for_preferred of all but the one who had the customer before', () => {
    const others = [presence(ana, 1), presence(ben, 1, { statusKind: 'away' })] as const;
    const one = queueUnder(demo, [others[0], 1], [others[1], 1]);
    one.hears([enqueue(1, { preferred: ben }), 10]);
    expect(one.view(11).routableWhen).toEqual([
      { agent: ana, missing: 'kept_for_preferred', at: 20_010 },
      { agent: ben, missing: 'status_not_available' },
    ]);
    const [decision] = one.decisionsAfter(presence(ben, 2), 12);
    expect(decision).toMatchObject({ chosen: ben, refused: { kept_for_preferred: 1 } });
  });
});

describe('a decision', () => {
  const weights = {
    agent: { skill: 2, cost: -1, available: 0.5, attributes: [0, 3, 0] },
    interaction: { skill: 1, priority: 1, queue: 2, system: 0 },
  } as const;
  const config: Configuration = {
    ...rules({ weights, requiredSkills: [asked('english')] }),
    users: byId(
      [ana, ben].map((id, i) => ({
        ...user(id),
        cost: 10 * i,
        attributes: [0, 4, 0] as const,
        skills: [{ skill: 'english', proficiency: 60 - i, desire: 0 }],
      })),
    ),
  };

  it('shows what each score is made of', () => {
    const one = queueUnder(config, [presence(ana, 1, { slots: slots(2, 25) }), 0]);
    one.hears([presence(ben, 1), 0]);
    const [decision] = one.decisionsAfter(enqueue(1, { queuedAt: 60_000 }), 120_000);
    expect(decision).toMatchObject({
      trigger: 'arrival',
      workgroup: support,
      chosen: ana,
      eligible: 2,
      refused: {},
      waiting: 1,
      candidates: [
        {
          agent: ana,
          verdict: 'eligible',
          arithmetic: '50 + 25 <= 100',
          score: 133,
          terms: [
            { name: 'skill', value: 60, weight: 2, points: 120 },
            { name: 'cost', value: 0, weight: -1, points: 0 },
            { name: 'available', value: 2, weight: 0.5, points: 1 },
            { name: 'attribute2', value: 4, weight: 3, points: 12 },
          ],
        },
        { agent: ben, verdict: 'eligible', arithmetic: '0 + 25 <= 100', score: 121 },
      ],
      interaction: {
        score: 112,
        terms: [
          { name: 'skill', value: 60, weight: 1, points: 60 },
          { name: 'priority', value: 50, weight: 1, points: 50 },
          { name: 'queue', value: 1, weight: 2, points: 2 },
        ],
      },
    });
  });

  it('lists twenty who could, twenty who were nearest to it, and counts all', () => {
    const agents = Array.from(
      { length: 60 },
      (_, i) => `a${String(i).padStart(2, '0')}` as AgentId,
    );
    const large = {
      ...rules({ members: agents.map((id) => ({ user: id, activated: true })) }),
      users: byId(agents.map(user)),
    };
    const one = queueUnder(large);
    for (const [i, agent] of agents.entries()) {
      const full = i < 30 ? {} : { slots: slots(i < 55 ? 4 : 3, 25) };
      const off = i < 58 ? {} : { signedOn: false };
      one.hears([presence(agent, 1, { ...full, ...off, availableSinceAt: i }), i]);
    }
    const [decision] = one.decisionsAfter(enqueue(1), 100);
    expect(decision).toMatchObject({
      eligible: 33,
      refused: { utilization: 25, not_logged_on: 2 },
    });
    const shown = decision?.candidates.map(({ agent, code = '' }) => `${agent} ${code}`);
    expect(shown).toEqual([
      ...agents.slice(0, 20).map((id) => `${id} `),
      ...agents.slice(30, 50).map((id) => `${id} utilization`),
    ]);
  });

  it('goes to the conversation with the offer, and so do those before it', () => {
    const one = queueUnder(demo, [presence(ana, 1), 1], [enqueue(1), 10]);
    const refused = { type: 'refused', token: token(1), code: 'not_activated' } as const;
    one.hears([{ ...refused, presence: stands(ana, 1) }, 11], [presence(ben, 1), 12]);
    const accepted = { type: 'accepted', token: token(2), presence: stands(ben, 2) } as const;
    const [turn] = one.hears([accepted, 13]);
    expect(turn?.messages).toMatchObject([
      {
        to: 'conversation/c1',
        command: {
          type: 'offer',
          decisions: [
            { token: token(1), chosen: ana, outcome: 'refused', code: 'not_activated' },
            { token: token(2), chosen: ben, outcome: 'accepted', trigger: 'capacity' },
          ],
        },
      },
    ]);
    one.hears([{ type: 'connected', entry: entry(1).id, token: token(2) }, 14]);
    const keys = [...one.player.stored().rows.keys()];
    expect(keys.filter((key) => key.startsWith('d/') || key.startsWith('e/'))).toEqual([]);
  });

  it('is told when the interaction leaves before anybody has spoken', () => {
    const one = queueUnder(demo, [presence(ana, 1), 1], [enqueue(1), 10], [enqueue(2), 10]);
    one.hears([presence(ana, 2, { statusKind: 'away' }), 11]);
    const withdraw = (n: number) =>
      ({ type: 'withdraw', entry: entry(n).id, why: 'transferred' }) as const;
    const [turn] = one.hears([withdraw(1), 12]);
    expect(turn?.messages).toMatchObject([
      { command: { type: 'decided', decisions: [{ token: token(1), outcome: 'withdrawn' }] } },
    ]);
    // What nobody was offered has nothing to be told of it.
    const [silent] = queueUnder(demo, [enqueue(1), 10]).hears([withdraw(1), 12]);
    expect(silent?.messages).toEqual([]);
  });

  it('is forgotten beyond the last ten that came to nothing', () => {
    const one = queueUnder(demo, [presence(ana, 1), 1], [enqueue(1), 10]);
    for (let n = 1; n <= 13; n += 1) {
      const outbid = { type: 'refused', token: token(n), code: 'outbid' } as const;
      one.hears([{ ...outbid, presence: stands(ana, n + 1) }, 10 + n]);
    }
    const { decisions } = one.view(30);
    const outcomes = decisions.map((named) => [named.token, named.decision.outcome]);
    const ended = Array.from({ length: 10 }, (_, i) => [token(i + 4), 'outbid']);
    expect(outcomes).toEqual([...ended, [token(14), undefined]]);
    const keys = () => [...one.player.stored().rows.keys()].filter((key) => key.startsWith('d/'));
    expect(keys()).toHaveLength(10);
    one.hears([{ type: 'withdraw', entry: entry(1).id, why: 'abandoned' }, 31]);
    expect(keys()).toEqual([]);
  });

  it('is not read as part of the queue', () => {
    const one = queueUnder(demo, [presence(ana, 1), 1], [enqueue(1), 10]);
    const [turn] = one.hears([{ type: 'queue', limit: 1 }, 11]);
    expect(JSON.stringify(turn?.answer)).not.toContain('candidates');
  });

  it('is counted, with what stood against the others', () => {
    const one = queueUnder(demo, [presence(ana, 1), 1]);
    one.hears([presence(ben, 1, { statusKind: 'away' }), 1], [enqueue(1), 10], [enqueue(2), 11]);
    one.when({ type: 'get' }, 12).answers({
      statistics: { decisions: 2, verdicts: { status_not_available: 2 } },
    });
    const dayMs = 86_400_000;
    one.when({ type: 'get' }, dayMs).answers({ statistics: { decisions: 0, verdicts: {} } });
  });

  it('is written down briefly', () => {
    const record = (one: ReturnType<typeof queueUnder>): DecisionRecord => {
      const row = one.player.stored().rows.get(`e/${entry(1).id}`) ?? '';
      return (JSON.parse(row) as { decision: DecisionRecord }).decision;
    };
    const one = queueUnder(demo, [presence(ana, 1), 1], [enqueue(1), 10]);
    expect(JSON.stringify(record(one)).length).toBeLessThan(450);
    expect(decisionView(record(one)).candidates).toHaveLength(2);
  });
});

describe('what would make an interaction routable', () => {
  const nearest = (config: Configuration, ...past: Heard<WorkgroupCommand>[]) =>
    queueUnder(config, ...past, [enqueue(1), 100]).view(101).routableWhen;
  const wrapup = { statusKind: 'wrap_up', wrapupEndsAt: 5_000 } as const;

  it('is the end of a wrap-up', () => {
    expect(nearest(demo, [presence(ana, 1, wrapup), 1])).toEqual([
      { agent: ana, missing: 'status_not_available', at: 5_000 },
      { agent: ben, missing: 'not_logged_on' },
    ]);
  });

  it('is not the end of a wrap-up where something else is missing, too', () => {
    const full = { ...wrapup, slots: slots(4, 25) };
    expect(nearest(demo, [presence(ana, 1, full), 1])[0]).toEqual({
      agent: ana,
      missing: 'status_not_available',
    });
  });

  it('is the next ring, or the wrap-up within it, whichever is later', () => {
    const ringed = rules({ rings: [{ agents: [ben], minima: [], seconds: 10 }] });
    expect(nearest(ringed, [presence(ana, 1), 1])[0]).toEqual({
      agent: ana,
      missing: 'outside_ring',
      at: 10_100,
    });
    expect(nearest(ringed, [presence(ana, 1, wrapup), 1])[0]).toMatchObject({ at: 10_100 });
  });

  it('is the opening', () => {
    const open = [{ weekday: 4, fromMinute: 600, toMinute: 1_440 }];
    const hours = { timeZone: 'UTC', open, closed: { then: 'queue' } } as const;
    expect(nearest(rules({ hours }), [presence(ana, 1), 1])[0]).toEqual({
      agent: ana,
      missing: 'closed',
      at: 600 * 60_000,
    });
  });

  it('is the time when it asks for less', () => {
    const config = {
      ...rules({
        overflow: { afterSeconds: 60, lowerProficiency: 30 },
        requiredSkills: [asked('english', { minProficiency: 50 })],
      }),
      users: skilled({ english: 20 }).users,
    };
    expect(nearest(config, [presence(ana, 1), 1])[0]).toEqual({
      agent: ana,
      missing: 'skill_below',
      at: 60_100,
    });
  });

  it('names ten at most, those who lack least first', () => {
    const agents = Array.from(
      { length: 12 },
      (_, i) => `a${String(i).padStart(2, '0')}` as AgentId,
    );
    const large = {
      ...rules({ members: agents.map((id) => ({ user: id, activated: true })) }),
      users: byId(agents.map(user)),
    };
    const full = presence('a11' as AgentId, 1, { slots: slots(4, 25) });
    const list = nearest(large, [full, 1]);
    expect(list).toHaveLength(10);
    expect(list.slice(0, 2)).toEqual([
      { agent: 'a11', missing: 'utilization' },
      { agent: 'a00', missing: 'not_logged_on' },
    ]);
  });

  it('is nothing but somebody else while it is on offer', () => {
    const one = queueUnder(demo, [presence(ana, 1), 1], [enqueue(1), 10]);
    expect(one.view(11)).toMatchObject({
      present: { state: 'offered', agent: ana, eligible: 1, candidates: [{ agent: ana }, {}] },
      routableWhen: [{ agent: ben, missing: 'not_logged_on' }],
    });
  });
});

describe('a question about somebody', () => {
  it('may be about who is no member, and of whom nothing is known', () => {
    const one = queueUnder(demo, [enqueue(1), 10]);
    expect(one.view(11, explain(1, eva)).about).toMatchObject({ code: 'not_a_member' });
    one.when(explain(1, 'nobody' as AgentId), 12).thenRejected('agent_unknown');
  });

  it('may name the interaction instead of its place, which may be gone', () => {
    const one = queueUnder(demo, [enqueue(1), 10]);
    const { interaction } = entry(1);
    expect(one.view(11, { type: 'explain', interaction }).present?.entry).toBe(entry(1).id);
    expect(one.view(11, explain(7))).toEqual({ decisions: [], routableWhen: [] });
  });

  it('takes a licence that runs out for what it is', () => {
    const ending = {
      ...demo,
      licences: {
        ...demo.licences,
        [featureLicence]: { id: featureLicence, name: featureLicence, count: 1, expiresAt: 50 },
      },
    };
    const one = queueUnder(ending, [presence(ana, 1, { statusKind: 'away' }), 1], [enqueue(1), 10]);
    expect(one.view(11).present?.refused).toMatchObject({ status_not_available: 1 });
    expect(one.view(51).present?.refused).toEqual({ feature_unlicensed: 2 });
  });
});
