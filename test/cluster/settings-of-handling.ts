/** Settings of what follows once something is offered. */
import type { ApiPage } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { effectWithinMs } from './lanes.ts';
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
];
