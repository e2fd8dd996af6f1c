/** Documents that others may name. */
import { useQuery } from '@tanstack/react-query';
import { listQuery, nameOf } from './documents.ts';
import { kindOfTable } from './kinds.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** @param chosen - ids that are named already, so that they have a label even where nobody knows them */
export const useChoices = (table: string, chosen: readonly string[]): readonly Choice[] => {
  const { data = [] } = useQuery({ ...listQuery(kindOfTable(table)), retry: false });
  const known = data.map((one) => ({ value: one.id, label: nameOf(one) }));
  const ids = new Set(known.map(({ value }) => value));
  const unknown = chosen.filter((id) => id !== '' && !ids.has(id));
  return [...known, ...unknown.map((id) => ({ value: id, label: id }))];
};

/** The name of a document, or its id as long as nobody knows it. */
export const useNames = (table: string): ((id: string) => string) => {
  const { data = [] } = useQuery({ ...listQuery(kindOfTable(table)), retry: false });
  const names = new Map(data.map((one) => [one.id, nameOf(one)]));
  return (id) => names.get(id) ?? id;
};
