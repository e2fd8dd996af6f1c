/** What the hub tells people of itself. Nothing depends on it, and nothing personal is in it. */

export interface HubObserver {
  readonly note: (observation: HubObservation) => void;
}

export type HubObservation = Readonly<
  | { type: 'pollFailed'; channel: string; source: string; failure: string; why: string }
  /** Nothing failed, but someone should know. */
  | { type: 'pollOdd'; channel: string; source: string; why: string }
  | { type: 'sendPostponed'; account: string; messageId: string; unknown: boolean; why: string }
  | { type: 'sendRefused'; account: string; messageId: string; code: string; why: string }
  /** A reply whose answer was lost turned out to be on the platform. */
  | { type: 'sendFound'; account: string; messageId: string }
  | { type: 'defect'; during: string; error: unknown }
>;
