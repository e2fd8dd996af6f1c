/** Each code of acd.md section 4: why an agent is not given what waits, and that it's given once that is undone. */
import { createEligibilityStage, type Stage } from './eligibility-stage.ts';

interface Case {
  readonly code: string;
  readonly because: string;
  /** Brings about that Ana may not be given what comes next, for this reason and no other. */
  readonly hinder: (stage: Stage) => Promise<unknown>;
  readonly undo: (stage: Stage) => Promise<unknown>;
}

const support = '/api/v1/workgroups/support';
const feature = { id: 'I3_FEATURE_SOCIAL_MEDIA', name: 'I3_FEATURE_SOCIAL_MEDIA', count: 1 };
const access = 'I3_ACCESS_ACD_SOCIAL_MEDIA';
const german = { skill: 'german', minProficiency: 40, maxProficiency: 60 };

const asksForGerman = ({ change }: Stage) => change(support, { requiredSkills: [german] });

const speaksGerman =
  (proficiency: number) =>
  ({ change }: Stage) =>
    change('/api/v1/users/ana', { skills: [{ skill: 'german', proficiency }] });

/** What Ana is at elsewhere: a call takes all of an agent, a chat what the workgroup says. */
const occupied =
  (body: object) =>
  ({ sam }: Stage) =>
    sam.put('/api/v1/agents/ana/occupancy', body);

const cases: readonly Case[] = [
  {
    code: 'feature_unlicensed',
    because: 'the feature is not licensed',
    hinder: ({ admin }) => admin.delete(`/api/v1/licences/${feature.id}`),
    undo: ({ admin }) => admin.post('/api/v1/licences', feature),
  },
  {
    code: 'feature_unlicensed',
    because: 'the licence of the feature has expired',
    hinder: ({ change }) => change(`/api/v1/licences/${feature.id}`, { expires: '2020-01-01' }),
    undo: ({ change }) => change(`/api/v1/licences/${feature.id}`, { expires: null }),
  },
  {
    code: 'agent_unlicensed',
    because: 'neither the user nor the station is licensed, until the user is',
    hinder: ({ change }) => change('/api/v1/users/ana', { licences: [] }),
    undo: ({ change }) => change('/api/v1/users/ana', { licences: [access] }),
  },
  {
    code: 'agent_unlicensed',
    because: 'neither the user nor the station is licensed, until she signs on at one that is',
    hinder: async ({ change, admin }) => {
      await change('/api/v1/users/ana', { licences: [] });
      await admin.post('/api/v1/stations', { id: 'desk', name: 'Desk', licences: [access] });
    },
    undo: ({ signIn }) => signIn('ana', 'desk'),
  },
  {
    code: 'not_logged_on',
    because: 'she is not signed on',
    hinder: ({ sam }) => sam.post('/api/v1/agents/ana/logoff'),
    undo: ({ bringIn }) => bringIn('ana'),
  },
  {
    code: 'not_a_member',
    because: 'she is no member',
    hinder: ({ change }) => change(support, { members: [{ user: 'ben' }] }),
    undo: ({ change }) => change(support, { members: [{ user: 'ben' }, { user: 'ana' }] }),
  },
  {
    code: 'not_activated',
    because: 'her membership is switched off',
    hinder: ({ activate }) => activate('ana', false),
    undo: ({ activate }) => activate('ana', true),
  },
  {
    code: 'status_not_available',
    because: 'her status is of another kind',
    hinder: ({ setStatus }) => setStatus('ana', 'At Lunch'),
    undo: ({ setStatus }) => setStatus('ana', 'Available'),
  },
  {
    code: 'status_not_available',
    because: 'she wraps up what was before',
    hinder: async ({ change, handle }) => {
      await change(support, { wrapupSeconds: 3_600 });
      await handle('ana', 'disconnect');
    },
    undo: ({ wrapUp }) => wrapUp('ana'),
  },
  {
    code: 'non_acd_busy',
    because: 'she is at something outside ACD',
    hinder: occupied({ type: 'call', externalId: '7', state: 'connected', acd: false }),
    undo: occupied({ type: 'call', externalId: '7', state: 'ended', acd: false }),
  },
  {
    code: 'non_acd_busy',
    because: 'she is at something outside ACD, until that does not matter here',
    hinder: occupied({ type: 'call', externalId: '8', state: 'connected', acd: false }),
    undo: ({ admin }) =>
      admin.post('/api/v1/parameters', { id: 'ACDAvailableOnNon-ACD', value: 'yes' }),
  },
  {
    code: 'utilization',
    because: 'a call takes all of her',
    hinder: occupied({ type: 'call', externalId: '9', state: 'connected' }),
    undo: occupied({ type: 'call', externalId: '9', state: 'ended' }),
  },
  {
    code: 'utilization',
    because: 'chat and post are more than 100 % together',
    hinder: async (stage) => {
      await stage.change('/api/v1/users/ana', {
        utilization: {
          chat: { percent: 80, maxAssigned: 1 },
          social_conversation: { percent: 25, maxAssigned: 4 },
        },
      });
      await occupied({ type: 'chat', externalId: '10', state: 'connected' })(stage);
    },
    undo: ({ change }) =>
      change('/api/v1/users/ana', {
        utilization: { social_conversation: { percent: 20, maxAssigned: 4 } },
      }),
  },
  {
    code: 'max_assigned',
    because: 'she has as many of them as she may',
    hinder: async ({ change, handle }) => {
      await change('/api/v1/users/ana', {
        utilization: { social_conversation: { percent: 25, maxAssigned: 1 } },
      });
      await handle('ana', 'hold');
    },
    undo: ({ change }) => change('/api/v1/users/ana', { utilization: null }),
  },
  {
    code: 'skill_missing',
    because: 'she does not speak German',
    hinder: asksForGerman,
    undo: speaksGerman(50),
  },
  {
    code: 'skill_below',
    because: 'she does not speak it well enough',
    hinder: async (stage) => {
      await speaksGerman(39)(stage);
      await asksForGerman(stage);
    },
    undo: speaksGerman(40),
  },
  {
    code: 'skill_above',
    because: 'she speaks it too well',
    hinder: async (stage) => {
      await speaksGerman(61)(stage);
      await asksForGerman(stage);
    },
    undo: speaksGerman(60),
  },
  {
    code: 'outside_ring',
    because: 'she is in no ring yet',
    hinder: ({ change }) => change(support, { rings: [{ agents: ['ben'], seconds: 3_600 }] }),
    undo: ({ change }) => change(support, { rings: [{ agents: ['ben', 'ana'], seconds: 3_600 }] }),
  },
];

