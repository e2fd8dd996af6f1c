/** Webhooks as they are configured. Their secrets live elsewhere. */

/** An address that is told what happens. */
export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Names of events, or `<kind>.*`; all when empty. */
  readonly events: readonly string[];
  /** Of which an event must have one; any when empty. */
  readonly topics: readonly string[];
  readonly enabled: boolean;
}
