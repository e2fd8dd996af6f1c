import { fieldsOf, type Migration, type Stored } from '../migration.ts';

/** Of the stored shape as it is now. */
export const snapshotVersion = 3;

/** 2: skills, overflow, hours, stations, statistics. 3: intervals, the longest wait. */
export const migrations: readonly Migration[] = [
  {
    from: 1,
    head: (stored) => ({
      ...stored,
      // Older than any, and restless: everything is looked at anew.
      configVersion: 0,
      restless: true,
      wokenAt: 0,
      sweeps: { lastAt: 0, count: 0, finds: 0 },
      statistics: { day: '', types: {}, refusals: {} },
    }),
    row: (_key, value) => {
      if ('entry' in value)
        return { ...value, entry: { ...newInEntry(value['entry']), ...fieldsOf(value['entry']) } };
      if (!('agent' in value)) return value;
      const agent = fieldsOf(value['agent']);
      const presence = { stations: [], nonAcd: false, ...fieldsOf(agent['presence']) };
      return { agent: { answered: 0, paced: 0, ...agent, presence } };
    },
  },
  {
    from: 2,
    head: ({ statistics, ...stored }) => {
      const { types, ...counted } = fieldsOf(statistics);
      const since: Record<string, Stored> = {};
      for (const [type, counts] of Object.entries(fieldsOf(types)))
        since[type] = { longestWaitedMs: 0, ...fieldsOf(counts) };
      return { ...stored, statistics: { ...counted, types: since } };
    },
  },
];

const newInEntry = (entry: unknown) => ({
  requiredSkills: [],
  arrivedAt: fieldsOf(entry)['queuedAt'],
  overflowed: false,
  lowered: 0,
  foundClosed: false,
});
