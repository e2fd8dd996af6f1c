/** Which limits a workgroup is beyond, this second. */
import { useMe } from '../app/me.ts';
import { useNow } from '../time/clock.ts';
import type { Statistics } from './questions.ts';
import { breachesOf, useThresholds, type Breach } from './thresholds.ts';

export const useBreaches = (statistics: Statistics): readonly Breach[] =>
  breachesOf(statistics, useThresholds(useMe().id, statistics.id), useNow());
