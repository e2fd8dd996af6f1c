/** The workloads by name, and which one a seed has. */
import { bank } from './bank.workload.ts';
import { centre, switchover } from './centre.workload.ts';
import type { WorkloadKind } from './workload.ts';

export const workloads: readonly WorkloadKind[] = [centre, switchover, bank];

/** Two of three seeds run the contact centre: it is what the product is for. */
export const workloadOf = (seed: number): WorkloadKind => {
  if (seed % 3 === 0) return bank;
  return seed % 6 === 4 ? switchover : centre;
};
