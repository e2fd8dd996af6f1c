/**
 * The language of the licence actor: it counts one licence. Users take one each by holding it; what they
 * leave is for the stations that hold it, one for each station where somebody is signed on.
 */
import type { AgentId, EpochMs } from '../types.ts';

export type LicenceCommand = Readonly<
  /** An agent is signed on at a station; `stay` names this stay there, and is greater for later ones. */
  | { type: 'take'; station: string; agent: AgentId; stay: number }
  /** That stay is over. */
  | { type: 'release'; station: string; agent: AgentId; stay: number }
  | { type: 'reconfigured' }
  | { type: 'get' }
  | { type: 'wake' }
>;

export type LicenceEvent = Readonly<
  | { type: 'stationTaken'; at: EpochMs; station: string; agent: AgentId; stay: number }
  | { type: 'stationLeft'; at: EpochMs; station: string; agent: AgentId; stay: number }
  /** The station has one from now on, as long as somebody is signed on there. */
  | { type: 'granted'; at: EpochMs; station: string }
  /** There are fewer than before, or none for this station: it waits for the next. */
  | { type: 'revoked'; at: EpochMs; station: string }
  /** Of the configuration, what is counted by; `endsAt`: when the licence will expire. */
  | { type: 'reviewed'; at: EpochMs; configVersion: number; endsAt?: EpochMs }
>;

/** A station where somebody is signed on. */
export interface StationInUse {
  readonly station: string;
  /** Grows with every station that comes into use: who asked first is served first. */
  readonly number: number;
  /** Who is there, with the stay of each. */
  readonly agents: Readonly<Record<AgentId, number>>;
  readonly granted: boolean;
}

export interface LicenceView {
  readonly name: string;
  /** Loaded, counted above 0, and not expired. */
  readonly inForce: boolean;
  readonly count: number;
  /** How many users hold it: each has one, whether signed on or not. */
  readonly users: number;
  /** The stations that have one now, in the order in which they came into use. */
  readonly stationsInUse: readonly string[];
  /** The stations in use that hold the licence, and for which none is left; the first is served next. */
  readonly waiting: readonly string[];
}
