/** Sessions that ended before their tokens expire. */

export interface Revocations {
  readonly revoke: (session: string) => void;
  /** What ended before this instant is not known: tokens from then are to be renewed. */
  readonly distrustBefore: (at: number) => void;
  /** @param issuedAt of the token, in ms */
  readonly isRevoked: (session: string, issuedAt: number) => boolean;
}

/** Looked through for what may be forgotten whenever it has grown by this many. */
const sweepEvery = 1_000;

/** @param lifetimeMs how long any session lasts: after that a revocation says nothing */
export const createRevocations = (lifetimeMs: number, now: () => number): Revocations => {
  const forgetAt = new Map<string, number>();
  let added = 0;
  let trustedSinceAt = -Infinity;

  const sweep = (): void => {
    const at = now();
    for (const [session, until] of forgetAt) if (until <= at) forgetAt.delete(session);
  };

  return {
    revoke: (session) => {
      if (forgetAt.has(session)) return;
      forgetAt.set(session, now() + lifetimeMs);
      added += 1;
      if (added % sweepEvery === 0) sweep();
    },
    distrustBefore: (at) => {
      trustedSinceAt = Math.max(trustedSinceAt, at);
    },
    isRevoked: (session, issuedAt) => forgetAt.has(session) || issuedAt < trustedSinceAt,
  };
};
