/** One run: a busy contact centre, faults, then quiet, then the verdict. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../simulation/random.ts';
import { putAgentsToWork } from './agents-at-work.ts';
import { startCentre, type Centre } from './centre.ts';
import { wreakHavoc } from './chaos.ts';
import { putCustomersToWork, type CustomersAtWork } from './customers-at-work.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { supervise } from './supervision.ts';
import { judge, untilQuiet } from './verdict.ts';

export interface FaultRunOptions {
  readonly seed: number;
  /** How long faults are made. */
  readonly faultsMs: number;
  readonly inFlight: number;
  readonly say: (line: string) => void;
}

export interface FaultRun {
  readonly violations: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** Of what was done to whom: the part of a run that the seed decides. */
  readonly traceHash: string;
  readonly seconds: number;
  /** What the nodes have said; for the message of a failure. */
  readonly logs: string;
}

/** Until then the first customers have come, so that faults hit a busy centre. */
const fillUpMs = 30_000;

export const runFaults = async (options: FaultRunOptions): Promise<FaultRun> => {
  const centre = await startCentre();
  try {
    return await run(centre, options);
  } finally {
    await centre.stop();
  }
};

const run = async (centre: Centre, options: FaultRunOptions): Promise<FaultRun> => {
  const { seed, inFlight, say } = options;
  const startedAt = performance.now();
  const ledger = createLedger();
  const supervisor = centre.client('supervisor');
  await supervisor.signIn();
  await centre.settled();
  let customers: CustomersAtWork | undefined;
  const supervision = supervise(supervisor, ledger, () => customers);
  const agents = await putAgentsToWork({
    clients: centre.agents.map(centre.client),
    workgroups: centre.workgroups,
    ledger,
    random: createRandom(seed, 'agents'),
  });
  customers = putCustomersToWork({
    customers: centre.platforms,
    ledger,
    random: createRandom(seed, 'customers'),
    inFlight,
  });
  await fill(customers, inFlight);
  say(`${String(customers.open())} conversations in flight`);

  await troublePlatforms(centre);
  const random = createRandom(seed, 'chaos');
  const deeds = await wreakHavoc({ centre, ledger, random, say }, options.faultsMs);
  await centre.platforms.noFaults();
  say('customers go home');
  await customers.goHome();
  const quiet = await untilQuiet(supervisor, agents.busy, ledger);
  say(quiet ? 'all is quiet' : 'something is stuck');
  await agents.goHome();
  await judge(centre, supervisor, ledger, supervision);
  supervision.stop();
  if (supervision.reader.resets() > 0)
    ledger.violations.add('Events were lost: the stream was reset');
  return report(centre, ledger, deeds, (performance.now() - startedAt) / 1_000);
};

/**
 * Slow answers, so that replies are under way whenever a node is killed or frozen; and now and then none
 * for a reply that did get through.
 */
const troublePlatforms = async ({ platforms }: Centre): Promise<void> => {
  await platforms.fault({ match: '^POST ', kind: 'delay', ms: 400, probability: 0.6 });
  await platforms.fault({ match: '^POST ', kind: 'reset_after', probability: 0.05 });
};

const fill = async (customers: CustomersAtWork, inFlight: number): Promise<void> => {
  const until = performance.now() + fillUpMs;
  while (customers.open() < inFlight && performance.now() < until) await pause(50);
};

const report = (
  centre: Centre,
  { violations, counts }: Ledger,
  deeds: readonly string[],
  seconds: number,
) => ({
  violations: [...violations],
  counts: Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  traceHash: createHash('sha256').update(deeds.join('\n')).digest('hex').slice(0, 16),
  seconds,
  logs: centre.logs(),
});
