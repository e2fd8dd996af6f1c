/** Three nodes: a setting that is changed at one of them while people work is in force at all of them. */
import type { Configuration } from '../../actors/configuration.ts';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { effectWithinMs, openOffice, take, type Lane, type Office } from './lanes.ts';
import type { SettingCase } from './setting-case.ts';
import { channelSettings } from './settings-of-channels.ts';
import { handlingSettings } from './settings-of-handling.ts';
import { peopleSettings } from './settings-of-people.ts';
import { routingSettings } from './settings-of-routing.ts';

const settingCases = [
  ...routingSettings,
  ...handlingSettings,
  ...peopleSettings,
  ...channelSettings,
];

/** Lanes of those that have them to themselves, behind those of the cases. */
const [expiryLane, cutLane, frozenLane] = [0, 1, 2].map((n) => settingCases.length + n);
const laneCount = settingCases.length + 3;
/** A call that was under way when its node fell silent is left alone for a while by the next owner. */
const pollsAgainWithinMs = 20_000;
/** Cases on their way at a time; each waits for the platform to be asked, mostly. */
const atOnce = 6;

let office: Office;
const outcomes = new Map<string, Promise<void>>();

const prepare = (configuration: Configuration, lane: (n: number) => Lane): Configuration => {
  const skills = { welsh: { id: 'welsh', name: 'Welsh' } };
  return settingCases.reduce<Configuration>(
    (before, one, n) => one.prepare?.(before, lane(n)) ?? before,
    {
      ...configuration,
      skills,
    },
  );
};

/** Each case has a lane to itself, so that they need not wait for one another. */
const startAll = (): void => {
  const turns: Promise<void>[] = [];
  for (const [n, { setting, journey }] of settingCases.entries()) {
    const turn = turns[n - atOnce] ?? Promise.resolve();
    const outcome = turn.then(() => journey(office, office.lane(n)));
    outcomes.set(setting, outcome);
    turns.push(outcome.catch(() => undefined));
  }
};

beforeAll(async () => {
  office = await openOffice(laneCount, prepare);
  startAll();
}, 90_000);
afterAll(async () => {
  addToSummary(`settings: known everywhere after ${office.slowestMs().toFixed(0)} ms at most`);
  await office.stop();
});

describe('a setting that is changed at one node', () => {
  const has = async ({ setting }: SettingCase): Promise<void> => {
    await outcomes.get(setting);
  };

  it.each(settingCases)('$setting: at the others $effect', has, 60_000);
});

describe('what concerns everybody', () => {
  const licence = 'licences/I3_ACCESS_ACD_SOCIAL_MEDIA';

  it('expiry of a licence: nobody is offered anything from then on, until it lasts longer', async () => {
    const lane = office.lane(expiryLane ?? 0);
    const { id: before } = await take(office, lane);
    await office.change(licence, { expires: '2020-01-01T00:00:00.000Z' });
    const id = await office.post(lane);
    await office.waits(id, lane.workgroup);
    expect(await office.supervisor.interaction(before)).toMatchObject({ agent: lane.first });
    await office.change(licence, { expires: null });
    await office.comesTo(id, lane.first);
  }, 30_000);
});

describe('a node that nobody could tell of a change', () => {
  interface Shown {
    readonly alertSeconds: number;
  }

  const knows = (node: number, { workgroup }: Lane, seconds: number) =>
    eventually(`node ${String(node)} to know`, effectWithinMs, async () => {
      const path = `/api/v1/config`;
      const url = office.centre.nodes[node]?.url ?? '';
      const answer = await fetch(url + path, {
        headers: { authorization: `Bearer ${office.admin.access().token}` },
        signal: AbortSignal.timeout(effectWithinMs),
      });
      const { workgroups } = (await answer.json()) as {
        workgroups: readonly (Shown & { readonly id: string })[];
      };
      const shown = workgroups.find(({ id }) => id === workgroup);
      return shown?.alertSeconds === seconds ? true : undefined;
    });

  const path = ({ workgroup }: Lane): string => `/api/v1/workgroups/${workgroup}`;

  it('as its way to the others was cut, knows it by the version in the store', async () => {
    const lane = office.lane(cutLane ?? 0);
    office.centre.wire.cut();
    try {
      await office.admin.patch(path(lane), { alertSeconds: 11 });
      await knows(1, lane, 11);
    } finally {
      office.centre.wire.mend();
    }
  }, 30_000);

  it('as it was frozen, knows it once it goes on', async () => {
    const lane = office.lane(frozenLane ?? 0);
    const frozen = office.centre.nodes[2];
    await frozen?.freeze();
    try {
      await office.admin.patch(path(lane), { alertSeconds: 13 });
      await knows(1, lane, 13);
      await eventually('it to be taken for dead', effectWithinMs, async () => {
        const { nodes } = await office.supervisor.cluster();
        return nodes.some(({ id, alive }) => id === 'c' && !alive) ? true : undefined;
      });
    } finally {
      await frozen?.thaw();
    }
    await knows(2, lane, 13);
    await office.centre.settled();
    await office.bringIn(lane.first);
    const { offeredAt = '', offerExpiresAt = '' } = await office.comesTo(
      await office.post(lane),
      lane.first,
      pollsAgainWithinMs,
    );
    expect(Date.parse(offerExpiresAt) - Date.parse(offeredAt)).toBe(13_000);
  }, 40_000);
});
