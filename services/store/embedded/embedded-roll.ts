import type { Beat, Incarnation, Ownership } from '../../../actors/runtime/partition-store.ts';
import type { EmbeddedCalls } from './embedded-calls.ts';

/**
 * Who lives. Kept in memory: all beats come from this process, as no other can open the file, and a
 * beat that outlived its process would only hold up the next one.
 */
export const createEmbeddedRoll = (
  owners: () => readonly Ownership[],
  readSettings: EmbeddedCalls['readSettings'],
): Pick<EmbeddedCalls, 'renew' | 'strike'> => {
  const beats = new Map<Incarnation, Beat>();
  return {
    renew: (beat) => {
      if (beat.count >= (beats.get(beat.incarnation)?.count ?? 0))
        beats.set(beat.incarnation, beat);
      return {
        beats: [...beats.values()],
        owners: owners(),
        configurationVersion: readSettings()?.version ?? 0,
      };
    },
    strike: (incarnation) => {
      beats.delete(incarnation);
    },
  };
};
