/** The workloads by name, and which one a seed has. */
import { bank } from './bank.workload.ts';
import { centre } from './centre.workload.ts';
import type { WorkloadKind } from './workload.ts';

export const workloads: readonly WorkloadKind[] = [centre, bank];

/** Two of three seeds run the contact centre: it is what the product is for. */
export const workloadOf = (seed: number): WorkloadKind => (seed % 3 === 0 ? bank : centre);
