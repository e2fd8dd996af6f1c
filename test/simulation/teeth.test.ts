import { addToSummary } from '../support/summary.ts';
import { bank } from './bank.workload.ts';
import { centre, switchover } from './centre.workload.ts';
import type { FaultKind } from './faults.ts';
import * as plants from './plants.ts';
import { runSeed, type Plant } from './run.ts';
import type { WorkloadKind } from './workload.ts';

interface Tooth {
  readonly what: string;
  readonly plant: Plant;
  readonly workload: WorkloadKind;
  /** It must be found within so many seeds, counted from 1. */
  readonly within: number;
  /** Faults without which the planted one does no harm. */
  readonly always?: readonly FaultKind[];
}

const freezes: readonly FaultKind[] = ['pause', 'clockJump', 'platformFreeze'];

const teeth: readonly Tooth[] = [
  { what: 'no fence', plant: plants.noFence, workload: bank, within: 15 },
  {
    what: 'acknowledge before durable',
    plant: plants.acknowledgeBeforeDurable,
    workload: bank,
    within: 3,
  },
  { what: 'no outbox replay', plant: plants.noOutboxReplay, workload: centre, within: 6 },
  { what: 'no inbox', plant: plants.noInbox, workload: centre, within: 4 },
  {
    what: 'the wall clock for the lease',
    plant: plants.wallClockLease,
    workload: bank,
    within: 60,
    always: freezes,
  },
  {
    what: 'capacity as check-then-act',
    plant: plants.capacityByViewOnly,
    workload: centre,
    within: 4,
  },
  { what: 'no look before a call is repeated', plant: plants.noVerify, workload: bank, within: 6 },
  {
    what: 'a yield between the check of the lease and the call',
    plant: plants.yieldBeforeCall,
    workload: bank,
    within: 40,
    always: freezes,
  },
  {
    what: 'effects without a lease',
    plant: plants.noLeaseForEffects,
    workload: bank,
    within: 40,
    always: freezes,
  },
  {
    what: 'no look-up of the answers to repeated commands',
    plant: plants.noAnswerLookup,
    workload: bank,
    within: 6,
  },
  {
    what: 'timers lost at a takeover',
    plant: plants.timersLostAtTakeover,
    workload: bank,
    within: 15,
    always: ['crash'],
  },
  {
    what: 'nobody told that the node before has died',
    plant: plants.switchoverUntold,
    workload: switchover,
    within: 6,
    always: ['crash'],
  },
  {
    what: 'only those told who are awake anyway',
    plant: plants.switchoverToldToTheWakeful,
    workload: switchover,
    within: 12,
    always: ['crash'],
  },
  {
    what: 'nothing recovered, whatever its type',
    plant: plants.nothingRecovered,
    workload: switchover,
    within: 6,
    always: ['crash'],
  },
  {
    what: 'serving at once after a claim on evidence',
    plant: plants.noEarlyWait,
    workload: bank,
    within: 6,
    always: ['linesCut', 'isolated'],
  },
  {
    what: 'answers under the long lease',
    plant: plants.answersUnderTheLongLease,
    workload: bank,
    within: 6,
    always: ['linesCut', 'isolated'],
  },
  {
    what: 'a queue lost at a takeover',
    plant: plants.queueLostAtTakeover,
    workload: centre,
    within: 6,
  },
];

const activeMs = 15_000;

it.each(teeth)(
  'finds $what within $within seeds, and nothing in the same seeds without it',
  async ({ what, plant, workload, within, always = [] }) => {
    const options = { workload, activeMs, always };
    for (let seed = 1; seed <= within; seed += 1) {
      const planted = await runSeed(seed, { ...options, plant });
      const sound = await runSeed(seed, options);
      expect(sound.violations).toEqual([]);
      const [violation] = planted.violations;
      if (violation === undefined) continue;
      addToSummary(`simulation, planted: ${what}: seed ${String(seed)}: ${violation.invariant}`);
      return;
    }
    throw new Error(`${what} was not found within ${String(within)} seeds`);
  },
  180_000,
);
