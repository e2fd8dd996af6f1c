/** How long a beat of this node counts. */
import { defaultLimits, type Limits } from '../../actors/runtime/limits.ts';
import type { Ms } from '../../actors/types.ts';
import type { Environment } from '../env.ts';

const aloneLeaseMs: Ms = 2_000;

/** A node that is alone has nobody who could take over; a pause of the machine need not end its lease. */
export const leasesOf = ({
  redis,
  leaseMs,
}: Pick<Environment, 'redis' | 'leaseMs'>): Pick<Limits, 'leaseMs' | 'answerLeaseMs'> => {
  const alone = Math.max(leaseMs, aloneLeaseMs);
  if (redis === undefined) return { leaseMs: alone, answerLeaseMs: alone };
  return { leaseMs, answerLeaseMs: Math.min(leaseMs, defaultLimits.answerLeaseMs) };
};
