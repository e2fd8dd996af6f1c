import { fieldsOf, type Migration } from '../migration.ts';

/** 2: stations, occupations, solicitations, statistics. */
export const migrations: readonly Migration[] = [
  {
    from: 1,
    head: (stored) => ({
      ...stored,
      sessions: Object.fromEntries(
        Object.entries(fieldsOf(stored['sessions'])).map(([id, expiresAt]) => [id, { expiresAt }]),
      ),
      occupations: {},
      stays: {},
      solicitations: 0,
      gained: false,
      statistics: { day: 0, accepted: 0, declined: 0, missed: 0, handled: 0, transferred: 0 },
      // Older than any, so that the workgroups are told anew.
      configVersion: 0,
    }),
  },
];
