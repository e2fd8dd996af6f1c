/** Platforms that do what platforms do; each is a fault of the sandbox, which counts how often it struck. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Injector } from '../injector.ts';

const forMs = [3_000, 8_000] as const;

interface Trouble {
  readonly kind: string;
  readonly does: string;
  /** As the sandbox takes them. @see services/sandbox/faults.ts */
  readonly faults: readonly object[];
}

const troubleMaker = ({ kind, does, faults }: Trouble): Injector => ({
  kind,
  area: 'platforms',
  does,
  strike: async ({ site: { platforms }, random }) => {
    const lastsMs = random.between(...forMs);
    for (const fault of faults) await platforms.fault(fault);
    await pause(lastsMs);
    const struck = await platforms.struck();
    await platforms.noFaults();
    return {
      whom: `for ${lastsMs.toFixed(0)} ms`,
      effect: struck > 0 ? `struck ${String(struck)} times` : undefined,
    };
  },
});

export const platformTroubles: readonly Injector[] = [
  {
    kind: 'platform takes replies and does not say so',
    does: 'of replies, 15 % are taken and their connection reset, 5 % taken and never answered; the rest is 0.3 s late',
    faults: [
      { match: '^POST ', kind: 'delay', ms: 300, probability: 0.8 },
      { match: '^POST ', kind: 'reset_after', probability: 0.15 },
      { match: '^POST ', kind: 'hang_after', probability: 0.05 },
    ],
  },
  {
    kind: 'platform does not answer',
    does: '10 % of all calls hang, and nothing has happened',
    faults: [{ match: '^(GET|POST) ', kind: 'hang', probability: 0.1 }],
  },
  {
    kind: 'platform fails',
    does: '30 % of all calls are answered with 500 or 503; of replies that fail, some were taken',
    faults: [
      { match: '^(GET|POST) ', kind: 'status', status: 500, probability: 0.15 },
      { match: '^POST ', kind: 'status_after', status: 503, probability: 0.15 },
    ],
  },
  {
    kind: 'platform says that it is asked too often',
    does: '50 % of all calls are answered with 429',
    faults: [{ match: '^(GET|POST) ', kind: 'status', status: 429, probability: 0.5 }],
  },
  {
    kind: 'platform talks nonsense',
    does: '30 % of the answers break off half-way, and lists come twice or in another order',
    faults: [
      { match: '^(GET|POST) ', kind: 'truncate', probability: 0.3 },
      { match: '^GET ', kind: 'duplicate', probability: 0.3 },
      { match: '^GET ', kind: 'reorder', probability: 0.3 },
    ],
  },
].map(troubleMaker);
