/** Sessions that ended before their tokens expire. */

export interface Revocations {
  readonly revoke: (session: string) => void;
  readonly isRevoked: (session: string) => boolean;
}

/** Looked through for what may be forgotten whenever it has grown by this many. */
const sweepEvery = 1_000;

/** @param lifetimeMs how long any token lasts: after that a revocation says nothing */
export const createRevocations = (lifetimeMs: number, now: () => number): Revocations => {
  const forgetAt = new Map<string, number>();
  let added = 0;

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
    isRevoked: (session) => forgetAt.has(session),
  };
};
