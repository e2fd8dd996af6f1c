/** Settings that decide who gets what. */
import type { Lane, Office } from './lanes.ts';
import { take } from './lanes.ts';
import {
  handled,
  ofFirst,
  ofWorkgroup,
  withheldUntil,
  writeAgain,
  type SettingCase,
} from './setting-case.ts';

const social = (maxAssigned: number) => ({
  utilization: { social_conversation: { percent: 25, maxAssigned } },
});

const activation =
  (activated: boolean) =>
  async ({ admin, everywhere }: Office, { first, workgroup }: Lane): Promise<void> => {
    await admin.send('PUT', `/api/v1/agents/${first}/activation`, { workgroup, activated });
    await everywhere();
  };

export const routingSettings: readonly SettingCase[] = [
  {
    setting: 'activation of a membership',
    effect: 'the agent is offered what waits',
    journey: withheldUntil(activation(false), activation(true)),
  },
  {
    setting: 'members',
    effect: 'a new one is offered what waits',
    journey: withheldUntil(ofWorkgroup({ members: [] }), (office, lane) =>
      ofWorkgroup({ members: [{ user: lane.first }] })(office, lane),
    ),
  },
  {
    setting: 'acdQueue',
    effect: 'what waits is routed',
    journey: withheldUntil(ofWorkgroup({ acdQueue: false }), ofWorkgroup({ acdQueue: true })),
  },
  {
    setting: "utilization, the user's over the workgroup's",
    effect: 'there is room for a second one',
    journey: async (office, lane) => {
      await ofWorkgroup(social(1))(office, lane);
      await take(office, lane);
      const second = await office.post(lane);
      await office.waits(second, lane.workgroup);
      await ofFirst(social(2))(office, lane);
      await office.comesTo(second, lane.first);
    },
  },
  {
    setting: 'skills of a user',
    effect: 'the user is offered what asks for them',
    journey: withheldUntil(
      ofWorkgroup({ requiredSkills: [{ skill: 'welsh', minProficiency: 50 }] }),
      ofFirst({ skills: [{ skill: 'welsh', proficiency: 50 }] }),
    ),
  },
  {
    setting: 'required skills of a workgroup',
    effect: 'what waits asks for less',
    journey: withheldUntil(
      ofWorkgroup({ requiredSkills: [{ skill: 'welsh' }] }),
      ofWorkgroup({ requiredSkills: [] }),
    ),
  },
  {
    setting: 'skills that a workgroup hands down',
    effect: 'its members have them',
    journey: withheldUntil(
      ofWorkgroup({ requiredSkills: [{ skill: 'welsh' }] }),
      ofWorkgroup({ skills: [{ skill: 'welsh', proficiency: 10 }] }),
    ),
  },
  {
    setting: 'weights',
    effect: 'somebody else is chosen',
    journey: async (office, lane) => {
      const prefersDear = (cost: number) =>
        ofWorkgroup({ weights: { agent: { cost, available: 0 } } })(office, lane);
      await ofFirst({ cost: 10 })(office, lane);
      await prefersDear(1);
      await Promise.all([lane.first, lane.second].map((user) => office.bringIn(user)));
      await office.comesTo(await office.post(lane), lane.first);
      await prefersDear(-1);
      await office.comesTo(await office.post(lane), lane.second);
    },
  },
  {
    setting: 'rings',
    effect: 'those outside are asked at once',
    journey: withheldUntil(
      (office, lane) =>
        ofWorkgroup({ rings: [{ agents: [lane.second], seconds: 3_600 }] })(office, lane),
      ofWorkgroup({ rings: [] }),
    ),
  },
  {
    setting: 'overflow',
    effect: 'what has waited too long goes elsewhere',
    journey: async (office, lane) => {
      const id = await office.post(lane);
      await office.waits(id, lane.workgroup);
      const overflow = { afterSeconds: 1, workgroup: lane.elsewhere };
      await ofWorkgroup({ overflow })(office, lane);
      await office.waits(id, lane.elsewhere);
    },
  },
  {
    setting: 'hours',
    effect: 'the workgroup is open',
    journey: withheldUntil(
      ofWorkgroup({ hours: { timeZone: 'Europe/Lisbon', open: [], closed: { then: 'queue' } } }),
      ofWorkgroup({ hours: null }),
    ),
  },
  {
    setting: 'preferredSeconds',
    effect: 'nobody is waited for any more',
    journey: async (office, lane) => {
      await ofWorkgroup({ preferredSeconds: 3_600 })(office, lane);
      const before = await handled(office, lane);
      const { first, second, workgroup } = lane;
      await office.supervisor.send('PUT', `/api/v1/agents/${first}/status`, { status: 'At Lunch' });
      await office.bringIn(second);
      await writeAgain(office, before);
      const next = before.id.replace(/~1$/u, '~2');
      await office.waits(next, workgroup);
      await ofWorkgroup({ preferredSeconds: 0 })(office, lane);
      await office.comesTo(next, second);
    },
  },
  {
    setting: 'signOnOffersPerMinute',
    effect: 'who has signed on is filled at another rate',
    journey: async (office, lane) => {
      await ofWorkgroup({ signOnOffersPerMinute: 1 })(office, lane);
      const [one, other] = [await office.post(lane), await office.post(lane)];
      await Promise.all([one, other].map((id) => office.waits(id, lane.workgroup)));
      const client = await office.bringIn(lane.first);
      const taken = await Promise.any([one, other].map((id) => office.comesTo(id, lane.first)));
      await client.act(taken.id, 'pickup');
      const left = taken.id === one ? other : one;
      await office.waits(left, lane.workgroup);
      await ofWorkgroup({ signOnOffersPerMinute: 0 })(office, lane);
      await office.comesTo(left, lane.first);
    },
  },
];
