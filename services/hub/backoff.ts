/** When to try again after failures: exponential with full jitter, and a circuit per account. */
import type { EpochMs, Ms } from '../../actors/types.ts';

export interface BackoffOptions {
  readonly now: () => EpochMs;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly retryBaseMs: Ms;
  readonly retryMaxMs: Ms;
  readonly circuitFailures: number;
}

/** Anything between nothing and the doubled base, so that those who failed together part. */
export const jitteredMs = (
  { random, retryBaseMs, retryMaxMs }: Omit<BackoffOptions, 'now' | 'circuitFailures'>,
  failures: number,
): Ms => Math.ceil(random() * Math.min(retryMaxMs, retryBaseMs * 2 ** Math.min(failures, 30)));

/** Closed, calls pass. Open, none do until its time. Half open, one at a time may show that it works. */
export interface Circuit {
  /** How long nothing may be called; 0 = now, and then {@link settle} must follow. */
  readonly enter: () => Ms;
  /** `lasting`: it won't pass by itself (dead credentials); opens at once. */
  readonly settle: (result: 'passed' | 'failed' | 'lasting' | 'none') => void;
}

export const createCircuit = (options: BackoffOptions): Circuit => {
  const { now, circuitFailures } = options;
  let failures = 0;
  let openUntilAt = 0;
  let isProbing = false;

  const fail = (isLasting: boolean): void => {
    failures = isLasting ? Math.max(failures + 1, circuitFailures) : failures + 1;
    const over = failures - circuitFailures;
    if (over >= 0) openUntilAt = now() + jitteredMs(options, over + 1);
  };

  return {
    enter: () => {
      if (failures < circuitFailures) return 0;
      const waitMs = openUntilAt - now();
      if (waitMs > 0) return waitMs;
      if (isProbing) return options.retryBaseMs;
      isProbing = true;
      return 0;
    },
    settle: (result) => {
      isProbing = false;
      if (result === 'passed') failures = 0;
      if (result === 'failed' || result === 'lasting') fail(result === 'lasting');
    },
  };
};
