/** Two servers that know of lines to processes: at times wrong, at times not to be asked. */
import type { Witness } from '../../actors/runtime/evidence.ts';
import type { Incarnation } from '../../actors/runtime/partition-store.ts';
import type { Faults } from './faults.ts';
import { hopMs } from './latency.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

export interface WitnessPorts {
  readonly world: World;
  readonly faults: Faults;
  readonly random: Random;
  /** What the servers say of a line: of a living process it may be wrong. */
  readonly areGone: (incarnation: Incarnation) => boolean;
}

export const createWitnesses = ({ world, faults, random, areGone }: WitnessPorts) => {
  const witness = (asking: Process): Witness => ({
    isGone: (incarnation) =>
      new Promise((resolve, reject) => {
        const isMute = faults.strikes('witnessFailed', 0.1);
        world.after(hopMs(random), `witness is asked by ${asking.id}`, () => {
          const gone = areGone(incarnation);
          const tell = (): void => {
            if (isMute) reject(new Error('No answer'));
            else resolve(gone);
          };
          world.after(hopMs(random), ' hears a witness', tell, asking);
        });
      }),
  });
  return (asking: Process): readonly Witness[] => [witness(asking), witness(asking)];
};
