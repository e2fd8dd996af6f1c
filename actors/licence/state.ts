/** What a licence knows of the stations in use. */
import type { EpochMs } from '../types.ts';
import type { StationInUse } from './licence.protocol.ts';

/** Changed in place by `evolve`, and by nothing else. */
export interface LicenceState {
  readonly name: string;
  /** In the order in which they came into use. */
  readonly stations: Map<string, StationInUse>;
  /** Counts the stations that came into use. */
  numbers: number;
  /** The configuration that was last counted by. */
  configVersion: number;
  /** When the licence expires, as of that configuration; undefined when it has, or never does. */
  endsAt: EpochMs | undefined;
}

export const initial = (name: string): LicenceState => ({
  name,
  stations: new Map(),
  numbers: 0,
  configVersion: 0,
  endsAt: undefined,
});