let stage: Stage;
beforeAll(async () => {
  stage = await createEligibilityStage();
  await stage.admin.post('/api/v1/skills', { id: 'german', name: 'German' });
  await stage.change(support, { wrapupSeconds: 0, preferredSeconds: 0 });
});
afterAll(async () => {
  await stage.stop();
});

describe('what waits is not offered to an agent', () => {
  beforeEach(() => stage.setScene());

  it.each(cases)('$code: as long as $because', async ({ code, hinder, undo }) => {
    await hinder(stage);
    const id = await stage.post();
    const { decisions, routableWhen } = await stage.isPassedOver(id, 'ana', code);
    expect(decisions).toEqual([]);
    expect(routableWhen).toContainEqual(expect.objectContaining({ agent: 'ana', missing: code }));
    await undo(stage);
    await stage.isOfferedTo(id, 'ana');
    const decision = await stage.decided(id);
    expect(decision?.chosen).toBe('ana');
    expect(decision?.candidates).toContainEqual(
      expect.objectContaining({ agent: 'ana', verdict: 'eligible' }),
    );
  });

  it('recently_missed: as long as somebody else is there who has not just declined it', async () => {
    const id = await stage.post();
    await stage.isOfferedTo(id, 'ana');
    await stage.bringIn('ben');
    await stage.isEligible(id, 'ben');
    await stage.decline(id, 'ana');
    await stage.isOfferedTo(id, 'ben');
    await stage.isPassedOver(id, 'ana', 'recently_missed');
    const decision = await stage.decided(id);
    expect(decision).toMatchObject({ chosen: 'ben', refused: { recently_missed: 1 } });
    expect(decision?.candidates).toContainEqual(
      expect.objectContaining({ agent: 'ana', verdict: 'refused', code: 'recently_missed' }),
    );
    // Now both have declined it, and she is the one who did so longer ago.
    await stage.decline(id, 'ben');
    await stage.isOfferedTo(id, 'ana');
  });
});
