/** Settings of what follows once something is offered. */
import type { ApiPage } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { effectWithinMs, take } from './lanes.ts';
import { handled, mustBe, ofWorkgroup, writeAgain, type SettingCase } from './setting-case.ts';

const secondsBetween = (from: string | undefined, to: string | undefined): number =>
  Math.round((Date.parse(to ?? '') - Date.parse(from ?? '')) / 1_000);

export const handlingSettings: readonly SettingCase[] = [
  {
    setting: 'alertSeconds',
    effect: 'the next offer rings for as long',
    journey: async (office, lane) => {
      await ofWorkgroup({ alertSeconds: 7 })(office, lane);
      await office.bringIn(lane.first);
      const { offeredAt, offerExpiresAt } = await office.comesTo(
        await office.post(lane),
        lane.first,
      );
      mustBe('The time to answer', secondsBetween(offeredAt, offerExpiresAt), 7);
    },
  },
  {
    setting: 'wrapupSeconds',
    effect: 'the next wrap-up takes as long',
    journey: async (office, lane) => {
      await ofWorkgroup({ wrapupSeconds: 77 })(office, lane);
      const { state, endedAt, wrapupEndsAt } = await handled(office, lane);
      mustBe('It', state, 'wrapup');
      mustBe('The wrap-up', secondsBetween(endedAt, wrapupEndsAt), 77);
    },
  },
  {
    setting: 'autoAnswer',
    effect: 'the next one is connected without a pick-up',
    journey: async (office, lane) => {
      await office.bringIn(lane.first);
      await ofWorkgroup({ autoAnswer: true })(office, lane);
      const { state } = await office.comesTo(await office.post(lane), lane.first);
      mustBe('It', state, 'connected');
    },
  },
  {
    setting: 'missesTolerated',
    effect: 'who has missed one stays available',
    journey: async (office, lane) => {
      await ofWorkgroup({ alertSeconds: 1, missesTolerated: 100 })(office, lane);
      const client = await office.bringIn(lane.first);
      const id = await office.post(lane);
      await eventually('a missed offer', effectWithinMs, async () => {
        const path = `/api/v1/interactions/${encodeURIComponent(id)}/timeline`;
        const { items } = await office.supervisor.get<ApiPage<{ why?: string }>>(path);
        return items.some(({ why }) => why === 'missed') ? true : undefined;
      });
      mustBe('The status', (await client.me()).status, 'Available');
      await ofWorkgroup({ missesTolerated: 1 })(office, lane);
      await eventually('the next miss to count', effectWithinMs, async () =>
        (await client.me()).status === 'ACD - Agent Not Answering' ? true : undefined,
      );
    },
  },
  {
    setting: 'reopenSeconds',
    effect: 'a later word joins what has ended',
    journey: async (office, lane) => {
      const before = await handled(office, lane);
      await ofWorkgroup({ reopenSeconds: 3_600 })(office, lane);
      await writeAgain(office, before);
      await eventually('it to be offered again', effectWithinMs, async () =>
        (await office.supervisor.interaction(before.id)).state === 'offered' ? true : undefined,
      );
    },
  },
  {
    setting: 'heldExempt',
    effect: 'what is put on hold makes room',
    journey: async (office, lane) => {
      const whole = { social_conversation: { percent: 100, maxAssigned: 2 } };
      await ofWorkgroup({ utilization: whole, heldExempt: false })(office, lane);
      const { client, id } = await take(office, lane);
      const next = await office.post(lane);
      await client.act(id, 'hold');
      await office.waits(next, lane.workgroup);
      await ofWorkgroup({ heldExempt: true })(office, lane);
      await client.act(id, 'resume');
      await client.act(id, 'hold');
      await office.comesTo(next, lane.first);
    },
  },
  {
    setting: 'transferResetsQueueTime',
    effect: 'what is handed over keeps its place',
    journey: async (office, lane) => {
      await office.change(`workgroups/${lane.elsewhere}`, { transferResetsQueueTime: false });
      const { client, id } = await take(office, lane);
      const before = (await office.supervisor.interaction(id)).queuedAt;
      await client.act(id, 'transfer', { workgroup: lane.elsewhere });
      mustBe('The queue time', (await office.supervisor.interaction(id)).queuedAt, before);
      await office.supervisor.act(id, 'disconnect');
    },
  },
  {
    setting: 'wrapupCodes',
    effect: 'only those may be named',
    journey: async (office, lane) => {
      for (const id of ['sold', 'lost'])
        await office.admin.send('POST', '/api/v1/wrapup-codes', { id, name: id });
      await ofWorkgroup({ wrapupSeconds: 60, wrapupCodes: ['sold'] })(office, lane);
      const { client, id } = await take(office, lane);
      await client.act(id, 'disconnect');
      const refused = await client
        .act(id, 'wrapup', { code: 'lost' })
        .then(() => 'nothing', String);
      mustBe('The refusal', refused.split(' ').at(-1), 'wrapup_code_unknown');
      mustBe('It', (await client.act(id, 'wrapup', { code: 'sold' })).state, 'disconnected');
    },
  },
];
