import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../../../services/store/quorum/quorum-store.ts';
import { partitions } from '../../cluster/centre.ts';
import { eventually } from '../../support/eventually.ts';
import type { Injector } from '../injector.ts';
import type { Site } from '../site.ts';

const admittedWithinMs = 20_000;

export const redisWipe: Injector = {
  kind: 'Redis server wiped',
  area: 'store',
  does: '`kill -9` of one of three, its files removed, started again with nothing: it has no vote until it was given a copy of everything',
  strike: async ({ site, random }) => {
    const victim = random.pick(site.redis);
    const before = await incarnationOf(site, victim.index);
    await victim.kill('SIGKILL');
    const files = readdirSync(victim.folder);
    for (const file of files) rmSync(join(victim.folder, file), { recursive: true });
    await victim.restart();
    const after = await eventually('a new life of it', admittedWithinMs, async () => {
      const now = await incarnationOf(site, victim.index);
      return now !== undefined && now !== before ? now : undefined;
    });
    return {
      whom: `redis-${String(victim.index)}`,
      effect:
        files.length > 0 && before !== undefined && after > before
          ? `incarnation ${String(after)} after ${String(before)}`
          : undefined,
    };
  },
};

const incarnationOf = async ({ store }: Site, index: number): Promise<number | undefined> =>
  (await store.readiness(linesOf(partitions)))[index]?.incarnation;
