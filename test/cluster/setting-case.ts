/** A kind of setting, and what its cases have in common. */
import type { Configuration } from '../../actors/configuration.ts';
import type { ApiInteraction } from '../support/api-client.ts';
import { take, type Lane, type Office } from './lanes.ts';

export type Prepare = (configuration: Configuration, lane: Lane) => Configuration;

export interface SettingCase {
  readonly setting: string;
  readonly effect: string;
  /** What the first configuration has for it. */
  readonly prepare?: Prepare;
  /** Throws when the effect does not come. */
  readonly journey: (office: Office, lane: Lane) => Promise<void>;
}

/** What has been withheld comes as soon as the setting is another one. */
export const withheldUntil =
  (
    before: (office: Office, lane: Lane) => Promise<unknown>,
    change: (office: Office, lane: Lane) => Promise<unknown>,
  ): SettingCase['journey'] =>
  async (office, lane) => {
    await before(office, lane);
    await office.bringIn(lane.first);
    const id = await office.post(lane);
    await office.waits(id, lane.workgroup);
    await change(office, lane);
    await office.comesTo(id, lane.first);
  };

export const ofWorkgroup =
  (fields: object) =>
  ({ change }: Office, { workgroup }: Lane): Promise<void> =>
    change(`workgroups/${workgroup}`, fields);

export const ofFirst =
  (fields: object) =>
  ({ change }: Office, { first }: Lane): Promise<void> =>
    change(`users/${first}`, fields);

/** The first agent takes something, and ends it. @returns it as it is then */
export const handled = async (office: Office, lane: Lane): Promise<ApiInteraction> => {
  const { client, id } = await take(office, lane);
  return client.act(id, 'disconnect');
};

export const writeAgain = async (
  { centre }: Office,
  { conversation }: ApiInteraction,
): Promise<void> => {
  const post = conversation.split(':').at(-1) ?? '';
  await centre.platforms.comment(post, 'Vera', 'One more thing');
};

export const mustBe = (what: string, seen: unknown, wanted: unknown): void => {
  if (seen !== wanted) throw new Error(`${what} is ${String(seen)}, not ${String(wanted)}`);
};
