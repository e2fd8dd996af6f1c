/** Kills and freezes nodes, one at a time, and brings them back. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../simulation/random.ts';
import { eventually } from '../support/eventually.ts';
import type { ProcessNode } from '../support/process-node.ts';
import type { Centre } from './centre.ts';
import { count, type Ledger } from './ledger.ts';

export interface ChaosOptions {
  readonly centre: Centre;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly say: (line: string) => void;
}

const betweenMs = [1_000, 2_500] as const;
const downMs = [200, 1_500] as const;
/** Longer than any lease. @see the issue: SIGSTOP for 5 s */
const frozenMs = 5_000;
/** Every so many faults one is a freeze. */
const freezeEvery = 4;
/** How soon a thawed node must have noticed that others have taken its partitions. */
const noticeWithinMs = 10_000;

/** @returns what was done to whom, in order */
export const wreakHavoc = async (
  options: ChaosOptions,
  forMs: number,
): Promise<readonly string[]> => {
  const { centre, random } = options;
  const deeds: string[] = [];
  const until = performance.now() + forMs;
  for (let n = 1; performance.now() < until; n += 1) {
    await pause(random.between(...betweenMs));
    const victim = random.pick(centre.nodes);
    const deed = n % freezeEvery === 2 ? 'freeze' : 'kill';
    deeds.push(`${deed} ${victim.name}`);
    options.say(`${deed} ${victim.name}`);
    count(options.ledger, deed);
    await (deed === 'kill' ? kill(options, victim) : freeze(options, victim));
    await centre.settled();
  }
  return deeds;
};

const kill = async ({ random }: ChaosOptions, victim: ProcessNode): Promise<void> => {
  await victim.kill('SIGKILL');
  await pause(random.between(...downMs));
  await victim.start();
};

/** It wakes up believing that nothing has happened, and must find out before it does any harm. */
const freeze = async ({ ledger }: ChaosOptions, victim: ProcessNode): Promise<void> => {
  const before = victim.log().length;
  await victim.freeze();
  await pause(frozenMs);
  await victim.thaw();
  await eventually(`${victim.name} to notice that it was taken over`, noticeWithinMs, () => {
    const said = victim.log().slice(before);
    const noticed =
      said.includes('has taken over a partition') || said.includes('longer than its lease');
    return noticed ? true : undefined;
  });
  count(ledger, 'woke up fenced');
};
