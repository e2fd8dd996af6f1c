/** How a licence is stored: counters, and a row for each station in use. */
import type { EpochMs, Stored } from '../types.ts';
import { persisted, present } from '../types.ts';
import type { LicenceEvent, StationInUse } from './licence.protocol.ts';
import type { LicenceState } from './state.ts';

interface Head {
  readonly name: string;
  readonly numbers: number;
  readonly configVersion: number;
  readonly endsAt?: EpochMs;
}

const head = ({ name, numbers, configVersion, endsAt }: LicenceState): Head => ({
  name,
  numbers,
  configVersion,
  ...present({ endsAt }),
});

const rows = (event: LicenceEvent, { stations }: LicenceState): readonly Stored<StationInUse>[] =>
  event.type === 'reviewed'
    ? []
    : [{ key: `s/${event.station}`, value: stations.get(event.station) }];

const restore = (
  { name, numbers, configVersion, endsAt }: Head,
  values: ReadonlyMap<string, StationInUse>,
): LicenceState => {
  const inOrder = [...values.values()].toSorted((a, b) => a.number - b.number);
  const stations = new Map(inOrder.map((one) => [one.station, one]));
  return { name, stations, numbers, configVersion, endsAt };
};

export const persistence = persisted({ head, rows, restore });
