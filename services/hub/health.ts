/** What became of a poll, for the channel and for the account's circuit. */
import type { Health } from '../../actors/channel/channel.protocol.ts';
import type { EpochMs, Ms } from '../../actors/types.ts';
import type { Failure } from './adapter.ts';

/** What a failure says about the source; undefined when it says nothing. */
export const healthOf = (failure: Failure | undefined): Health | undefined => {
  switch (failure?.type) {
    case undefined:
      return 'ok';
    case 'auth':
      return 'reauth_required';
    case 'suspended':
      return 'suspended';
    case 'rate_limited':
    case 'called_off':
      return undefined;
    case 'transient':
    case 'malformed':
    case 'rejected':
      return 'degraded';
  }
};

/** What a failure says about the account as a whole. */
export const circuitResult = (
  failure: Failure | undefined,
): 'passed' | 'failed' | 'lasting' | 'none' => {
  switch (failure?.type) {
    case undefined:
    case 'rejected':
      return 'passed';
    case 'auth':
    case 'suspended':
      return 'lasting';
    case 'rate_limited':
    case 'called_off':
      return 'none';
    case 'transient':
    case 'malformed':
      return 'failed';
  }
};

/** What each source was last said to be. */
export interface HealthLog {
  readonly last: (key: string) => Health;
  /** Whether the channel must hear it; what it was told before, it knows. */
  readonly isNews: (key: string, health: Health) => boolean;
  readonly told: (key: string, health: Health) => void;
}

/** A health that isn't good is told again now and then: the channel may not have taken it in. */
const TELL_AGAIN_MS: Ms = 60_000;

export const createHealthLog = (now: () => EpochMs): HealthLog => {
  const told = new Map<string, { readonly health: Health; readonly at: EpochMs }>();
  return {
    last: (key) => told.get(key)?.health ?? 'ok',
    isNews: (key, health) => {
      const before = told.get(key);
      if (before?.health !== health) return true;
      return health !== 'ok' && now() - before.at >= TELL_AGAIN_MS;
    },
    told: (key, health) => {
      told.set(key, { health, at: now() });
    },
  };
};
