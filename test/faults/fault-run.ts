/** One run: a busy contact centre, faults, then quiet, then the verdict. */
import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { putAgentsToWork } from '../cluster/agents-at-work.ts';
import { createAssignmentHistory, type AssignmentHistory } from '../cluster/assignment-history.ts';
import {
  messagesPerCustomer,
  putCustomersToWork,
  type CustomersAtWork,
} from '../cluster/customers-at-work.ts';
import { createLedger, type Ledger } from '../cluster/ledger.ts';
import { supervise, type Unsure } from '../cluster/supervision.ts';
import { judge, untilQuiet } from '../cluster/verdict.ts';
import { createRandom } from '../simulation/random.ts';
import { eventually } from '../support/eventually.ts';
import { collectEvidence, type Evidence } from './evidence.ts';
import { kindsLeftOut, wreakHavoc, type FaultRecord } from './havoc.ts';
import { judgeHistory } from './history-verdict.ts';
import { pulseIds, startPulses } from './pulses.ts';
import { brokerNames, startSite, type Site } from './site.ts';
import { withPulses } from './staff.ts';
import { judgeDecisions } from './replay-verdict.ts';
import { createTakeovers } from './takeovers.ts';

export interface FaultRunOptions {
  readonly seed: number;
  /** How long faults are made. */
  readonly faultsMs: number;
  /** Messages of customers a second, on average. */
  readonly rate: number;
  /** Only these kinds of faults, when given. */
  readonly kinds?: readonly string[];
  /** Where everything is kept that is needed to look into a violation. */
  readonly evidenceFolder: string;
  /** Kept even when nothing was violated. */
  readonly keepsAll?: boolean;
  readonly say: (line: string) => void;
}

export interface FaultRun {
  readonly seed: number;
  readonly rate: number;
  readonly violations: readonly string[];
  readonly faults: readonly FaultRecord[];
  readonly leftOut: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** Of what was done to whom: the part of a run that the seed decides. */
  readonly traceHash: string;
  /** While faults were made. */
  readonly faultsMs: number;
  readonly messagesWritten: number;
  /** Replies that were accepted. */
  readonly replies: number;
  /** Replies of which screens said for a while that it was not known whether they had got through. */
  readonly unsure: Unsure;
  /** Small writes of the pulses. */
  readonly pulses: number;
  /** Of the machine, per minute, when the faults ended. */
  readonly load: number;
}

/** Until then the first customers have come, so that faults hit a busy centre. */
const warmUpMs = 8_000;
const workgroups = 3;
const heardWithinMs = 60_000;
/** By so many agents for each message a second the queues stay short. */
const agentsPerRate = 1.6;
const agentsMin = 20;
/** Customers who wait, or are spoken to, at a time: with more, the shop is full. */
const inFlightPerRate = 30;

export const runFaults = async (options: FaultRunOptions): Promise<FaultRun> => {
  const evidence = collectEvidence(options.evidenceFolder);
  const tell = (line: string): void => {
    evidence.say(line);
    options.say(line);
  };
  const pulses = pulseIds(brokerNames);
  const site = await startSite({
    agents: Math.max(agentsMin, Math.ceil(options.rate * agentsPerRate)),
    workgroups,
    adapt: withPulses(pulses),
  });
  try {
    return await run({ ...options, say: tell, site, evidence });
  } finally {
    await site.stop();
  }
};

interface Running extends FaultRunOptions {
  readonly site: Site;
  readonly evidence: Evidence;
}

const run = async (running: Running): Promise<FaultRun> => {
  const { site, evidence, say, seed } = running;
  const ledger = createLedger();
  const history = createAssignmentHistory();
  await site.settled();
  const shift = await openShop(running, ledger, history);
  say('the centre is busy');
  const startedAt = performance.now();
  const writtenBefore = ledger.written.size;
  const faults = await wreakHavoc({
    site,
    seed,
    ledger,
    say,
    forMs: running.faultsMs,
    pulses: shift.pulses,
    takeovers: createTakeovers(site, shift.supervision.conversations),
    ...(running.kinds === undefined ? {} : { kinds: running.kinds }),
  });
  const faultsMs = performance.now() - startedAt;
  const messagesWritten = ledger.written.size - writtenBefore;
  const [load = 0] = loadavg();
  try {
    await closeShop(running, ledger, shift);
    await judgeAll(running, ledger, { ...shift, history });
  } catch (error) {
    ledger.violations.add(`Not everything could be judged: ${String(error)}`);
  }
  if (ledger.violations.size > 0 || running.keepsAll === true)
    await evidence.keep({ site, ledger, history, faults });
  else await evidence.discard();
  return {
    seed,
    rate: running.rate,
    faults,
    faultsMs,
    messagesWritten,
    load,
    violations: [...ledger.violations],
    leftOut: kindsLeftOut(site),
    counts: Object.fromEntries([...ledger.counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    traceHash: hashOf(faults),
    replies: ledger.counts.get('replies') ?? 0,
    unsure: shift.supervision.unsure(),
    pulses: shift.pulses.count(),
  };
};

type Shift = Awaited<ReturnType<typeof openShop>>;

const openShop = async (
  { site, evidence, seed, rate }: Running,
  ledger: Ledger,
  history: AssignmentHistory,
) => {
  let customers: CustomersAtWork | undefined;
  const supervision = supervise(site.supervisor, ledger, () => customers, evidence.hear);
  const agents = await putAgentsToWork({
    clients: site.agents.map((user) => history.watch(site.client(user))),
    workgroups: site.workgroups,
    ledger,
    random: createRandom(seed, 'agents'),
  });
  const pulses = await startPulses(site, pulseIds(brokerNames), ledger);
  customers = putCustomersToWork({
    customers: site.platforms,
    ledger,
    random: createRandom(seed, 'customers'),
    inFlight: rate * inFlightPerRate,
    perSecond: rate / messagesPerCustomer,
  });
  await pause(warmUpMs);
  return { supervision, agents, pulses, customers };
};

const closeShop = async (
  { site, say }: Running,
  ledger: Ledger,
  { customers, pulses, agents }: Shift,
): Promise<void> => {
  await site.platforms.noFaults();
  await pulses.stop();
  say('customers go home');
  await customers.goHome();
  const isQuiet = await untilQuiet(site.supervisor, agents.busy, ledger);
  say(isQuiet ? 'all is quiet' : 'something is stuck');
  await eventually('screens to hear of the end of all', heardWithinMs, () =>
    customers.open() === 0 ? true : undefined,
  ).catch(() => {
    ledger.violations.add(`Screens never heard of the end of ${String(customers.open())} threads`);
  });
  await agents.goHome();
};

const judgeAll = async (
  { site, say }: Running,
  ledger: Ledger,
  { supervision, history }: Pick<Shift, 'supervision'> & { readonly history: AssignmentHistory },
): Promise<void> => {
  const { supervisor } = site;
  await judge(site, supervisor, ledger, supervision);
  say('threads and replies are judged');
  const conversations = supervision.conversations();
  await judgeHistory({ supervisor, history, ledger, conversations });
  say('histories are judged');
  await judgeDecisions(site, ledger);
  say('decisions are judged');
  supervision.stop();
  if (supervision.reader.resets() > 0)
    ledger.violations.add('Events were lost: the stream was reset');
};

const hashOf = (faults: readonly FaultRecord[]): string =>
  createHash('sha256')
    .update(faults.map(({ kind, whom }) => `${kind} ${whom}`).join('\n'))
    .digest('hex')
    .slice(0, 16);
