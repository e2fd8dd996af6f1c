/** What the handlers of the routes work with. */
import type { ServiceBroker } from 'moleculer';
import type { AuditLog } from './audit/audit-log.ts';
import type { Perform } from './batch/given-commands.ts';
import type { Oidc } from './sessions/oidc.ts';
import type { Rates } from './http/rate-limits.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { Streams } from './events/streams.ts';

export interface Gateway {
  readonly broker: ServiceBroker;
  readonly sessions: Sessions;
  readonly streams: Streams;
  readonly audit: AuditLog;
  readonly rates: Rates;
  /** Where one is configured. */
  readonly oidc: Oidc | undefined;
  /** How many proxies stand before the gateway. */
  readonly trustedProxies: number;
  /** Carries out a command that came with others. */
  readonly perform: Perform;
  /** Whether all ended sessions are known, so that tokens can be judged. */
  readonly isFeedCurrent: () => boolean;
  /** Of the product. */
  readonly version: string;
  /** Partitions of the cluster, where the gateway was told. */
  readonly partitions: number | undefined;
  /** What the API says of itself. */
  readonly documents: Documents;
}

export interface Documents {
  readonly openApi: unknown;
  readonly html: string;
}
