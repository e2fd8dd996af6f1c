/** What the hub tells people of itself. Nothing depends on it, and nothing personal is in it. */
import type { Health } from '../../actors/channel/channel.protocol.ts';
import type { Ms } from '../../actors/types.ts';
import type { RateState } from './adapter.ts';
import type { HttpOutcome } from './http.ts';

export interface HubObserver {
  readonly note: (observation: HubObservation) => void;
}

/** Somebody should hear of it. */
export type HubObservation = HubTrouble | HubWork;

/** Ordinary work; for counting only. */
type HubWork = Readonly<
  /** One request of an account's; `status` of the answer. */
  | {
      type: 'called';
      account: string;
      platform: string;
      outcome: HttpOutcome['type'];
      status?: number;
      tookMs: Ms;
    }
  /** What the platform says of a budget. */
  | { type: 'rateTold'; account: string; state: RateState }
  /** A poll is over; the health of its source. */
  | { type: 'polled'; channel: string; account: string; health: Health }
>;

export type HubTrouble = Readonly<
  | { type: 'pollFailed'; channel: string; source: string; failure: string; why: string }
  /** Nothing failed, but someone should know. */
  | { type: 'pollOdd'; channel: string; source: string; why: string }
  | { type: 'sendPostponed'; account: string; messageId: string; unknown: boolean; why: string }
  | { type: 'sendRefused'; account: string; messageId: string; code: string; why: string }
  /** A reply whose answer was lost turned out to be on the platform. */
  | { type: 'sendFound'; account: string; messageId: string }
  | { type: 'defect'; during: string; error: unknown }
>;
