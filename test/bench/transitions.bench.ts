/** How many durable steps of the product one node takes, against what Redis takes of the least. */
import { centreOf } from './centre.ts';
import { journey } from './journeys.ts';
import { startLoneNode, type LoneNode } from './lone-node.ts';
import { median, perSecond, rowOf, type Bench } from './rows.ts';

/** As many commands as the reference has under way at a time. */
const rawInFlight = 256;
/** Conversations on their way at a time: as many as that, and as a busy centre has them. */
const inFlights = [256, 1_024];
const rounds = 5;
const rawMs = 2_000;
const journeysMs = 3_000;
const warmUpMs = 3_000;

/** Enough that nobody waits for an agent: what is measured are steps, not people. */
const scenario = centreOf(1_024, 8);

const nameOf = (inFlight: number): string =>
  inFlight === rawInFlight
    ? 'durable-transitions-per-raw-cas'
    : `durable-transitions-per-raw-cas-${String(inFlight)}-in-flight`;

export const transitionsBench: Bench = {
  names: inFlights.map(nameOf),
  run: async (say) => {
    const lone = await startLoneNode(scenario);
    const { raw } = lone;
    const load = createLoad(lone);
    await load(inFlights[0] ?? 0, warmUpMs);
    await raw.run(rawInFlight, warmUpMs);

    const rates = new Map<number, number[]>(inFlights.map((inFlight) => [inFlight, []]));
    const references: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const reference = await raw.run(rawInFlight, rawMs);
      references.push(reference);
      say(`raw CAS ${perSecond(reference)}`);
      for (const inFlight of inFlights) {
        const { rate, each, cpuUs } = await load(inFlight, journeysMs);
        rates.get(inFlight)?.push(rate);
        say(
          `${String(inFlight)} in flight: ${perSecond(rate)} transitions, ${each.toFixed(1)} a ` +
            `conversation, ${cpuUs.toFixed(0)} us of CPU each; ${(rate / reference).toFixed(2)}`,
        );
      }
    }
    await lone.stop();
    return inFlights.map((inFlight) => rowFor(inFlight, rates.get(inFlight) ?? [], references));
  },
};

/** Each round's rate over that round's reference; the median counts. */
const rowFor = (inFlight: number, rates: readonly number[], references: readonly number[]) =>
  rowOf({
    name: nameOf(inFlight),
    value: median(rates.map((rate, round) => rate / (references[round] ?? Number.NaN))),
    unit: 'ratio',
    reference: `${perSecond(median(rates))} over ${perSecond(median(references))}, everysec`,
    goal: { atLeast: 0.8 },
  });

interface Loaded {
  /** Transitions per second. */
  readonly rate: number;
  /** Transitions per conversation. */
  readonly each: number;
  /** Of this process, for each transition; the customers' and agents' share is in it. */
  readonly cpuUs: number;
}

/** Keeps so many conversations on their way for so long, and waits for the last of them. */
const createLoad = ({ node, offers, transitions }: LoneNode) => {
  let number = 0;
  return async (inFlight: number, ms: number): Promise<Loaded> => {
    const startedAt = performance.now();
    const before = { number, transitions: transitions(), cpu: process.cpuUsage() };
    const one = async (): Promise<void> => {
      while (performance.now() - startedAt < ms) await journey(node, offers, (number += 1));
    };
    await Promise.all(Array.from({ length: inFlight }, one));
    const done = transitions() - before.transitions;
    const { user, system } = process.cpuUsage(before.cpu);
    return {
      rate: (done * 1_000) / (performance.now() - startedAt),
      each: done / (number - before.number),
      cpuUs: (user + system) / done,
    };
  };
};
