import { fieldsOf, listOf, type Migration, type Stored } from '../migration.ts';

/** 2: required skills and overflows of an interaction. */
export const migrations: readonly Migration[] = [
  {
    from: 1,
    head: (stored) => ({ ...stored, open: listOf(stored['open']).map(qualified) }),
    row: (_key, value) => ('ended' in value ? { ended: qualified(value['ended']) } : value),
  },
];

const qualified = (interaction: unknown): Stored => ({
  requiredSkills: [],
  overflows: 0,
  ...fieldsOf(interaction),
});
