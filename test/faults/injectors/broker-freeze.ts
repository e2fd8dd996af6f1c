import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/eventually.ts';
import { freezeMs, type Injector } from '../injector.ts';
import { untilStopped } from '../process-state.ts';

/** How soon a thawed node must have noticed that others have taken its partitions. */
const noticeWithinMs = 10_000;

export const brokerFreeze: Injector = {
  kind: 'broker frozen beyond its lease',
  area: 'nodes',
  does: '`SIGSTOP` for 1 to 4 s; it wakes up believing that nothing has happened',
  strike: async ({ site, random, takeovers }) => {
    const [victim, forMs] = [random.pick(site.brokers), random.between(...freezeMs)];
    const takeover = await takeovers.of(victim.name);
    const before = victim.log().length;
    await victim.freeze();
    const state = await untilStopped(victim.pid());
    const tookMs = takeover.begins();
    await pause(forMs);
    await victim.thaw();
    const noticed = await eventually(`${victim.name} to notice`, noticeWithinMs, () => {
      const said = victim.log().slice(before);
      if (said.includes('has taken over a partition')) return 'and was fenced';
      return said.includes('longer than its lease') ? 'and its lease had lapsed' : undefined;
    }).catch(() => undefined);
    return {
      whom: `${victim.name} for ${forMs.toFixed(0)} ms`,
      effect: noticed === undefined ? undefined : `${state}, ${noticed}`,
      ...(takeover.partitions > 0 ? { takeoverMs: await tookMs } : {}),
    };
  },
};
