/** What most benchmarks are about: a centre whose channels ask no platform. */
import type { Scenario } from '../support/scenario-configuration.ts';

/** Channels by their Facebook page; each feeds one workgroup. */
export const pages: readonly string[] = Array.from({ length: 8 }, (_, i) => String(1001 + i));

/** Without a workgroup there is no channel either. */
export const centreOf = (agents: number, workgroups: number): Scenario => ({
  agents,
  workgroups,
  pages: workgroups === 0 ? [] : pages,
  xAccounts: [],
  sandboxUrl: 'http://localhost',
  workgroup: {},
  polls: false,
});
