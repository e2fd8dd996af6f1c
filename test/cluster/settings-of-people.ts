/** Settings of users, stations, statuses, and the parameters of the server. */
import type { Office } from './lanes.ts';
import { mustBe, ofFirst, withheldUntil, type SettingCase } from './setting-case.ts';

const access = 'I3_ACCESS_ACD_SOCIAL_MEDIA';
const addStatus = async (
  { admin, everywhere }: Office,
  status: { readonly id: string; readonly kind: string },
): Promise<void> => {
  await admin.send('POST', '/api/v1/statuses', { ...status, name: status.id });
  await everywhere();
};

export const peopleSettings: readonly SettingCase[] = [
  {
    setting: 'licences of a user',
    effect: 'the user is offered what waits',
    journey: withheldUntil(ofFirst({ licences: [] }), ofFirst({ licences: [access] })),
  },
  {
    setting: 'licences of a station',
    effect: 'whoever is signed on there is offered what waits',
    journey: async (office, lane) => {
      const station = `desk-${lane.first}`;
      await ofFirst({ licences: [] })(office, lane);
      await office.admin.send('POST', '/api/v1/stations', { id: station, name: station });
      await office.everywhere();
      await office.bringIn(lane.first, station);
      const id = await office.post(lane);
      await office.waits(id, lane.workgroup);
      await office.change(`stations/${station}`, { licences: [access] });
      await office.comesTo(id, lane.first);
    },
  },
  {
    setting: 'the parameter ACDAvailableOnNon-ACD',
    effect: 'who is at something outside ACD is offered what waits',
    journey: withheldUntil(
      async (office, { first }) => {
        const call = { type: 'call', externalId: '1', state: 'connected', acd: false };
        await office.bringIn(first);
        await office.supervisor.send('PUT', `/api/v1/agents/${first}/occupancy`, call);
      },
      async ({ admin, everywhere }) => {
        const parameter = { id: 'ACDAvailableOnNon-ACD', value: 'yes' };
        await admin.send('POST', '/api/v1/parameters', parameter);
        await everywhere();
      },
    ),
  },
  {
    setting: 'a new status',
    effect: 'agents can take it, and are what it says',
    journey: async (office, lane) => {
      const client = await office.bringIn(lane.first);
      await client.setStatus('At Lunch');
      const id = await office.post(lane);
      await office.waits(id, lane.workgroup);
      await addStatus(office, { id: 'At home', kind: 'available' });
      await client.setStatus('At home');
      await office.comesTo(id, lane.first);
    },
  },
  {
    setting: 'the kind of a status',
    effect: 'whoever is in it is of that kind',
    journey: async (office, lane) => {
      await addStatus(office, { id: 'Training', kind: 'busy' });
      const client = await office.bringIn(lane.first);
      await client.setStatus('Training');
      const id = await office.post(lane);
      await office.waits(id, lane.workgroup);
      await office.change('statuses/Training', { kind: 'available' });
      await office.comesTo(id, lane.first);
    },
  },
  {
    setting: 'roles of a user',
    effect: 'what the user may do is another',
    journey: async (office, lane) => {
      const client = await office.bringIn(lane.first);
      await ofFirst({ roles: [] })(office, lane);
      const refused = await client.me().then(() => 'nothing', String);
      mustBe('The refusal', refused.split(' ').at(-1), 'forbidden');
      await ofFirst({ roles: ['agent'] })(office, lane);
      mustBe('Who it is', (await client.me()).id, lane.first);
    },
  },
];
