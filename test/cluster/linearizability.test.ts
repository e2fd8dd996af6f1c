/** Three nodes of the product on real NATS and Redis, killed while eight clients work against each other. */
import { addToSummary } from '../support/summary.ts';
import { centreAtOdds, runAtOdds } from './assignment-run.ts';
import { startCentre, type Centre } from './centre.ts';

const seed = 1;
const conversations = 200;
const kills = 3;

let centre: Centre;
beforeAll(async () => {
  centre = await startCentre(centreAtOdds);
}, 60_000);
afterAll(async () => {
  await centre.stop();
});

describe('eight clients that press every button on 200 conversations while nodes are killed', () => {
  it('are answered as if each interaction were in one place, where one thing happens at a time', async () => {
    const { ledger, history, checkedMs, explored, overtakenMs } = await runAtOdds(centre, {
      seed,
      conversations,
      kills,
      say: () => undefined,
    });
    const [ok, refused, unknown] = (['ok', 'refused', 'unknown'] as const).map(history.count);
    addToSummary(
      `linearizability: ${String(ok)} taken, ${String(refused)} refused, ${String(unknown)} unknown, ` +
        `${String(kills)} kills, ${String(explored)} configurations in ${checkedMs.toFixed(0)} ms, ` +
        `overtaken by ${String(overtakenMs)} ms`,
    );
    const violations = [...ledger.violations];
    expect({ violations, logs: violations.length === 0 ? '' : centre.logs() }).toEqual({
      violations: [],
      logs: '',
    });
    expect(refused).toBeGreaterThan(conversations);
    expect(unknown).toBeGreaterThan(0);
  }, 180_000);
});
