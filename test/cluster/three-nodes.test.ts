/** Three nodes of the product on real NATS and Redis, killed and frozen under load. */
import { addToSummary } from '../support/summary.ts';
import { runFaults } from './fault-run.ts';

const seed = 1;
/** Enough for a few kills and a freeze; `npm run faults` goes on for as long as one likes. */
const faultsMs = 22_000;
const inFlight = 200;

describe('three nodes with 200 conversations in flight, killed and frozen one after the other', () => {
  it('lose no message, reply once, never hand an interaction to two, never overload, never get stuck', async () => {
    const { violations, counts, logs } = await runFaults({
      seed,
      faultsMs,
      inFlight,
      say: () => undefined,
    });
    const { threads = 0, replies = 0, kill = 0, freeze = 0 } = counts;
    addToSummary(
      `three nodes: ${String(threads)} threads, ${String(replies)} replies, ` +
        `${String(kill)} kills, ${String(freeze)} freezes, ${String(violations.length)} violations`,
    );
    expect({ violations, logs: violations.length === 0 ? '' : logs }).toEqual({
      violations: [],
      logs: '',
    });
    expect(threads).toBeGreaterThanOrEqual(inFlight);
    expect(kill).toBeGreaterThan(0);
    expect(freeze).toBeGreaterThan(0);
  }, 300_000);
});
